import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const onlyInside = both(
  'What stands outside the package is not there on the server of an LMS, or is somebody else’s.',
  'Ce qui est hors du paquet n’existe pas sur le serveur d’une plateforme, ou appartient à un autre.',
)
const relative = both(
  'Put the file into the package, and write its path from the folder of the manifest: “media/film.mp4”.',
  'Placez le fichier dans le paquet, et indiquez son chemin depuis le dossier du manifeste : « media/film.mp4 ».',
)
const asBefore = both(
  'Write the path as it is in the package, and letters beyond ASCII as they are or escaped once.',
  'Écrivez le chemin tel qu’il est dans le paquet, les caractères hors ASCII tels quels ou échappés une seule fois.',
)
const addOrCorrect = both(
  'Add the file to the package, or correct the path; upper and lower case matter.',
  'Ajoutez le fichier au paquet, ou corrigez le chemin ; les majuscules comptent.',
)
const correctTo = both(
  'Write “{near}”, if that is the one, or add the missing file to the package.',
  'Écrivez « {near} », s’il s’agit de lui, ou ajoutez au paquet le fichier manquant.',
)
const baseRooted = {
  message: both(
    'The xml:base “{value}” of `{kind}` begins with “/”, which means the root of the server.',
    'L’attribut xml:base « {value} » de `{kind}` commence par « / », qui désigne la racine du serveur.',
  ),
}
const baseBackslash = {
  message: both(
    'The xml:base “{value}” of `{kind}` has a backslash.',
    'L’attribut xml:base « {value} » de `{kind}` contient une barre oblique inverse.',
  ),
}
const inScorm12 = { severity: 'warning' } as const

