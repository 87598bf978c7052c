import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { digit, numberFix, valueFix, valueMessage } from './settings.js'

const byName = both(
  'Content, rules and global objectives reach an objective by its name; without it its results are lost.',
  'Le contenu, les règles et les objectifs globaux atteignent un objectif par son nom ; sans lui, ses résultats sont perdus.',
)
const oneSource = both(
  'Which of the two counts depends on the LMS: learners get different results, and different ways through the course.',
  'Celui des deux qui compte dépend de la plateforme : les apprenants obtiennent des résultats, et des parcours, différents.',
)
const leadsNowhere = both(
  'Global objectives carry results from one activity to another: both ends must name the same one.',
  'Les objectifs globaux portent les résultats d’une activité à une autre : les deux bouts doivent nommer le même.',
)
const whatRules = both(
  'The primary objective is what an activity hands on to the module around it, and what its pass mark applies to.',
  'L’objectif principal est ce qu’une activité transmet au module qui la contient, et ce à quoi s’applique son seuil de réussite.',
)
const addId = both(
  'Give it an `objectiveID`, unique in the activity.',
  'Donnez-lui un `objectiveID`, unique dans l’activité.',
)

export const objectiveRules = {
  'SEQ-036': {
    severity: 'error',
    references: ['REQ_31.10.1'],
    title: both(
      'An activity with objectives has not exactly one primary objective',
      'Une activité avec des objectifs n’a pas exactement un objectif principal',
    ),
    message: both(
      'The objectives of “{name}” have no `primaryObjective`.',
      'Les objectifs de « {name} » n’ont pas de `primaryObjective`.',
    ),
    fix: both(
      'Put a `primaryObjective` first; it may be empty.',
      'Placez en premier un `primaryObjective` ; il peut être vide.',
    ),
    why: whatRules,
    cases: {
      repeated: {
        message: both(
          'The objectives of “{name}” have {count} elements `primaryObjective`.',
          'Les objectifs de « {name} » ont {count} éléments `primaryObjective`.',
        ),
        fix: both(
          'Keep one, and make the others `objective`.',
          'N’en gardez qu’un, et faites des autres des `objective`.',
        ),
      },
      order: {
        message: both(
          'In the objectives of “{name}”, `primaryObjective` does not come first.',
          'Dans les objectifs de « {name} », `primaryObjective` n’est pas en premier.',
        ),
        fix: both('Move it before the others.', 'Placez-le avant les autres.'),
      },
    },
  },
  'SEQ-037': {
    severity: 'error',
    references: ['REQ_31.10.1.2', 'REQ_31.10.2.2'],
    title: both('An objective has no name', 'Un objectif n’a pas de nom'),
    message: both(
      'An objective of “{name}” has no `objectiveID`.',
      'Un objectif de « {name} » n’a pas d’`objectiveID`.',
    ),
    fix: addId,
    why: byName,
    cases: {
      blank: {
        message: both(
          'An objective of “{name}” has an empty `objectiveID`.',
          'Un objectif de « {name} » a un `objectiveID` vide.',
        ),
      },
      primary: {
        message: both(
          'The primary objective of “{name}” maps to a global objective and has no `objectiveID`.',
          'L’objectif principal de « {name} » est relié à un objectif global et n’a pas d’`objectiveID`.',
        ),
      },
    },
  },
  'SEQ-038': {
    severity: 'error',
    references: ['REQ_31.10.1.2.3'],
    title: both('Two objectives of an activity share a name', 'Deux objectifs d’une activité partagent un nom'),
    message: both('“{name}” has two objectives called “{value}”.', '« {name} » a deux objectifs nommés « {value} ».'),
    fix: both(
      'Rename one of them, also where content and rules name it.',
      'Renommez l’un des deux, y compris là où le contenu et les règles le nomment.',
    ),
    why: byName,
  },
  'SEQ-039': {
    severity: 'error',
    references: ['REQ_31.10.1.3'],
    title: both('The pass mark of an objective is wrong', 'Le seuil de réussite d’un objectif est incorrect'),
    message: both(
      'The `minNormalizedMeasure` of an objective of “{name}” is “{value}”.',
      'Le `minNormalizedMeasure` d’un objectif de « {name} » vaut « {value} ».',
    ),
    fix: numberFix,
    why: both(
      'Scores are compared on a scale from -1 to 1: with another pass mark nobody passes, or everybody does.',
      'Les scores sont comparés sur une échelle de -1 à 1 : avec un autre seuil, personne ne réussit, ou tout le monde.',
    ),
    cases: {
      value: { message: valueMessage, fix: valueFix },
      digit,
      empty: {
        severity: 'warning',
        message: both(
          'The `minNormalizedMeasure` of an objective of “{name}” is empty, which by the schema means 1.0.',
          'Le `minNormalizedMeasure` d’un objectif de « {name} » est vide, ce qui d’après le schéma vaut 1.0.',
        ),
        fix: both('Write the pass mark, for example 0.8.', 'Écrivez le seuil, par exemple 0.8.'),
      },
      repeated: {
        message: both(
          'An objective of “{name}” has {count} elements `minNormalizedMeasure`.',
          'Un objectif de « {name} » a {count} éléments `minNormalizedMeasure`.',
        ),
        fix: both('Keep one.', 'N’en gardez qu’un.'),
      },
      ignored: {
        severity: 'warning',
        message: both(
          'The pass mark {value} of the objective “{objective}” of “{name}” has no effect: `satisfiedByMeasure` is not true.',
          'Le seuil {value} de l’objectif « {objective} » de « {name} » est sans effet : `satisfiedByMeasure` ne vaut pas true.',
        ),
        fix: both(
          'If the score is to decide, write satisfiedByMeasure="true"; otherwise nothing has to be done.',
          'Si c’est le score qui décide, écrivez satisfiedByMeasure="true" ; sinon, rien n’est à corriger.',
        ),
      },
    },
  },
  'SEQ-040': {
    severity: 'error',
    references: ['REQ_31.10.1.4.1'],
    title: both('A map to a global objective is wrong', 'Un lien vers un objectif global est incorrect'),
    message: both(
      'A `mapInfo` of “{name}” does not say which global objective it maps to.',
      'Un `mapInfo` de « {name} » ne dit pas à quel objectif global il renvoie.',
    ),
    fix: both('Name it in `targetObjectiveID`.', 'Nommez-le dans `targetObjectiveID`.'),
    why: leadsNowhere,
    cases: { value: { message: valueMessage, fix: valueFix }, digit },
  },
  'SEQ-041': {
    severity: 'error',
    references: ['REQ_31.10.1.4.6.1', 'REQ_31.10.1.4.6.2'],
    title: both('An objective reads from two global objectives', 'Un objectif lit deux objectifs globaux'),
    message: both(
      'The objective “{objective}” of “{name}” reads the same from “{other}” and from “{target}”: {attributes}.',
      'L’objectif « {objective} » de « {name} » lit la même chose dans « {other} » et dans « {target} » : {attributes}.',
    ),
    fix: both(
      'Write {attributes} as “false” in all maps but one: left out, they mean “true”.',
      'Donnez la valeur « false » à {attributes} dans tous les liens sauf un : omis, ils valent « true ».',
    ),
    why: oneSource,
  },
  'SEQ-042': {
    severity: 'error',
    references: ['REQ_31.10.1.4.7.1', 'REQ_31.10.1.4.7.2'],
    title: both('Two objectives write to one global objective', 'Deux objectifs écrivent dans un même objectif global'),
    message: both(
      'In “{name}”, the objectives “{other}” and “{objective}” both write to “{target}”: {attributes}.',
      'Dans « {name} », les objectifs « {other} » et « {objective} » écrivent tous deux dans « {target} » : {attributes}.',
    ),
    fix: both(
      'Let one of them write, or give each a global objective of its own.',
      'Ne laissez écrire que l’un des deux, ou donnez à chacun son propre objectif global.',
    ),
    why: oneSource,
  },
  'SEQ-043': {
    severity: 'warning',
    references: [],
    title: both('A global objective leads nowhere', 'Un objectif global ne mène nulle part'),
    message: both(
      'The global objective “{target}”, which “{name}” reads, is written by no activity.',
      'L’objectif global « {target} », que lit « {name} », n’est écrit par aucune activité.',
    ),
    fix: both(
      'Compare the names in `targetObjectiveID`: one letter makes another objective. Writing has to be switched on (writeSatisfiedStatus="true").',
      'Comparez les noms dans `targetObjectiveID` : une seule lettre d’écart en fait un autre. L’écriture doit être activée (writeSatisfiedStatus="true").',
    ),
    why: leadsNowhere,
    cases: {
      unread: {
        message: both(
          'The global objective “{target}”, which “{name}” writes, is read by no other activity.',
          'L’objectif global « {target} », qu’écrit « {name} », n’est lu par aucune autre activité.',
        ),
        fix: both(
          'Compare the names in `targetObjectiveID`, or remove the map.',
          'Comparez les noms dans `targetObjectiveID`, ou supprimez ce lien.',
        ),
      },
    },
  },
  'SEQ-044': {
    severity: 'info',
    references: [],
    title: both('The course shares objectives with other courses', 'La formation partage des objectifs avec d’autres'),
    message: both(
      '“{name}” keeps results of a learner beyond the course, in global objectives ({count}): {names}.',
      '« {name} » conserve des résultats de l’apprenant au-delà de la formation, dans des objectifs globaux ({count}) : {names}.',
    ),
    fix: both(
      'Nothing, if other courses are to know these results. Otherwise write adlseq:objectivesGlobalToSystem="false" on the organization.',
      'Rien, si d’autres formations doivent connaître ces résultats. Sinon, écrivez adlseq:objectivesGlobalToSystem="false" sur l’organisation.',
    ),
    why: both(
      'Another course with an objective of the same name finds these results, and a learner who begins again finds them too.',
      'Une autre formation ayant un objectif de même nom retrouve ces résultats, et un apprenant qui recommence les retrouve aussi.',
    ),
  },
  'SEQ-052': {
    severity: 'error',
    references: ['REQ_31.15.1', 'REQ_31.15.2'],
    title: both(
      'ADL’s objectives do not fit those of the activity',
      'Les objectifs d’ADL ne correspondent pas à ceux de l’activité',
    ),
    message: both(
      'In `adlseq:objectives`, “{name}” names the objective “{value}”, which its `imsss:objectives` do not have.',
      'Dans `adlseq:objectives`, « {name} » nomme l’objectif « {value} », que ses `imsss:objectives` ne contiennent pas.',
    ),
    fix: both(
      'Write the `objectiveID` of an objective that the activity declares.',
      'Écrivez l’`objectiveID` d’un objectif que l’activité déclare.',
    ),
    why: byName,
    cases: {
      missing: {
        message: both(
          'In the `adlseq:objectives` of “{name}”, a `{element}` is missing: “{parent}” has none.',
          'Dans les `adlseq:objectives` de « {name} », il manque un `{element}` : « {parent} » n’en a aucun.',
        ),
        fix: both('Add one, or remove what is empty.', 'Ajoutez-en un, ou retirez ce qui est vide.'),
      },
      'attribute-missing': {
        message: both(
          'In the `adlseq:objectives` of “{name}”, an objective has no `objectiveID`.',
          'Dans les `adlseq:objectives` de « {name} », un objectif n’a pas d’`objectiveID`.',
        ),
      },
      twice: {
        message: both(
          'In the `adlseq:objectives` of “{name}”, the objective “{value}” stands twice.',
          'Dans les `adlseq:objectives` de « {name} », l’objectif « {value} » est présent deux fois.',
        ),
        fix: both('Put all its `mapInfo` in one.', 'Réunissez tous ses `mapInfo` en un seul.'),
      },
    },
  },
  'SEQ-053': {
    severity: 'error',
    references: ['REQ_31.15.2.2'],
    title: both('A map of ADL to a global objective is wrong', 'Un lien d’ADL vers un objectif global est incorrect'),
    message: both(
      'An `adlseq:mapInfo` of “{name}” does not say which global objective it maps to.',
      'Un `adlseq:mapInfo` de « {name} » ne dit pas à quel objectif global il renvoie.',
    ),
    fix: both('Name it in `targetObjectiveID`.', 'Nommez-le dans `targetObjectiveID`.'),
    why: both(
      'These maps carry scores, completion and progress from one activity to another; where they do not fit, results are lost or mixed up.',
      'Ces liens portent scores, achèvement et progression d’une activité à une autre ; s’ils sont incorrects, des résultats sont perdus ou confondus.',
    ),
    cases: {
      value: { message: valueMessage, fix: valueFix },
      digit,
      reads: {
        message: both(
          'By `adlseq:mapInfo`, the objective “{objective}” of “{name}” reads the same from “{other}” and from “{target}”: {attributes}.',
          'Par `adlseq:mapInfo`, l’objectif « {objective} » de « {name} » lit la même chose dans « {other} » et dans « {target} » : {attributes}.',
        ),
        fix: both(
          'Write {attributes} as “false” in all maps but one: left out, they mean “true”.',
          'Donnez la valeur « false » à {attributes} dans tous les liens sauf un : omis, ils valent « true ».',
        ),
      },
      'reads-by-default': {
        severity: 'info',
        message: both(
          'By `adlseq:mapInfo`, the objective “{objective}” of “{name}” reads from “{other}” and from “{target}” what neither map mentions: {attributes}.',
          'Par `adlseq:mapInfo`, l’objectif « {objective} » de « {name} » lit dans « {other} » et dans « {target} » ce dont aucun lien ne parle : {attributes}.',
        ),
        fix: both(
          'Nothing has to be done; to be sure, write {attributes} as “false” where nothing is to be read: left out, they mean “true”.',
          'Rien n’est à corriger ; pour plus de sûreté, donnez la valeur « false » à {attributes} là où rien ne doit être lu : omis, ils valent « true ».',
        ),
      },
      writes: {
        message: both(
          'By `adlseq:mapInfo`, the objectives “{other}” and “{objective}” of “{name}” both write to “{target}”: {attributes}.',
          'Par `adlseq:mapInfo`, les objectifs « {other} » et « {objective} » de « {name} » écrivent tous deux dans « {target} » : {attributes}.',
        ),
        fix: both(
          'Let one of them write, or give each a global objective of its own.',
          'Ne laissez écrire que l’un des deux, ou donnez à chacun son propre objectif global.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
