import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { rezip, twoPackages } from './phrases.js'

const cannotBeRead = both(
  'No LMS can read the package, or parts of it.',
  'Aucune plateforme ne peut lire le paquet, ou une partie du paquet.',
)

export const archiveRules = {
  'ZIP-001': {
    severity: 'fatal',
    references: ['APPNOTE 4.3.16', 'cmi5 R-14.1.0.0-1'],
    title: both('Not a zip', 'Ce n’est pas un zip'),
    message: both(
      'This file is not a zip, or was cut off: its {size} bytes hold no end-of-central-directory record. It begins with “{begins}”.',
      'Ce fichier n’est pas un zip, ou il est tronqué : ses {size} octets ne contiennent pas d’enregistrement de fin de répertoire. Il commence par « {begins} ».',
    ),
    fix: both(
      'Export the course again as a zip, and check that it was copied or downloaded whole.',
      'Exportez de nouveau la formation au format zip, et vérifiez que le fichier a été copié ou téléchargé en entier.',
    ),
    why: cannotBeRead,
  },
  'ZIP-002': {
    severity: 'fatal',
    references: ['cmi5 R-14.0.0.0-1'],
    title: both('Neither a zip nor XML', 'Ni un zip, ni du XML'),
    message: both(
      'This file of {size} bytes is neither a zip nor an XML manifest. It begins with “{begins}”.',
      'Ce fichier de {size} octets n’est ni un zip, ni un manifeste XML. Il commence par « {begins} ».',
    ),
    fix: both(
      'Add the zip that your authoring tool exports; for cmi5 and xAPI the bare XML file will do.',
      'Ajoutez le zip produit par votre outil auteur ; pour cmi5 et xAPI, le fichier XML seul convient aussi.',
    ),
    why: cannotBeRead,
  },
  'ZIP-003': {
    severity: 'fatal',
    references: ['APPNOTE 4.3.12'],
    title: both('The central directory cannot be read', 'Le répertoire central est illisible'),
    message: both('The central directory of the zip cannot be read.', 'Le répertoire central du zip est illisible.'),
    fix: rezip,
    why: cannotBeRead,
    cases: {
      bounds: {
        message: both(
          'The central directory should lie at byte {offset} and take {bytes} bytes, which does not fit a file of {size} bytes.',
          'Le répertoire central devrait se trouver à l’octet {offset} et occuper {bytes} octets, ce qui ne tient pas dans un fichier de {size} octets.',
        ),
      },
      record: {
        message: both(
          'The central directory breaks off: {read} of the {announced} entries announced can be read.',
          'Le répertoire central s’interrompt : {read} des {announced} entrées annoncées sont lisibles.',
        ),
      },
      leftover: {
        severity: 'error',
        message: both(
          'Behind the {read} entries announced, the central directory holds {bytes} more bytes: entries that some readers see and others do not.',
          'Après les {read} entrées annoncées, le répertoire central contient encore {bytes} octets : des entrées que certains lecteurs voient et d’autres non.',
        ),
      },
    },
  },
  'ZIP-004': {
    severity: 'error',
    references: ['APPNOTE 4.3.1', 'APPNOTE 4.3.16'],
    title: both('Bytes before or behind the archive', 'Octets avant ou après l’archive'),
    message: both('{found} bytes do not belong to the archive.', '{found} octets n’appartiennent pas à l’archive.'),
    fix: rezip,
    why: both(
      'Such a file can be two things at once, for instance a program and a zip; strict readers refuse it.',
      'Un tel fichier peut être deux choses à la fois, par exemple un programme et un zip ; les lecteurs stricts le refusent.',
    ),
    cases: {
      twice: {
        message: both(
          'There are two records that could end the archive; the other one stands at byte {other}. It depends on the reader which of them counts.',
          'Deux enregistrements peuvent marquer la fin de l’archive ; l’autre se trouve à l’octet {other}. Selon le lecteur, c’est l’un ou l’autre qui compte.',
        ),
      },
      behind: {
        message: both(
          'The archive announces a comment of {announced} bytes, and {found} bytes follow its end.',
          'L’archive annonce un commentaire de {announced} octets, et {found} octets suivent sa fin.',
        ),
      },
      before: {
        message: both(
          '{found} bytes stand before the first entry and belong to none.',
          '{found} octets précèdent la première entrée et n’appartiennent à aucune.',
        ),
      },
      shifted: {
        message: both(
          '{found} bytes were put before the archive: every offset in it is wrong by that much.',
          '{found} octets ont été placés avant l’archive : toutes les positions qu’elle indique sont décalées d’autant.',
        ),
      },
      between: {
        message: both(
          '{found} bytes stand between the central directory and the end of the archive: some readers look for another directory there.',
          '{found} octets se trouvent entre le répertoire central et la fin de l’archive : certains lecteurs y cherchent un autre répertoire.',
        ),
      },
      slack: {
        severity: 'warning',
        message: both(
          '{found} bytes stand between two entries, or behind the last one, and belong to none.',
          '{found} octets se trouvent entre deux entrées, ou après la dernière, et n’appartiennent à aucune.',
        ),
      },
    },
  },
  'ZIP-010': {
    severity: 'error',
    references: ['APPNOTE 4.3.16', 'APPNOTE 8'],
    title: both('Split archive', 'Archive en plusieurs volumes'),
    message: both(
      'This is one volume of a split archive (disk {disk}).',
      'Ceci est un volume d’une archive découpée (disque {disk}).',
    ),
    fix: both('Make one zip that is not split.', 'Produisez un seul zip, sans découpage.'),
    why: cannotBeRead,
    cases: {
      counts: {
        message: both(
          'The end record counts {here} entries on this volume and {all} in all.',
          'L’enregistrement de fin compte {here} entrées sur ce volume et {all} au total.',
        ),
      },
      entry: {
        message: both(
          'This entry lies on another volume (disk {disk}).',
          'Cette entrée se trouve sur un autre volume (disque {disk}).',
        ),
      },
    },
  },
  'ZIP-011': {
    severity: 'info',
    references: ['APPNOTE 4.3.14', 'cmi5 R-14.0.0.0-1'],
    title: both('Zip64', 'Zip64'),
    message: both('The archive uses zip64 records.', 'L’archive utilise des enregistrements zip64.'),
    fix: both(
      'Nothing has to be done. For an LMS that refuses it, stay below 4 GB and 65,535 files and make a plain zip.',
      'Rien n’est à faire. Pour une plateforme qui le refuse, restez sous 4 Go et 65 535 fichiers et produisez un zip simple.',
    ),
    why: both(
      'It is legal, and cmi5 requires it to be accepted, but some older LMSs cannot read it.',
      'C’est licite, et cmi5 impose de l’accepter, mais certaines plateformes anciennes ne savent pas le lire.',
    ),
  },
  'ZIP-012': {
    severity: 'error',
    references: ['APPNOTE 4.5.3'],
    title: both('Zip64 information is missing or wrong', 'Des informations zip64 manquent ou sont fausses'),
    message: both('Zip64 information is missing or wrong.', 'Des informations zip64 manquent ou sont fausses.'),
    fix: rezip,
    why: cannotBeRead,
    cases: {
      field: {
        message: both(
          'The zip64 field of this entry lacks a value that it must hold: `{missing}`.',
          'Le champ zip64 de cette entrée ne contient pas une valeur qu’il doit porter : `{missing}`.',
        ),
      },
      locator: {
        message: both(
          'The end record refers to zip64 records, and there are none.',
          'L’enregistrement de fin renvoie à des enregistrements zip64, et il n’y en a pas.',
        ),
      },
      record: {
        message: both(
          'The zip64 end record should lie at byte {offset} of {size}, and does not.',
          'L’enregistrement de fin zip64 devrait se trouver à l’octet {offset} sur {size}, et ne s’y trouve pas.',
        ),
      },
      repeated: {
        message: both(
          'This entry has {fields} zip64 fields: it depends on the reader which of them counts.',
          'Cette entrée a {fields} champs zip64 : selon le lecteur, c’est l’un ou l’autre qui compte.',
        ),
      },
      apart: {
        message: both(
          'The zip64 end record at byte {offset} does not end at byte {locator}, where the record that points to it begins: some readers look there.',
          'L’enregistrement de fin zip64 à l’octet {offset} ne se termine pas à l’octet {locator}, où commence celui qui y renvoie : certains lecteurs regardent là.',
        ),
      },
      differs: {
        message: both(
          'The zip64 end record at byte {offset} of {size} contradicts the plain one.',
          'L’enregistrement de fin zip64 à l’octet {offset} sur {size} contredit l’enregistrement simple.',
        ),
      },
    },
  },
  'ZIP-013': {
    severity: 'error',
    references: ['APPNOTE 4.5.1'],
    title: both('An extra field runs out of its header', 'Un champ supplémentaire dépasse son en-tête'),
    message: both(
      'An extra field of this entry announces more bytes than its header holds.',
      'Un champ supplémentaire de cette entrée annonce plus d’octets que son en-tête n’en contient.',
    ),
    fix: rezip,
    why: twoPackages,
    cases: {
      local: {
        severity: 'warning',
        message: both(
          'Before the content, an extra field of this entry announces more bytes than its header holds. The central directory is in order.',
          'Avant le contenu, un champ supplémentaire de cette entrée annonce plus d’octets que son en-tête n’en contient. Le répertoire central est en ordre.',
        ),
      },
    },
  },
  'ZIP-032': {
    severity: 'error',
    references: ['APPNOTE 4.3.1'],
    title: both('The archive is empty', 'L’archive est vide'),
    message: both('This zip has no entries.', 'Ce zip ne contient aucune entrée.'),
    fix: both(
      'Export the course again, or zip the content of its folder.',
      'Exportez de nouveau la formation, ou compressez le contenu de son dossier.',
    ),
    why: both('There is nothing in it to play.', 'Il ne contient rien à jouer.'),
  },
} as const satisfies Record<string, Rule>
