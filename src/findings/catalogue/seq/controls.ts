import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { digit, refusedOrIgnored, valueFix, valueMessage } from './settings.js'

const noWay = both(
  'A learner reaches an activity from the menu (`choice`) or by going on from the one before (`flow`). Where both are shut it is never seen, and the course never completed.',
  'Un apprenant atteint une activité par le menu (`choice`) ou en poursuivant depuis la précédente (`flow`). Si les deux sont fermés, elle n’est jamais vue, et la formation jamais achevée.',
)

export const controlRules = {
  'SEQ-012': {
    severity: 'error',
    references: ['REQ_31.5.1', 'REQ_31.5.2', 'REQ_31.5.3', 'REQ_31.5.4', 'REQ_31.5.5', 'REQ_31.5.6'],
    title: both('A control mode is neither true nor false', 'Un mode de contrôle ne vaut ni true ni false'),
    message: valueMessage,
    fix: valueFix,
    why: refusedOrIgnored,
    cases: { digit },
  },
  'SEQ-013': {
    severity: 'warning',
    references: [],
    title: both('Control modes of an activity without children', 'Modes de contrôle d’une activité sans enfants'),
    message: both(
      '“{name}” has no children: these have no effect in it: {attributes}.',
      '« {name} » n’a pas d’activités enfants, ce qui prive d’effet : {attributes}.',
    ),
    fix: both(
      'Set them in the module or the organization around it; here only `choiceExit` counts.',
      'Réglez-les dans le module ou l’organisation qui la contient ; ici, seul `choiceExit` compte.',
    ),
    why: both(
      'Control modes say how learners move among the children of an activity: written one level too low, they change nothing.',
      'Les modes de contrôle disent comment on circule entre les enfants d’une activité : écrits un niveau trop bas, ils ne changent rien.',
    ),
  },
  'SEQ-014': {
    severity: 'warning',
    references: [],
    title: both(
      'Activities that can neither be chosen nor come next',
      'Des activités qu’on ne peut ni choisir ni atteindre en poursuivant',
    ),
    message: both(
      '“{name}” admits neither choice nor flow: the activities directly in it ({count}) cannot be reached.',
      '« {name} » n’admet ni choix ni enchaînement : les activités qu’elle contient directement ({count}) sont hors d’atteinte.',
    ),
    fix: both(
      'Write flow="true" in its `controlMode` (`flow` is false when it is left out), or choice="true".',
      'Écrivez flow="true" dans son `controlMode` (`flow` vaut false s’il est omis), ou choice="true".',
    ),
    why: noWay,
    cases: {
      course: {
        message: both(
          'The course “{name}” admits neither choice nor flow: none of its activities ({count}) can ever begin.',
          'La formation « {name} » n’admet ni choix ni enchaînement : aucune de ses activités ({count}) ne peut commencer.',
        ),
      },
    },
  },
  'SEQ-015': {
    severity: 'warning',
    references: [],
    title: both('Nothing leads into the course', 'Rien ne permet d’entrer dans la formation'),
    message: both(
      'In “{name}” nothing flows, and all activities that can be chosen ({count}) are hidden from the menu.',
      'Dans « {name} », rien ne s’enchaîne, et toutes les activités qu’on peut choisir ({count}) sont masquées du menu.',
    ),
    fix: both(
      'Write flow="true" in the `controlMode` of the organization, or show the items (`isvisible`).',
      'Écrivez flow="true" dans le `controlMode` de l’organisation, ou affichez les éléments `item` (`isvisible`).',
    ),
    why: noWay,
  },
} as const satisfies Record<string, Rule>
