import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const addressRules = {
  'CMI-009': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: both('An AU has an empty address', 'Une AU a une adresse vide'),
    message: both('The `url` of the AU “{au}” is empty.', 'L’élément `url` de l’AU « {au} » est vide.'),
    fix: both(
      'Write the page that starts this AU, for example index.html.',
      'Indiquez la page qui démarre cette AU, par exemple index.html.',
    ),
    why: both(
      'There is nothing to launch: the AU cannot be played.',
      'Il n’y a rien à lancer : l’AU ne peut pas être jouée.',
    ),
  },
  'CMI-010': {
    severity: 'error',
    references: ['cmi5 R-13.1.4.0-2'],
    title: both('An AU’s address is not a valid URL', 'L’adresse d’une AU n’est pas une URL valide'),
    message: both(
      'The address “{value}” of the AU “{au}” is not a valid URL, because of “{found}”.',
      'L’adresse « {value} » de l’AU « {au} » n’est pas une URL valide, à cause de « {found} ».',
    ),
    fix: both(
      'Correct the address; open it in a browser to make sure that it works.',
      'Corrigez l’adresse ; ouvrez-la dans un navigateur pour vous assurer qu’elle fonctionne.',
    ),
    why: both(
      'An LMS must refuse it, or may open another page than the one you meant.',
      'Une plateforme doit la refuser, ou risque d’ouvrir une autre page que celle que vous vouliez.',
    ),
    cases: {
      space: {
        message: both(
          'The address “{value}” of the AU “{au}” holds a space or a line break.',
          'L’adresse « {value} » de l’AU « {au} » contient un espace ou un retour à la ligne.',
        ),
        fix: both(
          'Rename the file without a space, or write each space as %20.',
          'Renommez le fichier sans espace, ou écrivez chaque espace sous la forme %20.',
        ),
      },
      character: {
        message: both(
          'The address “{value}” of the AU “{au}” holds the character “{found}”, which no URL may hold there.',
          'L’adresse « {value} » de l’AU « {au} » contient le caractère « {found} », interdit à cet endroit d’une URL.',
        ),
        fix: both(
          'Remove this character, or write it as a percent escape (“[” is %5B, “{” is %7B).',
          'Retirez ce caractère, ou écrivez-le avec un signe pour cent (« [ » s’écrit %5B, « { » s’écrit %7B).',
        ),
      },
      escape: {
        message: both(
          'In the address “{value}” of the AU “{au}”, “{found}” is not a percent escape.',
          'Dans l’adresse « {value} » de l’AU « {au} », « {found} » n’est pas un échappement valide.',
        ),
        fix: both(
          'Write a real percent sign as %25; elsewhere put two hexadecimal digits after each %.',
          'Écrivez %25 pour un vrai signe pour cent ; ailleurs, mettez deux chiffres hexadécimaux après chaque %.',
        ),
      },
      scheme: {
        message: both(
          'The address “{value}” of the AU “{au}” begins with “{found}”, which is not a scheme such as “https:”.',
          'L’adresse « {value} » de l’AU « {au} » commence par « {found} », qui n’est pas un schéma comme « https: ».',
        ),
        fix: both(
          'Rename the file without a colon, or begin the address with “https:”.',
          'Renommez le fichier sans deux-points, ou commencez l’adresse par « https: ».',
        ),
      },
      host: {
        message: both(
          'The address “{value}” of the AU “{au}” does not name a valid server after “//”.',
          'L’adresse « {value} » de l’AU « {au} » ne donne pas de nom de serveur valide après « // ».',
        ),
        fix: both(
          'Write the name of the server, as in https://example.org/lesson/. For a file of the package, write its path only.',
          'Écrivez le nom du serveur, comme dans https://exemple.fr/lecon/. Pour un fichier du paquet, n’écrivez que son chemin.',
        ),
      },
      port: {
        message: both(
          'In the address “{value}” of the AU “{au}”, the port “{found}” is not a number from 0 to 65535.',
          'Dans l’adresse « {value} » de l’AU « {au} », le port « {found} » n’est pas un nombre de 0 à 65535.',
        ),
        fix: both(
          'Correct the port, or remove it with its colon.',
          'Corrigez le port, ou retirez-le avec ses deux-points.',
        ),
      },
      unicode: {
        severity: 'warning',
        message: both(
          'The address “{value}” of the AU “{au}” holds letters that a URL must escape, such as accented ones.',
          'L’adresse « {value} » de l’AU « {au} » contient des lettres qu’une URL doit échapper, par exemple accentuées.',
        ),
        fix: both(
          'Write “{suggestion}”, or better, rename the file without accents.',
          'Écrivez « {suggestion} » ou, mieux, renommez le fichier sans accents.',
        ),
      },
    },
  },
  'CMI-011': {
    severity: 'error',
    references: ['cmi5 R-14.2.0.0-1'],
    title: both(
      'A relative address in a course structure that comes without a zip',
      'Une adresse relative dans une structure de cours livrée sans zip',
    ),
    message: both(
      'The AU “{au}” has the relative address “{value}”, but the course structure came alone, with no file to find there.',
      'L’AU « {au} » a l’adresse relative « {value} », mais la structure de cours est livrée seule : il n’y a aucun fichier à y trouver.',
    ),
    fix: both(
      'Write the complete address (https://…), or deliver a zip with cmi5.xml and the files.',
      'Écrivez l’adresse complète (https://…), ou livrez un zip qui contient cmi5.xml et les fichiers.',
    ),
    why: both(
      'Nothing says which server the page is on: the LMS must refuse the course.',
      'Rien ne dit sur quel serveur se trouve la page : la plateforme doit refuser la formation.',
    ),
  },
  'CMI-012': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-4'],
    title: both(
      'An AU’s address names a file that the package does not have',
      'L’adresse d’une AU désigne un fichier absent du paquet',
    ),
    message: both(
      'The AU “{au}” starts with “{value}”, but the package has no file “{path}”.',
      'L’AU « {au} » démarre par « {value} », mais le paquet n’a pas de fichier « {path} ».',
    ),
    fix: both(
      'Add the file, or correct the address: it is counted from the folder where cmi5.xml stands. A page on another server needs its complete address (https://…).',
      'Ajoutez le fichier, ou corrigez l’adresse : elle part du dossier où se trouve cmi5.xml. Une page d’un autre serveur demande son adresse complète (https://…).',
    ),
    why: both(
      'The learner would see “page not found” instead of the lesson; the LMS must refuse the course.',
      'L’apprenant verrait « page introuvable » au lieu de la leçon ; la plateforme doit refuser la formation.',
    ),
    cases: {
      near: {
        message: both(
          'The AU “{au}” starts with “{value}”, but the package has no file “{path}”: it has “{near}”.',
          'L’AU « {au} » démarre par « {value} », mais le paquet n’a pas de fichier « {path} » : il a « {near} ».',
        ),
        fix: both(
          'Write the name in the same way in both places: capital letters and accents count.',
          'Écrivez le nom de la même façon aux deux endroits : les majuscules et les accents comptent.',
        ),
      },
      'no-scheme': {
        message: both(
          'The address “{value}” of the AU “{au}” names another server without saying how to reach it.',
          'L’adresse « {value} » de l’AU « {au} » désigne un autre serveur sans dire comment le joindre.',
        ),
        fix: both('Put “https:” before the two slashes.', 'Ajoutez « https: » devant les deux barres obliques.'),
      },
      rooted: {
        severity: 'warning',
        message: both(
          'The address “{value}” of the AU “{au}” begins with a slash: many LMSs look for it at the root of their own site.',
          'L’adresse « {value} » de l’AU « {au} » commence par une barre oblique : bien des plateformes la chercheront à la racine de leur propre site.',
        ),
        fix: both('Write “{suggestion}”, without the slash.', 'Écrivez « {suggestion} », sans la barre oblique.'),
      },
    },
  },
  'CMI-013': {
    severity: 'warning',
    references: ['cmi5 R-14.1.0.0-3'],
    title: both(
      'An AU starts on a server although its file is in the package',
      'Une AU démarre sur un serveur alors que son fichier est dans le paquet',
    ),
    message: both(
      'The AU “{au}” starts with “{value}”, while the package has a file “{entry}”.',
      'L’AU « {au} » démarre par « {value} », alors que le paquet a un fichier « {entry} ».',
    ),
    fix: both(
      'If it is the same page, write “{entry}” as the address; if not, leave the file out of the package.',
      'Si c’est la même page, indiquez l’adresse « {entry} » ; sinon, retirez le fichier du paquet.',
    ),
    why: both(
      'The course depends on a server that may change or close, while what you delivered is never played.',
      'La formation dépend d’un serveur qui peut changer ou fermer, et ce que vous avez livré n’est jamais joué.',
    ),
  },
  'CMI-014': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-4', 'cmi5 R-13.1.4.0-2'],
    title: both(
      'An AU’s address leaves the package or has a backslash',
      'L’adresse d’une AU sort du paquet ou contient une barre oblique inverse',
    ),
    message: both(
      'The address “{value}” of the AU “{au}” climbs out of the package.',
      'L’adresse « {value} » de l’AU « {au} » remonte hors du paquet.',
    ),
    fix: both(
      'Write the path from the folder where cmi5.xml stands, without “..” at its beginning.',
      'Écrivez le chemin à partir du dossier où se trouve cmi5.xml, sans « .. » au début.',
    ),
    why: both(
      'What stands outside the package is not delivered with it, and belongs to others: LMSs refuse such paths.',
      'Ce qui est hors du paquet n’est pas livré avec lui et appartient à d’autres : les plateformes refusent ces chemins.',
    ),
    cases: {
      backslash: {
        message: both(
          'The address “{value}” of the AU “{au}” has a backslash.',
          'L’adresse « {value} » de l’AU « {au} » contient une barre oblique inverse.',
        ),
        fix: both(
          'Write “{suggestion}”: folders of an address are separated by “/”.',
          'Écrivez « {suggestion} » : dans une adresse, les dossiers sont séparés par « / ».',
        ),
      },
    },
  },
  'CMI-015': {
    severity: 'error',
    references: ['cmi5 R-8.1.0.0-6'],
    title: both(
      'An AU’s address uses a name that the LMS needs',
      'L’adresse d’une AU emploie un nom réservé à la plateforme',
    ),
    message: both(
      'The address “{value}” of the AU “{au}” has a parameter “{name}”, a name that the LMS itself adds at launch.',
      'L’adresse « {value} » de l’AU « {au} » a un paramètre « {name} », nom que la plateforme ajoute elle-même au lancement.',
    ),
    fix: both(
      'Remove “{name}” from the address, or give your own parameter another name.',
      'Retirez « {name} » de l’adresse, ou donnez un autre nom à votre paramètre.',
    ),
    why: both(
      'With the name twice, the lesson may send its results to the wrong place: the LMS must refuse the course.',
      'Avec ce nom en double, la leçon risque d’envoyer ses résultats au mauvais endroit : la plateforme doit refuser la formation.',
    ),
    cases: {
      case: {
        severity: 'warning',
        message: both(
          'The address “{value}” of the AU “{au}” has a parameter “{name}”, close to “{meant}” that the LMS adds at launch.',
          'L’adresse « {value} » de l’AU « {au} » a un paramètre « {name} », trop proche de « {meant} » que la plateforme ajoute au lancement.',
        ),
        fix: both(
          'Give the parameter “{name}” another name: some servers do not tell capital letters apart.',
          'Donnez un autre nom au paramètre « {name} » : certains serveurs ne distinguent pas les majuscules.',
        ),
      },
    },
  },
  'CMI-031': {
    severity: 'warning',
    references: ['W3C Mixed Content'],
    title: both('An AU’s address is not secure', 'L’adresse d’une AU n’est pas sécurisée'),
    message: both(
      'The AU “{au}” starts with “{value}”, over http without encryption.',
      'L’AU « {au} » démarre par « {value} », en http sans chiffrement.',
    ),
    fix: both(
      'Use the same address with https://; ask for it on the server if it does not answer.',
      'Utilisez la même adresse en https:// ; demandez-la au responsable du serveur si elle ne répond pas.',
    ),
    why: both(
      'In an LMS served over https, browsers refuse to show such a page in a frame, and its results travel in the clear.',
      'Dans une plateforme en https, les navigateurs refusent d’afficher cette page dans un cadre, et ses résultats circulent en clair.',
    ),
  },
  'CMI-032': {
    severity: 'info',
    references: ['cmi5 R-13.1.4.0-2'],
    title: both('An AU cannot be launched by a browser', 'Une AU ne peut pas être lancée par un navigateur'),
    message: both(
      'The AU “{au}” starts with “{value}”: only an application that knows “{scheme}:” can open it.',
      'L’AU « {au} » démarre par « {value} » : seule une application qui connaît « {scheme}: » peut l’ouvrir.',
    ),
    fix: both(
      'Tell learners which application to install, or give a web address (https://…).',
      'Dites aux apprenants quelle application installer, ou donnez une adresse web (https://…).',
    ),
    why: both(
      'On a device without this application nothing happens.',
      'Sur un appareil qui n’a pas cette application, il ne se passe rien.',
    ),
    cases: {
      script: {
        severity: 'error',
        message: both(
          'The address “{value}” of the AU “{au}” is a script or a whole document (“{scheme}:”), not the address of a page.',
          'L’adresse « {value} » de l’AU « {au} » est un script ou un document entier (« {scheme}: »), pas l’adresse d’une page.',
        ),
        fix: both(
          'Put the content in a file of the package, and write its path.',
          'Placez le contenu dans un fichier du paquet, et indiquez son chemin.',
        ),
      },
      local: {
        severity: 'warning',
        message: both(
          'The address “{value}” of the AU “{au}” is a file of one computer, which learners do not have.',
          'L’adresse « {value} » de l’AU « {au} » est un fichier d’un seul ordinateur, que les apprenants n’ont pas.',
        ),
        fix: both(
          'Add the file to the package and write its path from the folder of cmi5.xml.',
          'Ajoutez le fichier au paquet et indiquez son chemin à partir du dossier de cmi5.xml.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
