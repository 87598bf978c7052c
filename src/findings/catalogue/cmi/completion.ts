import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const completionRules = {
  'CMI-016': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both(
      'moveOn, launchMethod or masteryScore has a value that cmi5 does not know',
      'moveOn, launchMethod ou masteryScore a une valeur que cmi5 ne connaît pas',
    ),
    message: both(
      'The AU “{au}” has the value “{value}”, which cmi5 does not know.',
      'L’AU « {au} » a la valeur « {value} », que cmi5 ne connaît pas.',
    ),
    fix: both('Correct the value; upper and lower case matter.', 'Corrigez la valeur ; les majuscules comptent.'),
    why: both(
      'The LMS could not tell when the AU is done or how to open it: it must refuse the course.',
      'La plateforme ne saurait pas quand l’AU est terminée ni comment l’ouvrir : elle doit refuser la formation.',
    ),
    cases: {
      'move-on': {
        message: both(
          'The AU “{au}” has the completion criterion (`moveOn`) “{value}”, which cmi5 does not know.',
          'L’AU « {au} » a pour critère d’achèvement (`moveOn`) « {value} », que cmi5 ne connaît pas.',
        ),
        fix: both(
          'Use one of these, letter for letter: {admitted}.',
          'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        ),
      },
      'launch-method': {
        message: both(
          'The AU “{au}” has the window choice (`launchMethod`) “{value}”, which cmi5 does not know.',
          'L’AU « {au} » a pour choix de fenêtre (`launchMethod`) « {value} », que cmi5 ne connaît pas.',
        ),
        fix: both(
          'Use one of these, letter for letter: {admitted}.',
          'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        ),
      },
      'mastery-score': {
        message: both(
          'The AU “{au}” has the passing score (`masteryScore`) “{value}”, which is not a number from 0 to 1.',
          'L’AU « {au} » a pour seuil de réussite (`masteryScore`) « {value} », qui n’est pas un nombre de 0 à 1.',
        ),
        fix: both(
          'Write a fraction of 1 with a point: 80 % is 0.8.',
          'Écrivez une fraction de 1, avec un point : 80 % s’écrit 0.8.',
        ),
      },
    },
  },
  'CMI-017': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both('A passing score has more than four decimals', 'Un seuil de réussite a plus de quatre décimales'),
    message: both(
      'The passing score {value} of the AU “{au}” has {decimals} decimals; cmi5 keeps four.',
      'Le seuil de réussite {value} de l’AU « {au} » a {decimals} décimales ; cmi5 en garde quatre.',
    ),
    fix: both(
      'Round `masteryScore` to four decimals at most.',
      'Arrondissez `masteryScore` à quatre décimales au plus.',
    ),
    why: both(
      'Each LMS rounds in its own way: a learner at the limit passes in one and fails in another.',
      'Chaque plateforme arrondit à sa façon : à la limite, un apprenant réussit sur l’une et échoue sur l’autre.',
    ),
  },
  'CMI-018': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both(
      'Passing score and completion criterion do not fit together',
      'Le seuil de réussite et le critère d’achèvement ne vont pas ensemble',
    ),
    message: both(
      'The AU “{au}” must be passed (`moveOn` is {moveOn}), but gives no passing score.',
      'L’AU « {au} » doit être réussie (`moveOn` vaut {moveOn}), mais n’indique pas de seuil de réussite.',
    ),
    fix: both(
      'Add `masteryScore`, for example 0.8, unless the lesson itself decides who passes.',
      'Ajoutez `masteryScore`, par exemple 0.8, sauf si la leçon décide elle-même de la réussite.',
    ),
    why: both(
      'What the designer had in mind and what the LMS will do are likely to differ.',
      'Ce que voulait le concepteur et ce que fera la plateforme risquent de différer.',
    ),
    cases: {
      unset: {},
      either: {
        severity: 'info',
        message: both(
          'The AU “{au}” may be passed or completed (`moveOn` is {moveOn}), but gives no passing score.',
          'L’AU « {au} » peut être réussie ou terminée (`moveOn` vaut {moveOn}), mais n’indique pas de seuil de réussite.',
        ),
      },
      unused: {
        message: both(
          'The AU “{au}” gives the passing score {value}, but passing is not asked for (`moveOn` is {moveOn}).',
          'L’AU « {au} » indique le seuil de réussite {value}, mais la réussite n’est pas demandée (`moveOn` vaut {moveOn}).',
        ),
        fix: both(
          'Set `moveOn` to Passed, CompletedAndPassed or CompletedOrPassed, or remove `masteryScore`.',
          'Donnez à `moveOn` la valeur Passed, CompletedAndPassed ou CompletedOrPassed, ou retirez `masteryScore`.',
        ),
      },
    },
  },
  'CMI-019': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both('A passing score of zero', 'Un seuil de réussite nul'),
    message: both(
      'The passing score of the AU “{au}” is {value}: everybody passes.',
      'Le seuil de réussite de l’AU « {au} » est {value} : tout le monde réussit.',
    ),
    fix: both(
      'Write the score you want in `masteryScore`, for example 0.8, or remove it.',
      'Indiquez dans `masteryScore` le score voulu, par exemple 0.8, ou retirez-le.',
    ),
    why: both(
      'It is most often a setting that the authoring tool left at zero.',
      'C’est le plus souvent un réglage que l’outil auteur a laissé à zéro.',
    ),
  },
  'CMI-020': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: both('The course is finished before it begins', 'La formation est terminée avant d’avoir commencé'),
    message: both(
      'No AU asks for anything to be done (`moveOn` is NotApplicable or absent everywhere): the course counts as finished at registration.',
      'Aucune AU ne demande rien (`moveOn` vaut NotApplicable ou manque partout) : la formation est réputée terminée dès l’inscription.',
    ),
    fix: both(
      'Set `moveOn` on at least one AU: Completed, Passed, CompletedAndPassed or CompletedOrPassed.',
      'Donnez à `moveOn` une valeur pour au moins une AU : Completed, Passed, CompletedAndPassed ou CompletedOrPassed.',
    ),
    why: both(
      'Learners are marked as done without opening anything, and completion figures mean nothing.',
      'Les apprenants sont déclarés à jour sans avoir rien ouvert, et les taux d’achèvement ne veulent rien dire.',
    ),
  },
  'CMI-030': {
    severity: 'info',
    references: ['cmi5 R-8.1.0.0-2'],
    title: both('An AU wants a window of its own', 'Une AU veut sa propre fenêtre'),
    message: both(
      'The AU “{au}” asks for a window of its own (`launchMethod` is OwnWindow): a player may not put it in a frame.',
      'L’AU « {au} » demande sa propre fenêtre (`launchMethod` vaut OwnWindow) : un lecteur ne peut pas l’afficher dans un cadre.',
    ),
    fix: both(
      'If the lesson also works inside a page, choose AnyWindow: browsers block windows that nobody clicked for.',
      'Si la leçon fonctionne aussi dans une page, choisissez AnyWindow : les navigateurs bloquent les fenêtres que personne n’a demandées.',
    ),
    why: both(
      'A learner whose browser blocks the window sees nothing, and thinks that the course is broken.',
      'L’apprenant dont le navigateur bloque la fenêtre ne voit rien et croit la formation en panne.',
    ),
  },
} as const satisfies Record<string, Rule>
