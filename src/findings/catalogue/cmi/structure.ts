import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const structureRules = {
  'CMI-001': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-2'],
    title: both('The package has no cmi5.xml at its root', 'Le paquet n’a pas de fichier cmi5.xml à sa racine'),
    message: both(
      'The package has no “cmi5.xml” at its root; “{found}” looks like its course structure under another name.',
      'Le paquet n’a pas de fichier « cmi5.xml » à sa racine ; « {found} » semble être sa structure de cours, sous un autre nom.',
    ),
    fix: both(
      'Rename “{found}” to “cmi5.xml”, in lower case, and put it at the top of the zip.',
      'Renommez « {found} » en « cmi5.xml », en minuscules, et placez-le au premier niveau du zip.',
    ),
    why: both(
      'An LMS looks for exactly this file: without it the package is not a cmi5 course, and the import is refused.',
      'La plateforme cherche exactement ce fichier : sans lui, le paquet n’est pas une formation cmi5 et l’import est refusé.',
    ),
  },
  'CMI-002': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both(
      'The course structure does not follow the cmi5 schema',
      'La structure de cours ne respecte pas le schéma cmi5',
    ),
    message: both(
      'In “{parent}”, there is an element `{element}` that cmi5 does not admit there.',
      'Dans « {parent} », un élément `{element}` n’est pas admis par cmi5 à cet endroit.',
    ),
    fix: both(
      'Remove it, or correct the course structure where it says so, then export the course again.',
      'Retirez-le, ou corrigez la structure de cours à l’endroit indiqué, puis exportez de nouveau la formation.',
    ),
    why: both(
      'An LMS must refuse a course structure that breaks the schema. Those that do not refuse it may drop what they did not expect.',
      'Une plateforme doit refuser une structure de cours qui enfreint le schéma. Celles qui l’acceptent peuvent perdre ce qu’elles n’attendaient pas.',
    ),
    cases: {
      root: {
        message: both(
          'The root element is `{element}`, not `{expected}`.',
          'L’élément racine est `{element}` au lieu de `{expected}`.',
        ),
        fix: both(
          'Put the course structure in “cmi5.xml”: its root element is `{expected}`.',
          'Placez la structure de cours dans « cmi5.xml » : son élément racine est `{expected}`.',
        ),
      },
      namespace: {
        message: both(
          '`{element}` is in the namespace “{namespace}”, which is not the one of cmi5.',
          '`{element}` est dans l’espace de noms « {namespace} », qui n’est pas celui de cmi5.',
        ),
        fix: both(
          'Write xmlns="{expected}" on the root element, and no other default namespace below it.',
          'Écrivez xmlns="{expected}" sur l’élément racine, et aucun autre espace de noms par défaut plus bas.',
        ),
      },
      unknown: {
        fix: both(
          'Remove it or correct its name. Admitted here: {admitted}.',
          'Retirez-le ou corrigez son nom. Éléments admis ici : {admitted}.',
        ),
      },
      childless: {
        message: both(
          'In “{parent}”, there is an element `{element}`, where cmi5 admits no element.',
          'Dans « {parent} », se trouve un élément `{element}`, alors que cmi5 n’y admet aucun élément.',
        ),
        fix: both(
          'Remove `{element}` and keep only the text. To show markup as text, write its “<” as “&lt;”.',
          'Retirez `{element}` et ne gardez que le texte. Pour montrer une balise comme du texte, écrivez son « < » sous la forme « &lt; ».',
        ),
      },
      order: {
        message: both(
          'In “{parent}”, `{element}` stands after `{after}`; cmi5 wants it before.',
          'Dans « {parent} », `{element}` est placé après `{after}` ; cmi5 le veut avant.',
        ),
        fix: both('Put the elements in this order: {order}.', 'Placez les éléments dans cet ordre : {order}.'),
      },
      repeated: {
        message: both(
          'In “{parent}”, `{element}` stands more than once; cmi5 admits one.',
          'Dans « {parent} », `{element}` figure plusieurs fois ; cmi5 n’en admet qu’un.',
        ),
        fix: both(
          'Keep one `{element}`. Several languages are several `langstring` in the same element.',
          'Ne gardez qu’un seul `{element}`. Plusieurs langues s’écrivent avec plusieurs `langstring` dans le même élément.',
        ),
      },
      missing: {
        message: both(
          '“{parent}” lacks the required element `{element}`.',
          'Il manque à « {parent} » l’élément obligatoire `{element}`.',
        ),
        fix: both('Add `{element}` to it.', 'Ajoutez-y `{element}`.'),
      },
      'missing-one-of': {
        message: both(
          '“{parent}” needs at least one of these elements, and has none: {element}.',
          'Il faut à « {parent} » au moins un de ces éléments, et il n’y en a aucun : {element}.',
        ),
        fix: both('Add one of them, or remove “{parent}”.', 'Ajoutez-en un, ou retirez « {parent} ».'),
      },
      attribute: {
        message: both(
          '“{element}” has an attribute `{attribute}` that cmi5 does not know there.',
          '« {element} » porte un attribut `{attribute}` que cmi5 ne connaît pas à cet endroit.',
        ),
        fix: both(
          'Remove it or correct its name; upper and lower case matter. Admitted here: {admitted}.',
          'Retirez-le ou corrigez son nom ; les majuscules comptent. Attributs admis ici : {admitted}.',
        ),
      },
      'attribute-unadmitted': {
        message: both(
          '“{element}” has an attribute `{attribute}`, where cmi5 admits none.',
          '« {element} » porte un attribut `{attribute}`, alors que cmi5 n’en admet aucun à cet endroit.',
        ),
        fix: both('Remove the attribute `{attribute}`.', 'Retirez l’attribut `{attribute}`.'),
      },
      'attribute-missing': {
        message: both(
          '“{element}” lacks its required attribute `{attribute}`.',
          'Il manque à « {element} » son attribut obligatoire `{attribute}`.',
        ),
        fix: both(
          'Give it one: a web address of your own that is used for nothing else, such as https://example.org/courses/water/lesson-1.',
          'Donnez-lui-en un : une adresse à vous, qui ne sert à rien d’autre, par exemple https://exemple.fr/cours/eau/lecon-1.',
        ),
      },
      text: {
        message: both(
          '“{element}” holds the words “{text}”, where only elements may stand.',
          '« {element} » contient les mots « {text} », alors que seuls des éléments y sont admis.',
        ),
        fix: both(
          'Remove these words, or put them in the element they belong to.',
          'Retirez ces mots, ou placez-les dans l’élément auquel ils appartiennent.',
        ),
      },
    },
  },
  'CMI-029': {
    severity: 'warning',
    references: ['cmi5 R-13.1.5.0-1', 'cmi5 R-13.1.5.0-2'],
    title: both('An extension without its schema, or out of place', 'Une extension sans son schéma, ou mal placée'),
    message: both(
      'The extension `{element}` is in the vocabulary “{namespace}”, and no `xsi:schemaLocation` says where its schema is.',
      'L’extension `{element}` relève du vocabulaire « {namespace} », et aucun `xsi:schemaLocation` ne dit où est son schéma.',
    ),
    fix: both(
      'Put the XSD of the extension in the package and name it in `xsi:schemaLocation` on the root element, after “{namespace}”.',
      'Placez le XSD de l’extension dans le paquet et nommez-le dans `xsi:schemaLocation` sur l’élément racine, après « {namespace} ».',
    ),
    why: both(
      'cmi5 asks extensions to come with their schema and to leave the course structure valid; otherwise an LMS may refuse the course.',
      'cmi5 veut que les extensions soient livrées avec leur schéma et laissent la structure de cours valide ; sinon, une plateforme peut refuser la formation.',
    ),
    cases: {
      absent: {
        message: both(
          'The schema “{location}” of the extension `{element}` (“{namespace}”) is not in the package.',
          'Le schéma « {location} » de l’extension `{element}` (« {namespace} ») n’est pas dans le paquet.',
        ),
        fix: both(
          'Add the file “{location}” to the package, or give its complete address (https://…).',
          'Ajoutez le fichier « {location} » au paquet, ou donnez son adresse complète (https://…).',
        ),
      },
      invalid: {
        severity: 'error',
        message: both(
          'The extension `{element}` in “{parent}” stands where cmi5 admits none: the course structure is no longer valid.',
          'L’extension `{element}` dans « {parent} » se trouve là où cmi5 n’en admet pas : la structure de cours n’est plus valide.',
        ),
        fix: both(
          'Move it to the end of its `course`, `block`, `au` or `courseStructure`, after the last element of cmi5.',
          'Déplacez-la à la fin de son `course`, `block`, `au` ou `courseStructure`, après le dernier élément de cmi5.',
        ),
      },
    },
  },
  'CMI-033': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both('The course has no AU', 'La formation n’a aucune AU'),
    message: both(
      'The course structure has no `au`: there is nothing to launch.',
      'La structure de cours n’a aucun élément `au` : il n’y a rien à lancer.',
    ),
    fix: both(
      'Add at least one `au` with its title, description and address.',
      'Ajoutez au moins un élément `au`, avec son titre, sa description et son adresse.',
    ),
    why: both(
      'A course is made of assignable units (AUs), the lessons an LMS launches. Without one, the LMS must refuse it.',
      'Une formation cmi5 est faite d’unités assignables (AU), les leçons que lance la plateforme. Sans aucune, elle doit la refuser.',
    ),
  },
  'CMI-034': {
    severity: 'info',
    references: ['cmi5 R-6.1.0.0-2'],
    title: both('The course has more than 1000 AUs', 'La formation a plus de 1000 AU'),
    message: both(
      'The course has {count} AUs. Every LMS must accept more than 1000; some become slow.',
      'La formation a {count} AU. Toute plateforme doit en accepter plus de 1000 ; certaines ralentissent.',
    ),
    fix: both(
      'Nothing has to be done. If learners find the menu slow, make several courses.',
      'Rien n’est à corriger. Si les apprenants trouvent le menu lent, faites plusieurs formations.',
    ),
    why: both(
      'A course of this size deserves a trial in the LMS before it is offered.',
      'Une formation de cette taille mérite un essai sur la plateforme avant d’être proposée.',
    ),
  },
} as const satisfies Record<string, Rule>
