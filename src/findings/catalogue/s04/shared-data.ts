import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const lost = both(
  'The SCO that looks for the data of another gets an error instead, and goes on without it.',
  'Le SCO qui cherche les données d’un autre reçoit une erreur à la place, et continue sans elles.',
)

/** Data that SCOs share (4th edition). */
export const sharedDataRules = {
  'S04-016': {
    severity: 'error',
    references: ['REQ_30.6.3.7.14'],
    title: both('Shared data that no SCO can reach', 'Des données partagées qu’aucun SCO ne peut atteindre'),
    message: both(
      'An element `{element}` stands in `{parent}`; it belongs into `{parents}`.',
      'Un élément `{element}` figure dans `{parent}` ; sa place est dans `{parents}`.',
    ),
    fix: both(
      'Move it into the `item` that launches the SCO, with `map` inside `data`.',
      'Déplacez-le dans l’élément `item` qui lance le SCO, les `map` à l’intérieur de `data`.',
    ),
    why: lost,
    cases: {
      parent: {},
      repeated: {
        message: both(
          '`{parent}` has more than one element `{element}`.',
          '`{parent}` a plus d’un élément `{element}`.',
        ),
        fix: both('Put every `map` into the first one.', 'Rassemblez tous les `map` dans le premier.'),
      },
      idle: {
        message: both(
          'The item “{name}” has a `{element}`, but launches nothing that could use it.',
          'L’élément `item` « {name} » a un `{element}`, mais ne lance rien qui puisse s’en servir.',
        ),
        fix: both(
          'Remove it, or move it to the items that launch the SCOs.',
          'Retirez-le, ou déplacez-le sur les éléments `item` qui lancent les SCO.',
        ),
      },
      missing: {
        message: both('`{parent}` holds no `{element}`.', '`{parent}` ne contient aucun `{element}`.'),
        fix: both(
          'Write <adlcp:map targetID="…"/> for each store of data, or remove the empty element.',
          'Écrivez <adlcp:map targetID="…"/> pour chaque espace de données, ou retirez l’élément vide.',
        ),
      },
      'attribute-missing': {
        message: both(
          'A `{element}` in `{parent}` has no `{attribute}`: it does not say which store of data it means.',
          'Un `{element}` dans `{parent}` n’a pas de `{attribute}` : il ne dit pas quel espace de données il désigne.',
        ),
        fix: both(
          'Write in `{attribute}` the name that all who share the data use for it.',
          'Indiquez dans `{attribute}` le nom commun à tous ceux qui partagent ces données.',
        ),
      },
      value: {
        message: both(
          'The `{attribute}` “{value}” of `{element}` in `{parent}` is blank or no valid URI ({allowed}).',
          'L’attribut `{attribute}` de `{element}` dans `{parent}`, « {value} », est vide ou n’est pas un URI valide ({allowed}).',
        ),
        fix: both(
          'Use a name of letters, digits, hyphens and dots, without spaces.',
          'Utilisez un nom fait de lettres, de chiffres, de traits d’union et de points, sans espace.',
        ),
      },
    },
  },
  'S04-017': {
    severity: 'error',
    references: ['REQ_30.6.3.7.14'],
    title: both('An item maps the same shared data twice', 'Un élément désigne deux fois les mêmes données partagées'),
    message: both(
      'The item “{name}” has two maps to the shared data “{value}”.',
      'L’élément `item` « {name} » a deux `map` vers les données partagées « {value} ».',
    ),
    fix: both('Keep one of the two.', 'Gardez l’un des deux.'),
    why: both(
      'Where the two differ, one LMS lets the SCO write and another does not.',
      'S’ils diffèrent, une plateforme laisse le SCO écrire et une autre non.',
    ),
  },
  'S04-018': {
    severity: 'error',
    references: ['REQ_30.6.3.7.14'],
    title: both(
      'Whether shared data is read or written is neither true nor false',
      'Le droit de lire ou d’écrire des données partagées n’est ni true ni false',
    ),
    message: both(
      'The attribute `{attribute}` of `{element}` in `{parent}` is “{value}”; admitted is {allowed}.',
      'L’attribut `{attribute}` de `{element}` dans `{parent}` vaut « {value} » ; est admis : {allowed}.',
    ),
    fix: both('Write true or false.', 'Écrivez true ou false.'),
    why: both(
      'An LMS falls back on its default: the SCO may read, but not write.',
      'La plateforme s’en tient à sa valeur par défaut : le SCO peut lire, mais non écrire.',
    ),
    cases: { value: {} },
  },
  'S04-019': {
    severity: 'warning',
    references: [],
    title: both(
      'Shared data that everybody reads and nobody writes',
      'Des données partagées que tous lisent et que personne n’écrit',
    ),
    message: both(
      'The shared data “{value}” is only ever read: no item may write it, and it does not come from another course either.',
      'Les données partagées « {value} » ne sont que lues : aucun élément `item` n’a le droit de les écrire, et elles ne viennent pas non plus d’une autre formation.',
    ),
    fix: both(
      'Write writeSharedData="true" on the map of the item that fills it.',
      'Écrivez writeSharedData="true" sur le `map` de l’élément qui les remplit.',
    ),
    why: lost,
  },
} as const satisfies Record<string, Rule>
