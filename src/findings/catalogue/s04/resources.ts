import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const untracked = both(
  'An LMS gives its run-time only to what is called a SCO: a lesson that is not can be read, but nothing of it is recorded.',
  'Une plateforme ne relie à son environnement d’exécution que ce qui est déclaré SCO : sinon, la leçon se lit, mais rien n’est enregistré.',
)
const notApplied = both(
  'An LMS that checks the manifest against its schema refuses it; the others do not apply what was meant.',
  'Une plateforme qui contrôle le manifeste avec son schéma le refuse ; les autres n’appliquent pas ce qui était voulu.',
)
const trueOrFalse = both('Write true or false.', 'Écrivez true ou false.')

/** What resources are, and attributes of ADL's wherever they stand. */
export const resourceRules = {
  'S04-001': {
    severity: 'error',
    references: ['REQ_30.7.3.4'],
    title: both('A resource does not say whether it is a SCO', 'Une ressource ne dit pas si elle est un SCO'),
    message: both(
      'The resource “{name}” is launched by an item, but has no `adlcp:scormType`.',
      'La ressource « {name} » est lancée par un élément `item`, mais n’a pas de `adlcp:scormType`.',
    ),
    fix: both(
      'Write adlcp:scormType="sco" if its pages talk to the LMS, otherwise adlcp:scormType="asset".',
      'Écrivez adlcp:scormType="sco" si ses pages communiquent avec la plateforme, sinon adlcp:scormType="asset".',
    ),
    why: untracked,
    cases: {
      spare: {
        message: both(
          'The resource “{name}” has no `adlcp:scormType`.',
          'La ressource « {name} » n’a pas de `adlcp:scormType`.',
        ),
        fix: both(
          'Write adlcp:scormType="asset" on it: no item launches it.',
          'Ajoutez-lui adlcp:scormType="asset" : aucun élément `item` ne la lance.',
        ),
      },
    },
  },
  'S04-002': {
    severity: 'error',
    references: ['REQ_30.7.3.4.1'],
    title: both('A resource is neither “sco” nor “asset”', 'Une ressource n’est ni « sco » ni « asset »'),
    message: both(
      'The resource “{name}” has the `scormType` “{value}”; only “sco” and “asset” exist.',
      'La ressource « {name} » a pour `scormType` « {value} » ; seuls « sco » et « asset » existent.',
    ),
    fix: both(
      'Write adlcp:scormType="sco" if its pages talk to the LMS, otherwise adlcp:scormType="asset".',
      'Écrivez adlcp:scormType="sco" si ses pages communiquent avec la plateforme, sinon adlcp:scormType="asset".',
    ),
    why: untracked,
    cases: {
      'letter-case': {
        message: both(
          'The resource “{name}” has the `scormType` “{value}”, with capital letters.',
          'La ressource « {name} » a pour `scormType` « {value} », avec des majuscules.',
        ),
        fix: both('Write “{meant}”.', 'Écrivez « {meant} ».'),
      },
      spelling: {
        message: both(
          'The attribute `{attribute}` of `{element}` is spelled as in SCORM 1.2; in SCORM 2004 it is `scormType`.',
          'L’attribut `{attribute}` de `{element}` est écrit comme en SCORM 1.2 ; en SCORM 2004, c’est `scormType`.',
        ),
        fix: both('Write adlcp:scormType="{value}".', 'Écrivez adlcp:scormType="{value}".'),
      },
    },
  },
  'S04-003': {
    severity: 'error',
    references: ['REQ_30.7.3.4.2', 'REQ_30.6.3.3.2', 'REQ_30.6.3.4.3'],
    title: both(
      'An ADL attribute or element that means nothing there',
      'Un attribut ou un élément d’ADL qui n’a pas de sens à cette place',
    ),
    message: both(
      'The attribute `{attribute}` stands on `{element}`, but belongs on `{home}`.',
      'L’attribut `{attribute}` figure sur `{element}`, alors que sa place est sur `{home}`.',
    ),
    fix: both(
      'Move it to the `{home}` that it is meant for.',
      'Déplacez-le sur l’élément `{home}` auquel il est destiné.',
    ),
    why: notApplied,
    cases: {
      namespace: {
        message: both(
          'The attribute `{attribute}` of `{element}` is in the wrong namespace; the one that SCORM 2004 knows is in “{namespace}”.',
          'L’attribut `{attribute}` de `{element}` est dans un autre espace de noms que celui que connaît SCORM 2004, « {namespace} ».',
        ),
        fix: both(
          'Give it the prefix that the manifest declares for “{namespace}”.',
          'Donnez-lui le préfixe que le manifeste déclare pour « {namespace} ».',
        ),
      },
      attribute: {
        message: both(
          'The attribute `{attribute}` of `{element}` is none that ADL has defined.',
          'L’attribut `{attribute}` de `{element}` n’est pas défini par ADL.',
        ),
        fix: both(
          'Correct its spelling, capital letters included, or remove it.',
          'Corrigez son orthographe, majuscules comprises, ou retirez-le.',
        ),
      },
      element: {
        message: both(
          'The element `{element}` in `{parent}` is none that ADL has defined.',
          'L’élément `{element}` dans `{parent}` n’est pas défini par ADL.',
        ),
        fix: both('Correct its spelling, or remove it.', 'Corrigez son orthographe, ou retirez-le.'),
      },
      'letter-case': {
        message: both(
          'The element `{element}` in `{parent}` has the wrong letter case; SCORM 2004 calls it `{meant}`.',
          'L’élément `{element}` dans `{parent}` n’a pas les bonnes majuscules ; en SCORM 2004, il s’appelle `{meant}`.',
        ),
        fix: both('Rename it to `{meant}`.', 'Renommez-le en `{meant}`.'),
      },
      scorm12: {
        message: both(
          'The element `{element}` in `{parent}` is one of SCORM 1.2, which SCORM 2004 has replaced.',
          'L’élément `{element}` dans `{parent}` est propre à SCORM 1.2 ; SCORM 2004 l’a remplacé.',
        ),
        fix: both(
          'Remove it, and say what it said with {instead} in the sequencing of the item.',
          'Retirez-le et exprimez la même chose avec {instead} dans le séquencement de l’élément.',
        ),
      },
    },
  },
  'S04-004': {
    severity: 'error',
    references: ['REQ_30.6.3.3.1', 'REQ_30.6.3.4.2'],
    title: both(
      'Whether objectives or data outlive the course is neither true nor false',
      'La durée de vie des objectifs ou des données n’est ni true ni false',
    ),
    message: both(
      'The attribute `{attribute}` of `{element}` is “{value}”, not true or false.',
      'L’attribut `{attribute}` de `{element}` vaut « {value} », et non true ou false.',
    ),
    fix: trueOrFalse,
    why: both(
      'An LMS falls back on true: what a learner did in one attempt then shows in the next.',
      'La plateforme s’en tient alors à true : ce que l’apprenant a fait lors d’une tentative réapparaît à la suivante.',
    ),
  },
  'S04-005': {
    severity: 'error',
    references: ['adlcp_v1p3.xsd'],
    title: both('persistState, which later editions dropped', 'persistState, que les éditions suivantes ont abandonné'),
    message: both(
      '`{element}` has the attribute `{attribute}`, which exists in the 2nd edition of SCORM 2004 only.',
      '`{element}` a l’attribut `{attribute}`, qui n’existe que dans la 2e édition de SCORM 2004.',
    ),
    fix: both(
      'Remove it; the SCO keeps its state in `cmi.suspend_data`.',
      'Retirez-le ; le SCO conserve son état dans `cmi.suspend_data`.',
    ),
    why: both(
      'An LMS that checks the manifest against its schema refuses it; no other one pays attention to it.',
      'Une plateforme qui contrôle le manifeste avec son schéma le refuse ; aucune autre n’en tient compte.',
    ),
    cases: {
      value: {
        message: both(
          'The attribute `{attribute}` of `{element}` is “{value}”, not true or false.',
          'L’attribut `{attribute}` de `{element}` vaut « {value} », et non true ou false.',
        ),
        fix: trueOrFalse,
      },
    },
  },
  'S04-006': {
    severity: 'error',
    references: ['REQ_30.6.3.7.1.1.2.2'],
    title: both('A location of metadata leads nowhere', 'L’emplacement de métadonnées ne mène nulle part'),
    message: both(
      'The metadata of `{owner}` is said to be in “{value}”, which is no file of the package.',
      'Les métadonnées de `{owner}` sont censées se trouver dans « {value} », qui n’est pas un fichier du paquet.',
    ),
    fix: both(
      'Put the file into the package, or remove the `location`.',
      'Ajoutez le fichier au paquet, ou retirez l’élément `location`.',
    ),
    why: both(
      'The course plays, but catalogues know neither its subject nor its author, and a strict LMS refuses it.',
      'La formation s’exécute, mais les catalogues n’en connaissent ni le sujet ni l’auteur, et une plateforme stricte la refuse.',
    ),
    cases: {
      near: {
        message: both(
          'The metadata of `{owner}` is said to be in “{value}”, which is no file of the package; there is “{near}”.',
          'Les métadonnées de `{owner}` sont censées se trouver dans « {value} », qui n’est pas un fichier du paquet ; il y a « {near} ».',
        ),
        fix: both('Write “{near}” if that is the one.', 'Écrivez « {near} » si c’est bien celui-là.'),
      },
      blank: {
        message: both(
          'The metadata of `{owner}` is said to be in a file, but its `location` is empty.',
          'Les métadonnées de `{owner}` sont censées se trouver dans un fichier, mais leur élément `location` est vide.',
        ),
        fix: both(
          'Write the path of the metadata file, or remove the `location`.',
          'Indiquez le chemin du fichier de métadonnées, ou retirez l’élément `location`.',
        ),
      },
      length: {
        severity: 'warning',
        message: both(
          'The `location` of the metadata of `{owner}` has {length} characters; an LMS has to take {limit} only.',
          'L’élément `location` des métadonnées de `{owner}` compte {length} caractères ; une plateforme n’est tenue d’en accepter que {limit}.',
        ),
        fix: both('Shorten the path.', 'Raccourcissez le chemin.'),
      },
      parent: {
        message: both(
          'A `{element}` stands in `{parent}`; it belongs into `{parents}`.',
          'Un élément `{element}` figure dans `{parent}` ; sa place est dans `{parents}`.',
        ),
        fix: both('Move it into the `metadata` that it belongs to.', 'Déplacez-le dans l’élément `metadata` concerné.'),
      },
    },
  },
} as const satisfies Record<string, Rule>
