import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const schemaChecked = both(
  'An LMS that checks the manifest against its schema refuses the package; others may drop what stands where they do not look.',
  'Une plateforme qui contrôle le manifeste avec son schéma refuse le paquet ; d’autres peuvent ignorer ce qui n’est pas à sa place.',
)
const whichEdition = both(
  'An LMS reads here which edition of SCORM it has to play; it guesses, or refuses, when it cannot.',
  'La plateforme lit ici quelle édition de SCORM elle doit exécuter ; à défaut, elle devine ou refuse.',
)

const noVersion = {
  message: both(
    'The metadata of the manifest has no `schemaversion`.',
    'Les métadonnées du manifeste n’indiquent pas de `schemaversion`.',
  ),
  fix: both(
    'Write <schemaversion>{expected}</schemaversion> after `schema`, or the version of the edition the course was made for.',
    'Écrivez <schemaversion>{expected}</schemaversion> après `schema`, ou la version de l’édition pour laquelle la formation a été faite.',
  ),
}

const misspelled = {
  message: both(
    'The schema version is spelled “{value}”; it is “{meant}”, to the letter.',
    'La version de schéma est écrite « {value} » ; elle s’écrit « {meant} », à la lettre près.',
  ),
  fix: both('Write <schemaversion>{meant}</schemaversion>.', 'Écrivez <schemaversion>{meant}</schemaversion>.'),
}

