import { both } from '../../kernel/language.js'
import type { Rule } from '../rule.js'
import { notKept } from './nbr/kinds.js'

type PkgRule = 'PKG-001' | 'PKG-002' | 'PKG-003' | 'PKG-004' | 'PKG-005' | 'PKG-006' | 'PKG-007' | 'PKG-008' | 'PKG-009'

/** Rules of a package's layout: which standard it follows, and where its manifest stands. */
export const pkgRules = {
  'PKG-001': {
    severity: 'fatal',
    references: ['cmi5 R-14.1.0.0-2', 'ADL IMSManifestAtRootChecker.2'],
    title: both('There is no manifest', 'Il n’y a pas de manifeste'),
    message: both(
      'The package has no manifest. Looked for, in every folder: {looked}.',
      'Le paquet n’a pas de manifeste. Fichiers cherchés, dans tous les dossiers : {looked}.',
    ),
    fix: both(
      'Export the course as SCORM, cmi5, xAPI or AICC, and add the zip as the tool makes it.',
      'Exportez la formation en SCORM, cmi5, xAPI ou AICC, et ajoutez le zip tel que l’outil le produit.',
    ),
    why: both(
      'The manifest tells an LMS what the course is called, what to start and what to record. Without one there is nothing to import.',
      'Le manifeste dit à la plateforme comment s’appelle la formation, ce qu’il faut lancer et enregistrer. Sans lui, il n’y a rien à importer.',
    ),
    cases: {
      alike: {
        message: both(
          'The package has no manifest, but “{found}” looks like an “{expected}” under another name.',
          'Le paquet n’a pas de manifeste, mais « {found} » ressemble à un « {expected} » sous un autre nom.',
        ),
        fix: both(
          'If it is the manifest, rename “{found}” to “{expected}” and put it at the top of the zip.',
          'Si c’est bien le manifeste, renommez « {found} » en « {expected} » et placez-le au premier niveau du zip.',
        ),
      },
      packages: {
        message: both(
          'The package has no manifest itself; it holds other archives, such as “{found}”.',
          'Le paquet n’a pas de manifeste lui-même ; il contient d’autres archives, comme « {found} ».',
        ),
        fix: both(
          'Unpack it and add the archives inside one by one.',
          'Décompressez-le et ajoutez une à une les archives qu’il contient.',
        ),
      },
      empty: {
        message: both('The zip holds no file.', 'Le zip ne contient aucun fichier.'),
      },
      xml: {
        message: both(
          'This XML file is no manifest that can come alone: its root element is `{element}`, not `courseStructure` (cmi5) or `tincan`.',
          'Ce fichier XML n’est pas un manifeste qui peut venir seul : son élément racine est `{element}`, et non `courseStructure` (cmi5) ou `tincan`.',
        ),
        fix: both(
          'Add the whole zip of the course, with this file in it.',
          'Ajoutez le zip complet de la formation, avec ce fichier dedans.',
        ),
      },
    },
  },
  'PKG-002': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-2', 'ADL IMSManifestAtRootChecker.2'],
    title: both('The manifest is not at the root of the package', 'Le manifeste n’est pas à la racine du paquet'),
    message: both(
      'The manifest is “{manifest}”: the whole course lies in the folder “{folder}” instead of at the top of the zip.',
      'Le manifeste est « {manifest} » : toute la formation est dans le dossier « {folder} » au lieu du premier niveau du zip.',
    ),
    fix: both(
      'Zip the content of the folder, not the folder. Or let `fonds export --repair <file>` write a copy without the folder.',
      'Compressez le contenu du dossier, et non le dossier. Ou faites écrire une copie sans ce dossier par `fonds export --repair <fichier>`.',
    ),
    why: both(
      'LMSs look for the manifest at the top of the zip only, and answer that this is no course.',
      'Les plateformes ne cherchent le manifeste qu’au premier niveau du zip, et répondent que ce n’est pas une formation.',
    ),
    cases: {
      beside: {
        message: both(
          'The manifest is “{manifest}”, in a folder, while other files lie outside this folder: {others}, such as “{other}”.',
          'Le manifeste est « {manifest} », dans un dossier, alors que d’autres fichiers se trouvent hors de ce dossier : {others}, dont « {other} ».',
        ),
        fix: both(
          'Zip the content of the folder “{folder}” alone; if the other files belong to the course, move them into it first.',
          'Compressez le seul contenu du dossier « {folder} » ; si les autres fichiers font partie de la formation, déplacez-les d’abord dans ce dossier.',
        ),
      },
    },
  },
  'PKG-003': {
    severity: 'error',
    references: [],
    title: both(
      'The manifest’s name is written in the wrong letter case',
      'Le nom du manifeste n’a pas les bonnes majuscules',
    ),
    message: both(
      'The manifest is called “{found}”; its name is “{expected}”.',
      'Le manifeste s’appelle « {found} » ; son nom est « {expected} ».',
    ),
    fix: both('Rename it to “{expected}” and zip again.', 'Renommez-le en « {expected} » et refaites le zip.'),
    why: both(
      'On the servers of most LMSs upper and lower case matter: the manifest is not found, and the import is refused.',
      'Sur les serveurs de la plupart des plateformes, les majuscules comptent : le manifeste n’est pas trouvé et l’import est refusé.',
    ),
  },
  'PKG-004': {
    severity: 'error',
    references: [],
    title: both('Two manifests of different standards', 'Deux manifestes de standards différents'),
    message: both(
      'The root holds “{first}” and “{second}”. LMSs are likely to take the first.',
      'La racine contient « {first} » et « {second} ». Les plateformes prendront sans doute le premier.',
    ),
    fix: both(
      'Remove the manifest that is not meant, and zip again.',
      'Retirez le manifeste qui n’est pas le bon, et refaites le zip.',
    ),
    why: both(
      'Which of the two standards is played depends on the LMS: what a learner does may be recorded in another way than intended, or not at all.',
      'Le standard joué dépend de la plateforme : ce que fait l’apprenant peut être enregistré autrement que prévu, ou pas du tout.',
    ),
    cases: {
      unreadable: {
        message: both(
          'The root holds “{first}” and “{second}”. LMSs are likely to take the first, and the second cannot be read.',
          'La racine contient « {first} » et « {second} ». Les plateformes prendront sans doute le premier, et le second est illisible.',
        ),
      },
      root: {
        message: both(
          'The root holds “{first}” and “{second}”. LMSs are likely to take the first, and the second is not what its name says: its root element is `{element}`.',
          'La racine contient « {first} » et « {second} ». Les plateformes prendront sans doute le premier, et le second n’est pas ce que dit son nom : son élément racine est `{element}`.',
        ),
      },
      missing: {
        message: both(
          'The root holds “{first}” and “{second}”. LMSs are likely to take the first, and the second names a file that is not in the package: “{file}”.',
          'La racine contient « {first} » et « {second} ». Les plateformes prendront sans doute le premier, et le second nomme un fichier absent du paquet : « {file} ».',
        ),
      },
      faultless: {
        severity: 'warning',
        message: both(
          'The root holds “{first}” and “{second}”, and both can be played. LMSs are likely to take the first.',
          'La racine contient « {first} » et « {second} », et tous deux peuvent être joués. Les plateformes prendront sans doute le premier.',
        ),
        fix: both(
          'Nothing, if this is meant. Otherwise remove one of the two, and zip again.',
          'Rien, si c’est voulu. Sinon, retirez l’un des deux et refaites le zip.',
        ),
      },
    },
  },
  'PKG-005': {
    severity: 'warning',
    references: [],
    title: both('There are more manifests in folders', 'D’autres manifestes se trouvent dans des dossiers'),
    message: both(
      'Besides its own manifest the package holds others in folders ({count}), such as “{found}”.',
      'Outre son propre manifeste, le paquet en contient d’autres dans des dossiers ({count}), dont « {found} ».',
    ),
    fix: both(
      'Remove what is left over. Courses that belong together are added one by one.',
      'Retirez ce qui est resté par mégarde. Des formations distinctes s’ajoutent une à une.',
    ),
    why: both(
      'Only the manifest at the root is played; a few LMSs take the first one that they meet.',
      'Seul le manifeste de la racine est joué ; quelques plateformes prennent le premier qu’elles rencontrent.',
    ),
  },
  // The neighbours that have a code of their own in NBR are told by it; the codes that NBR has for H5P tell its faults.
  'PKG-006': {
    severity: 'info',
    references: [],
    title: both(
      'This is a package of another kind, which is not kept',
      'C’est un paquet d’une autre sorte, qui n’est pas conservé',
    ),
    message: both(
      'This is H5P content ({sign}): it needs an H5P player, which the package does not bring.',
      'C’est un contenu H5P ({sign}) : il lui faut un lecteur H5P, que le paquet n’apporte pas.',
    ),
    fix: both(
      'Add it in your LMS as an H5P activity, or export it as SCORM with an H5P editor that can.',
      'Ajoutez-le dans votre plateforme comme activité H5P, ou exportez-le en SCORM avec un éditeur H5P qui le permet.',
    ),
    why: notKept,
  },
  'PKG-007': {
    severity: 'warning',
    references: [],
    title: both('The file name’s extension does not fit', 'L’extension du fichier ne convient pas'),
    message: both(
      'The file is called “{name}”, but what it holds is usually named “.{expected}”.',
      'Le fichier s’appelle « {name} », mais ce qu’il contient porte d’ordinaire l’extension « .{expected} ».',
    ),
    fix: both('Rename it to end in “.{expected}”.', 'Renommez-le pour qu’il se termine par « .{expected} ».'),
    why: both(
      'Upload forms and LMSs choose by the extension what a file is, and offer the wrong import or none.',
      'Les formulaires de dépôt et les plateformes jugent un fichier à son extension, et proposent le mauvais import ou aucun.',
    ),
  },
  'PKG-008': {
    severity: 'warning',
    references: [],
    title: both(
      'The content speaks another standard than the manifest',
      'Le contenu suit une autre norme que le manifeste',
    ),
    message: both(
      'The manifest declares {claimed}, but by static search the content was found to speak {found} only.',
      'Le manifeste déclare {claimed}, mais d’après une recherche statique le contenu ne parle que {found}.',
    ),
    fix: both(
      'Publish the course again as {claimed}, or with a manifest for {found}.',
      'Publiez de nouveau la formation en {claimed}, ou avec un manifeste pour {found}.',
    ),
    why: both(
      'An LMS offers what the manifest asks for. Content that waits for something else starts, and nothing is recorded.',
      'Une plateforme offre ce que demande le manifeste. Un contenu qui attend autre chose démarre, et rien n’est enregistré.',
    ),
  },
  'PKG-009': {
    severity: 'info',
    references: [],
    title: both('The authoring tool is recognised', 'L’outil auteur est reconnu'),
    message: both('Made with {tool} (told by “{sign}”).', 'Réalisé avec {tool} (reconnu à « {sign} »).'),
    fix: both(
      'Nothing has to be done. Changes are best made in {tool}, then exported again.',
      'Rien n’est à faire. Les modifications se font de préférence dans {tool}, suivies d’un nouvel export.',
    ),
    why: both(
      'Knowing the tool helps to mend what is wrong at its source, and to find the courses that an update concerns.',
      'Connaître l’outil aide à corriger les défauts à la source, et à retrouver les formations qu’une mise à jour concerne.',
    ),
  },
} as const satisfies Record<PkgRule, Rule>