export const referenceRules = {
  'MAN-033': {
    severity: 'error',
    references: ['ADL ResourceHrefChecker.16'],
    title: both(
      'A file that the manifest names is not in the package',
      'Un fichier cité par le manifeste n’est pas dans le paquet',
    ),
    message: both(
      'The resource “{resource}” lists “{path}”, which is not in the package.',
      'La ressource « {resource} » cite « {path} », qui n’est pas dans le paquet.',
    ),
    fix: addOrCorrect,
    why: both(
      'What the content needs at this address is not there: a page stays empty, an image, a script or a film is missing.',
      'Ce dont le contenu a besoin à cette adresse n’y est pas : une page reste vide ; une image, un script ou un film manque.',
    ),
    cases: {
      near: {
        message: both(
          'The resource “{resource}” lists “{path}”, which is not in the package; there is a “{near}”.',
          'La ressource « {resource} » cite « {path} », qui n’est pas dans le paquet ; il y a « {near} ».',
        ),
        fix: correctTo,
      },
      launch: {
        message: both(
          'The resource “{resource}” opens “{path}”, which is not in the package: an item launches it, so nothing will open.',
          'La ressource « {resource} » ouvre « {path} », qui n’est pas dans le paquet : un élément `item` la lance, et rien ne s’ouvrira.',
        ),
      },
      'launch-near': {
        message: both(
          'The resource “{resource}” opens “{path}”, which is not in the package; there is a “{near}”.',
          'La ressource « {resource} » ouvre « {path} », qui n’est pas dans le paquet ; il y a « {near} ».',
        ),
        fix: correctTo,
      },
      folder: {
        message: both(
          'The resource “{resource}” opens “{path}”, which is a folder and not a file.',
          'La ressource « {resource} » ouvre « {path} », qui est un dossier et non un fichier.',
        ),
        fix: both(
          'Name the file in this folder that opens first, such as “index.html”.',
          'Indiquez le fichier de ce dossier à ouvrir en premier, comme « index.html ».',
        ),
      },
      'listed-folder': {
        severity: 'warning',
        message: both(
          'The resource “{resource}” lists “{path}”, which is a folder and not a file.',
          'La ressource « {resource} » cite « {path} », qui est un dossier et non un fichier.',
        ),
        fix: both(
          'List the files of the folder, each in a `file` element of its own.',
          'Listez les fichiers du dossier, chacun dans un élément `file` distinct.',
        ),
      },
    },
  },
  'MAN-034': {
    severity: 'warning',
    references: ['ADL ResourceHrefChecker.15'],
    title: both(
      'A file is found only when letter case is ignored',
      'Un fichier n’est trouvé qu’en ignorant les majuscules',
    ),
    message: both(
      'The resource “{resource}” names “{href}”; in the package the file is “{entry}”, with other capital letters.',
      'La ressource « {resource} » cite « {href} » ; dans le paquet, le fichier est « {entry} », avec d’autres majuscules.',
    ),
    fix: both('Write “{entry}”, or rename the file.', 'Écrivez « {entry} », ou renommez le fichier.'),
    why: both(
      'It plays on a Windows or macOS machine, and fails on most servers, where capital letters count.',
      'Cela fonctionne sous Windows ou macOS, et échoue sur la plupart des serveurs, où les majuscules comptent.',
    ),
    cases: {
      unicode: {
        message: both(
          'The resource “{resource}” names “{href}”; in the package the accents of “{entry}” are coded another way.',
          'La ressource « {resource} » cite « {href} » ; dans le paquet, les accents de « {entry} » sont codés autrement.',
        ),
        fix: both(
          'Rename the file without accents, here and in the package; or make the zip again on a system that composes them (NFC).',
          'Renommez le fichier sans accents, ici et dans le paquet ; ou refaites le zip sur un système qui les compose (NFC).',
        ),
      },
    },
  },
  'MAN-035': {
    severity: 'warning',
    references: ['ADL ResourceHrefChecker.8', 'ADL ResourceHrefChecker.17'],
    title: both('The percent escapes of an href are wrong', 'Les échappements d’un href sont erronés'),
    message: both(
      'The resource “{resource}” names “{href}”; the file is really called “{entry}”, and whoever decodes the address looks for another.',
      'La ressource « {resource} » cite « {href} » ; le fichier s’appelle réellement « {entry} », et qui décode l’adresse en cherche un autre.',
    ),
    fix: both(
      'Rename the file without “%”, in the package and in the manifest.',
      'Renommez le fichier sans « % », dans le paquet et dans le manifeste.',
    ),
    why: both(
      'LMSs decode an address once, never, or as often as they can: only a name that needs no decoding is safe.',
      'Les plateformes décodent une adresse une fois, jamais, ou autant qu’elles peuvent : seul un nom sans échappement est sûr.',
    ),
    cases: {
      'twice-decoded': {
        message: both(
          'The resource “{resource}” names “{href}”, which is escaped twice; the file is called “{entry}”.',
          'La ressource « {resource} » cite « {href} », échappé deux fois ; le fichier s’appelle « {entry} ».',
        ),
        fix: asBefore,
      },
      broken: {
        severity: 'error',
        message: both(
          'The resource “{resource}” names “{href}”, whose percent escapes are broken or not UTF-8.',
          'La ressource « {resource} » cite « {href} », dont les échappements sont incomplets ou ne sont pas en UTF-8.',
        ),
        fix: both(
          'Write a “%” of the file name as “%25”, and letters beyond ASCII as they are or as escapes of UTF-8.',
          'Écrivez « %25 » pour un « % » du nom de fichier, et les caractères hors ASCII tels quels ou échappés en UTF-8.',
        ),
      },
    },
  },
  'MAN-036': {
    severity: 'error',
    references: [],
    title: both('An href has a backslash', 'Un href contient une barre oblique inverse'),
    message: both(
      'The resource “{resource}” names “{href}” with a backslash.',
      'La ressource « {resource} » cite « {href} » avec une barre oblique inverse.',
    ),
    fix: both('Write “{suggestion}”.', 'Écrivez « {suggestion} ».'),
    why: both(
      'Only Windows takes a backslash for a separator; browsers put up with it, other programs look for a file of that very name.',
      'Seul Windows prend la barre oblique inverse pour un séparateur ; les navigateurs s’en accommodent, d’autres programmes cherchent un fichier de ce nom exact.',
    ),
  },
  'MAN-037': {
    severity: 'error',
    references: [],
    title: both('An href begins with a slash', 'Un href commence par une barre oblique'),
    message: both(
      'The resource “{resource}” names “{href}”, from the root of the server instead of the folder of the manifest.',
      'La ressource « {resource} » cite « {href} », depuis la racine du serveur et non depuis le dossier du manifeste.',
    ),
    fix: both('Write “{suggestion}”.', 'Écrivez « {suggestion} ».'),
    why: onlyInside,
    cases: {
      absent: {
        message: both(
          'The resource “{resource}” names “{href}”, from the root of the server; the package has no such file.',
          'La ressource « {resource} » cite « {href} », depuis la racine du serveur ; le paquet n’a pas ce fichier.',
        ),
        fix: relative,
      },
    },
  },
  'MAN-038': {
    severity: 'error',
    references: [],
    title: both('An href climbs out of the package', 'Un href sort du paquet'),
    message: both(
      'The resource “{resource}” names “{href}”, which leads above the folder of the manifest.',
      'La ressource « {resource} » cite « {href} », qui mène au-dessus du dossier du manifeste.',
    ),
    fix: relative,
    why: onlyInside,
  },
  'MAN-039': {
    severity: 'error',
    references: [],
    title: both('An href means a file of somebody’s machine', 'Un href désigne un fichier de la machine de quelqu’un'),
    message: both(
      'The resource “{resource}” names “{href}”, a place on the machine where the course was made.',
      'La ressource « {resource} » cite « {href} », un emplacement de la machine où la formation a été faite.',
    ),
    fix: relative,
    why: onlyInside,
  },
  'MAN-040': {
    severity: 'warning',
    references: ['ADL ResourceHrefChecker.18'],
    title: both('A resource opens an address elsewhere', 'Une ressource ouvre une adresse extérieure'),
    message: both(
      'The resource “{resource}” opens “{href}”, which is not in the package.',
      'La ressource « {resource} » ouvre « {href} », qui n’est pas dans le paquet.',
    ),
    fix: both(
      'Put the content into the package. A page that only links to that address, or a cmi5 course, keeps it outside.',
      'Placez le contenu dans le paquet. Une page qui renvoie simplement à cette adresse, ou une formation cmi5, permet de le laisser à l’extérieur.',
    ),
    why: both(
      'A page of another server cannot reach the LMS that opened it: nothing is recorded, and the course depends on that server.',
      'Une page d’un autre serveur ne peut pas joindre la plateforme qui l’a ouverte : rien n’est enregistré, et la formation dépend de ce serveur.',
    ),
    cases: {
      scheme: {
        severity: 'error',
        message: both(
          'The resource “{resource}” opens “{href}”; an LMS does not open addresses that begin with “{scheme}:”.',
          'La ressource « {resource} » ouvre « {href} » ; une plateforme n’ouvre pas les adresses qui commencent par « {scheme}: ».',
        ),
        fix: relative,
      },
    },
  },
  'MAN-041': {
    severity: 'error',
    references: ['REQ_30.3.2', 'REQ_30.3.3', 'REQ_30.3.4', 'REQ_30.7.1.2', 'REQ_30.7.1.3', 'REQ_30.7.1.4'],
    title: both('An xml:base is no folder of the package', 'Un xml:base n’est pas un dossier du paquet'),
    message: both(
      'The xml:base “{value}” of `{kind}` does not end in “/”, so that its last part is not taken for a folder.',
      'L’attribut xml:base « {value} » de `{kind}` ne se termine pas par « / » : sa dernière partie n’est pas prise pour un dossier.',
    ),
    fix: both('Write xml:base="{suggestion}".', 'Écrivez xml:base="{suggestion}".'),
    why: both(
      'LMSs join it to every href below, each in its way: what is not plain leads them to different files.',
      'Les plateformes le joignent à chaque href qui suit, chacune à sa façon : ce qui n’est pas net les mène à des fichiers différents.',
    ),
    cases: {
      backslash: baseBackslash,
      rooted: baseRooted,
      scorm12: inScorm12,
      'backslash-scorm12': { ...inScorm12, ...baseBackslash },
      'rooted-scorm12': { ...inScorm12, ...baseRooted },
    },
  },
  'MAN-042': {
    severity: 'warning',
    references: [],
    title: both('An address is very long', 'Une adresse est très longue'),
    message: both(
      'An address of the resource “{resource}” has {length} characters with its xml:base, more than the {limit} that an LMS has to accept.',
      'Une adresse de la ressource « {resource} » compte {length} caractères avec son xml:base, au-delà des {limit} qu’une plateforme doit accepter.',
    ),
    fix: both(
      'Shorten the names of folders and files, or the parameters.',
      'Raccourcissez les noms des dossiers et des fichiers, ou les paramètres.',
    ),
    why: both(
      'A longer address may be cut off, and then opens nothing.',
      'Une adresse plus longue peut être tronquée, et n’ouvre alors rien.',
    ),
    cases: {
      base: {
        message: both(
          'The xml:base of `{kind}` has {length} characters, more than the {limit} that an LMS has to accept; it was left out of account.',
          'Le xml:base de `{kind}` compte {length} caractères, au-delà des {limit} qu’une plateforme doit accepter ; il n’en a pas été tenu compte.',
        ),
        fix: both('Shorten the names of the folders.', 'Raccourcissez les noms des dossiers.'),
      },
    },
  },
  'MAN-043': {
    severity: 'warning',
    references: [],
    title: both('The file a resource opens has no extension', 'Le fichier qu’ouvre une ressource n’a pas d’extension'),
    message: both(
      'The resource “{resource}” opens “{path}”, whose name has no extension.',
      'La ressource « {resource} » ouvre « {path} », dont le nom n’a pas d’extension.',
    ),
    fix: both(
      'Give it one, “.html” for a page, and change the `href`.',
      'Donnez-lui-en une, « .html » pour une page, et modifiez le `href`.',
    ),
    why: both(
      'A server tells by the extension what a file is: without one, a browser may download the page instead of opening it.',
      'Un serveur reconnaît la nature d’un fichier à son extension : sans elle, le navigateur peut télécharger la page au lieu de l’ouvrir.',
    ),
  },
} as const satisfies Record<string, Rule>
