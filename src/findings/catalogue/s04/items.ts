import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const ignored = both(
  'LMSs ignore it, and what was meant does not happen; one that checks the manifest to the letter refuses it.',
  'Les plateformes l’ignorent, et ce qui était voulu n’a pas lieu ; celle qui contrôle le manifeste à la lettre le refuse.',
)
const moveToItem = both(
  'Move it into the `item` that launches the SCO.',
  'Déplacez-le dans l’élément `item` qui lance le SCO.',
)
const misplaced = both(
  'An element `{element}` stands in `{parent}`; it belongs into `{parents}`.',
  'Un élément `{element}` figure dans `{parent}` ; sa place est dans `{parents}`.',
)
const twice = both('`{parent}` has more than one element `{element}`.', '`{parent}` a plus d’un élément `{element}`.')
const keepOne = both('Keep the one that is meant.', 'Gardez celui qui est voulu.')

/** What items say of the SCO that they launch. */
export const itemRules = {
  'S04-007': {
    severity: 'error',
    references: ['REQ_30.6.3.6.9'],
    title: both(
      'A time limit action on an item that launches no SCO',
      'Une action de fin de temps sur un élément qui ne lance pas de SCO',
    ),
    message: both(
      'The item “{name}” has a `{element}`, but launches no SCO that could act on it.',
      'L’élément `item` « {name} » a un `{element}`, mais ne lance aucun SCO qui puisse en tenir compte.',
    ),
    fix: both(
      'Remove it, or move it to the item that launches the SCO.',
      'Retirez-le, ou déplacez-le sur l’élément `item` qui lance le SCO.',
    ),
    why: ignored,
  },
  'S04-008': {
    severity: 'error',
    references: ['REQ_30.6.3.6.9.1.1'],
    title: both('A time limit action that SCORM does not know', 'Une action de fin de temps que SCORM ne connaît pas'),
    message: both(
      '`{element}` of `{parent}` is “{value}”, which is none of the four actions.',
      '`{element}` de `{parent}` vaut « {value} », qui n’est aucune des quatre actions.',
    ),
    fix: both(
      'Write one of these, letter for letter, with the comma and the space as they are: {allowed}.',
      'Écrivez l’une de ces valeurs, à la lettre près, virgule et espace compris : {allowed}.',
    ),
    why: both(
      'The SCO asks for `cmi.time_limit_action` and gets nothing that it understands, or the LMS refuses the import.',
      'Le SCO demande `cmi.time_limit_action` et ne reçoit rien qu’il comprenne, ou la plateforme refuse l’import.',
    ),
    cases: { content: {} },
  },
  'S04-009': {
    severity: 'error',
    references: ['REQ_30.6.3.6.9.2'],
    title: both(
      'A time limit action in the wrong place, or twice',
      'Une action de fin de temps mal placée, ou en double',
    ),
    message: misplaced,
    fix: moveToItem,
    why: ignored,
    cases: { parent: {}, repeated: { message: twice, fix: keepOne } },
  },
  'S04-010': {
    severity: 'error',
    references: ['REQ_30.6.3.6.10'],
    title: both('Launch data that no SCO will get', 'Des données de lancement qu’aucun SCO ne recevra'),
    message: misplaced,
    fix: moveToItem,
    why: both(
      'The SCO asks for `cmi.launch_data` and gets nothing, or not all of it.',
      'Le SCO demande `cmi.launch_data` et ne reçoit rien, ou pas tout.',
    ),
    cases: {
      parent: {},
      repeated: { message: twice, fix: keepOne },
      idle: {
        message: both(
          'The item “{name}” has a `{element}`, but launches no SCO that could ask for it.',
          'L’élément `item` « {name} » a un `{element}`, mais ne lance aucun SCO qui puisse le demander.',
        ),
        fix: both(
          'Remove it, or move it to the item that launches the SCO.',
          'Retirez-le, ou déplacez-le sur l’élément `item` qui lance le SCO.',
        ),
      },
      length: {
        severity: 'warning',
        message: both(
          '`{element}` of `{parent}` has {length} characters; an LMS has to keep {limit} only.',
          '`{element}` de `{parent}` compte {length} caractères ; une plateforme n’est tenue d’en garder que {limit}.',
        ),
        fix: both(
          'Shorten it, or put the data into a file that the SCO reads.',
          'Raccourcissez-le, ou mettez les données dans un fichier que lit le SCO.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
