import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const textRules = {
  'CMI-021': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both(
      'A title or description has no language string',
      'Un titre ou une description n’a pas de texte par langue',
    ),
    message: both('“{element}” has no `langstring`.', '« {element} » n’a pas de `langstring`.'),
    fix: both(
      'Put the text in a `langstring`, as in <langstring lang="en">Water</langstring>.',
      'Placez le texte dans un `langstring`, comme <langstring lang="fr">L’eau</langstring>.',
    ),
    why: both(
      'The LMS has nothing to show, and must refuse the course.',
      'La plateforme n’a rien à afficher et doit refuser la formation.',
    ),
  },
  'CMI-022': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: both('A title or description is empty', 'Un titre ou une description est vide'),
    message: both('“{where}” has an empty text.', '« {where} » a un texte vide.'),
    fix: both(
      'Write the text that learners and colleagues will read, or remove this language if another one has it.',
      'Écrivez le texte que liront les apprenants et vos collègues, ou retirez cette langue si une autre l’a déjà.',
    ),
    why: both(
      'Menus and catalogues show a blank line, and search does not find the course.',
      'Les menus et les catalogues montrent une ligne vide, et la recherche ne trouve pas la formation.',
    ),
  },
  'CMI-023': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: both(
      'A text does not say its language, or has the same one twice',
      'Un texte ne dit pas sa langue, ou a deux fois la même',
    ),
    message: both(
      'A `langstring` of “{where}” does not say its language.',
      'Un `langstring` de « {where} » ne dit pas sa langue.',
    ),
    fix: both('Add `lang` to it, for example lang="en".', 'Ajoutez-lui `lang`, par exemple lang="fr".'),
    why: both(
      'The LMS chooses the text to show by its language: without it, or with two, the choice is left to chance.',
      'La plateforme choisit le texte à afficher d’après sa langue : sans elle, ou avec deux, le choix est laissé au hasard.',
    ),
    cases: {
      absent: {},
      repeated: {
        message: both(
          '“{where}” has more than one text in the language “{value}”.',
          '« {where} » a plus d’un texte dans la langue « {value} ».',
        ),
        fix: both(
          'Keep one text for each language, or correct the `lang` of the second.',
          'Gardez un seul texte par langue, ou corrigez le `lang` du second.',
        ),
      },
    },
  },
  'CMI-024': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both('A language code is not valid', 'Un code de langue n’est pas valide'),
    message: both(
      'In “{where}”, “{value}” is not a language code.',
      'Dans « {where} », « {value} » n’est pas un code de langue.',
    ),
    fix: both(
      'Write a code such as en, fr or fr-CA: letters, then parts joined by a hyphen.',
      'Écrivez un code comme fr, en ou fr-CA : des lettres, puis des parties liées par un trait d’union.',
    ),
    why: both(
      'The schema of cmi5 refuses it, and so must the LMS.',
      'Le schéma de cmi5 le refuse, et la plateforme doit en faire autant.',
    ),
  },
} as const satisfies Record<string, Rule>
