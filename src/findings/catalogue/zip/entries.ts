import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { rezip, twoPackages } from './phrases.js'

export const entryRules = {
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
} as const satisfies Record<string, Rule>
