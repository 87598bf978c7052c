import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const lomSchemaRules = {
  'LOM-002': {
    severity: 'error',
    references: ['REQ_30.5.4.1'],
    title: both('The metadata does not follow its schema', 'Les métadonnées ne respectent pas leur schéma'),
    message: both(
      'In “{parent}”, there is an element `{element}` that the schema of the metadata does not admit there.',
      'Dans « {parent} », un élément `{element}` n’est pas admis à cet endroit par le schéma des métadonnées.',
    ),
    fix: both(
      'Remove it, or correct the metadata where it says so, then export the course again.',
      'Retirez-le, ou corrigez les métadonnées à l’endroit indiqué, puis exportez de nouveau la formation.',
    ),
    why: both(
      'A validating parser refuses the record; catalogues skip what they do not expect, and the course is not found by it.',
      'Un analyseur validant refuse la notice ; les catalogues sautent ce qu’ils n’attendent pas, et la formation n’est pas trouvée par ce biais.',
    ),
    cases: {
      edition: {
        message: both(
          'The metadata of a package of SCORM {edition} is in the namespace “{namespace}”, which is that of another edition.',
          'Les métadonnées d’un paquet SCORM {edition} sont dans l’espace de noms « {namespace} », qui est celui d’une autre édition.',
        ),
        fix: both(
          'Write the record anew in “{expected}”: its elements have other names there. The authoring tool may have an option for it.',
          'Récrivez la notice dans « {expected} » : ses éléments y portent d’autres noms. L’outil auteur a peut-être une option pour cela.',
        ),
      },
      namespace: {
        message: both(
          '`{element}` is in the namespace “{namespace}”, which is not the one that SCORM uses for metadata.',
          '`{element}` est dans l’espace de noms « {namespace} », qui n’est pas celui que SCORM emploie pour les métadonnées.',
        ),
        fix: both(
          'Declare xmlns="{expected}" on the element `lom`, and no other namespace for the elements of LOM in it.',
          'Déclarez xmlns="{expected}" sur l’élément `lom`, et aucun autre espace de noms pour les éléments LOM qu’il contient.',
        ),
      },
      unknown: {
        fix: both(
          'Remove it or correct its name; upper and lower case matter. Admitted here: {admitted}.',
          'Retirez-le ou corrigez son nom ; les majuscules comptent. Éléments admis ici : {admitted}.',
        ),
      },
      childless: {
        message: both(
          'In “{parent}”, there is an element `{element}`, where only text may stand.',
          'Dans « {parent} », se trouve un élément `{element}`, alors que seul du texte est admis à cet endroit.',
        ),
        fix: both(
          'Remove `{element}` and keep only the text. To show markup as text, write its “<” as “&lt;”.',
          'Retirez `{element}` et ne gardez que le texte. Pour montrer une balise comme du texte, écrivez son « < » sous la forme « &lt; ».',
        ),
      },
      order: {
        message: both(
          'In “{parent}”, `{element}` stands after `{after}`; the schema wants it before.',
          'Dans « {parent} », `{element}` est placé après `{after}` ; le schéma le veut avant.',
        ),
        fix: both('Put the elements in this order: {order}.', 'Placez les éléments dans cet ordre : {order}.'),
      },
      repeated: {
        message: both(
          'In “{parent}”, `{element}` stands more often than the schema admits: {most} is the most.',
          'Dans « {parent} », `{element}` figure plus souvent que le schéma ne l’admet : {most} au plus.',
        ),
        fix: both(
          'Keep one `{element}`. Several languages of a text go into the same element, one below the other.',
          'Ne gardez qu’un seul `{element}`. Plusieurs langues d’un texte s’écrivent dans le même élément, l’une sous l’autre.',
        ),
      },
      missing: {
        message: both(
          '“{parent}” lacks the element `{element}`, which it must have.',
          'Il manque à « {parent} » l’élément obligatoire `{element}`.',
        ),
        fix: both(
          'Add `{element}` to it, or remove “{parent}” where there is nothing to say.',
          'Ajoutez-y `{element}`, ou retirez « {parent} » s’il n’y a rien à dire.',
        ),
      },
      attribute: {
        message: both(
          '“{element}” has an attribute `{attribute}` that the schema does not know there.',
          '« {element} » porte un attribut `{attribute}` que le schéma ne connaît pas à cet endroit.',
        ),
        fix: both(
          'Remove it or correct its name; upper and lower case matter. Admitted here: {admitted}.',
          'Retirez-le ou corrigez son nom ; les majuscules comptent. Attributs admis ici : {admitted}.',
        ),
      },
      'attribute-unadmitted': {
        message: both(
          '“{element}” has an attribute `{attribute}`, where the schema admits none.',
          '« {element} » porte un attribut `{attribute}`, alors que le schéma n’en admet aucun à cet endroit.',
        ),
        fix: both('Remove the attribute `{attribute}`.', 'Retirez l’attribut `{attribute}`.'),
      },
      'extension-attribute': {
        message: both(
          '“{element}” has the attribute `{attribute}` of another vocabulary, where the schema admits none.',
          '« {element} » porte l’attribut `{attribute}` d’un autre vocabulaire, alors que le schéma n’en admet aucun à cet endroit.',
        ),
        fix: both('Remove the attribute `{attribute}`.', 'Retirez l’attribut `{attribute}`.'),
      },
      value: {
        message: both(
          'The attribute `{attribute}` of “{element}” has the value “{value}”.',
          'L’attribut `{attribute}` de « {element} » a la valeur « {value} ».',
        ),
        fix: both('Write what is admitted there: {allowed}.', 'Écrivez une valeur admise à cet endroit : {allowed}.'),
      },
      content: {
        message: both(
          '“{element}” holds “{value}”, which is not a value that it may have.',
          '« {element} » contient « {value} », qui n’est pas une valeur admise.',
        ),
        fix: both(
          'Write what is admitted there: {allowed}; a size is a number of bytes, without a unit.',
          'Écrivez une valeur admise à cet endroit : {allowed} ; une taille est un nombre d’octets, sans unité.',
        ),
      },
      text: {
        message: both(
          '“{element}” holds the text “{text}”, where only elements may stand.',
          '« {element} » contient le texte « {text} », alors que seuls des éléments sont admis à cet endroit.',
        ),
        fix: both(
          'Put the text into the element that it belongs to, for example `string`, or remove it.',
          'Placez le texte dans l’élément auquel il appartient, par exemple `string`, ou retirez-le.',
        ),
      },
      extension: {
        message: both(
          'In “{parent}”, the element `{element}` of another vocabulary stands where the schema admits none.',
          'Dans « {parent} », l’élément `{element}` d’un autre vocabulaire se trouve là où le schéma n’en admet pas.',
        ),
        fix: both(
          'Put it at the end of a category, after the elements of LOM: `general`, `technical` …',
          'Placez-le à la fin d’une catégorie, après les éléments du LOM : `general`, `technical` …',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
