import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const exportAgain = both(
  'Export the content again from the H5P editor or the site that it lies on.',
  'Exportez de nouveau le contenu depuis l’éditeur H5P ou le site qui l’héberge.',
)
const refused = both('H5P refuses the whole upload for it.', 'H5P refuse alors l’envoi tout entier.')
const jsonFix = both(
  'Correct it in an editor that checks JSON, or export the content again.',
  'Corrigez-le dans un éditeur qui vérifie le JSON, ou exportez de nouveau le contenu.',
)
const packageDefinition = 'H5P Package Definition (h5p.json)'
const libraryDefinition = 'H5P Library Definition (library.json)'

/** Rules of H5P, after its documents and what its two validators, in PHP and in Node, refuse. */
export const h5pRules = {
  'NBR-010': {
    severity: 'error',
    references: [packageDefinition],
    title: both('h5p.json is absent or not valid', 'h5p.json est absent ou n’est pas valide'),
    message: both(
      '“h5p.json” lacks these entries, or they are not what H5P wants: {keys}.',
      'Ces entrées manquent dans « h5p.json », ou ne sont pas ce que H5P attend : {keys}.',
    ),
    fix: both(
      'Required are `title`, `language` (such as en, or und), `mainLibrary`, `embedTypes` (div, iframe) and `preloadedDependencies` with machineName, majorVersion and minorVersion. Or export the content again.',
      'Il faut `title`, `language` (comme fr, ou und), `mainLibrary`, `embedTypes` (div, iframe) et `preloadedDependencies` avec machineName, majorVersion et minorVersion. Ou exportez de nouveau le contenu.',
    ),
    why: refused,
    cases: {
      missing: {
        message: both(
          'There is no “h5p.json”: these are H5P libraries, or content that was packed by hand.',
          'Il n’y a pas de « h5p.json » : ce sont des bibliothèques H5P, ou un contenu compressé à la main.',
        ),
        fix: exportAgain,
      },
      folder: {
        message: both(
          '“h5p.json” lies in the folder “{folder}” instead of at the top of the package.',
          '« h5p.json » est dans le dossier « {folder} » au lieu du premier niveau du paquet.',
        ),
        fix: both(
          'Zip the content of the folder, not the folder.',
          'Compressez le contenu du dossier, et non le dossier.',
        ),
      },
      syntax: {
        message: both('“h5p.json” is not JSON.', '« h5p.json » n’est pas du JSON.'),
        fix: jsonFix,
      },
    },
  },
  'NBR-011': {
    severity: 'error',
    references: [packageDefinition],
    title: both('content/content.json is absent or not JSON', 'content/content.json est absent ou n’est pas du JSON'),
    message: both(
      'There is no “content/content.json”: the package brings no content.',
      'Il n’y a pas de « content/content.json » : le paquet n’apporte aucun contenu.',
    ),
    fix: exportAgain,
    why: refused,
    cases: {
      syntax: {
        message: both('“content/content.json” is not JSON.', '« content/content.json » n’est pas du JSON.'),
        fix: jsonFix,
      },
    },
  },
  'NBR-012': {
    severity: 'error',
    references: [packageDefinition],
    title: both('A library that the content needs is absent', 'Une bibliothèque nécessaire au contenu est absente'),
    message: both(
      'The library “{library}”, which “{owner}” needs, is not in the package.',
      'La bibliothèque « {library} », dont « {owner} » a besoin, n’est pas dans le paquet.',
    ),
    fix: both(
      'Export the content again with its libraries. A site that has this library installed can do without it.',
      'Exportez de nouveau le contenu avec ses bibliothèques. Un site où cette bibliothèque est installée peut s’en passer.',
    ),
    why: both(
      'A site that does not have the library itself refuses the upload.',
      'Un site qui n’a pas lui-même la bibliothèque refuse l’envoi.',
    ),
    cases: {
      undeclared: {
        message: both(
          'The main library “{library}” is not among the `preloadedDependencies` of “h5p.json”.',
          'La bibliothèque principale « {library} » ne figure pas parmi les `preloadedDependencies` de « h5p.json ».',
        ),
        fix: both('Add it there, with its version.', 'Ajoutez-la à cet endroit, avec sa version.'),
      },
      none: {
        severity: 'warning',
        message: both(
          'The package brings no library at all: only a site that has “{library}” can play it.',
          'Le paquet n’apporte aucune bibliothèque : seul un site qui a « {library} » peut le jouer.',
        ),
      },
    },
  },
  'NBR-013': {
    severity: 'error',
    references: [libraryDefinition],
    title: both('An H5P library is not valid', 'Une bibliothèque H5P n’est pas valide'),
    message: both(
      'In the library “{folder}”, “library.json” lacks these entries, or they are not what H5P wants: {keys}.',
      'Dans la bibliothèque « {folder} », ces entrées manquent dans « library.json », ou ne sont pas ce que H5P attend : {keys}.',
    ),
    fix: both(
      'Required are `title`, `machineName`, `majorVersion`, `minorVersion`, `patchVersion` and `runnable`. Or take the library anew from where it came.',
      'Il faut `title`, `machineName`, `majorVersion`, `minorVersion`, `patchVersion` et `runnable`. Ou reprenez la bibliothèque là d’où elle vient.',
    ),
    why: refused,
    cases: {
      folder: {
        message: both(
          'The folder “{folder}” cannot be a library: its name holds other characters than letters, digits, points and hyphens.',
          'Le dossier « {folder} » ne peut pas être une bibliothèque : son nom contient autre chose que des lettres, des chiffres, des points et des traits d’union.',
        ),
        fix: both(
          'Remove the folder, or name it after its library, such as H5P.Text-1.1.',
          'Retirez le dossier, ou donnez-lui le nom de sa bibliothèque, comme H5P.Text-1.1.',
        ),
      },
      missing: {
        message: both(
          'The folder “{folder}” has no “library.json”; every folder but “content” is a library.',
          'Le dossier « {folder} » n’a pas de « library.json » ; tout dossier autre que « content » est une bibliothèque.',
        ),
        fix: both(
          'Remove the folder, or put what belongs to the content into “content”.',
          'Retirez le dossier, ou placez dans « content » ce qui appartient au contenu.',
        ),
      },
      syntax: {
        message: both('“{file}” is not JSON.', '« {file} » n’est pas du JSON.'),
        fix: jsonFix,
      },
      mismatch: {
        message: both(
          'The folder “{folder}” holds the library “{library}”; the two names must be the same.',
          'Le dossier « {folder} » contient la bibliothèque « {library} » ; les deux noms doivent être les mêmes.',
        ),
        fix: both('Rename the folder to “{library}”.', 'Renommez le dossier en « {library} ».'),
      },
      language: {
        message: both(
          'The name of the language file “{file}” is not a language code.',
          'Le nom du fichier de langue « {file} » n’est pas un code de langue.',
        ),
        fix: both(
          'Name it after its language, such as fr.json or pt-br.json.',
          'Donnez-lui le nom de sa langue, comme fr.json ou pt-br.json.',
        ),
      },
    },
  },
  'NBR-014': {
    severity: 'error',
    references: [libraryDefinition],
    title: both(
      'A library needs a newer H5P than is known',
      'Une bibliothèque demande un H5P plus récent que ceux connus',
    ),
    message: both(
      'The library “{library}” needs version {version} of H5P’s core; the newest one known here is {limit}.',
      'La bibliothèque « {library} » demande la version {version} du noyau de H5P ; la plus récente connue ici est {limit}.',
    ),
    fix: both(
      'Update the H5P plugin of your LMS before you upload it, or take an older version of the library.',
      'Mettez à jour le module H5P de votre plateforme avant d’y envoyer le contenu, ou prenez une version plus ancienne de la bibliothèque.',
    ),
    why: both(
      'A site with an older core refuses the library, and the content with it.',
      'Un site dont le noyau est plus ancien refuse la bibliothèque, et le contenu avec elle.',
    ),
  },
  'NBR-015': {
    severity: 'error',
    references: [libraryDefinition],
    title: both(
      'A script or style sheet of a library is absent',
      'Un script ou une feuille de style d’une bibliothèque est absent',
    ),
    message: both(
      'The library “{folder}” preloads “{path}”, which it does not have.',
      'La bibliothèque « {folder} » précharge « {path} », qu’elle ne contient pas.',
    ),
    fix: both(
      'Add the file, or take the library anew from where it came.',
      'Ajoutez le fichier, ou reprenez la bibliothèque là d’où elle vient.',
    ),
    why: refused,
  },
  'NBR-016': {
    severity: 'warning',
    references: [],
    title: both('Files of a type that H5P does not admit', 'Des fichiers d’un type que H5P n’admet pas'),
    message: both(
      'H5P admits no files of these types ({count}): {files}.',
      'H5P n’admet pas de fichiers de ces types ({count}) : {files}.',
    ),
    fix: both(
      'Remove them, or convert them into a type that is admitted; scripts and style sheets belong in libraries alone.',
      'Retirez-les, ou convertissez-les dans un type admis ; les scripts et les feuilles de style n’ont leur place que dans les bibliothèques.',
    ),
    why: both(
      'Most sites refuse the upload; an administrator may have admitted more types.',
      'La plupart des sites refusent l’envoi ; un administrateur peut avoir admis d’autres types.',
    ),
  },
} as const satisfies Record<string, Rule>
