import type { Rule } from '../../rule.js'

export const completionRules = {
  'CMI-016': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: {
      en: 'moveOn, launchMethod or masteryScore has a value that cmi5 does not know',
      fr: 'moveOn, launchMethod ou masteryScore a une valeur que cmi5 ne connaît pas',
    },
    message: {
      en: 'The AU “{au}” has the value “{value}”, which cmi5 does not know.',
      fr: 'L’AU « {au} » a la valeur « {value} », que cmi5 ne connaît pas.',
    },
    fix: {
      en: 'Correct the value; upper and lower case matter.',
      fr: 'Corrigez la valeur ; les majuscules comptent.',
    },
    why: {
      en: 'The LMS could not tell when the AU is done or how to open it: it must refuse the course.',
      fr: 'La plateforme ne saurait pas quand l’AU est terminée ni comment l’ouvrir : elle doit refuser la formation.',
    },
    cases: {
      'move-on': {
        message: {
          en: 'The AU “{au}” has the completion criterion (`moveOn`) “{value}”, which cmi5 does not know.',
          fr: 'L’AU « {au} » a pour critère d’achèvement (`moveOn`) « {value} », que cmi5 ne connaît pas.',
        },
        fix: {
          en: 'Use one of these, letter for letter: {admitted}.',
          fr: 'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        },
      },
      'launch-method': {
        message: {
          en: 'The AU “{au}” has the window choice (`launchMethod`) “{value}”, which cmi5 does not know.',
          fr: 'L’AU « {au} » a pour choix de fenêtre (`launchMethod`) « {value} », que cmi5 ne connaît pas.',
        },
        fix: {
          en: 'Use one of these, letter for letter: {admitted}.',
          fr: 'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        },
      },
      'mastery-score': {
        message: {
          en: 'The AU “{au}” has the passing score (`masteryScore`) “{value}”, which is not a number from 0 to 1.',
          fr: 'L’AU « {au} » a pour score de réussite (`masteryScore`) « {value} », qui n’est pas un nombre de 0 à 1.',
        },
        fix: {
          en: 'Write a fraction of 1 with a point: 80 % is 0.8.',
          fr: 'Écrivez une fraction de 1, avec un point : 80 % s’écrit 0.8.',
        },
      },
    },
  },
  'CMI-017': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'A passing score has more than four decimals',
      fr: 'Un score de réussite a plus de quatre décimales',
    },
    message: {
      en: 'The passing score {value} of the AU “{au}” has {decimals} decimals; cmi5 keeps four.',
      fr: 'Le score de réussite {value} de l’AU « {au} » a {decimals} décimales ; cmi5 en garde quatre.',
    },
    fix: {
      en: 'Round `masteryScore` to four decimals at most.',
      fr: 'Arrondissez `masteryScore` à quatre décimales au plus.',
    },
    why: {
      en: 'Each LMS rounds in its own way: a learner at the limit passes in one and fails in another.',
      fr: 'Chaque plateforme arrondit à sa façon : à la limite, un apprenant réussit sur l’une et échoue sur l’autre.',
    },
  },
  'CMI-018': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'Passing score and completion criterion do not fit together',
      fr: 'Le score de réussite et le critère d’achèvement ne vont pas ensemble',
    },
    message: {
      en: 'The AU “{au}” must be passed (`moveOn` is {moveOn}), but gives no passing score.',
      fr: 'L’AU « {au} » doit être réussie (`moveOn` vaut {moveOn}), mais n’indique pas de score de réussite.',
    },
    fix: {
      en: 'Add `masteryScore`, for example 0.8, unless the lesson itself decides who passes.',
      fr: 'Ajoutez `masteryScore`, par exemple 0.8, sauf si la leçon décide elle-même de la réussite.',
    },
    why: {
      en: 'What the designer had in mind and what the LMS will do are likely to differ.',
      fr: 'Ce que voulait le concepteur et ce que fera la plateforme risquent de différer.',
    },
    cases: {
      unset: {},
      either: {
        severity: 'info',
        message: {
          en: 'The AU “{au}” may be passed or completed (`moveOn` is {moveOn}), but gives no passing score.',
          fr: 'L’AU « {au} » peut être réussie ou terminée (`moveOn` vaut {moveOn}), mais n’indique pas de score de réussite.',
        },
      },
      unused: {
        message: {
          en: 'The AU “{au}” gives the passing score {value}, but passing is not asked for (`moveOn` is {moveOn}).',
          fr: 'L’AU « {au} » indique le score de réussite {value}, mais la réussite n’est pas demandée (`moveOn` vaut {moveOn}).',
        },
        fix: {
          en: 'Set `moveOn` to Passed, CompletedAndPassed or CompletedOrPassed, or remove `masteryScore`.',
          fr: 'Donnez à `moveOn` la valeur Passed, CompletedAndPassed ou CompletedOrPassed, ou retirez `masteryScore`.',
        },
      },
    },
  },
  'CMI-019': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: { en: 'A passing score of zero', fr: 'Un score de réussite nul' },
    message: {
      en: 'The passing score of the AU “{au}” is {value}: everybody passes.',
      fr: 'Le score de réussite de l’AU « {au} » est {value} : tout le monde réussit.',
    },
    fix: {
      en: 'Write the score you want in `masteryScore`, for example 0.8, or remove it.',
      fr: 'Indiquez dans `masteryScore` le score voulu, par exemple 0.8, ou retirez-le.',
    },
    why: {
      en: 'It is most often a setting that the authoring tool left at zero.',
      fr: 'C’est le plus souvent un réglage que l’outil auteur a laissé à zéro.',
    },
  },
  'CMI-020': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'The course is finished before it begins',
      fr: 'La formation est terminée avant d’avoir commencé',
    },
    message: {
      en: 'No AU asks for anything to be done (`moveOn` is NotApplicable or absent everywhere): the course counts as finished at registration.',
      fr: 'Aucune AU ne demande rien (`moveOn` vaut NotApplicable ou manque partout) : la formation est réputée terminée dès l’inscription.',
    },
    fix: {
      en: 'Set `moveOn` on at least one AU: Completed, Passed, CompletedAndPassed or CompletedOrPassed.',
      fr: 'Donnez à `moveOn` une valeur pour au moins une AU : Completed, Passed, CompletedAndPassed ou CompletedOrPassed.',
    },
    why: {
      en: 'Learners are marked as done without opening anything, and completion figures mean nothing.',
      fr: 'Les apprenants sont déclarés à jour sans avoir rien ouvert, et les taux d’achèvement ne veulent rien dire.',
    },
  },
  'CMI-030': {
    severity: 'info',
    references: ['cmi5 R-8.1.0.0-2'],
    title: { en: 'An AU wants a window of its own', fr: 'Une AU veut sa propre fenêtre' },
    message: {
      en: 'The AU “{au}” asks for a window of its own (`launchMethod` is OwnWindow): a player may not put it in a frame.',
      fr: 'L’AU « {au} » demande sa propre fenêtre (`launchMethod` vaut OwnWindow) : un lecteur ne peut pas l’afficher dans un cadre.',
    },
    fix: {
      en: 'If the lesson also works inside a page, choose AnyWindow: browsers block windows that nobody clicked for.',
      fr: 'Si la leçon fonctionne aussi dans une page, choisissez AnyWindow : les navigateurs bloquent les fenêtres que personne n’a demandées.',
    },
    why: {
      en: 'A learner whose browser blocks the window sees nothing, and thinks that the course is broken.',
      fr: 'L’apprenant dont le navigateur bloque la fenêtre ne voit rien et croit la formation en panne.',
    },
  },
} as const satisfies Record<string, Rule>
