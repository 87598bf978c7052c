import { both } from '../../kernel/language.js'
import type { Rule } from '../rule.js'

/**
 * Rules of receivers: what an LMS is known to refuse or misread although the standard admits it. They are asked for by name, except
 * RCV-001, which is worth a warning everywhere. `references` are the sources: the code of the LMS, a thread, or “measured”, where we
 * tried it.
 */
export const rcvRules = {
  'RCV-001': {
    severity: 'warning',
    references: ['Moodle 4.1 and 5.0, measured', 'ILIAS ilSCORMPackageParser'],
    title: both(
      'A namespace has another prefix than the customary one',
      'Un espace de noms a un autre préfixe que celui d’usage',
    ),
    message: both(
      '`{written}` is legal, but everybody writes `{prefix}:{name}`, and some LMSs compare prefixes as text.',
      '`{written}` est conforme, mais tout le monde écrit `{prefix}:{name}`, et certaines plateformes comparent les préfixes comme du texte.',
    ),
    fix: both(
      'Bind “{namespace}” to the prefix `{prefix}`, and use it for all of its names.',
      'Associez « {namespace} » au préfixe `{prefix}`, et employez-le pour tous ses noms.',
    ),
    why: both(
      'Such an LMS does not find what it looks for: an activity that reports becomes one that does not, and its mastery score and sequencing are lost without a word.',
      'Une telle plateforme ne trouve pas ce qu’elle cherche : une activité suivie ne l’est plus, et son seuil de réussite comme son séquencement sont perdus sans avertissement.',
    ),
    cases: {
      choked: {
        severity: 'error',
        message: both(
          '`{written}` is legal, but the LMS that this package is meant for knows only `{prefix}:{name}`.',
          '`{written}` est conforme, mais la plateforme à laquelle ce paquet est destiné ne connaît que `{prefix}:{name}`.',
        ),
      },
      unprefixed: {
        message: both(
          '`{written}` is legal, but everybody writes `{name}` without a prefix, and some LMSs compare names as text.',
          '`{written}` est conforme, mais tout le monde écrit `{name}` sans préfixe, et certaines plateformes comparent les noms comme du texte.',
        ),
        fix: both(
          'Write xmlns="{namespace}" on the root element, and its names without a prefix.',
          'Écrivez xmlns="{namespace}" sur l’élément racine, et ses noms sans préfixe.',
        ),
      },
      'unprefixed-choked': {
        severity: 'error',
        message: both(
          '`{written}` is legal, but the LMS that this package is meant for knows only `{name}`, without a prefix.',
          '`{written}` est conforme, mais la plateforme à laquelle ce paquet est destiné ne connaît que `{name}`, sans préfixe.',
        ),
        fix: both(
          'Write xmlns="{namespace}" on the root element, and its names without a prefix.',
          'Écrivez xmlns="{namespace}" sur l’élément racine, et ses noms sans préfixe.',
        ),
      },
    },
  },
  'RCV-002': {
    severity: 'error',
    references: ['Moodle 4.1 and 5.0, measured'],
    title: both('Moodle cannot store so long a text', 'Moodle ne peut pas enregistrer un texte aussi long'),
    message: both(
      'This text has {length} characters; Moodle stores at most {limit}.',
      'Ce texte compte {length} caractères ; Moodle en enregistre {limit} au plus.',
    ),
    fix: both('Shorten it to {limit} characters.', 'Réduisez-le à {limit} caractères.'),
    why: both(
      'The import ends in an error of the database that names neither the text nor the limit.',
      'L’import s’arrête sur une erreur de base de données qui ne nomme ni le texte ni la limite.',
    ),
    cases: {
      title: {
        message: both(
          'The title has {length} characters; Moodle stores at most {limit}: “{value}”.',
          'Le titre compte {length} caractères ; Moodle en enregistre {limit} au plus : « {value} ».',
        ),
      },
      identifier: {
        message: both(
          'The identifier has {length} characters; Moodle stores at most {limit}: “{value}”.',
          'L’identifiant compte {length} caractères ; Moodle en enregistre {limit} au plus : « {value} ».',
        ),
      },
      launch: {
        message: both(
          'The path of the launch page has {length} characters; Moodle stores at most {limit}: “{value}”.',
          'Le chemin de la page de lancement compte {length} caractères ; Moodle en enregistre {limit} au plus : « {value} ».',
        ),
        fix: both(
          'Move the page to folders with shorter names.',
          'Déplacez la page dans des dossiers aux noms plus courts.',
        ),
      },
    },
  },
  'RCV-003': {
    severity: 'error',
    references: ['Moodle scorm_get_manifest'],
    title: both('Moodle does not read this xml:base', 'Moodle ne lit pas ce xml:base'),
    message: both(
      'Moodle joins only the `xml:base` of a `resource` to what it launches: it will look for “{href}” without “{base}”.',
      'Moodle ne tient compte que du `xml:base` d’une ressource : il cherchera « {href} » sans « {base} ».',
    ),
    fix: both(
      'Write the base on each `resource`, or in front of each `href`, and remove it here.',
      'Indiquez cette base sur chaque `resource`, ou au début de chaque `href`, et retirez-la ici.',
    ),
    why: both(
      'The import succeeds, and learners get a page that is not found.',
      'L’import réussit, et l’apprenant obtient une page introuvable.',
    ),
  },
  'RCV-004': {
    severity: 'error',
    references: ['Moodle mod_scorm', 'ILIAS ilObjSAHSLearningModuleGUI'],
    title: both(
      'The LMS does not take packages of this standard',
      'La plateforme n’accepte pas les paquets de ce standard',
    ),
    message: both(
      'The LMS that this package is meant for takes no {kind} package of its own accord.',
      'La plateforme à laquelle ce paquet est destiné n’accepte pas, sans extension, les paquets {kind}.',
    ),
    fix: both(
      'Export the course as SCORM, or ask for the extension of the LMS that takes it.',
      'Exportez la formation en SCORM, ou demandez l’extension de la plateforme qui l’accepte.',
    ),
    why: both('The import is refused.', 'L’import est refusé.'),
    cases: {
      moodle: {
        message: both(
          'Moodle takes {kind} packages only with an added plugin.',
          'Moodle n’accepte les paquets {kind} qu’avec un plugin supplémentaire.',
        ),
      },
      ilias: {
        message: both(
          'ILIAS offers the import of SCORM 1.2 and SCORM 2004, no longer that of {kind}.',
          'ILIAS propose l’import de SCORM 1.2 et de SCORM 2004, mais plus celui des paquets {kind}.',
        ),
      },
    },
  },
  'RCV-005': {
    severity: 'error',
    references: ['Moodle scorm_get_manifest'],
    title: both(
      'Moodle takes this version of SCORM 2004 for SCORM 1.2',
      'Moodle prend cette version de SCORM 2004 pour SCORM 1.2',
    ),
    message: both(
      'Moodle does not know the version “{value}”, and takes the package for SCORM 1.2.',
      'Moodle ne connaît pas la version « {value} », et prend le paquet pour du SCORM 1.2.',
    ),
    fix: both(
      'Write `CAM 1.3`, `2004 3rd Edition` or `2004 4th Edition`, to the letter.',
      'Écrivez `CAM 1.3`, `2004 3rd Edition` ou `2004 4th Edition`, à la lettre près.',
    ),
    why: both(
      'Activities of SCORM 2004 look for another programming interface than the one they are given, and report nothing.',
      'Les activités SCORM 2004 cherchent une autre interface que celle qui leur est donnée, et ne transmettent rien.',
    ),
  },
  'RCV-006': {
    severity: 'warning',
    references: ['Moodle Docs, SCORM FAQ'],
    title: both(
      'Moodle does not follow the sequencing of SCORM 2004',
      'Moodle ne suit pas le séquencement de SCORM 2004',
    ),
    message: both(
      'The course relies on sequencing, which Moodle reads and hardly applies.',
      'La formation s’appuie sur un séquencement, que Moodle lit et n’applique guère.',
    ),
    fix: both(
      'Try in Moodle how the course goes on from one activity to the next; a course in one activity, or SCORM 1.2, is safe.',
      'Vérifiez dans Moodle l’enchaînement des activités ; une formation en une seule activité, ou en SCORM 1.2, ne pose pas ce problème.',
    ),
    why: both(
      'Learners may open what should be closed to them, or be left without a way on.',
      'L’apprenant peut ouvrir ce qui devrait lui être fermé, ou rester sans suite.',
    ),
  },
  'RCV-007': {
    severity: 'warning',
    references: ['ILIAS ilFileUtils::renameExecutables'],
    title: both('ILIAS renames this file', 'ILIAS renomme ce fichier'),
    message: both(
      'ILIAS renames “{path}” to `.sec` as it unpacks: what refers to the file will not find it.',
      'En décompressant le paquet, ILIAS donne à « {path} » l’extension `.sec` : ce qui renvoie à ce fichier ne le trouvera plus.',
    ),
    fix: both(
      'Leave the file out, or give it another extension and change what refers to it.',
      'Retirez ce fichier, ou donnez-lui une autre extension et corrigez ce qui y renvoie.',
    ),
    why: both(
      'Scripts of servers are taken for an attack, and files of that name with them.',
      'Les scripts de serveur sont pris pour une attaque, et avec eux les fichiers de ce nom.',
    ),
  },
  'RCV-008': {
    severity: 'warning',
    references: ['RusticiSoftware/TinCan_Prototypes 64150a7'],
    title: both(
      'SCORM Cloud takes the SCORM manifest and leaves tincan.xml',
      'SCORM Cloud prend le manifeste SCORM et ignore tincan.xml',
    ),
    message: both(
      'Beside a `tincan.xml` stands a SCORM manifest: SCORM Cloud imports the package as SCORM, and no xAPI statement will come.',
      'À côté d’un `tincan.xml` se trouve un manifeste SCORM : SCORM Cloud importe le paquet comme du SCORM, et aucun énoncé xAPI ne viendra.',
    ),
    fix: both('Leave out the manifest that is not meant.', 'Retirez celui des deux manifestes qui n’est pas voulu.'),
    why: both(
      'What was made to report in one way is launched in the other.',
      'Ce qui a été fait pour un mode de suivi est lancé dans l’autre.',
    ),
  },
  'RCV-009': {
    severity: 'error',
    references: ['thexerteproject/xerteonlinetoolkits#965'],
    title: both(
      'Blackboard cannot unpack an empty file that is compressed',
      'Blackboard ne sait pas décompresser un fichier vide compressé',
    ),
    message: both(
      '“{path}” is empty and stored as compressed: Blackboard stops there with “Unexpected end of ZLIB input stream”.',
      '« {path} » est vide et enregistré comme compressé : Blackboard s’y arrête avec « Unexpected end of ZLIB input stream ».',
    ),
    fix: both(
      'Leave the file out, or make the zip with a program that stores empty files as they are.',
      'Retirez ce fichier, ou créez le zip avec un logiciel qui n’essaie pas de compresser les fichiers vides.',
    ),
    why: both('The import is refused.', 'L’import est refusé.'),
  },
  'RCV-010': {
    severity: 'warning',
    references: ['chamilo/chamilo-lms#4650'],
    title: both('Chamilo has trouble with the name of the package', 'Chamilo a du mal avec le nom du paquet'),
    message: both(
      'The name “{name}” holds spaces, accents or signs, with which uploading, copying and downloading fail in Chamilo.',
      'Le nom « {name} » contient des espaces, des accents ou des signes qui font échouer l’envoi, la copie et le téléchargement dans Chamilo.',
    ),
    fix: both(
      'Rename the file: letters without accents, digits, “-”, “_” and “.”.',
      'Renommez le fichier : lettres sans accent, chiffres, « - », « _ » et « . ».',
    ),
    why: both(
      'The name becomes a folder on the server, and part of every address.',
      'Ce nom devient un dossier du serveur, et une partie de chaque adresse.',
    ),
  },
} as const satisfies Record<string, Rule>
