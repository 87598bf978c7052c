import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

/** Why somebody is told that a package is of another kind. */
export const notKept = both(
  'Fonds keeps packages that an LMS of any make can play: SCORM, cmi5, xAPI and AICC. What is of another kind belongs elsewhere.',
  'Fonds conserve les paquets que toute plateforme peut jouer : SCORM, cmi5, xAPI et AICC. Ce qui est d’une autre sorte a sa place ailleurs.',
)

const kind = { severity: 'info', references: [], why: notKept } as const

export const kindRules = {
  'NBR-001': {
    ...kind,
    title: both('This is an IMS Common Cartridge', 'C’est une cartouche IMS Common Cartridge'),
    message: both(
      'This is an IMS Common Cartridge ({sign}): a whole course space, not a package to be played.',
      'C’est une cartouche IMS Common Cartridge ({sign}) : un espace de cours complet, et non un paquet à jouer.',
    ),
    fix: both(
      'Import it in your LMS as a course (Canvas, Moodle, Brightspace and others do), or export single lessons as SCORM or cmi5.',
      'Importez-la dans votre plateforme comme un cours (Canvas, Moodle, Brightspace et d’autres le font), ou exportez des leçons en SCORM ou cmi5.',
    ),
  },
  'NBR-002': {
    ...kind,
    title: both('This is an IMS Content Package without SCORM', 'C’est un paquet IMS Content Packaging sans SCORM'),
    message: both(
      'This is an IMS Content Package without SCORM ({sign}): pages to read, which report nothing to an LMS.',
      'C’est un paquet IMS Content Packaging sans SCORM ({sign}) : des pages à lire, qui ne transmettent rien à la plateforme.',
    ),
    fix: both(
      'Import it in your LMS as an IMS content package, or have the tool that made it export SCORM or cmi5.',
      'Importez-le dans votre plateforme comme paquet IMS, ou faites exporter du SCORM ou du cmi5 par l’outil qui l’a produit.',
    ),
  },
  'NBR-003': {
    ...kind,
    title: both('This is a set of questions in IMS QTI', 'C’est un ensemble de questions au format IMS QTI'),
    message: both(
      'This is a set of questions in IMS QTI ({sign}), not a course.',
      'C’est un ensemble de questions au format IMS QTI ({sign}), et non une formation.',
    ),
    fix: both(
      'Import it into the question bank of your LMS.',
      'Importez-le dans la banque de questions de votre plateforme.',
    ),
  },
  'NBR-020': {
    ...kind,
    title: both('This is a backup made by Moodle', 'C’est une sauvegarde Moodle'),
    message: both(
      'This is a backup made by Moodle ({sign}), which only Moodle can restore.',
      'C’est une sauvegarde Moodle ({sign}), que seul Moodle sait restaurer.',
    ),
    fix: both(
      'Restore it in Moodle; the SCORM packages of its activities can be downloaded there, and added here.',
      'Restaurez-la dans Moodle ; les paquets SCORM de ses activités peuvent y être téléchargés, puis ajoutés ici.',
    ),
  },
  'NBR-021': {
    ...kind,
    title: both('This is a project of eXeLearning', 'C’est un projet eXeLearning'),
    message: both(
      'This is a project of eXeLearning ({sign}): the source that is edited, not the course that is delivered.',
      'C’est un projet eXeLearning ({sign}) : la source que l’on modifie, et non la formation que l’on diffuse.',
    ),
    fix: both(
      'Open it in eXeLearning and export it as SCORM 1.2 or SCORM 2004.',
      'Ouvrez-le dans eXeLearning et exportez-le en SCORM 1.2 ou SCORM 2004.',
    ),
  },
  'NBR-022': {
    ...kind,
    title: both('This is a book in EPUB', 'C’est un livre au format EPUB'),
    message: both('This is a book in EPUB ({sign}).', 'C’est un livre au format EPUB ({sign}).'),
    fix: both(
      'Offer it in your LMS as a file to download; it needs a reading application.',
      'Proposez-le dans votre plateforme comme fichier à télécharger ; il se lit dans une liseuse.',
    ),
  },
  'NBR-023': {
    ...kind,
    title: both('These are office documents', 'Ce sont des documents bureautiques'),
    message: both(
      'This is an office document or a folder of documents ({sign}).',
      'C’est un document bureautique ou un dossier de documents ({sign}).',
    ),
    fix: both(
      'Offer it in your LMS as a file to download, or build a course from it with an authoring tool.',
      'Proposez-le dans votre plateforme comme fichier à télécharger, ou bâtissez-en une formation avec un outil auteur.',
    ),
  },
  'NBR-024': {
    ...kind,
    title: both('These are web pages without a manifest', 'Ce sont des pages web sans manifeste'),
    message: both(
      'These are web pages without a manifest: nothing tells an LMS what to start. They seem to begin at “{sign}”.',
      'Ce sont des pages web sans manifeste : rien ne dit à la plateforme ce qu’il faut lancer. Elles semblent commencer à « {sign} ».',
    ),
    fix: both(
      'Export the course again as SCORM or cmi5, not as a web site. What has no such export can be wrapped: a manifest that starts “{sign}” makes a package of it, which is opened but reports nothing.',
      'Exportez de nouveau la formation en SCORM ou cmi5, et non comme site web. À défaut, elle peut être emballée : un manifeste qui lance « {sign} » en fait un paquet, qui s’ouvre mais ne transmet rien.',
    ),
  },
} as const satisfies Record<string, Rule>
