import type { ZipRule } from '../../container/zip-rule.js'
import { both } from '../../kernel/language.js'
import type { Rule } from '../rule.js'

const rezip = both(
  'Make the zip again from the folder of the course, with the tools of your system.',
  'Refaites le zip à partir du dossier de la formation, avec les outils de votre système.',
)
const twoPackages = both(
  'Two readers of this zip can see two different packages: what was checked is then not what is played.',
  'Deux lecteurs de ce zip peuvent y voir deux paquets différents : ce qui est contrôlé n’est alors pas ce qui est joué.',
)
const cannotBeRead = both(
  'No LMS can read the package, or parts of it.',
  'Aucune plateforme ne peut lire le paquet, ou une partie du paquet.',
)
const exhausts = both(
  'An archive that swells without measure fills the disk or the memory of whoever opens it.',
  'Une archive qui gonfle sans mesure remplit le disque ou la mémoire de qui l’ouvre.',
)
const escapes = both(
  'A program that unpacks it as it stands writes outside the folder of the course.',
  'Un programme qui le décompresse tel quel écrit hors du dossier de la formation.',
)
const renameEntry = both('Rename the file and make the zip again.', 'Renommez le fichier et refaites le zip.')

/** Rules of the zip container. `APPNOTE` is the .ZIP File Format Specification, version 6.3. */
export const zipRules = {
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
  'ZIP-005': {
    severity: 'error',
    references: ['APPNOTE 4.3.7'],
    title: both('The two headers of an entry disagree', 'Les deux en-têtes d’une entrée se contredisent'),
    message: both(
      'The header before the content says “{local}”, the central directory “{central}”.',
      'L’en-tête placé avant le contenu dit « {local} », le répertoire central « {central} ».',
    ),
    fix: rezip,
    why: twoPackages,
    cases: {
      missing: {
        message: both(
          'The central directory puts this entry at byte {offset}, where there is no entry.',
          'Le répertoire central place cette entrée à l’octet {offset}, où il n’y en a aucune.',
        ),
      },
      hidden: {
        message: both(
          'Behind this entry, at byte {offset}, begins another one that the central directory does not name.',
          'Après cette entrée, à l’octet {offset}, en commence une autre que le répertoire central ne nomme pas.',
        ),
      },
      name: {
        message: both(
          'This entry has two names: “{local}” before the content, “{central}” in the central directory.',
          'Cette entrée a deux noms : « {local} » avant le contenu, « {central} » dans le répertoire central.',
        ),
      },
      method: {
        message: both(
          'Two compression methods are announced for this entry: {local} before the content, {central} in the central directory.',
          'Deux méthodes de compression sont annoncées pour cette entrée : {local} avant le contenu, {central} dans le répertoire central.',
        ),
      },
      sizes: {
        message: both(
          'Two pairs of sizes (stored/content) are announced for this entry: {local} before the content, {central} in the central directory.',
          'Deux couples de tailles (stockée/contenu) sont annoncés pour cette entrée : {local} avant le contenu, {central} dans le répertoire central.',
        ),
      },
      crc: {
        message: both(
          'Two checksums are announced for this entry: {local} before the content, {central} in the central directory.',
          'Deux sommes de contrôle sont annoncées pour cette entrée : {local} avant le contenu, {central} dans le répertoire central.',
        ),
      },
      flags: {
        message: both(
          'The flags of this entry differ: {local} before the content, {central} in the central directory.',
          'Les indicateurs de cette entrée diffèrent : {local} avant le contenu, {central} dans le répertoire central.',
        ),
      },
      descriptor: {
        message: both(
          'What stands behind the content ({local}) does not repeat the checksum and sizes of the central directory ({central}).',
          'Ce qui suit le contenu ({local}) ne répète pas la somme de contrôle et les tailles du répertoire central ({central}).',
        ),
      },
    },
  },
  'ZIP-006': {
    severity: 'error',
    references: ['APPNOTE 4.3.8'],
    title: both(
      'An entry reaches into another, or out of the file',
      'Une entrée déborde sur une autre, ou hors du fichier',
    ),
    message: both(
      'The {size} bytes of this entry do not fit where the archive puts them.',
      'Les {size} octets de cette entrée ne tiennent pas là où l’archive les place.',
    ),
    fix: rezip,
    why: both(
      'Overlapping entries are how small archives are made to swell beyond measure; entries that run out of the file are lost.',
      'Des entrées qui se chevauchent servent à faire gonfler une petite archive sans mesure ; celles qui sortent du fichier sont perdues.',
    ),
    cases: {
      outside: {
        message: both(
          'The {size} bytes of this entry run past the content of the archive.',
          'Les {size} octets de cette entrée dépassent le contenu de l’archive.',
        ),
      },
      overlap: {
        message: both(
          'The {size} bytes of this entry share their place with “{other}”.',
          'Les {size} octets de cette entrée occupent la même place que « {other} ».',
        ),
      },
      overflow: {},
    },
  },
  'ZIP-007': {
    severity: 'error',
    references: ['APPNOTE 4.4.7', 'APPNOTE 4.4.9'],
    title: both('The content of an entry is damaged', 'Le contenu d’une entrée est endommagé'),
    message: both('The content of this entry is damaged.', 'Le contenu de cette entrée est endommagé.'),
    fix: both(
      'The file was damaged on its way: export the course again, or copy the zip again from where it was whole.',
      'Le fichier a été endommagé en route : exportez de nouveau la formation, ou recopiez le zip depuis un exemplaire intact.',
    ),
    why: both(
      'The learner gets a file that is incomplete or altered, or none at all.',
      'L’apprenant reçoit un fichier incomplet ou altéré, ou n’en reçoit aucun.',
    ),
    cases: {
      crc: {
        message: both(
          'The content of this entry does not have the checksum announced.',
          'Le contenu de cette entrée n’a pas la somme de contrôle annoncée.',
        ),
      },
      short: {
        message: both(
          '{announced} bytes are announced for this entry, and it holds only {produced}.',
          '{announced} octets sont annoncés pour cette entrée, qui n’en contient que {produced}.',
        ),
      },
      long: {
        message: both(
          '{announced} bytes are announced for this entry, and it holds more.',
          '{announced} octets sont annoncés pour cette entrée, qui en contient davantage.',
        ),
      },
      stored: {
        message: both(
          'This entry is not compressed, and yet it takes {stored} bytes for a content of {announced}.',
          'Cette entrée n’est pas compressée, et elle occupe pourtant {stored} octets pour un contenu de {announced}.',
        ),
      },
      broken: {
        message: both(
          'The compressed stream of this entry cannot be inflated.',
          'Le flux compressé de cette entrée ne peut pas être décompressé.',
        ),
      },
      leftover: {
        message: both(
          'The compressed stream of this entry ends before the bytes reserved for it do.',
          'Le flux compressé de cette entrée se termine avant la fin des octets qui lui sont réservés.',
        ),
      },
    },
  },
  'ZIP-008': {
    severity: 'error',
    references: ['APPNOTE 4.4.4'],
    title: both('An entry is encrypted', 'Une entrée est chiffrée'),
    message: both('This entry is encrypted.', 'Cette entrée est chiffrée.'),
    fix: both('Make the zip again without a password.', 'Refaites le zip sans mot de passe.'),
    why: both(
      'An LMS has no way to ask for the password.',
      'Une plateforme n’a aucun moyen de demander le mot de passe.',
    ),
  },
  'ZIP-009': {
    severity: 'error',
    references: ['APPNOTE 4.4.5', 'ISO/IEC 21320-1'],
    title: both(
      'A compression method other than stored or deflate',
      'Une méthode de compression autre que « stocké » ou deflate',
    ),
    message: both(
      'This entry is compressed with method {method}.',
      'Cette entrée est compressée avec la méthode {method}.',
    ),
    fix: both(
      'Make the zip again with the ordinary method, deflate.',
      'Refaites le zip avec la méthode ordinaire, deflate.',
    ),
    why: both(
      'Most LMSs read only stored and deflated entries.',
      'La plupart des plateformes ne lisent que les entrées stockées ou compressées par deflate.',
    ),
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
  'ZIP-014': {
    severity: 'error',
    references: ['APPNOTE 4.4.17.1'],
    title: both('An entry has an absolute name', 'Une entrée porte un chemin absolu'),
    message: both(
      'The name of this entry begins at the root of a disk or a server.',
      'Le nom de cette entrée part de la racine d’un disque ou d’un serveur.',
    ),
    fix: both(
      'Make the zip again from inside the folder of the course.',
      'Refaites le zip depuis l’intérieur du dossier de la formation.',
    ),
    why: escapes,
  },
  'ZIP-015': {
    severity: 'error',
    references: [],
    title: both('An entry climbs out of the package', 'Une entrée sort du paquet'),
    message: both(
      'The name of this entry climbs out of the package with “..”.',
      'Le nom de cette entrée remonte hors du paquet par « .. ».',
    ),
    fix: both(
      'Do not use this package: such names are made to attack. Ask its author for another.',
      'N’utilisez pas ce paquet : de tels noms servent à attaquer. Demandez-en un autre à son auteur.',
    ),
    why: escapes,
  },
  'ZIP-016': {
    severity: 'error',
    references: ['APPNOTE 4.4.17.1'],
    title: both('A backslash in an entry name', 'Une barre oblique inverse dans un nom d’entrée'),
    message: both(
      'The name of this entry holds a backslash.',
      'Le nom de cette entrée contient une barre oblique inverse.',
    ),
    fix: both(
      'It should be “{suggestion}”. `fonds export --repair` writes a copy with slashes.',
      'Il devrait être « {suggestion} ». `fonds export --repair` écrit une copie corrigée.',
    ),
    why: both(
      'On most systems it becomes one file with a strange name instead of a file in a folder.',
      'Sur la plupart des systèmes, on obtient un fichier au nom étrange au lieu d’un fichier dans un dossier.',
    ),
  },
  'ZIP-017': {
    severity: 'error',
    references: [],
    title: both('An entry name that cannot be a name', 'Un nom d’entrée impossible'),
    message: both(
      'The name of this entry holds control characters.',
      'Le nom de cette entrée contient des caractères de contrôle.',
    ),
    fix: renameEntry,
    why: both(
      'It cannot be unpacked on most systems, and can deceive whoever reads a listing.',
      'Elle ne peut pas être décompressée sur la plupart des systèmes, et peut tromper qui lit une liste.',
    ),
    cases: {
      empty: { message: both('This entry has no name.', 'Cette entrée n’a pas de nom.') },
      replaced: {
        severity: 'info',
        message: both(
          'The header name of this entry holds control characters; its Unicode field gives the real one.',
          'Le nom d’en-tête de cette entrée contient des caractères de contrôle ; son champ Unicode donne le vrai nom.',
        ),
      },
    },
  },
  'ZIP-018': {
    severity: 'error',
    references: ['APPNOTE 4.4.15'],
    title: both('An entry is not a file', 'Une entrée n’est pas un fichier'),
    message: both('This entry is not an ordinary file.', 'Cette entrée n’est pas un fichier ordinaire.'),
    fix: both('Put the file itself into the package instead.', 'Mettez plutôt le fichier lui-même dans le paquet.'),
    why: both(
      'A link can point anywhere on the machine that unpacks it.',
      'Un lien peut désigner n’importe quel endroit de la machine qui le décompresse.',
    ),
    cases: {
      link: { message: both('This entry is a symbolic link.', 'Cette entrée est un lien symbolique.') },
      device: { message: both('This entry is a device.', 'Cette entrée est un périphérique.') },
      pipe: { message: both('This entry is a pipe or a socket.', 'Cette entrée est un tube ou un socket.') },
    },
  },
  'ZIP-019': {
    severity: 'error',
    references: [],
    title: both('Two entries of one name', 'Deux entrées de même nom'),
    message: both(
      'An entry of this name stands already at byte {first} of the archive.',
      'Une entrée de ce nom figure déjà à l’octet {first} de l’archive.',
    ),
    fix: rezip,
    why: twoPackages,
    cases: {
      folder: {
        severity: 'info',
        message: both(
          'This folder is named already at byte {first} of the archive.',
          'Ce dossier est déjà nommé à l’octet {first} de l’archive.',
        ),
      },
      place: {
        message: both(
          'Unpacked, this entry takes the place of “{other}”, which stands at byte {first} of the archive.',
          'Une fois décompressée, cette entrée prend la place de « {other} », qui figure à l’octet {first} de l’archive.',
        ),
      },
      above: {
        message: both(
          'This entry needs a folder where “{other}” is a file.',
          'Cette entrée a besoin d’un dossier là où « {other} » est un fichier.',
        ),
      },
      beneath: {
        message: both(
          'This entry is a file where “{other}” needs a folder.',
          'Cette entrée est un fichier là où « {other} » a besoin d’un dossier.',
        ),
      },
    },
  },
  'ZIP-020': {
    severity: 'warning',
    references: [],
    title: both('Two names that some systems take for one', 'Deux noms que certains systèmes confondent'),
    message: both(
      'This name and “{other}” differ only in letter case or in the form of an accent.',
      'Ce nom et « {other} » ne diffèrent que par la casse ou la forme d’un accent.',
    ),
    fix: both(
      'Rename one of the two, and what refers to it.',
      'Renommez l’un des deux, ainsi que ce qui y fait référence.',
    ),
    why: both(
      'Unpacked on Windows or macOS, one replaces the other.',
      'Décompressés sous Windows ou macOS, l’un remplace l’autre.',
    ),
  },
  'ZIP-021': {
    severity: 'error',
    references: [],
    title: both('Larger than the limit', 'Plus grand que la limite'),
    message: both(
      'The content of this entry exceeds the limit of {limit} bytes.',
      'Le contenu de cette entrée dépasse la limite de {limit} octets.',
    ),
    fix: both(
      'Make it smaller, or have the limit raised in the configuration.',
      'Réduisez-le, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
    cases: {
      total: {
        message: both(
          'From this entry on, the content of the package exceeds the limit of {limit} bytes in all; the rest was not read.',
          'À partir de cette entrée, le contenu du paquet dépasse la limite de {limit} octets au total ; la suite n’a pas été lue.',
        ),
      },
      directory: {
        message: both(
          'The central directory has {size} bytes, and the limit is {limit}.',
          'Le répertoire central fait {size} octets, et la limite est de {limit}.',
        ),
        fix: both(
          'Use fewer files and shorter names, or have the limit raised in the configuration.',
          'Réduisez le nombre de fichiers et raccourcissez les noms, ou faites relever la limite dans la configuration.',
        ),
      },
      package: {
        message: both(
          'The package has {size} bytes, and the limit is {limit}.',
          'Le paquet fait {size} octets, et la limite est de {limit}.',
        ),
      },
    },
  },
  'ZIP-022': {
    severity: 'error',
    references: [],
    title: both('Swells beyond the limit', 'Gonfle au-delà de la limite'),
    message: both(
      'This entry swells from {stored} bytes to {produced} and more: over {limit} times.',
      'Cette entrée gonfle de {stored} octets à {produced} et davantage : plus de {limit} fois.',
    ),
    fix: both(
      'If that is meant, store the file without compressing it, or have the limit raised in the configuration.',
      'Si c’est voulu, stockez le fichier sans le compresser, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
    cases: {
      total: {
        message: both(
          'The package swells from {stored} bytes to {produced} and more, over {limit} times; from this entry on nothing was read.',
          'Le paquet gonfle de {stored} octets à {produced} et davantage, plus de {limit} fois ; rien n’a été lu à partir de cette entrée.',
        ),
      },
    },
  },
  'ZIP-023': {
    severity: 'error',
    references: [],
    title: both('Too many entries', 'Trop d’entrées'),
    message: both(
      'The archive announces {entries} entries, and the limit is {limit}.',
      'L’archive annonce {entries} entrées, et la limite est de {limit}.',
    ),
    fix: both(
      'Leave out what the course does not need, or have the limit raised in the configuration.',
      'Retirez ce dont la formation n’a pas besoin, ou faites relever la limite dans la configuration.',
    ),
    why: exhausts,
  },
  'ZIP-024': {
    severity: 'warning',
    references: [],
    title: both('An archive inside the package', 'Une archive dans le paquet'),
    message: both('This entry is itself an archive.', 'Cette entrée est elle-même une archive.'),
    fix: both(
      'If learners are to download it, keep it. If it is the course itself, put its content into the package, not the archive.',
      'Si les apprenants doivent la télécharger, gardez-la. Si c’est la formation elle-même, mettez son contenu dans le paquet, pas l’archive.',
    ),
    why: both(
      'An LMS does not open it, and what it holds was not checked.',
      'Une plateforme ne l’ouvre pas, et son contenu n’a pas été contrôlé.',
    ),
  },
  'ZIP-025': {
    severity: 'warning',
    references: ['APPNOTE Appendix D'],
    title: both('The encoding of a name is a guess', 'L’encodage d’un nom est une supposition'),
    message: both(
      'The name of this entry (bytes {bytes}) does not say its encoding; it was read as {guess}.',
      'Le nom de cette entrée (octets {bytes}) n’indique pas son encodage ; il a été lu comme {guess}.',
    ),
    fix: both(
      'Make the zip with a tool that writes UTF-8 names, or use names without accents.',
      'Refaites le zip avec un outil qui écrit les noms en UTF-8, ou utilisez des noms sans accents.',
    ),
    why: both(
      'Another system reads another name, and the page that refers to it finds nothing.',
      'Un autre système lit un autre nom, et la page qui y fait référence ne trouve rien.',
    ),
  },
  'ZIP-026': {
    severity: 'error',
    references: ['APPNOTE Appendix D'],
    title: both('A name that claims UTF-8 and is not', 'Un nom annoncé en UTF-8 qui ne l’est pas'),
    message: both(
      'The name of this entry (bytes {bytes}) is announced as UTF-8 and is not.',
      'Le nom de cette entrée (octets {bytes}) est annoncé en UTF-8 et ne l’est pas.',
    ),
    fix: rezip,
    why: both(
      'Readers disagree on the name: some refuse the archive.',
      'Les lecteurs ne s’accordent pas sur le nom : certains refusent l’archive.',
    ),
  },
  'ZIP-027': {
    severity: 'warning',
    references: ['APPNOTE 4.6.9'],
    title: both('A Unicode name field that may not be used', 'Un champ de nom Unicode inutilisable'),
    message: both(
      '{fields} Unicode name field(s) of this entry are repeated, or do not fit its name, and were ignored.',
      '{fields} champ(s) de nom Unicode de cette entrée sont répétés, ou ne correspondent pas à son nom, et ont été ignorés.',
    ),
    fix: rezip,
    why: twoPackages,
    cases: {
      rival: {
        severity: 'error',
        message: both(
          'This entry has two names, each of which some readers take: “{name}” and “{rival}”.',
          'Cette entrée a deux noms, que des lecteurs différents retiennent : « {name} » et « {rival} ».',
        ),
      },
    },
  },
  'ZIP-028': {
    severity: 'warning',
    references: [],
    title: both('A name with decomposed accents', 'Un nom aux accents décomposés'),
    message: both(
      'The accents of this name are written as separate characters, as macOS does.',
      'Les accents de ce nom sont écrits en caractères séparés, comme le fait macOS.',
    ),
    fix: both(
      'Rename the file to “{suggestion}”, or make the zip on another system.',
      'Renommez le fichier en « {suggestion} », ou refaites le zip sur un autre système.',
    ),
    why: both(
      'A reference that is typed the usual way does not find the file.',
      'Une référence saisie de la façon habituelle ne trouve pas le fichier.',
    ),
  },
  'ZIP-029': {
    severity: 'warning',
    references: [],
    title: both('A name that Windows cannot use', 'Un nom que Windows ne peut pas utiliser'),
    message: both(
      '“{segment}” cannot be the name of a file or folder on Windows.',
      '« {segment} » ne peut pas être un nom de fichier ou de dossier sous Windows.',
    ),
    fix: both(
      'Rename it without < > : " | ? *, without a dot or space at the end, and not like a device (con, nul, com1…).',
      'Renommez-le sans < > : " | ? *, sans point ni espace final, et pas comme un périphérique (con, nul, com1…).',
    ),
    why: both(
      'An LMS or a colleague on Windows cannot unpack it.',
      'Une plateforme ou un collègue sous Windows ne peut pas le décompresser.',
    ),
  },
  'ZIP-030': {
    severity: 'warning',
    references: [],
    title: both('A path that is too long or too deep', 'Un chemin trop long ou trop profond'),
    message: both(
      'This path has {length} characters and {depth} folders; beyond {limitLength} or {limitDepth} some systems fail.',
      'Ce chemin compte {length} caractères et {depth} dossiers ; au-delà de {limitLength} ou {limitDepth}, certains systèmes échouent.',
    ),
    fix: both('Shorten names, or take folders out.', 'Raccourcissez les noms, ou supprimez des niveaux de dossiers.'),
    why: both(
      'Windows and several LMSs stop at about 260 characters, their own folders included.',
      'Windows et plusieurs plateformes s’arrêtent vers 260 caractères, leurs propres dossiers compris.',
    ),
    cases: {
      refused: {
        severity: 'error',
        message: both(
          'This path takes {bytes} bytes and {depth} folders; the limit is {limitBytes} bytes, and fewer than {limitDepth} folders.',
          'Ce chemin occupe {bytes} octets et {depth} dossiers ; la limite est de {limitBytes} octets, et de moins de {limitDepth} dossiers.',
        ),
      },
    },
  },
  'ZIP-031': {
    severity: 'info',
    references: [],
    title: both('Litter of the operating system', 'Résidu du système d’exploitation'),
    message: both(
      'The operating system or a tool left this file behind.',
      'Ce fichier a été laissé par le système d’exploitation ou par un outil.',
    ),
    fix: both(
      'Leave it out of the zip. `fonds export --repair` writes a copy without it.',
      'Retirez-le du zip. `fonds export --repair` écrit une copie qui ne le contient pas.',
    ),
    why: both(
      'It makes the package larger, and shows names of the author’s machine.',
      'Il alourdit le paquet et révèle des noms de la machine de l’auteur.',
    ),
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
  'ZIP-033': {
    severity: 'info',
    references: ['APPNOTE 4.3.9'],
    title: both('Sizes stand behind the content', 'Les tailles sont placées après le contenu'),
    message: both(
      'This entry was written as a stream: its sizes stand behind its content and in the central directory.',
      'Cette entrée a été écrite en flux : ses tailles figurent après son contenu et dans le répertoire central.',
    ),
    fix: both('Nothing has to be done.', 'Rien n’est à faire.'),
    why: both(
      'A reader that does not wait for the central directory cannot read it.',
      'Un lecteur qui n’attend pas le répertoire central ne peut pas la lire.',
    ),
  },
  'ZIP-034': {
    severity: 'info',
    references: ['APPNOTE 4.4.6'],
    title: both('A timestamp that cannot be', 'Un horodatage impossible'),
    message: both(
      'This entry is dated {modified}, which lies in the future.',
      'Cette entrée est datée du {modified}, dans le futur.',
    ),
    fix: both(
      'Check the clock of the machine that made the zip.',
      'Vérifiez l’horloge de la machine qui a produit le zip.',
    ),
    why: both(
      'Tools that unpack or compare by date are misled.',
      'Les outils qui décompressent ou comparent selon la date sont induits en erreur.',
    ),
    cases: {
      unix: {
        message: both(
          'The second timestamp of this entry is {modified}: before 1980, or in the future.',
          'Le second horodatage de cette entrée est {modified} : avant 1980, ou dans le futur.',
        ),
      },
      impossible: {
        message: both(
          'This entry is dated {modified}, which is no date.',
          'Cette entrée est datée du {modified}, qui n’est pas une date.',
        ),
      },
    },
  },
} as const satisfies Record<ZipRule, Rule>
