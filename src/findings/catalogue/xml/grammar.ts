import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

/** XML-014: where a document leaves a grammar, and no rule speaks of just this. A case is a kind of departure. */
export const grammarRules = {
  'XML-014': {
    severity: 'error',
    references: [],
    title: both('The document does not follow its schema', 'Le document ne respecte pas son schéma'),
    message: both(
      '`{element}` does not stand as the schema of its vocabulary wants it.',
      '`{element}` ne se présente pas comme le veut le schéma de son vocabulaire.',
    ),
    fix: both(
      'Correct the document at this place, or export the course again.',
      'Corrigez le document à cet endroit, ou exportez de nouveau la formation.',
    ),
    why: both(
      'LMSs pass over what they do not expect, and with it over what it was to say; those that validate, and ADL’s test suite, refuse the package.',
      'Les plateformes ignorent ce qu’elles n’attendent pas, et donc ce que cela devait dire ; celles qui valident, et la suite de tests d’ADL, refusent le paquet.',
    ),
    cases: {
      root: {
        message: both(
          'The element is `{element}`, where `{expected}` belongs.',
          'L’élément est `{element}`, là où il faut `{expected}`.',
        ),
        fix: both(
          'Write `{expected}`, or put the content in the place it belongs to.',
          'Écrivez `{expected}`, ou placez le contenu là où il doit être.',
        ),
      },
      namespace: {
        message: both(
          'In `{parent}`, the element `{element}` is not in the namespace “{expected}” of what it stands in, but in “{namespace}”.',
          'Dans `{parent}`, l’élément `{element}` n’est pas dans l’espace de noms « {expected} » de ce qui le contient, mais dans « {namespace} ».',
        ),
        fix: both(
          'Remove xmlns="{namespace}" from it, or give it the prefix of its vocabulary.',
          'Retirez-en xmlns="{namespace}", ou donnez-lui le préfixe de son vocabulaire.',
        ),
      },
      unknown: {
        message: both(
          'In `{parent}`, there is an element `{element}`, which the schema does not admit there.',
          'Dans `{parent}` se trouve un élément `{element}`, que le schéma n’y admet pas.',
        ),
        fix: both(
          'Remove it, move it, or correct its name; upper and lower case matter. Admitted here: {admitted}.',
          'Retirez-le, déplacez-le ou corrigez son nom ; les majuscules comptent. Éléments admis ici : {admitted}.',
        ),
      },
      childless: {
        message: both(
          'In `{parent}`, there is an element `{element}`, where none may stand.',
          'Dans `{parent}` se trouve un élément `{element}`, alors qu’aucun n’y est admis.',
        ),
        fix: both(
          'Remove the element `{element}`. To show markup as text, write its “<” as “&lt;”.',
          'Retirez l’élément `{element}`. Pour montrer une balise comme du texte, écrivez son « < » sous la forme « &lt; ».',
        ),
      },
      order: {
        message: both(
          'In `{parent}`, the element `{element}` stands after `{after}`; it belongs before.',
          'Dans `{parent}`, l’élément `{element}` est placé après `{after}` ; il doit venir avant.',
        ),
        fix: both('Put the elements in this order: {order}.', 'Placez les éléments dans cet ordre : {order}.'),
      },
      repeated: {
        message: both(
          'In `{parent}`, `{element}` stands more often than it may. Found: {count}. Most: {most}.',
          'Dans `{parent}`, `{element}` figure plus souvent que permis. Trouvés : {count}. Au plus : {most}.',
        ),
        fix: both('Remove those that are too many.', 'Retirez ceux qui sont de trop.'),
      },
      missing: {
        message: both('`{parent}` lacks the element `{element}`.', 'Il manque à `{parent}` l’élément `{element}`.'),
        fix: both('Add `{element}` to it.', 'Ajoutez-y `{element}`.'),
      },
      'missing-one-of': {
        message: both(
          '`{parent}` needs at least one of these elements, and has none: {element}.',
          'Il faut à `{parent}` au moins un de ces éléments, et il n’y en a aucun : {element}.',
        ),
        fix: both('Add one of them, or remove `{parent}`.', 'Ajoutez-en un, ou retirez `{parent}`.'),
      },
      attribute: {
        message: both(
          '`{element}` has an attribute `{attribute}`, which the schema does not know there.',
          '`{element}` porte un attribut `{attribute}`, que le schéma n’y connaît pas.',
        ),
        fix: both(
          'Remove it or correct its name; upper and lower case matter. Admitted here: {admitted}.',
          'Retirez-le ou corrigez son nom ; les majuscules comptent. Attributs admis ici : {admitted}.',
        ),
      },
      'attribute-unadmitted': {
        message: both(
          '`{element}` has an attribute `{attribute}`, where the schema admits none.',
          '`{element}` porte un attribut `{attribute}`, alors que le schéma n’en admet aucun à cet endroit.',
        ),
        fix: both('Remove the attribute `{attribute}`.', 'Retirez l’attribut `{attribute}`.'),
      },
      'attribute-prefix': {
        message: both(
          '`{element}` has `{attribute}` without the prefix of ADL’s namespace, so that nobody reads it.',
          '`{element}` a l’attribut `{attribute}` sans le préfixe de l’espace de noms d’ADL : personne ne le lit.',
        ),
        fix: both(
          'Write it with the prefix that the manifest gives to ADL’s namespace: `adlcp:scormType`, `adlseq:objectivesGlobalToSystem`.',
          'Écrivez-le avec le préfixe que le manifeste donne à l’espace de noms d’ADL : `adlcp:scormType`, `adlseq:objectivesGlobalToSystem`.',
        ),
      },
      'attribute-missing': {
        message: both(
          '`{element}` lacks its required attribute `{attribute}`.',
          'Il manque à `{element}` son attribut obligatoire `{attribute}`.',
        ),
        fix: both('Add the attribute `{attribute}`.', 'Ajoutez l’attribut `{attribute}`.'),
      },
      value: {
        message: both(
          'The attribute `{attribute}` of `{element}` has the value “{value}”, which is not admitted.',
          'L’attribut `{attribute}` de `{element}` a la valeur « {value} », qui n’est pas admise.',
        ),
        fix: both(
          'Correct the value. Admitted: {allowed}. Upper and lower case matter.',
          'Corrigez la valeur. Valeurs admises : {allowed}. Les majuscules comptent.',
        ),
      },
      content: {
        message: both(
          'The content of `{element}` is “{value}”, which is not admitted.',
          'Le contenu de `{element}` est « {value} », qui n’est pas admis.',
        ),
        fix: both(
          'Correct it. Admitted: {allowed}. Upper and lower case matter.',
          'Corrigez-le. Valeurs admises : {allowed}. Les majuscules comptent.',
        ),
      },
      length: {
        message: both(
          'A value of `{element}` has {length} characters; the schema admits {limit}.',
          'Une valeur de `{element}` compte {length} caractères ; le schéma en admet {limit}.',
        ),
        fix: both('Shorten it.', 'Raccourcissez-la.'),
      },
      text: {
        message: both(
          '`{element}` holds the words “{text}”, where only elements may stand.',
          '`{element}` contient les mots « {text} », alors que seuls des éléments y sont admis.',
        ),
        fix: both(
          'Remove these words, or put them in the element they belong to.',
          'Retirez ces mots, ou placez-les dans l’élément auquel ils appartiennent.',
        ),
      },
      extension: {
        message: both(
          'In `{parent}`, the element `{element}` of another vocabulary stands where none may stand, or before elements that belong before it.',
          'Dans `{parent}`, l’élément `{element}` d’un autre vocabulaire se trouve là où aucun n’est admis, ou devant des éléments qui doivent le précéder.',
        ),
        fix: both(
          'Move it to the end of an element that may hold elements of other vocabularies, or remove it.',
          'Déplacez-le à la fin d’un élément qui admet ceux d’autres vocabulaires, ou retirez-le.',
        ),
      },
      'extension-attribute': {
        message: both(
          '`{element}` has an attribute `{attribute}` of another vocabulary, where none may stand.',
          '`{element}` porte un attribut `{attribute}` d’un autre vocabulaire, alors qu’aucun n’y est admis.',
        ),
        fix: both('Remove the attribute `{attribute}`.', 'Retirez l’attribut `{attribute}`.'),
      },
      'element-name': {
        message: both(
          'In `{parent}`, there is an element `{element}`, a name that its vocabulary does not have.',
          'Dans `{parent}` se trouve un élément `{element}`, nom que son vocabulaire n’a pas.',
        ),
        fix: both(
          'Correct the name, upper and lower case included, or remove the element.',
          'Corrigez le nom, majuscules comprises, ou retirez l’élément.',
        ),
      },
      'attribute-name': {
        message: both(
          '`{element}` has an attribute `{attribute}`; the attributes of this vocabulary stand on its own elements, without a prefix.',
          '`{element}` porte un attribut `{attribute}` ; les attributs de ce vocabulaire se placent sur ses propres éléments, sans préfixe.',
        ),
        fix: both(
          'Move `{meant}` to the element of the vocabulary it belongs to, or remove it.',
          'Déplacez `{meant}` sur l’élément du vocabulaire auquel il appartient, ou retirez-le.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
