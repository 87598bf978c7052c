import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const firstCounts = both(
  'An LMS that validates refuses the package; the others go by one of them, mostly the first, and the rest is lost.',
  'Une plateforme qui valide refuse le paquet ; les autres en retiennent un seul, souvent le premier, et le reste est perdu.',
)
const ignoredHere = both(
  'What stands elsewhere is not read: the course plays as if it had not been written. An LMS that validates refuses the package.',
  'Ce qui figure ailleurs n’est pas lu : la formation se déroule comme si rien n’avait été écrit. Une plateforme qui valide refuse le paquet.',
)
/** Of each part of `sequencing`. */
const partsOnce = Array.from({ length: 11 }, (_, at) => `REQ_31.${at + 5}`)

export const placementRules = {
  'SEQ-001': {
    severity: 'error',
    references: ['REQ_30.6.3.8', 'REQ_30.6.3.6.11'],
    title: both(
      'An activity has several sequencing elements, or one stands elsewhere',
      'Une activité a plusieurs éléments sequencing, ou l’un d’eux est mal placé',
    ),
    message: both(
      '“{name}” has {count} elements `sequencing`; it may have one.',
      '« {name} » a {count} éléments `sequencing` ; elle ne peut en avoir qu’un.',
    ),
    fix: both('Bring them together in one.', 'Réunissez-les en un seul.'),
    why: firstCounts,
    cases: {
      place: {
        message: both(
          '`{element}` stands in `{parent}` (“{name}”); it has its place in an item, an organization or the collection of templates.',
          '`{element}` se trouve dans `{parent}` (« {name} ») ; sa place est dans un élément `item`, une organisation ou la collection de modèles.',
        ),
        fix: both(
          'Move it into the item or organization that it is meant for, after their titles and items.',
          'Déplacez-le dans l’élément `item` ou l’organisation qu’il concerne, après leurs titres et leurs éléments `item`.',
        ),
      },
    },
  },
  'SEQ-002': {
    severity: 'error',
    references: ['REQ_30.9', 'REQ_31.1'],
    title: both(
      'The collection of sequencing templates is empty, stands twice, or stands elsewhere',
      'La collection de modèles de séquencement est vide, présente deux fois ou mal placée',
    ),
    message: both(
      'The manifest “{name}” has {count} elements `sequencingCollection`; it may have one.',
      'Le manifeste « {name} » a {count} éléments `sequencingCollection` ; il ne peut en avoir qu’un.',
    ),
    fix: both('Bring their templates together in one.', 'Réunissez leurs modèles en un seul.'),
    why: firstCounts,
    cases: {
      missing: {
        message: both(
          'The `sequencingCollection` of “{name}” holds no template.',
          'L’élément `sequencingCollection` de « {name} » ne contient aucun modèle.',
        ),
        fix: both(
          'Remove it, or put a `sequencing` with an ID in it.',
          'Retirez-le, ou placez-y un élément `sequencing` doté d’un ID.',
        ),
      },
      place: {
        message: both(
          '`{element}` stands in `{parent}` (“{name}”); it has its place in `manifest`.',
          '`{element}` se trouve dans `{parent}` (« {name} ») ; sa place est dans `manifest`.',
        ),
        fix: both(
          'Move it to the end of the manifest, after `resources`.',
          'Déplacez-le à la fin du manifeste, après `resources`.',
        ),
      },
    },
  },
  'SEQ-010': {
    severity: 'error',
    references: partsOnce,
    title: both('A part of sequencing stands twice', 'Une partie du séquencement est présente deux fois'),
    message: both(
      'In the sequencing of “{name}”, `{element}` stands more than once.',
      'Dans le séquencement de « {name} », `{element}` est présent plusieurs fois.',
    ),
    fix: both('Bring them together in one `{element}`.', 'Réunissez-les en un seul `{element}`.'),
    why: firstCounts,
  },
  'SEQ-011': {
    severity: 'error',
    references: [
      'REQ_31.5.7',
      'REQ_31.6.4',
      'REQ_31.7.8',
      'REQ_31.9.5',
      'REQ_31.10.3',
      'REQ_31.11.5',
      'REQ_31.12.4',
      'REQ_31.13.1',
      'REQ_31.14.1',
      'REQ_31.15.1',
    ],
    title: both('An element of sequencing stands in the wrong place', 'Un élément de séquencement est mal placé'),
    message: both(
      'In “{name}”, `{element}` stands in `{parent}`, where it is not admitted.',
      'Dans « {name} », `{element}` se trouve dans `{parent}`, où il n’est pas admis.',
    ),
    fix: both(
      'Correct its name, or move it to where it belongs: every setting has its place inside `sequencing`.',
      'Corrigez son nom, ou déplacez-le là où il doit être : chaque réglage a sa place à l’intérieur de `sequencing`.',
    ),
    why: ignoredHere,
  },
} as const satisfies Record<string, Rule>
