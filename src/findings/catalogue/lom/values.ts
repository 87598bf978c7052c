import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const lomValueRules = {
  'LOM-009': {
    severity: 'error',
    references: ['RFC 5646 2.1'],
    title: both('A language code of the metadata is not valid', 'Un code de langue des métadonnées n’est pas valide'),
    message: both('“{value}” is not a language code.', '« {value} » n’est pas un code de langue.'),
    fix: both(
      'Write a code such as en, fr or fr-CA: letters, then parts joined by a hyphen. What is in no language is `x-none`.',
      'Écrivez un code comme fr, en ou fr-CA : des lettres, puis des parties liées par un trait d’union. Ce qui n’est dans aucune langue s’écrit `x-none`.',
    ),
    why: both(
      'Catalogues choose by the language which text they show, and to whom they offer the course.',
      'Les catalogues choisissent d’après la langue le texte qu’ils montrent, et à qui ils proposent la formation.',
    ),
    cases: {
      element: {},
      attribute: {
        message: both(
          'The attribute `{attribute}` of a `{element}` says “{value}”, which is not a language code.',
          'L’attribut `{attribute}` d’un `{element}` vaut « {value} », qui n’est pas un code de langue.',
        ),
      },
      empty: {
        message: both('`{element}` is empty.', '`{element}` est vide.'),
        fix: both(
          'Write a code such as en, fr or fr-CA, or remove the element.',
          'Écrivez un code comme fr, en ou fr-CA, ou retirez l’élément.',
        ),
      },
    },
  },
  'LOM-010': {
    severity: 'error',
    references: ['ISO 8601'],
    title: both(
      'A date or duration of the metadata is not valid',
      'Une date ou une durée des métadonnées n’est pas valide',
    ),
    message: both(
      '“{value}” is neither a date nor a duration as `{element}` holds it.',
      '« {value} » n’est ni une date ni une durée telle que `{element}` la contient.',
    ),
    fix: both('Write it in this form: {allowed}.', 'Écrivez-la sous cette forme : {allowed}.'),
    why: both(
      'Learning times are added up and dates compared: what a program cannot read is as good as absent.',
      'Les durées d’apprentissage s’additionnent et les dates se comparent : ce qu’un programme ne peut pas lire est comme absent.',
    ),
    cases: {
      element: {},
      empty: {
        message: both('`{element}` is empty.', '`{element}` est vide.'),
        fix: both(
          'Write it in this form: {allowed}. Or remove the element.',
          'Écrivez-la sous cette forme : {allowed}. Ou retirez l’élément.',
        ),
      },
    },
  },
  'LOM-011': {
    severity: 'warning',
    references: ['RFC 2426'],
    title: both('A vCard is malformed', 'Une vCard est mal formée'),
    message: both('“{value}” is not a vCard.', '« {value} » n’est pas une vCard.'),
    fix: both(
      'Name the person or organisation in a vCard, each part on a line of its own: BEGIN:VCARD, VERSION:3.0, FN:Jeanne Martin, N:Martin;Jeanne, END:VCARD.',
      'Nommez la personne ou l’organisation dans une vCard, chaque partie sur sa propre ligne : BEGIN:VCARD, VERSION:3.0, FN:Jeanne Martin, N:Martin;Jeanne, END:VCARD.',
    ),
    why: both(
      'Authors and publishers are read from vCards: one that breaks the form leaves the course without them.',
      'Les auteurs et les éditeurs sont lus dans les vCards : une vCard mal formée laisse la formation sans eux.',
    ),
    cases: {
      unended: {
        message: both('The vCard does not end in END:VCARD.', 'La vCard ne se termine pas par END:VCARD.'),
        fix: both('Write END:VCARD as its last line.', 'Écrivez END:VCARD sur sa dernière ligne.'),
      },
      version: {
        message: both(
          'The vCard does not say its version, or one that does not exist.',
          'La vCard n’indique pas sa version, ou en indique une qui n’existe pas.',
        ),
        fix: both(
          'Write VERSION:3.0 on the line below BEGIN:VCARD.',
          'Écrivez VERSION:3.0 sur la ligne qui suit BEGIN:VCARD.',
        ),
      },
      nameless: {
        message: both('The vCard names nobody.', 'La vCard ne nomme personne.'),
        fix: both(
          'Add a line with the name, such as FN:Jeanne Martin, or remove the contribution.',
          'Ajoutez une ligne avec le nom, comme FN:Jeanne Martin, ou retirez la contribution.',
        ),
      },
    },
  },
  'LOM-012': {
    severity: 'warning',
    references: [],
    title: both('The metadata has empty texts', 'Les métadonnées contiennent des textes vides'),
    message: both(
      'This record has empty texts ({count}), in {elements}.',
      'Cette notice contient des textes vides ({count}), dans {elements}.',
    ),
    fix: both(
      'Write the text in each `{name}`, or remove the element around it.',
      'Écrivez le texte dans chaque `{name}`, ou retirez l’élément qui l’entoure.',
    ),
    why: both(
      'Catalogues show a blank line, and search does not find the course.',
      'Les catalogues montrent une ligne vide, et la recherche ne trouve pas la formation.',
    ),
  },
} as const satisfies Record<string, Rule>
