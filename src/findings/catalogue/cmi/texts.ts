import type { Rule } from '../../rule.js'

export const textRules = {
  'CMI-021': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: {
      en: 'A title or description has no language string',
      fr: 'Un titre ou une description n’a pas de texte par langue',
    },
    message: {
      en: '“{element}” has no `langstring`.',
      fr: '« {element} » n’a pas de `langstring`.',
    },
    fix: {
      en: 'Put the text in a `langstring`, as in <langstring lang="en">Water</langstring>.',
      fr: 'Placez le texte dans un `langstring`, comme <langstring lang="fr">L’eau</langstring>.',
    },
    why: {
      en: 'The LMS has nothing to show, and must refuse the course.',
      fr: 'La plateforme n’a rien à afficher et doit refuser la formation.',
    },
  },
  'CMI-022': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: { en: 'A title or description is empty', fr: 'Un titre ou une description est vide' },
    message: { en: '“{where}” has an empty text.', fr: '« {where} » a un texte vide.' },
    fix: {
      en: 'Write the text that learners and colleagues will read, or remove this language if another one has it.',
      fr: 'Écrivez le texte que liront les apprenants et vos collègues, ou retirez cette langue si une autre l’a déjà.',
    },
    why: {
      en: 'Menus and catalogues show a blank line, and search does not find the course.',
      fr: 'Les menus et les catalogues montrent une ligne vide, et la recherche ne trouve pas la formation.',
    },
  },
  'CMI-023': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: {
      en: 'A text does not say its language, or has the same one twice',
      fr: 'Un texte ne dit pas sa langue, ou a deux fois la même',
    },
    message: {
      en: 'A `langstring` of “{where}” does not say its language.',
      fr: 'Un `langstring` de « {where} » ne dit pas sa langue.',
    },
    fix: {
      en: 'Add `lang` to it, for example lang="en".',
      fr: 'Ajoutez-lui `lang`, par exemple lang="fr".',
    },
    why: {
      en: 'The LMS chooses the text to show by its language: without it, or with two, the choice is left to chance.',
      fr: 'La plateforme choisit le texte à afficher d’après sa langue : sans elle, ou avec deux, le choix est laissé au hasard.',
    },
    cases: {
      absent: {},
      repeated: {
        message: {
          en: '“{where}” has more than one text in the language “{value}”.',
          fr: '« {where} » a plus d’un texte dans la langue « {value} ».',
        },
        fix: {
          en: 'Keep one text for each language, or correct the `lang` of the second.',
          fr: 'Gardez un seul texte par langue, ou corrigez le `lang` du second.',
        },
      },
    },
  },
  'CMI-024': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: { en: 'A language code is not valid', fr: 'Un code de langue n’est pas valide' },
    message: {
      en: 'In “{where}”, “{value}” is not a language code.',
      fr: 'Dans « {where} », « {value} » n’est pas un code de langue.',
    },
    fix: {
      en: 'Write a code such as en, fr or fr-CA: letters, then parts joined by a hyphen.',
      fr: 'Écrivez un code comme fr, en ou fr-CA : des lettres, puis des parties liées par un trait d’union.',
    },
    why: {
      en: 'The schema of cmi5 refuses it, and so must the LMS.',
      fr: 'Le schéma de cmi5 le refuse, et la plateforme doit en faire autant.',
    },
  },
} as const satisfies Record<string, Rule>
