import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const refusedByLrs = both(
  'An LRS refuses every statement about an activity that it cannot identify: the course opens, and nothing of it is recorded.',
  'Un LRS refuse tout énoncé sur une activité qu’il ne peut pas identifier : la formation s’ouvre, mais rien n’en est enregistré.',
)
const ownAddress = both(
  'Set the identifier of the course in the authoring tool to an address below a domain of yours, such as https://training.your-domain.org/course, and publish again.',
  'Donnez à la formation, dans l’outil auteur, un identifiant qui soit une adresse d’un domaine à vous, comme https://formations.votre-domaine.fr/cours, et publiez de nouveau.',
)
const chosenType = both(
  'Choose a type from a published vocabulary; a whole course is http://adlnet.gov/expapi/activities/course.',
  'Choisissez un type dans un vocabulaire publié ; une formation entière est http://adlnet.gov/expapi/activities/course.',
)

/** What activities are identified by, and how they are described. */
export const activityRules = {
  'TIN-005': {
    severity: 'error',
    references: ['xAPI 1.0.3 Data 2.4.4.1'],
    title: both('The id of an activity is no IRI', 'L’identifiant d’une activité n’est pas un IRI'),
    message: both(
      'The activity “{name}” has the id “{value}”, which does not begin with a scheme such as “https:”.',
      'L’activité « {name} » a pour identifiant « {value} », qui ne commence pas par un schéma comme « https: ».',
    ),
    fix: ownAddress,
    why: refusedByLrs,
    cases: {
      missing: {
        message: both('The activity “{name}” has no id.', 'L’activité « {name} » n’a pas d’identifiant.'),
      },
      malformed: {
        message: both(
          'The id “{value}” of the activity “{name}” is not a valid IRI, because of “{found}”.',
          'L’identifiant « {value} » de l’activité « {name} » n’est pas un IRI valide, à cause de « {found} ».',
        ),
      },
    },
  },
  'TIN-006': {
    severity: 'warning',
    references: [],
    title: both(
      'The id of an activity is made of an address that belongs to nobody',
      'L’identifiant d’une activité repose sur une adresse qui n’appartient à personne',
    ),
    message: both(
      'Activities whose id is an example or a local address: {count}, such as “{value}”.',
      'Activités dont l’identifiant est une adresse d’exemple ou locale : {count}, dont « {value} ».',
    ),
    fix: ownAddress,
    why: both(
      'Another course may have the same id: an LRS then mixes what is recorded of the two.',
      'Une autre formation peut avoir le même identifiant : un LRS mélange alors ce qui est enregistré des deux.',
    ),
  },
  'TIN-007': {
    severity: 'error',
    references: ['xAPI 1.0.3 Data 2.4.4.1'],
    title: both('Two activities share an id', 'Deux activités partagent un identifiant'),
    message: both(
      'The id “{value}” is already that of the activity in line {line}.',
      'L’identifiant « {value} » est déjà celui de l’activité de la ligne {line}.',
    ),
    fix: both('Give each activity an id of its own.', 'Donnez à chaque activité son propre identifiant.'),
    why: both(
      'An LRS takes the two for one activity, and keeps the description of only one.',
      'Un LRS les prend pour une seule activité et ne garde que la description de l’une d’elles.',
    ),
  },
  'TIN-008': {
    severity: 'error',
    references: ['xAPI 1.0.3 Data 2.4.4.1'],
    title: both('The type of an activity is no IRI', 'Le type d’une activité n’est pas un IRI'),
    message: both(
      'The activity “{name}” has the type “{value}”, which does not begin with a scheme such as “http:”.',
      'L’activité « {name} » a pour type « {value} », qui ne commence pas par un schéma comme « http: ».',
    ),
    fix: chosenType,
    why: both(
      'An LRS refuses statements that carry this type; reports cannot tell courses from questions.',
      'Un LRS refuse les énoncés qui portent ce type ; les rapports ne distinguent plus une formation d’une question.',
    ),
    cases: {
      word: {
        message: both(
          'The activity “{name}” has the type “{value}”, a mere word as in version 0.9.',
          'L’activité « {name} » a pour type « {value} », un simple mot comme dans la version 0.9.',
        ),
        fix: both('Write {suggestion}.', 'Écrivez {suggestion}.'),
      },
      malformed: {
        message: both(
          'The type “{value}” of the activity “{name}” is not a valid IRI, because of “{found}”.',
          'Le type « {value} » de l’activité « {name} » n’est pas un IRI valide, à cause de « {found} ».',
        ),
      },
      missing: {
        severity: 'warning',
        message: both('The activity “{name}” has no type.', 'L’activité « {name} » n’a pas de type.'),
      },
    },
  },
  'TIN-013': {
    severity: 'warning',
    references: ['lms_lrs.md Language / Internationalization'],
    title: both('A text does not say its language', 'Un texte n’indique pas sa langue'),
    message: both(
      'Texts and addresses without `lang`: {count}, first `{element}` of the activity “{activity}”.',
      'Textes et adresses sans `lang` : {count}, à commencer par `{element}` de l’activité « {activity} ».',
    ),
    fix: both(
      'Write lang="en" or the like on each of them.',
      'Écrivez lang="fr", ou la langue voulue, sur chacun d’eux.',
    ),
    why: both(
      'An LMS cannot show learners the text in their language, and screen readers pronounce it in another.',
      'Une plateforme ne peut pas montrer à l’apprenant le texte dans sa langue, et les lecteurs d’écran le prononcent dans une autre.',
    ),
    cases: {
      unknown: {
        severity: 'info',
        message: both(
          'Texts and addresses whose language is given as unknown: {count}, first `{element}` of the activity “{activity}”.',
          'Textes et adresses dont la langue est dite inconnue : {count}, à commencer par `{element}` de l’activité « {activity} ».',
        ),
        fix: both(
          'Set the language of the course in the authoring tool, if it lets you.',
          'Indiquez la langue de la formation dans l’outil auteur, s’il le permet.',
        ),
      },
      malformed: {
        message: both(
          'Languages that are no language tags: {count}, first “{value}” on `{element}` of the activity “{activity}”.',
          'Langues qui ne sont pas des étiquettes de langue : {count}, à commencer par « {value} » sur `{element}` de l’activité « {activity} ».',
        ),
        fix: both(
          'Write tags such as en, en-GB or fr-CA, with hyphens.',
          'Écrivez des étiquettes comme fr, fr-CA ou en-GB, avec des traits d’union.',
        ),
      },
    },
  },
  'TIN-014': {
    severity: 'warning',
    references: ['tincan.xsd'],
    title: both('An activity has no name or no description', 'Une activité n’a pas de nom ou pas de description'),
    message: both(
      'Activities without a name: {count}, first “{activity}”.',
      'Activités sans nom : {count}, à commencer par « {activity} ».',
    ),
    fix: both(
      'Give the slides and questions names in the authoring tool, and publish again.',
      'Donnez un nom aux diapositives et aux questions dans l’outil auteur, et publiez de nouveau.',
    ),
    why: both(
      'In lists and reports the activity is shown by its id, which tells nobody anything.',
      'Dans les listes et les rapports, l’activité apparaît sous son identifiant, qui ne dit rien à personne.',
    ),
    cases: {
      description: {
        message: both(
          'Activities without a `description`: {count}, first “{activity}”.',
          'Activités sans `description` : {count}, à commencer par « {activity} ».',
        ),
        fix: both(
          'Say in `description` in a sentence what the activity is about.',
          'Dites en une phrase, dans `description`, de quoi traite l’activité.',
        ),
      },
      blank: {
        severity: 'info',
        message: both(
          'Activities whose `description` is empty: {count}, first “{activity}”.',
          'Activités dont la `description` est vide : {count}, à commencer par « {activity} ».',
        ),
        fix: both(
          'Say in `description` in a sentence what the activity is about.',
          'Dites en une phrase, dans `description`, de quoi traite l’activité.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