export const partRules = {
  'MAN-006': {
    severity: 'error',
    references: ['REQ_30.5', 'REQ_30.6', 'REQ_30.7'],
    title: both(
      'A part of the manifest is missing, or stands twice',
      'Une partie du manifeste manque ou figure deux fois',
    ),
    message: both(
      'The manifest has no element `{part}`; it needs exactly one.',
      'Le manifeste n’a pas d’élément `{part}` ; il en faut exactement un.',
    ),
    fix: both(
      'Add `{part}`: a manifest holds `metadata`, `organizations` and `resources`, in this order, one of each.',
      'Ajoutez `{part}` : un manifeste contient `metadata`, `organizations` et `resources`, dans cet ordre, un de chaque.',
    ),
    why: both(
      'An LMS learns from these three parts which standard the package follows, what it shows, and which files it plays.',
      'La plateforme apprend par ces trois parties quel standard suit le paquet, ce qu’il présente et quels fichiers il exécute.',
    ),
    cases: {
      several: {
        message: both(
          'The manifest has {count} elements `{part}`; it needs exactly one.',
          'Le manifeste a {count} éléments `{part}` ; il en faut exactement un.',
        ),
        fix: both('Put everything into one `{part}`.', 'Rassemblez tout dans un seul élément `{part}`.'),
      },
    },
  },
  'MAN-007': {
    severity: 'error',
    references: [],
    title: both('An element is not in its place', 'Un élément n’est pas à sa place'),
    message: both(
      'In `{parent}`, there is an element `{element}`, which has no place there.',
      'Dans `{parent}` se trouve un élément `{element}`, qui n’y a pas sa place.',
    ),
    fix: both(
      'Remove it, move it, or correct its name. Content packaging admits here: {admitted}.',
      'Retirez-le, déplacez-le ou corrigez son nom. Éléments admis ici : {admitted}.',
    ),
    why: schemaChecked,
    cases: {
      order: {
        message: both(
          'In `{parent}`, the element `{element}` stands after `{after}`; it belongs before.',
          'Dans `{parent}`, l’élément `{element}` est placé après `{after}` ; il doit venir avant.',
        ),
        fix: both(
          'Put the elements in this order: {order}; those of ADL and other vocabularies come last.',
          'Placez les éléments dans cet ordre : {order} ; ceux d’ADL et des autres vocabulaires viennent en dernier.',
        ),
      },
      extension: {
        message: both(
          'In `{parent}`, the element `{element}` stands after `{after}`, which comes from another vocabulary and belongs last.',
          'Dans `{parent}`, l’élément `{element}` est placé après `{after}`, qui relève d’un autre vocabulaire et doit venir en dernier.',
        ),
        fix: both(
          'Move `{element}` before it. The order is: {order}, then elements of ADL and other vocabularies.',
          'Déplacez `{element}` avant lui. L’ordre est : {order}, puis les éléments d’ADL et des autres vocabulaires.',
        ),
      },
      childless: {
        message: both(
          'In `{parent}`, there is an element `{element}`, where none may stand.',
          'Dans `{parent}` se trouve un élément `{element}`, alors qu’aucun n’y est admis.',
        ),
        fix: both(
          'Remove the element `{element}`. To show markup as text, write its “<” as “&lt;”.',
          'Retirez l’élément `{element}`. Pour montrer une balise comme du texte, écrivez son « < » sous la forme « &lt; ».',
        ),
      },
      prefix: {
        message: both(
          'In `{parent}`, `{element}` is written without the prefix of ADL’s namespace, so that nobody reads it.',
          'Dans `{parent}`, `{element}` est écrit sans le préfixe de l’espace de noms d’ADL : personne ne le lit.',
        ),
        fix: both(
          'Write `adlcp:{element}`, with the namespace of the edition bound to “adlcp”, after the elements {admitted}.',
          'Écrivez `adlcp:{element}`, avec l’espace de noms de l’édition associé à « adlcp », après les éléments {admitted}.',
        ),
      },
    },
  },
  'MAN-008': {
    severity: 'error',
    references: ['REQ_30.5.1'],
    title: both(
      'The metadata does not begin with schema and schemaversion',
      'Les métadonnées ne commencent pas par schema et schemaversion',
    ),
    message: both(
      'The metadata of the manifest begins with `{found}`; it begins with `schema`, then `schemaversion`.',
      'Les métadonnées du manifeste commencent par `{found}` ; elles doivent commencer par `schema`, puis `schemaversion`.',
    ),
    fix: both(
      'Put `schema` first, `schemaversion` second, and everything else after them.',
      'Placez `schema` en premier, `schemaversion` en deuxième, et tout le reste ensuite.',
    ),
    why: whichEdition,
    cases: {
      'no-schema': {
        message: both(
          'The metadata of the manifest has no `schema`.',
          'Les métadonnées du manifeste n’ont pas d’élément `schema`.',
        ),
        fix: both(
          'Write <schema>ADL SCORM</schema> as its first element.',
          'Écrivez <schema>ADL SCORM</schema> comme premier élément.',
        ),
      },
      neither: {
        message: both(
          'The metadata of the manifest has neither `schema` nor `schemaversion`.',
          'Les métadonnées du manifeste n’ont ni élément `schema`, ni élément `schemaversion`.',
        ),
        fix: both(
          'Write <schema>ADL SCORM</schema>, then <schemaversion>{expected}</schemaversion>, before everything else in it.',
          'Écrivez <schema>ADL SCORM</schema>, puis <schemaversion>{expected}</schemaversion>, avant tout le reste.',
        ),
      },
    },
  },
  'MAN-009': {
    severity: 'error',
    references: ['REQ_30.5.2.1'],
    title: both('The schema is not “ADL SCORM”', 'Le schéma n’est pas « ADL SCORM »'),
    message: both(
      'The metadata of the manifest says “{value}” in `schema`, not “ADL SCORM”.',
      'Les métadonnées du manifeste indiquent « {value} » dans `schema`, au lieu de « ADL SCORM ».',
    ),
    fix: both('Write <schema>ADL SCORM</schema>.', 'Écrivez <schema>ADL SCORM</schema>.'),
    why: whichEdition,
  },
  'MAN-010': {
    severity: 'error',
    references: ['REQ_30.5.3.1'],
    title: both(
      'The schema version is missing, or that of no edition',
      'La version du schéma manque, ou n’est celle d’aucune édition',
    ),
    message: both(
      'The schema version “{value}” is that of no edition of SCORM.',
      'La version de schéma « {value} » n’est celle d’aucune édition de SCORM.',
    ),
    fix: both(
      'Write the one of your edition in `schemaversion`: {admitted}.',
      'Indiquez celle de votre édition dans `schemaversion` : {admitted}.',
    ),
    why: whichEdition,
    cases: {
      missing: noVersion,
      // The same, told apart for the sake of the policy: see there.
      scorm12: {},
      'missing-scorm12': noVersion,
      spelling: misspelled,
      shortened: misspelled,
    },
  },
  'MAN-011': {
    severity: 'warning',
    references: [],
    title: both(
      'Schema version and content of the manifest belong to different editions',
      'La version du schéma et le contenu du manifeste relèvent d’éditions différentes',
    ),
    message: both(
      'The schema version “{value}” means {edition}, but the manifest is in the namespace “{namespace}”, which is that of {meant}.',
      'La version de schéma « {value} » désigne {edition}, mais le manifeste est dans l’espace de noms « {namespace} », celui de {meant}.',
    ),
    fix: both(
      'Export the course again for one edition, and change neither part by hand.',
      'Exportez de nouveau la formation pour une seule édition, sans retoucher à la main ni la version ni l’espace de noms.',
    ),
    why: both(
      'One LMS goes by the version, another by the namespace: they play two different courses.',
      'Une plateforme se fie à la version, une autre à l’espace de noms : elles n’exécutent pas la même formation.',
    ),
  },
  'MAN-051': {
    severity: 'warning',
    references: [],
    title: both('A manifest inside the manifest', 'Un manifeste dans le manifeste'),
    message: both(
      'There is a manifest “{name}” inside the manifest. Most LMSs do not look into it.',
      'Le manifeste contient un autre manifeste, « {name} ». La plupart des plateformes n’y regardent pas.',
    ),
    fix: both(
      'Move its items and resources into the outer manifest, or deliver it as a package of its own.',
      'Déplacez ses éléments `item` et `resource` dans le manifeste principal, ou livrez-le dans un paquet distinct.',
    ),
    why: both(
      'SCORM 2004 gives no meaning to manifests inside a manifest; what they hold cannot be relied on.',
      'SCORM 2004 ne donne pas de sens aux manifestes imbriqués ; on ne peut pas compter sur ce qu’ils contiennent.',
    ),
    cases: {
      referenced: {
        severity: 'error',
        message: both(
          'The item “{item}” launches “{value}” of the manifest “{name}”, which stands inside the manifest: most LMSs do not find it.',
          'L’élément `item` « {item} » lance « {value} » du manifeste imbriqué « {name} » : la plupart des plateformes ne le trouvent pas.',
        ),
      },
    },
  },
  'MAN-052': {
    severity: 'error',
    references: ['REQ_30.6.3.7', 'REQ_30.6.3.6.8', 'REQ_30.7.3.8', 'REQ_30.7.3.9.3'],
    title: both('Metadata stands twice', 'Des métadonnées figurent deux fois'),
    message: both(
      'The `{kind}` “{name}” has more than one element `metadata`.',
      'L’élément `{kind}` « {name} » a plus d’un élément `metadata`.',
    ),
    fix: both('Put everything into one `metadata`.', 'Rassemblez tout dans un seul élément `metadata`.'),
    why: schemaChecked,
  },
  'MAN-053': {
    severity: 'warning',
    references: [],
    title: both('A placeholder was left in', 'Un texte à remplacer est resté'),
    message: both(
      'The value “{value}” still holds the placeholder “{found}” of a template.',
      'La valeur « {value} » contient encore « {found} », à remplacer dans le modèle.',
    ),
    fix: both(
      'Fill in what belongs there, and export the course again.',
      'Mettez à cette place ce qui convient, et exportez de nouveau la formation.',
    ),
    why: both(
      'Learners see it as it stands, and courses that were not named cannot be told apart.',
      'Les apprenants le voient tel quel, et des formations que personne n’a nommées ne se distinguent pas.',
    ),
    cases: {
      unnamed: {
        message: both(
          '“{found}” is the name that an authoring tool gives where nobody wrote one.',
          '« {found} » est le nom que donne un outil auteur quand personne n’en a écrit.',
        ),
        fix: both(
          'Give the course and its parts names of their own in the authoring tool, and export it again.',
          'Donnez un nom à la formation et à ses parties dans l’outil auteur, et exportez-la de nouveau.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
