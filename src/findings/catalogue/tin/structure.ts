import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const correctOrRemove = both(
  'Correct its spelling, capital letters included, or remove it.',
  'Corrigez son orthographe, majuscules comprises, ou retirez-le.',
)
const removeIt = both('Remove it.', 'Retirez-le.')

/** Where `tincan.xml` lies, and what it is made of. */
export const structureRules = {
  'TIN-002': {
    severity: 'error',
    references: ['lms_lrs.md Packaging'],
    title: both('There is more than one tincan.xml', 'Il y a plus d’un tincan.xml'),
    message: both(
      'Besides “{first}” there is “{second}” ({count} in all); a TinCan package has exactly one `tincan.xml`.',
      'Outre « {first} », il y a « {second} » ({count} en tout) ; un paquet TinCan a exactement un `tincan.xml`.',
    ),
    fix: both(
      'Remove what is left over. Courses that belong together are added one by one.',
      'Retirez ce qui est resté par mégarde. Des formations distinctes s’ajoutent une à une.',
    ),
    why: both('Which of them is the course depends on the LMS.', 'Lequel est la formation dépend de la plateforme.'),
  },
  'TIN-003': {
    severity: 'info',
    references: ['lms_lrs.md Packaging'],
    title: both('tincan.xml lies in a folder', 'tincan.xml se trouve dans un dossier'),
    message: both(
      'The manifest is “{manifest}”: the whole course lies in the folder “{folder}”, which TinCan admits.',
      'Le manifeste est « {manifest} » : toute la formation est dans le dossier « {folder} », ce que TinCan admet.',
    ),
    fix: both(
      'Nothing has to be done; zip the content of the folder, not the folder, if an LMS does not find it.',
      'Il n’y a rien à faire ; si une plateforme ne le trouve pas, compressez le contenu du dossier, et non le dossier.',
    ),
    why: both(
      'Every other standard wants its manifest at the top of the zip, and some LMSs look nowhere else.',
      'Tous les autres standards veulent leur manifeste au premier niveau du zip, et certaines plateformes ne cherchent que là.',
    ),
    cases: {
      beside: {
        severity: 'error',
        message: both(
          'The manifest is “{manifest}”, in a folder, while other files lie outside this folder: {others}, such as “{other}”.',
          'Le manifeste est « {manifest} », dans un dossier, alors que d’autres fichiers se trouvent hors de ce dossier : {others}, dont « {other} ».',
        ),
        fix: both(
          'Zip the content of the folder “{folder}” alone; if the other files belong to the course, move them into it first.',
          'Compressez le seul contenu du dossier « {folder} » ; si les autres fichiers font partie de la formation, déplacez-les d’abord dans ce dossier.',
        ),
      },
    },
  },
  'TIN-004': {
    severity: 'error',
    references: ['tincan.xsd'],
    title: both('tincan.xml is not built as it should be', 'tincan.xml n’est pas construit comme il faut'),
    message: both(
      'The element `{element}` does not belong into `{parent}`; admitted there: {admitted}.',
      'L’élément `{element}` n’a pas sa place dans `{parent}` ; y sont admis : {admitted}.',
    ),
    fix: correctOrRemove,
    why: both(
      'An LMS that checks the file against its schema refuses it; the others pass over what they do not know.',
      'Une plateforme qui contrôle le fichier avec son schéma le refuse ; les autres ne tiennent pas compte de ce qu’elles ne connaissent pas.',
    ),
    cases: {
      unknown: {},
      namespace: {
        message: both(
          'The element `{element}` is in the namespace “{namespace}”, not in that of TinCan, “{expected}”.',
          'L’élément `{element}` est dans l’espace de noms « {namespace} », et non dans celui de TinCan, « {expected} ».',
        ),
        fix: both('Write xmlns="{expected}" on the root element.', 'Écrivez xmlns="{expected}" sur l’élément racine.'),
      },
      childless: {
        message: both(
          'The element `{element}` does not belong into `{parent}`, which holds text only.',
          'L’élément `{element}` n’a pas sa place dans `{parent}`, qui ne contient que du texte.',
        ),
        fix: both('Write the text without markup.', 'Écrivez le texte sans balises.'),
      },
      order: {
        message: both(
          'The element `{element}` of `{parent}` stands after `{after}`; the order is: {order}.',
          'L’élément `{element}` de `{parent}` se trouve après `{after}` ; l’ordre est : {order}.',
        ),
        fix: both('Put the elements into this order.', 'Mettez les éléments dans cet ordre.'),
      },
      repeated: {
        message: both(
          '`{parent}` has {count} elements `{element}`; no more than {most} is admitted.',
          '`{parent}` a {count} éléments `{element}` ; {most} au plus.',
        ),
        fix: both('Put everything into the first.', 'Rassemblez tout dans le premier.'),
      },
      attribute: {
        message: both(
          '`{element}` in `{parent}` has the attribute `{attribute}`; admitted there: {admitted}.',
          '`{element}` dans `{parent}` a l’attribut `{attribute}` ; y sont admis : {admitted}.',
        ),
      },
      'attribute-unadmitted': {
        message: both(
          '`{element}` has the attribute `{attribute}`, but may have none.',
          '`{element}` a l’attribut `{attribute}`, mais ne peut en avoir aucun.',
        ),
      },
      text: {
        message: both(
          'The words “{text}” stand in `{element}`, between its elements.',
          'Les mots « {text} » figurent dans `{element}`, entre ses éléments.',
        ),
        fix: both(
          'Remove them, or write them into a `name` or a `description`.',
          'Retirez-les, ou écrivez-les dans un `name` ou une `description`.',
        ),
      },
      extension: {
        message: both(
          'The element `{element}` in `{parent}` belongs to another vocabulary, which TinCan does not admit there.',
          'L’élément `{element}` dans `{parent}` appartient à un autre vocabulaire, que TinCan n’y admet pas.',
        ),
        fix: both(
          'Remove it, or carry its value in the `extensions` of the activity.',
          'Retirez-le, ou mettez sa valeur dans les `extensions` de l’activité.',
        ),
      },
      'extension-attribute': {
        message: both(
          'The attribute `{attribute}` of `{element}` belongs to another vocabulary, which TinCan does not admit there.',
          'L’attribut `{attribute}` de `{element}` appartient à un autre vocabulaire, que TinCan n’y admet pas.',
        ),
        fix: removeIt,
      },
    },
  },
  'TIN-015': {
    severity: 'info',
    references: ['lms_lrs.md Activity Definition'],
    title: both(
      'tincan.xml carries data of questions, or extensions',
      'tincan.xml porte des données de questions, ou des extensions',
    ),
    message: both(
      'Activities that carry data of questions or extensions for the LRS: {count}, such as “{activity}”.',
      'Activités qui portent des données de questions ou des extensions pour le LRS : {count}, dont « {activity} ».',
    ),
    fix: both(
      'Nothing has to be done. If correct answers are among them, remember that whoever gets the package can read them.',
      'Il n’y a rien à faire. Si de bonnes réponses en font partie, pensez que quiconque reçoit le paquet peut les lire.',
    ),
    why: both(
      'Reports name questions and answers by it where the content sends only their identifiers; other package formats have no place for it.',
      'Les rapports en tirent le libellé des questions et des réponses quand le contenu n’envoie que leurs identifiants ; les autres formats de paquet n’ont pas de place pour cela.',
    ),
  },
} as const satisfies Record<string, Rule>
