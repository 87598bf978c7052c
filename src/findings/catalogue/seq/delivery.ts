import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'
import { digit, refusedOrIgnored, valueFix, valueMessage } from './settings.js'

export const deliveryRules = {
  'SEQ-027': {
    severity: 'error',
    references: ['REQ_31.7.1'],
    title: both('The number of attempts is wrong', 'Le nombre de tentatives est incorrect'),
    message: both(
      '“{name}” admits “{value}” attempts, which is no number of attempts.',
      '« {name} » admet « {value} » tentatives, ce qui n’est pas un nombre de tentatives.',
    ),
    fix: both(
      'Write a whole number, or leave `attemptLimit` out for attempts without limit.',
      'Écrivez un nombre entier, ou omettez `attemptLimit` pour ne pas limiter les tentatives.',
    ),
    why: refusedOrIgnored,
  },
  'SEQ-028': {
    severity: 'error',
    references: ['REQ_31.7.1', 'REQ_31.7.2'],
    title: both('A limit cannot be read, or lets nobody in', 'Une limite est illisible, ou ne laisse entrer personne'),
    message: valueMessage,
    fix: both(
      'Write it in the form {allowed}: PT1H30M is an hour and a half.',
      'Écrivez-la sous la forme {allowed} : PT1H30M vaut une heure et demie.',
    ),
    why: refusedOrIgnored,
    cases: {
      zero: {
        severity: 'warning',
        message: both(
          '“{name}” admits 0 attempts: it can never be played.',
          '« {name} » admet 0 tentative : elle ne peut jamais être présentée.',
        ),
        fix: both(
          'Remove attemptLimit="0" for attempts without limit, or write the number that is meant.',
          'Supprimez attemptLimit="0" pour ne pas limiter les tentatives, ou écrivez le nombre voulu.',
        ),
      },
    },
  },
  'SEQ-029': {
    severity: 'warning',
    references: ['REQ_31.8'],
    title: both('Auxiliary resources are used', 'Des ressources auxiliaires sont utilisées'),
    message: both(
      '“{name}” names auxiliary resources, which LMSs need not offer.',
      '« {name} » désigne des ressources auxiliaires, que les plateformes ne sont pas tenues de proposer.',
    ),
    fix: both(
      'Link glossaries and the like from the content itself.',
      'Reliez glossaires et documents semblables depuis le contenu lui-même.',
    ),
    why: both(
      'SCORM leaves them out, and hardly any LMS shows them.',
      'SCORM les laisse de côté, et presque aucune plateforme ne les affiche.',
    ),
  },
  'SEQ-045': {
    severity: 'error',
    references: ['REQ_31.11'],
    title: both(
      'A setting of random order or selection is wrong',
      'Un réglage d’ordre ou de sélection aléatoire est incorrect',
    ),
    message: valueMessage,
    fix: both('Admitted here: {allowed}.', 'Valeurs admises ici : {allowed}.'),
    why: refusedOrIgnored,
    cases: { digit },
  },
  'SEQ-046': {
    severity: 'warning',
    references: [],
    title: both('A selection of children has no effect', 'Une sélection d’enfants est sans effet'),
    message: both(
      '“{name}” is to choose {count} of its children, but has {children}.',
      '« {name} » doit choisir {count} de ses enfants, mais en a {children}.',
    ),
    fix: both('Lower `selectCount`, or remove it.', 'Diminuez `selectCount`, ou supprimez-le.'),
    why: both(
      'Where there is nothing to choose from, every learner gets all of them.',
      'Quand il n’y a pas de choix possible, chaque apprenant les reçoit tous.',
    ),
    cases: {
      never: {
        message: both(
          '“{name}” is to choose {count} of its children, but never does: `selectionTiming` is “never”, also when it is left out.',
          '« {name} » doit choisir {count} de ses enfants, mais ne le fait jamais : `selectionTiming` vaut « never », même s’il est omis.',
        ),
        fix: both(
          'Write selectionTiming="once", or remove `selectCount`.',
          'Écrivez selectionTiming="once", ou supprimez `selectCount`.',
        ),
      },
    },
  },
  'SEQ-047': {
    severity: 'warning',
    references: [],
    title: both('Random order of an activity without children', 'Ordre aléatoire d’une activité sans enfants'),
    message: both(
      '“{name}” has no children that could be chosen or shuffled.',
      '« {name} » n’a pas d’activités enfants à choisir ou à mélanger.',
    ),
    fix: both(
      'Move `randomizationControls` to the module around it.',
      'Déplacez `randomizationControls` dans le module qui la contient.',
    ),
    why: both('Written one level too low it changes nothing.', 'Écrit un niveau trop bas, ce réglage ne change rien.'),
  },
  'SEQ-048': {
    severity: 'error',
    references: ['REQ_31.12'],
    title: both('A delivery control is neither true nor false', 'Un contrôle de présentation ne vaut ni true ni false'),
    message: valueMessage,
    fix: valueFix,
    why: refusedOrIgnored,
    cases: { digit },
  },
  'SEQ-050': {
    severity: 'error',
    references: ['REQ_31.13'],
    title: both(
      'A constraint on choice is neither true nor false',
      'Une restriction du choix ne vaut ni true ni false',
    ),
    message: valueMessage,
    fix: valueFix,
    why: refusedOrIgnored,
    cases: { digit },
  },
  'SEQ-051': {
    severity: 'error',
    references: ['REQ_31.14'],
    title: both('A rollup consideration is unknown', 'Une considération de remontée est inconnue'),
    message: valueMessage,
    fix: valueFix,
    why: refusedOrIgnored,
    cases: { digit },
  },
} as const satisfies Record<string, Rule>
