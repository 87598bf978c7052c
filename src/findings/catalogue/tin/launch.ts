import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const opensNothing = both(
  'Learners choose the course and see an error page of the server.',
  'L’apprenant choisit la formation et voit une page d’erreur du serveur.',
)
const notOurs = both(
  'What is there may change or vanish, and is not kept with the package.',
  'Ce qui s’y trouve peut changer ou disparaître, et n’est pas conservé avec le paquet.',
)

/** What is started, and from where. */
export const launchRules = {
  'TIN-009': {
    severity: 'error',
    references: ['lms_lrs.md Activity Definition'],
    title: both('There is nothing to start', 'Il n’y a rien à lancer'),
    message: both(
      '`tincan.xml` describes activities ({count}), but none of them has a `launch`: the files of the package cannot be started.',
      '`tincan.xml` décrit des activités ({count}), mais aucune n’a d’élément `launch` : les fichiers du paquet ne peuvent pas être lancés.',
    ),
    fix: both(
      'Write <launch lang="en">index.html</launch>, with the page that opens first, into the activity of the course.',
      'Écrivez <launch lang="fr">index.html</launch>, avec la page qui s’ouvre en premier, dans l’activité de la formation.',
    ),
    why: both('An LMS has nothing to open.', 'La plateforme n’a rien à ouvrir.'),
    cases: {
      blank: {
        message: both(
          'The `launch` of the activity “{activity}” is empty, and no other activity has one.',
          'L’élément `launch` de l’activité « {activity} » est vide, et aucune autre activité n’en a.',
        ),
      },
      empty: {
        message: both('`tincan.xml` describes no activity at all.', '`tincan.xml` ne décrit aucune activité.'),
        fix: both(
          'Publish the course again; write <activity> inside <activities> inside <tincan>.',
          'Publiez de nouveau la formation ; écrivez <activity> dans <activities>, dans <tincan>.',
        ),
      },
      resource: {
        severity: 'warning',
        message: both(
          'The activity “{activity}” has a `resource` to read or download, but nothing to launch.',
          'L’activité « {activity} » a un élément `resource` à lire ou à télécharger, mais rien à lancer.',
        ),
      },
      alone: {
        severity: 'info',
        message: both(
          '`tincan.xml` comes alone and only describes activities ({count}): there is nothing to start, as TinCan admits.',
          '`tincan.xml` est livré seul et ne fait que décrire des activités ({count}) : il n’y a rien à lancer, ce que TinCan admet.',
        ),
        fix: both(
          'Nothing, if this is meant. Otherwise add the zip of the course.',
          'Rien, si c’est voulu. Sinon, ajoutez le zip de la formation.',
        ),
      },
    },
  },
  'TIN-010': {
    severity: 'error',
    references: ['lms_lrs.md Activity Definition'],
    title: both('There is more than one thing to start', 'Il y a plus d’une chose à lancer'),
    message: both(
      '{count} activities have a `launch` or a `resource`, first “{first}”, then “{second}”; only one may.',
      '{count} activités ont un élément `launch` ou `resource`, dont « {first} » et « {second} » ; une seule y a droit.',
    ),
    fix: both(
      'Make a package of each of them, or let the first one lead to the others.',
      'Faites de chacune un paquet, ou laissez la première mener aux autres.',
    ),
    why: both(
      'An LMS starts the first and never the others, or refuses the package.',
      'Une plateforme lance la première et jamais les autres, ou refuse le paquet.',
    ),
  },
  'TIN-011': {
    severity: 'error',
    references: ['lms_lrs.md Activity Definition'],
    title: both('What an activity opens cannot be opened', 'Ce qu’une activité doit ouvrir ne peut pas l’être'),
    message: both(
      'The `{element}` “{value}” of the activity “{activity}” names a file that is not in the package: “{path}”.',
      'L’élément `{element}` « {value} » de l’activité « {activity} » nomme un fichier absent du paquet : « {path} ».',
    ),
    fix: both(
      'Put the file into the package, or write the name of the page that opens first; upper and lower case matter.',
      'Ajoutez le fichier au paquet, ou écrivez le nom de la page qui s’ouvre en premier ; les majuscules comptent.',
    ),
    why: opensNothing,
    cases: {
      absent: {},
      resource: {},
      near: {
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” names a file that is not in the package: “{path}”. There is “{near}”.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » nomme un fichier absent du paquet : « {path} ». Il y a « {near} ».',
        ),
        fix: both('Write “{near}” if that is the one.', 'Écrivez « {near} » si c’est bien celui-là.'),
      },
      climbs: {
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” leads out of the package.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » mène hors du paquet.',
        ),
        fix: both(
          'Put the file into the package, and write its path from the folder of `tincan.xml`.',
          'Ajoutez le fichier au paquet, et écrivez son chemin à partir du dossier de `tincan.xml`.',
        ),
      },
      rooted: {
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” begins with “/”: it means the root of the server, not the package.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » commence par « / » : il désigne la racine du serveur, et non le paquet.',
        ),
        fix: both('Write “{suggestion}”.', 'Écrivez « {suggestion} ».'),
      },
      'letter-case': {
        severity: 'warning',
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” is written otherwise than the file, “{entry}”.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » est écrit autrement que le fichier, « {entry} ».',
        ),
        fix: both('Write “{entry}”, letter for letter.', 'Écrivez « {entry} », à la lettre près.'),
      },
      escaped: {
        severity: 'warning',
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” means the file “{entry}” only if it is decoded otherwise than browsers do.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » ne désigne le fichier « {entry} » que s’il est décodé autrement que dans un navigateur.',
        ),
        fix: both(
          'Rename the file without percent signs and spaces.',
          'Renommez le fichier sans signe pour cent ni espace.',
        ),
      },
      query: {
        severity: 'warning',
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” has a parameter “{name}”, a name that the LMS itself adds.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » a un paramètre « {name} », nom que la plateforme ajoute elle-même.',
        ),
        fix: both('Give the parameter another name.', 'Donnez un autre nom au paramètre.'),
      },
    },
  },
  'TIN-012': {
    severity: 'warning',
    references: ['lms_lrs.md Activity Definition'],
    title: both('What is started is not in the package', 'Ce qui est lancé n’est pas dans le paquet'),
    message: both(
      'The activity “{activity}” opens “{value}”, on a server; the files of the package are not used.',
      'L’activité « {activity} » ouvre « {value} », sur un serveur ; les fichiers du paquet ne servent pas.',
    ),
    fix: both(
      'Put the course into the package and launch it by its path, or add `tincan.xml` alone.',
      'Mettez la formation dans le paquet et lancez-la par son chemin, ou ajoutez `tincan.xml` seul.',
    ),
    why: notOurs,
    cases: {
      http: {
        message: both(
          'The activity “{activity}” opens “{value}” over http, without encryption.',
          'L’activité « {activity} » ouvre « {value} » en http, sans chiffrement.',
        ),
        fix: both(
          'Serve the course over https, and write the address with “https:”.',
          'Servez la formation en https, et écrivez l’adresse avec « https: ».',
        ),
      },
      script: {
        severity: 'error',
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” is no address: “{scheme}:” carries what is to be run.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » n’est pas une adresse : « {scheme}: » contient ce qui doit être exécuté.',
        ),
        fix: both(
          'Put it into a page of the package, and launch that.',
          'Mettez-le dans une page du paquet, et lancez celle-ci.',
        ),
      },
      local: {
        severity: 'error',
        message: both(
          'The `{element}` “{value}” of the activity “{activity}” is a file on somebody’s computer.',
          'L’élément `{element}` « {value} » de l’activité « {activity} » est un fichier de l’ordinateur de quelqu’un.',
        ),
        fix: both(
          'Put the file into the package, and write its path from the folder of `tincan.xml`.',
          'Ajoutez le fichier au paquet, et écrivez son chemin à partir du dossier de `tincan.xml`.',
        ),
      },
    },
  },
  'TIN-016': {
    severity: 'error',
    references: ['lms_lrs.md Packaging'],
    title: both(
      'A relative address in a tincan.xml that comes without a zip',
      'Une adresse relative dans un tincan.xml livré sans zip',
    ),
    message: both(
      'The `{element}` of the activity “{activity}” is the relative address “{value}”, but `tincan.xml` came alone, with no file to find there.',
      'L’élément `{element}` de l’activité « {activity} » est l’adresse relative « {value} », mais `tincan.xml` est livré seul : il n’y a aucun fichier à y trouver.',
    ),
    fix: both(
      'Add the whole zip of the course, or write the complete address of the page.',
      'Ajoutez le zip complet de la formation, ou écrivez l’adresse complète de la page.',
    ),
    why: opensNothing,
  },
} as const satisfies Record<string, Rule>
