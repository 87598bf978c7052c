import { both } from '../../../kernel/language.js'
import { ruleCondition } from '../../grammar/imsss.js'
import type { Rule } from '../../rule.js'
import { numberFix, refusedOrIgnored } from './settings.js'

/** One clause for each kind of rule: pre, exit, post. */
const eachKind = (clause: string): readonly string[] => [1, 2, 3].map((kind) => `REQ_31.6.${kind}.${clause}`)

const conditions = ruleCondition.allowed.replaceAll(' | ', ', ')

const notApplied = both(
  'An LMS cannot apply a rule that it cannot read: it refuses the package, or leaves the rule out.',
  'Une plateforme ne peut pas appliquer une règle qu’elle ne sait pas lire : elle refuse le paquet, ou ignore la règle.',
)
const unknownObjective = both(
  'The status of an objective that does not exist is never known: the condition never becomes true, or the import fails.',
  'Le statut d’un objectif inexistant n’est jamais connu : la condition ne devient jamais vraie, ou l’import échoue.',
)

export const ruleRules = {
  'SEQ-016': {
    severity: 'error',
    references: [...eachKind('1'), ...eachKind('2')],
    title: both(
      'A sequencing rule does not have exactly one set of conditions and one action',
      'Une règle de séquencement n’a pas exactement un jeu de conditions et une action',
    ),
    message: both(
      'A sequencing rule of “{name}” has no `{element}`.',
      'Une règle de séquencement de « {name} » n’a pas d’élément `{element}`.',
    ),
    fix: both(
      'Add `{element}`: a rule is one `ruleConditions` followed by one `ruleAction`.',
      'Ajoutez `{element}` : une règle comprend un `ruleConditions` suivi d’un `ruleAction`.',
    ),
    why: notApplied,
    cases: {
      repeated: {
        message: both(
          'A sequencing rule of “{name}” has {count} elements `{element}`.',
          'Une règle de séquencement de « {name} » a {count} éléments `{element}`.',
        ),
        fix: both(
          'Keep one. For several actions write several rules; for several conditions, several `ruleCondition` in one `ruleConditions`.',
          'N’en gardez qu’un. Pour plusieurs actions, écrivez plusieurs règles ; pour plusieurs conditions, plusieurs `ruleCondition` dans un `ruleConditions`.',
        ),
      },
    },
  },
  'SEQ-017': {
    severity: 'error',
    references: eachKind('1.2'),
    title: both('A rule asks for nothing', 'Une règle ne pose aucune condition'),
    message: both(
      'A rule of “{name}” has conditions without any `{element}`.',
      'Une règle de « {name} » a un jeu de conditions sans aucun `{element}`.',
    ),
    fix: both(
      'Add a `{element}`. A sequencing rule that always applies says condition="always".',
      'Ajoutez un `{element}`. Une règle de séquencement qui s’applique toujours s’écrit avec condition="always".',
    ),
    why: notApplied,
  },
  'SEQ-018': {
    severity: 'error',
    references: ['imsss_v1p0util.xsd'],
    title: both('Conditions are combined in an unknown way', 'Des conditions sont combinées d’une manière inconnue'),
    message: both(
      'A rule of “{name}” combines its conditions by “{value}”.',
      'Une règle de « {name} » combine ses conditions par « {value} ».',
    ),
    fix: both(
      'Write “all” when every condition has to be met, “any” when one is enough.',
      'Écrivez « all » si toutes les conditions doivent être remplies, « any » si une seule suffit.',
    ),
    why: refusedOrIgnored,
  },
  'SEQ-019': {
    severity: 'error',
    references: ['imsss_v1p0util.xsd'],
    title: both('A condition has an unknown operator', 'Une condition a un opérateur inconnu'),
    message: both(
      'A condition of “{name}” has the operator “{value}”.',
      'Une condition de « {name} » a pour opérateur « {value} ».',
    ),
    fix: both(
      'Write “not” to turn the condition round; otherwise “noOp”, or no operator.',
      'Écrivez « not » pour inverser la condition ; sinon « noOp », ou aucun opérateur.',
    ),
    why: refusedOrIgnored,
  },
  'SEQ-020': {
    severity: 'error',
    references: eachKind('1.2.4.1'),
    title: both(
      'The condition of a sequencing rule is unknown',
      'La condition d’une règle de séquencement est inconnue',
    ),
    message: both(
      'A sequencing rule of “{name}” asks for “{value}”, a condition that does not exist.',
      'Une règle de séquencement de « {name} » demande « {value} », une condition qui n’existe pas.',
    ),
    // The whole list of conditions is longer than a value that a sentence quotes.
    fix: both(
      `Ask for one of these: ${conditions}. Upper and lower case matter.`,
      `Demandez l’une de celles-ci : ${conditions}. Les majuscules comptent.`,
    ),
    why: refusedOrIgnored,
    cases: {
      'attribute-missing': {
        message: both(
          'A condition of “{name}” does not say what it asks for: its `condition` is missing.',
          'Une condition de « {name} » ne dit pas ce qu’elle demande : il lui manque l’attribut `condition`.',
        ),
        fix: both(
          'Add it, for example condition="satisfied" or condition="completed".',
          'Ajoutez-le, par exemple condition="satisfied" ou condition="completed".',
        ),
      },
    },
  },
  'SEQ-021': {
    severity: 'error',
    references: ['REQ_31.6.1.2.1.1', 'REQ_31.6.2.2.1.1', 'REQ_31.6.3.2.1.1'],
    title: both('The action of a sequencing rule is unknown', 'L’action d’une règle de séquencement est inconnue'),
    message: both(
      'A sequencing rule of “{name}” has the action “{value}”, which rules of this kind do not have.',
      'Une règle de séquencement de « {name} » a pour action « {value} », que ce type de règle ne connaît pas.',
    ),
    fix: both(
      'A rule of this kind can do: {allowed}. For another action write a rule of another kind (pre, exit or post).',
      'Une règle de ce type peut faire : {allowed}. Pour une autre action, écrivez une règle d’un autre type (pre, exit ou post).',
    ),
    why: refusedOrIgnored,
    cases: {
      'attribute-missing': {
        message: both(
          'A sequencing rule of “{name}” does not say what it does: its `action` is missing.',
          'Une règle de séquencement de « {name} » ne dit pas ce qu’elle fait : il lui manque l’attribut `action`.',
        ),
        fix: both('Add `action` to its `ruleAction`.', 'Ajoutez `action` à son `ruleAction`.'),
      },
    },
  },
  'SEQ-022': {
    severity: 'error',
    references: ['REQ_31.6.3.2.1.1.1', 'REQ_31.6.3.2.1.1.2'],
    title: both(
      'A rule of the organization wants to go beyond it',
      'Une règle de l’organisation veut aller au-delà d’elle-même',
    ),
    message: both(
      'A post-condition rule of the organization “{name}” has the action “{value}”, but it has neither parent nor neighbours.',
      'Une règle post-condition de l’organisation « {name} » a pour action « {value} », alors qu’elle n’a ni parent ni voisines.',
    ),
    fix: both(
      'Move the rule to the item that it is meant for, or end the course with action="exitAll".',
      'Déplacez la règle dans l’élément `item` concerné, ou terminez la formation par action="exitAll".',
    ),
    why: both(
      'There is nothing to return to: the LMS raises a sequencing error, or does nothing.',
      'Il n’y a rien vers quoi revenir : la plateforme signale une erreur de séquencement, ou ne fait rien.',
    ),
  },
  'SEQ-023': {
    severity: 'error',
    references: eachKind('1.2.1'),
    title: both(
      'A condition asks of an objective that its activity does not have',
      'Une condition porte sur un objectif que son activité n’a pas',
    ),
    message: both(
      'A rule of “{name}” asks of the objective “{value}”, which this activity does not have.',
      'Une règle de « {name} » porte sur l’objectif « {value} », que cette activité n’a pas.',
    ),
    fix: both(
      'Name the `objectiveID` of one of its own objectives. To ask of another activity, map an objective of this one to the same global objective.',
      'Indiquez l’`objectiveID` d’un de ses propres objectifs. Pour interroger une autre activité, reliez un objectif de celle-ci au même objectif global.',
    ),
    why: unknownObjective,
    cases: {
      near: {
        message: both(
          'A rule of “{name}” asks of the objective “{value}”, which does not exist; it has one called “{near}”.',
          'Une règle de « {name} » porte sur l’objectif « {value} », qui n’existe pas ; elle en a un nommé « {near} ».',
        ),
        fix: both(
          'Write referencedObjective="{near}", if that is the one meant.',
          'Écrivez referencedObjective="{near}", si c’est bien celui-là.',
        ),
      },
      blank: {
        message: both(
          'A condition of “{name}” has an empty `referencedObjective`.',
          'Une condition de « {name} » a un `referencedObjective` vide.',
        ),
        fix: both(
          'Name an objective, or remove the attribute to ask of the primary one.',
          'Nommez un objectif, ou supprimez l’attribut pour interroger l’objectif principal.',
        ),
      },
    },
  },
  'SEQ-024': {
    severity: 'error',
    references: eachKind('1.2.2'),
    title: both('The threshold of a condition is wrong or missing', 'Le seuil d’une condition est incorrect ou absent'),
    message: both(
      'A condition of “{name}” has the threshold “{value}”.',
      'Une condition de « {name} » a pour seuil « {value} ».',
    ),
    fix: numberFix,
    why: both(
      'Scores are compared as measures from -1 to 1: with another threshold the condition is met always, or never.',
      'Les scores sont comparés sur une échelle de -1 à 1 : avec un autre seuil, la condition est toujours remplie, ou jamais.',
    ),
    cases: {
      missing: {
        severity: 'warning',
        message: both(
          'A condition of “{name}” asks for {condition} and gives no threshold: it compares with 0.',
          'Une condition de « {name} » demande {condition} sans donner de seuil : elle compare avec 0.',
        ),
        fix: both('Write measureThreshold="0.8", for example.', 'Écrivez measureThreshold="0.8", par exemple.'),
      },
      decimals: {
        severity: 'warning',
        message: both(
          'The threshold “{value}” of a condition of “{name}” has more than the {limit} decimals that every LMS keeps.',
          'Le seuil « {value} » d’une condition de « {name} » compte plus de décimales que les {limit} que conserve toute plateforme.',
        ),
        fix: both('Round it to {limit} decimals.', 'Arrondissez-le à {limit} décimales.'),
      },
    },
  },
  'SEQ-025': {
    severity: 'warning',
    references: [],
    title: both('A threshold has no effect', 'Un seuil est sans effet'),
    message: both(
      'A condition of “{name}” gives the threshold {value}, which “{condition}” does not look at.',
      'Une condition de « {name} » donne le seuil {value}, dont « {condition} » ne tient pas compte.',
    ),
    fix: both(
      'Remove it, or ask for objectiveMeasureGreaterThan or objectiveMeasureLessThan.',
      'Supprimez-le, ou demandez objectiveMeasureGreaterThan ou objectiveMeasureLessThan.',
    ),
    why: both(
      'Whoever wrote the threshold meant the score to count; it does not.',
      'Qui a écrit ce seuil voulait que le score compte ; il ne compte pas.',
    ),
  },
  'SEQ-026': {
    severity: 'warning',
    references: ['REQ_31.7.3', 'REQ_31.7.4', 'REQ_31.7.5', 'REQ_31.7.6', 'REQ_31.7.7'],
    title: both('A limit that an LMS need not know', 'Une limite qu’une plateforme n’est pas tenue de connaître'),
    message: both(
      'A rule of “{name}” asks for “{value}”, which LMSs need not evaluate.',
      'Une règle de « {name} » demande « {value} », que les plateformes ne sont pas tenues d’évaluer.',
    ),
    fix: both(
      'Do without it: limit attempts (`attemptLimit`), or let the content watch the time.',
      'Passez-vous-en : limitez les tentatives (`attemptLimit`), ou laissez le contenu surveiller le temps.',
    ),
    why: both(
      'Most LMSs leave it out: what depends on it never happens there.',
      'La plupart des plateformes n’en tiennent pas compte : ce qui en dépend ne s’y produit jamais.',
    ),
    cases: {
      limit: {
        message: both(
          '“{name}” has the limit `{value}`, which LMSs need not enforce.',
          '« {name} » a la limite `{value}`, que les plateformes ne sont pas tenues d’appliquer.',
        ),
      },
    },
  },
  'SEQ-054': {
    severity: 'warning',
    references: [],
    title: both(
      'A rule that always applies leaves learners without a way on',
      'Une règle toujours vraie bloque les apprenants',
    ),
    message: both(
      'A rule of “{name}” always stops whoever goes forward there: the activities after it ({count}) stay out of reach.',
      'Une règle de « {name} » y arrête toujours qui avance : les activités qui suivent ({count}) restent hors d’atteinte.',
    ),
    fix: both(
      'Tie the rule to a condition that learners can meet, such as `completed` with operator="not".',
      'Liez la règle à une condition que les apprenants peuvent remplir, comme `completed` avec operator="not".',
    ),
    why: both(
      'The condition is `always`: nothing that learners do will ever open the way.',
      'La condition est `always` : rien de ce que font les apprenants n’ouvrira jamais la voie.',
    ),
    cases: {
      previous: {
        message: both(
          'A rule of “{name}” always goes back to the activity before, but “{parent}” admits only going forward.',
          'Une règle de « {name} » revient toujours à l’activité précédente, mais « {parent} » n’admet que d’avancer.',
        ),
        fix: both(
          'Remove `forwardOnly` from “{parent}”, or the action `previous` from the rule.',
          'Retirez `forwardOnly` de « {parent} », ou l’action `previous` de la règle.',
        ),
      },
      skipped: {
        message: both(
          'Every activity in “{name}” ({count}) is always skipped or disabled: nothing is left to be played.',
          'Toutes les activités de « {name} » ({count}) sont toujours ignorées ou désactivées : il ne reste rien à présenter.',
        ),
      },
      exit: {
        message: both(
          'An exit rule of the organization “{name}” always applies: the course ends after the first of its {count} activities.',
          'Une règle de sortie de l’organisation « {name} » s’applique toujours : la formation se termine après la première de ses {count} activités.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
