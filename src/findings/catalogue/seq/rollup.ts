import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { digit, refusedOrIgnored, valueFix, valueMessage } from './settings.js'

const wrongResult = both(
  'The result of a module, and in the end of the course, is made of those of its activities: with a rule that cannot be read it stays unknown or comes out wrong.',
  'Le résultat d’un module, et pour finir celui de la formation, se compose de ceux de ses activités : avec une règle illisible, il reste inconnu ou devient faux.',
)

export const rollupRules = {
  'SEQ-030': {
    severity: 'error',
    references: ['REQ_31.9.1', 'REQ_31.9.2', 'REQ_31.9.3'],
    title: both('A rollup setting is wrong', 'Un réglage de la remontée des résultats est incorrect'),
    message: valueMessage,
    fix: both('Admitted here: {allowed}.', 'Valeurs admises ici : {allowed}.'),
    why: wrongResult,
    cases: { digit },
  },
  'SEQ-031': {
    severity: 'error',
    references: ['REQ_31.9.4.4', 'REQ_31.9.4.5'],
    title: both(
      'A rollup rule does not have exactly one set of conditions and one action',
      'Une règle de remontée n’a pas exactement un jeu de conditions et une action',
    ),
    message: both(
      'A rollup rule of “{name}” has no `{element}`.',
      'Une règle de remontée de « {name} » n’a pas d’élément `{element}`.',
    ),
    fix: both(
      'Add `{element}`: a rule is one `rollupConditions` followed by one `rollupAction`.',
      'Ajoutez `{element}` : une règle comprend un `rollupConditions` suivi d’un `rollupAction`.',
    ),
    why: wrongResult,
    cases: {
      repeated: {
        message: both(
          'A rollup rule of “{name}” has {count} elements `{element}`.',
          'Une règle de remontée de « {name} » a {count} éléments `{element}`.',
        ),
        fix: both(
          'Keep one, and write a second rule for the other.',
          'N’en gardez qu’un, et écrivez une seconde règle pour l’autre.',
        ),
      },
    },
  },
  'SEQ-032': {
    severity: 'error',
    references: ['REQ_31.9.4.1'],
    title: both(
      'A rollup rule counts children in an unknown way',
      'Une règle de remontée compte les enfants d’une manière inconnue',
    ),
    message: both(
      'A rollup rule of “{name}” looks at “{value}” of the children.',
      'Une règle de remontée de « {name} » considère « {value} » parmi les enfants.',
    ),
    fix: valueFix,
    why: wrongResult,
  },
  'SEQ-033': {
    severity: 'error',
    references: ['REQ_31.9.4.2', 'REQ_31.9.4.3'],
    title: both(
      'The minimum of a rollup rule is wrong or missing',
      'Le minimum d’une règle de remontée est incorrect ou absent',
    ),
    message: valueMessage,
    fix: both(
      'Admitted here: {allowed}. A percentage is written as a share: 0.5 is one half.',
      'Valeurs admises ici : {allowed}. Un pourcentage s’écrit comme une part : 0.5 vaut la moitié.',
    ),
    why: wrongResult,
    cases: {
      missing: {
        severity: 'warning',
        message: both(
          'A rollup rule of “{name}” asks for {set} and does not say how much: none is enough.',
          'Une règle de remontée de « {name} » demande {set} sans dire combien : zéro suffit.',
        ),
        fix: both('Add `{attribute}` to the rule.', 'Ajoutez `{attribute}` à la règle.'),
      },
      beyond: {
        severity: 'warning',
        message: both(
          'A rollup rule of “{name}” asks for {count} children; there are {children}.',
          'Une règle de remontée de « {name} » demande {count} enfants ; il y en a {children}.',
        ),
        fix: both(
          'Lower `minimumCount`, or the rule never applies.',
          'Diminuez `minimumCount`, sinon la règle ne s’applique jamais.',
        ),
      },
    },
  },
  'SEQ-034': {
    severity: 'error',
    references: ['REQ_31.9.4.4', 'REQ_31.9.4.5'],
    title: both(
      'A condition or an action of a rollup rule is unknown',
      'Une condition ou une action d’une règle de remontée est inconnue',
    ),
    message: both(
      'A rollup rule of “{name}” has {attribute}="{value}", which rollup does not know.',
      'Une règle de remontée de « {name} » a {attribute}="{value}", que la remontée ne connaît pas.',
    ),
    fix: valueFix,
    why: refusedOrIgnored,
    cases: {
      'attribute-missing': {
        message: both(
          'In a rollup rule of “{name}”, `{element}` lacks its attribute `{attribute}`.',
          'Dans une règle de remontée de « {name} », il manque à `{element}` son attribut `{attribute}`.',
        ),
        fix: both('Add it, for example {attribute}="satisfied".', 'Ajoutez-le, par exemple {attribute}="satisfied".'),
      },
    },
  },
  'SEQ-035': {
    severity: 'warning',
    references: [],
    title: both('Rollup rules of an activity without children', 'Règles de remontée d’une activité sans enfants'),
    message: both(
      '“{name}” has no children: its rollup rules ({count}) have nothing to look at.',
      '« {name} » n’a pas d’activités enfants : ses règles de remontée ({count}) n’ont rien à considérer.',
    ),
    fix: both(
      'Move them to the module or the organization around it. The attributes of `rollupRules` may stay.',
      'Déplacez-les dans le module ou l’organisation qui la contient. Les attributs de `rollupRules` peuvent rester.',
    ),
    why: both(
      'The result of such an activity comes from its content; rules written there never apply.',
      'Le résultat d’une telle activité vient de son contenu ; les règles écrites là ne s’appliquent jamais.',
    ),
  },
  'SEQ-049': {
    severity: 'warning',
    references: [],
    title: both(
      'An activity that is not tracked is to have results',
      'Une activité sans suivi est censée avoir des résultats',
    ),
    message: both(
      'Nothing is recorded of “{name}” (tracked="false"), and so these do nothing there: {parts}.',
      'Rien n’est enregistré pour « {name} » (tracked="false"), ce qui prive d’effet : {parts}.',
    ),
    fix: both(
      'Remove tracked="false", or what depends on results.',
      'Supprimez tracked="false", ou ce qui dépend des résultats.',
    ),
    why: both(
      'An activity without tracking has no status and no score: none to roll up, none to hand to a global objective.',
      'Une activité sans suivi n’a ni statut ni score : rien à faire remonter, rien à transmettre à un objectif global.',
    ),
  },
} as const satisfies Record<string, Rule>
