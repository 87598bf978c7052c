import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const identifierRules = {
  'CMI-003': {
    severity: 'error',
    references: ['cmi5 R-3.0.0.0-1'],
    title: both('An identifier is not a complete IRI', 'Un identifiant n’est pas une IRI complète'),
    message: both(
      'The identifier “{value}” of an element `{kind}` is not a complete IRI: it does not begin with a scheme such as “https:”.',
      'L’identifiant « {value} » d’un élément `{kind}` n’est pas une IRI complète : il ne commence pas par un schéma comme « https: ».',
    ),
    fix: both(
      'Write it as an address of your own, for example https://example.org/courses/water/lesson-1. It need not open anything, but must never change.',
      'Écrivez-le comme une adresse à vous, par exemple https://exemple.fr/cours/eau/lecon-1. Elle n’a pas à ouvrir une page, mais ne doit jamais changer.',
    ),
    why: both(
      'Every record of a learner’s work is filed under this identifier. The LMS must refuse one that is not unique in the world.',
      'Chaque trace du travail d’un apprenant est classée sous cet identifiant. La plateforme doit refuser celui qui n’est pas unique au monde.',
    ),
    cases: {
      empty: {
        message: both(
          'The identifier of an element `{kind}` is empty.',
          'L’identifiant d’un élément `{kind}` est vide.',
        ),
      },
      space: {
        message: both(
          'The identifier “{value}” of an element `{kind}` holds a space or a line break.',
          'L’identifiant « {value} » d’un élément `{kind}` contient un espace ou un retour à la ligne.',
        ),
        fix: both('Remove it, or put a hyphen in its place.', 'Retirez-le, ou mettez un trait d’union à sa place.'),
      },
      malformed: {
        message: both(
          'The identifier “{value}” of an element `{kind}` is not a valid IRI, because of “{found}”.',
          'L’identifiant « {value} » d’un élément `{kind}` n’est pas une IRI valide, à cause de « {found} ».',
        ),
        fix: both(
          'Remove brackets, quotation marks and backslashes from it, and write a % only before two hexadecimal digits.',
          'Retirez-en les crochets, les guillemets et les barres obliques inverses, et n’écrivez un % que devant deux chiffres hexadécimaux.',
        ),
      },
      relative: {},
    },
  },
  'CMI-004': {
    severity: 'error',
    references: ['cmi5 R-13.1.2.0-1'],
    title: both('Two blocks share an identifier', 'Deux blocs ont le même identifiant'),
    message: both(
      'The block identifier “{value}” is already used by the block on line {line}.',
      'L’identifiant de bloc « {value} » est déjà celui du bloc de la ligne {line}.',
    ),
    fix: both('Give each block an identifier of its own.', 'Donnez à chaque bloc son propre identifiant.'),
    why: both(
      'The LMS could not tell which block is completed: it must refuse the course.',
      'La plateforme ne saurait pas lequel des blocs est terminé : elle doit refuser la formation.',
    ),
  },
  'CMI-005': {
    severity: 'error',
    references: ['cmi5 R-13.1.3.0-1'],
    title: both('Two objectives share an identifier', 'Deux objectifs ont le même identifiant'),
    message: both(
      'The objective identifier “{value}” is already used by the objective on line {line}.',
      'L’identifiant d’objectif « {value} » est déjà celui de l’objectif de la ligne {line}.',
    ),
    fix: both(
      'Give each objective an identifier of its own, or remove the one that was copied.',
      'Donnez à chaque objectif son propre identifiant, ou retirez celui qui a été copié.',
    ),
    why: both(
      'Blocks and AUs refer to objectives by identifier: with two of the same the reference means nothing, and the course must be refused.',
      'Les blocs et les AU désignent les objectifs par leur identifiant : avec deux identiques, le renvoi ne veut plus rien dire et la formation doit être refusée.',
    ),
  },
  'CMI-006': {
    severity: 'error',
    references: ['cmi5 R-13.1.4.0-1'],
    title: both('Two AUs share an identifier', 'Deux AU ont le même identifiant'),
    message: both(
      'The AU identifier “{value}” is already used by the AU on line {line}.',
      'L’identifiant d’AU « {value} » est déjà celui de l’AU de la ligne {line}.',
    ),
    fix: both(
      'Give each AU (assignable unit) an identifier of its own.',
      'Donnez à chaque AU (unité assignable) son propre identifiant.',
    ),
    why: both(
      'Results of the two would be mixed: the LMS must refuse the course.',
      'Les résultats de l’une et de l’autre seraient mêlés : la plateforme doit refuser la formation.',
    ),
  },
  'CMI-007': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: both(
      'Elements of different kinds share an identifier',
      'Des éléments de nature différente ont le même identifiant',
    ),
    message: both(
      '“{value}” identifies an element `{kind}` here, and an element `{other}` on line {line}.',
      '« {value} » désigne ici un élément `{kind}` et, à la ligne {line}, un élément `{other}`.',
    ),
    fix: both(
      'Give each its own identifier: for example, add “/au/1” to that of the course.',
      'Donnez à chacun son identifiant : par exemple, ajoutez « /au/1 » à celui de la formation.',
    ),
    why: both(
      'Reports show one activity where there are two, and nobody can tell what a learner has finished.',
      'Les bilans montrent une seule activité là où il y en a deux, et nul ne sait ce que l’apprenant a terminé.',
    ),
  },
  'CMI-008': {
    severity: 'error',
    references: ['cmi5 13.1'],
    title: both('A reference to an objective leads nowhere', 'Un renvoi à un objectif ne mène nulle part'),
    message: both(
      'The `{kind}` “{unit}” refers to the objective “{value}”, which the course does not declare.',
      'L’élément `{kind}` « {unit} » renvoie à l’objectif « {value} », que la formation ne déclare pas.',
    ),
    fix: both(
      'Declare the objective in `objectives` after `course`, or correct the `idref`: both must be the same, letter for letter.',
      'Déclarez l’objectif dans `objectives`, après `course`, ou corrigez l’`idref` : les deux doivent être identiques, à la lettre près.',
    ),
    why: both(
      'Some LMSs refuse the course; in the others the objective is silently lost.',
      'Certaines plateformes refusent la formation ; dans les autres, l’objectif est perdu sans un mot.',
    ),
    cases: {
      missing: {
        message: both(
          'The `{kind}` “{unit}” refers to an objective without saying which: its `idref` is missing or empty.',
          'L’élément `{kind}` « {unit} » renvoie à un objectif sans dire lequel : son `idref` est absent ou vide.',
        ),
        fix: both(
          'Write the identifier of a declared objective in `idref`, or remove the reference.',
          'Écrivez dans `idref` l’identifiant d’un objectif déclaré, ou retirez le renvoi.',
        ),
      },
    },
  },
  'CMI-025': {
    severity: 'warning',
    references: ['cmi5 R-3.0.0.0-1'],
    title: both('An activity type is not an IRI', 'Un type d’activité n’est pas une IRI'),
    message: both(
      'The AU “{au}” has the activity type “{value}”, which is not a complete IRI.',
      'L’AU « {au} » a pour type d’activité « {value} », qui n’est pas une IRI complète.',
    ),
    fix: both(
      'Write a published one, such as http://adlnet.gov/expapi/activities/lesson, or remove `activityType`.',
      'Choisissez-en un qui est publié, comme http://adlnet.gov/expapi/activities/lesson, ou retirez `activityType`.',
    ),
    why: both(
      'The LMS copies it into xAPI statements, which the record store then refuses.',
      'La plateforme le recopie dans les traces xAPI, que l’entrepôt de traces refuse ensuite.',
    ),
  },
} as const satisfies Record<string, Rule>
