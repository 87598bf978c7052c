import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { rezip, twoPackages } from './phrases.js'

const escapes = both(
  'A program that unpacks it as it stands writes outside the folder of the course.',
  'Un programme qui le décompresse tel quel écrit hors du dossier de la formation.',
)
const renameEntry = both('Rename the file and make the zip again.', 'Renommez le fichier et refaites le zip.')

export const nameRules = {
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
    title: both('Files left by the operating system', 'Fichiers laissés par le système d’exploitation'),
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
} as const satisfies Record<string, Rule>
