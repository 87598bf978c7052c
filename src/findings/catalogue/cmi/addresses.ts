import type { Rule } from '../../rule.js'

export const addressRules = {
  'CMI-009': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: { en: 'An AU has an empty address', fr: 'Une AU a une adresse vide' },
    message: {
      en: 'The `url` of the AU “{au}” is empty.',
      fr: 'L’élément `url` de l’AU « {au} » est vide.',
    },
    fix: {
      en: 'Write the page that starts this AU, for example index.html.',
      fr: 'Indiquez la page qui démarre cette AU, par exemple index.html.',
    },
    why: {
      en: 'There is nothing to launch: the AU cannot be played.',
      fr: 'Il n’y a rien à lancer : l’AU ne peut pas être jouée.',
    },
  },
  'CMI-010': {
    severity: 'error',
    references: ['cmi5 R-13.1.4.0-2'],
    title: { en: 'An AU’s address is not a valid URL', fr: 'L’adresse d’une AU n’est pas une URL valide' },
    message: {
      en: 'The address “{value}” of the AU “{au}” is not a valid URL, because of “{found}”.',
      fr: 'L’adresse « {value} » de l’AU « {au} » n’est pas une URL valide, à cause de « {found} ».',
    },
    fix: {
      en: 'Correct the address; open it in a browser to make sure that it works.',
      fr: 'Corrigez l’adresse ; ouvrez-la dans un navigateur pour vous assurer qu’elle fonctionne.',
    },
    why: {
      en: 'An LMS must refuse it, or may open another page than the one you meant.',
      fr: 'Une plateforme doit la refuser, ou risque d’ouvrir une autre page que celle que vous vouliez.',
    },
    cases: {
      space: {
        message: {
          en: 'The address “{value}” of the AU “{au}” holds a space or a line break.',
          fr: 'L’adresse « {value} » de l’AU « {au} » contient un espace ou un retour à la ligne.',
        },
        fix: {
          en: 'Rename the file without a space, or write each space as %20.',
          fr: 'Renommez le fichier sans espace, ou écrivez chaque espace sous la forme %20.',
        },
      },
      character: {
        message: {
          en: 'The address “{value}” of the AU “{au}” holds the character “{found}”, which no URL may hold there.',
          fr: 'L’adresse « {value} » de l’AU « {au} » contient le caractère « {found} », interdit à cet endroit d’une URL.',
        },
        fix: {
          en: 'Remove this character, or write it as a percent escape (“[” is %5B, “{” is %7B).',
          fr: 'Retirez ce caractère, ou écrivez-le avec un signe pour cent (« [ » s’écrit %5B, « { » s’écrit %7B).',
        },
      },
      escape: {
        message: {
          en: 'In the address “{value}” of the AU “{au}”, “{found}” is not a percent escape.',
          fr: 'Dans l’adresse « {value} » de l’AU « {au} », « {found} » n’est pas un échappement valide.',
        },
        fix: {
          en: 'Write a real percent sign as %25; elsewhere put two hexadecimal digits after each %.',
          fr: 'Écrivez %25 pour un vrai signe pour cent ; ailleurs, mettez deux chiffres hexadécimaux après chaque %.',
        },
      },
      scheme: {
        message: {
          en: 'The address “{value}” of the AU “{au}” begins with “{found}”, which is not a scheme such as “https:”.',
          fr: 'L’adresse « {value} » de l’AU « {au} » commence par « {found} », qui n’est pas un schéma comme « https: ».',
        },
        fix: {
          en: 'Rename the file without a colon, or begin the address with “https:”.',
          fr: 'Renommez le fichier sans deux-points, ou commencez l’adresse par « https: ».',
        },
      },
      host: {
        message: {
          en: 'The address “{value}” of the AU “{au}” does not name a valid server after “//”.',
          fr: 'L’adresse « {value} » de l’AU « {au} » ne donne pas de nom de serveur valide après « // ».',
        },
        fix: {
          en: 'Write the name of the server, as in https://example.org/lesson/. For a file of the package, write its path only.',
          fr: 'Écrivez le nom du serveur, comme dans https://exemple.fr/lecon/. Pour un fichier du paquet, n’écrivez que son chemin.',
        },
      },
      port: {
        message: {
          en: 'In the address “{value}” of the AU “{au}”, the port “{found}” is not a number from 0 to 65535.',
          fr: 'Dans l’adresse « {value} » de l’AU « {au} », le port « {found} » n’est pas un nombre de 0 à 65535.',
        },
        fix: {
          en: 'Correct the port, or remove it with its colon.',
          fr: 'Corrigez le port, ou retirez-le avec ses deux-points.',
        },
      },
      unicode: {
        severity: 'warning',
        message: {
          en: 'The address “{value}” of the AU “{au}” holds letters that a URL must escape, such as accented ones.',
          fr: 'L’adresse « {value} » de l’AU « {au} » contient des lettres qu’une URL doit échapper, par exemple accentuées.',
        },
        fix: {
          en: 'Write “{suggestion}”, or better, rename the file without accents.',
          fr: 'Écrivez « {suggestion} » ou, mieux, renommez le fichier sans accents.',
        },
      },
    },
  },
  'CMI-011': {
    severity: 'error',
    references: ['cmi5 R-14.2.0.0-1'],
    title: {
      en: 'A relative address in a course structure that comes without a zip',
      fr: 'Une adresse relative dans une structure de cours livrée sans zip',
    },
    message: {
      en: 'The AU “{au}” has the relative address “{value}”, but the course structure came alone, with no file to find there.',
      fr: 'L’AU « {au} » a l’adresse relative « {value} », mais la structure de cours est livrée seule : il n’y a aucun fichier à y trouver.',
    },
    fix: {
      en: 'Write the complete address (https://…), or deliver a zip with cmi5.xml and the files.',
      fr: 'Écrivez l’adresse complète (https://…), ou livrez un zip qui contient cmi5.xml et les fichiers.',
    },
    why: {
      en: 'Nothing says which server the page is on: the LMS must refuse the course.',
      fr: 'Rien ne dit sur quel serveur se trouve la page : la plateforme doit refuser la formation.',
    },
  },
  'CMI-012': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-4'],
    title: {
      en: 'An AU’s address names a file that the package does not have',
      fr: 'L’adresse d’une AU désigne un fichier absent du paquet',
    },
    message: {
      en: 'The AU “{au}” starts with “{value}”, but the package has no file “{path}”.',
      fr: 'L’AU « {au} » démarre par « {value} », mais le paquet n’a pas de fichier « {path} ».',
    },
    fix: {
      en: 'Add the file, or correct the address: it is counted from the folder where cmi5.xml stands. A page on another server needs its complete address (https://…).',
      fr: 'Ajoutez le fichier, ou corrigez l’adresse : elle part du dossier où se trouve cmi5.xml. Une page d’un autre serveur demande son adresse complète (https://…).',
    },
    why: {
      en: 'The learner would see “page not found” instead of the lesson; the LMS must refuse the course.',
      fr: 'L’apprenant verrait « page introuvable » au lieu de la leçon ; la plateforme doit refuser la formation.',
    },
    cases: {
      near: {
        message: {
          en: 'The AU “{au}” starts with “{value}”, but the package has no file “{path}”: it has “{near}”.',
          fr: 'L’AU « {au} » démarre par « {value} », mais le paquet n’a pas de fichier « {path} » : il a « {near} ».',
        },
        fix: {
          en: 'Write the name in the same way in both places: capital letters and accents count.',
          fr: 'Écrivez le nom de la même façon aux deux endroits : les majuscules et les accents comptent.',
        },
      },
      'no-scheme': {
        message: {
          en: 'The address “{value}” of the AU “{au}” names another server without saying how to reach it.',
          fr: 'L’adresse « {value} » de l’AU « {au} » désigne un autre serveur sans dire comment le joindre.',
        },
        fix: {
          en: 'Put “https:” before the two slashes.',
          fr: 'Ajoutez « https: » devant les deux barres obliques.',
        },
      },
      rooted: {
        severity: 'warning',
        message: {
          en: 'The address “{value}” of the AU “{au}” begins with a slash: many LMSs look for it at the root of their own site.',
          fr: 'L’adresse « {value} » de l’AU « {au} » commence par une barre oblique : bien des plateformes la chercheront à la racine de leur propre site.',
        },
        fix: {
          en: 'Write “{suggestion}”, without the slash.',
          fr: 'Écrivez « {suggestion} », sans la barre oblique.',
        },
      },
    },
  },
  'CMI-013': {
    severity: 'warning',
    references: ['cmi5 R-14.1.0.0-3'],
    title: {
      en: 'An AU starts on a server although its file is in the package',
      fr: 'Une AU démarre sur un serveur alors que son fichier est dans le paquet',
    },
    message: {
      en: 'The AU “{au}” starts with “{value}”, while the package has a file “{entry}”.',
      fr: 'L’AU « {au} » démarre par « {value} », alors que le paquet a un fichier « {entry} ».',
    },
    fix: {
      en: 'If it is the same page, write “{entry}” as the address; if not, leave the file out of the package.',
      fr: 'Si c’est la même page, indiquez l’adresse « {entry} » ; sinon, retirez le fichier du paquet.',
    },
    why: {
      en: 'The course depends on a server that may change or close, while what you delivered is never played.',
      fr: 'La formation dépend d’un serveur qui peut changer ou fermer, et ce que vous avez livré n’est jamais joué.',
    },
  },
  'CMI-014': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-4', 'cmi5 R-13.1.4.0-2'],
    title: {
      en: 'An AU’s address leaves the package or has a backslash',
      fr: 'L’adresse d’une AU sort du paquet ou contient une barre oblique inverse',
    },
    message: {
      en: 'The address “{value}” of the AU “{au}” climbs out of the package.',
      fr: 'L’adresse « {value} » de l’AU « {au} » remonte hors du paquet.',
    },
    fix: {
      en: 'Write the path from the folder where cmi5.xml stands, without “..” at its beginning.',
      fr: 'Écrivez le chemin à partir du dossier où se trouve cmi5.xml, sans « .. » au début.',
    },
    why: {
      en: 'What stands outside the package is not delivered with it, and belongs to others: LMSs refuse such paths.',
      fr: 'Ce qui est hors du paquet n’est pas livré avec lui et appartient à d’autres : les plateformes refusent ces chemins.',
    },
    cases: {
      backslash: {
        message: {
          en: 'The address “{value}” of the AU “{au}” has a backslash.',
          fr: 'L’adresse « {value} » de l’AU « {au} » contient une barre oblique inverse.',
        },
        fix: {
          en: 'Write “{suggestion}”: folders of an address are separated by “/”.',
          fr: 'Écrivez « {suggestion} » : dans une adresse, les dossiers sont séparés par « / ».',
        },
      },
    },
  },
  'CMI-015': {
    severity: 'error',
    references: ['cmi5 R-8.1.0.0-6'],
    title: {
      en: 'An AU’s address uses a name that the LMS needs',
      fr: 'L’adresse d’une AU emploie un nom réservé à la plateforme',
    },
    message: {
      en: 'The address “{value}” of the AU “{au}” has a parameter “{name}”, a name that the LMS itself adds at launch.',
      fr: 'L’adresse « {value} » de l’AU « {au} » a un paramètre « {name} », nom que la plateforme ajoute elle-même au lancement.',
    },
    fix: {
      en: 'Remove “{name}” from the address, or give your own parameter another name.',
      fr: 'Retirez « {name} » de l’adresse, ou donnez un autre nom à votre paramètre.',
    },
    why: {
      en: 'With the name twice, the lesson may send its results to the wrong place: the LMS must refuse the course.',
      fr: 'Avec ce nom en double, la leçon risque d’envoyer ses résultats au mauvais endroit : la plateforme doit refuser la formation.',
    },
    cases: {
      case: {
        severity: 'warning',
        message: {
          en: 'The address “{value}” of the AU “{au}” has a parameter “{name}”, close to “{meant}” that the LMS adds at launch.',
          fr: 'L’adresse « {value} » de l’AU « {au} » a un paramètre « {name} », trop proche de « {meant} » que la plateforme ajoute au lancement.',
        },
        fix: {
          en: 'Give the parameter “{name}” another name: some servers do not tell capital letters apart.',
          fr: 'Donnez un autre nom au paramètre « {name} » : certains serveurs ne distinguent pas les majuscules.',
        },
      },
    },
  },
  'CMI-031': {
    severity: 'warning',
    references: ['W3C Mixed Content'],
    title: { en: 'An AU’s address is not secure', fr: 'L’adresse d’une AU n’est pas sécurisée' },
    message: {
      en: 'The AU “{au}” starts with “{value}”, over http without encryption.',
      fr: 'L’AU « {au} » démarre par « {value} », en http sans chiffrement.',
    },
    fix: {
      en: 'Use the same address with https://; ask for it on the server if it does not answer.',
      fr: 'Utilisez la même adresse en https:// ; demandez-la au responsable du serveur si elle ne répond pas.',
    },
    why: {
      en: 'In an LMS served over https, browsers refuse to show such a page in a frame, and its results travel in the clear.',
      fr: 'Dans une plateforme en https, les navigateurs refusent d’afficher cette page dans un cadre, et ses résultats circulent en clair.',
    },
  },
  'CMI-032': {
    severity: 'info',
    references: ['cmi5 R-13.1.4.0-2'],
    title: { en: 'An AU cannot be launched by a browser', fr: 'Une AU ne peut pas être lancée par un navigateur' },
    message: {
      en: 'The AU “{au}” starts with “{value}”: only an application that knows “{scheme}:” can open it.',
      fr: 'L’AU « {au} » démarre par « {value} » : seule une application qui connaît « {scheme}: » peut l’ouvrir.',
    },
    fix: {
      en: 'Tell learners which application to install, or give a web address (https://…).',
      fr: 'Dites aux apprenants quelle application installer, ou donnez une adresse web (https://…).',
    },
    why: {
      en: 'On a device without this application nothing happens.',
      fr: 'Sur un appareil qui n’a pas cette application, il ne se passe rien.',
    },
    cases: {
      script: {
        severity: 'error',
        message: {
          en: 'The address “{value}” of the AU “{au}” is a script or a whole document (“{scheme}:”), not the address of a page.',
          fr: 'L’adresse « {value} » de l’AU « {au} » est un script ou un document entier (« {scheme}: »), pas l’adresse d’une page.',
        },
        fix: {
          en: 'Put the content in a file of the package, and write its path.',
          fr: 'Placez le contenu dans un fichier du paquet, et indiquez son chemin.',
        },
      },
      local: {
        severity: 'warning',
        message: {
          en: 'The address “{value}” of the AU “{au}” is a file of one computer, which learners do not have.',
          fr: 'L’adresse « {value} » de l’AU « {au} » est un fichier d’un seul ordinateur, que les apprenants n’ont pas.',
        },
        fix: {
          en: 'Add the file to the package and write its path from the folder of cmi5.xml.',
          fr: 'Ajoutez le fichier au paquet et indiquez son chemin à partir du dossier de cmi5.xml.',
        },
      },
    },
  },
} as const satisfies Record<string, Rule>
