import type { Rule } from '../rule.js'

/**
 * Rules of cmi5. Requirement numbers are those of the npm package `@cmi5/requirements` 1.0.0, where each one cited here was looked
 * up. Not here: CMI-035 (a zip64 package is accepted), which is a property of Fonds that a test proves; CMI-036, which reads pages.
 */
export const cmiRules = {
  'CMI-001': {
    severity: 'error',
    references: ['cmi5 R-14.1.0.0-2'],
    title: {
      en: 'The package has no cmi5.xml at its root',
      fr: 'Le paquet n’a pas de fichier cmi5.xml à sa racine',
    },
    message: {
      en: 'The package has no “cmi5.xml” at its root; “{found}” looks like its course structure under another name.',
      fr: 'Le paquet n’a pas de fichier « cmi5.xml » à sa racine ; « {found} » semble être sa structure de cours, sous un autre nom.',
    },
    fix: {
      en: 'Rename “{found}” to “cmi5.xml”, in lower case, and put it at the top of the zip.',
      fr: 'Renommez « {found} » en « cmi5.xml », en minuscules, et placez-le au premier niveau du zip.',
    },
    why: {
      en: 'An LMS looks for exactly this file: without it the package is not a cmi5 course, and the import is refused.',
      fr: 'La plateforme cherche exactement ce fichier : sans lui, le paquet n’est pas une formation cmi5 et l’import est refusé.',
    },
  },
  'CMI-002': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: {
      en: 'The course structure does not follow the cmi5 schema',
      fr: 'La structure de cours ne respecte pas le schéma cmi5',
    },
    message: {
      en: 'In “{parent}”, there is an element `{element}` that cmi5 does not admit there.',
      fr: 'Dans « {parent} », un élément `{element}` n’est pas admis par cmi5 à cet endroit.',
    },
    fix: {
      en: 'Remove it, or correct the course structure where it says so, then export the course again.',
      fr: 'Retirez-le, ou corrigez la structure de cours à l’endroit indiqué, puis exportez de nouveau la formation.',
    },
    why: {
      en: 'An LMS must refuse a course structure that breaks the schema. Those that do not refuse it may drop what they did not expect.',
      fr: 'Une plateforme doit refuser une structure de cours qui enfreint le schéma. Celles qui l’acceptent peuvent perdre ce qu’elles n’attendaient pas.',
    },
    cases: {
      root: {
        message: {
          en: 'The root element is `{element}`, not `{expected}`.',
          fr: 'L’élément racine est `{element}` au lieu de `{expected}`.',
        },
        fix: {
          en: 'Put the course structure in “cmi5.xml”: its root element is `{expected}`.',
          fr: 'Placez la structure de cours dans « cmi5.xml » : son élément racine est `{expected}`.',
        },
      },
      namespace: {
        message: {
          en: '`{element}` is in the namespace “{namespace}”, which is not the one of cmi5.',
          fr: '`{element}` est dans l’espace de noms « {namespace} », qui n’est pas celui de cmi5.',
        },
        fix: {
          en: 'Write xmlns="{expected}" on the root element, and no other default namespace below it.',
          fr: 'Écrivez xmlns="{expected}" sur l’élément racine, et aucun autre espace de noms par défaut plus bas.',
        },
      },
      unknown: {
        fix: {
          en: 'Remove it or correct its name. Admitted here: {admitted}.',
          fr: 'Retirez-le ou corrigez son nom. Éléments admis ici : {admitted}.',
        },
      },
      childless: {
        message: {
          en: 'In “{parent}”, there is an element `{element}`, where cmi5 admits no element.',
          fr: 'Dans « {parent} », se trouve un élément `{element}`, alors que cmi5 n’y admet aucun élément.',
        },
        fix: {
          en: 'Remove `{element}` and keep only the text. To show markup as text, write its “<” as “&lt;”.',
          fr: 'Retirez `{element}` et ne gardez que le texte. Pour montrer une balise comme du texte, écrivez son « < » sous la forme « &lt; ».',
        },
      },
      order: {
        message: {
          en: 'In “{parent}”, `{element}` stands after `{after}`; cmi5 wants it before.',
          fr: 'Dans « {parent} », `{element}` est placé après `{after}` ; cmi5 le veut avant.',
        },
        fix: {
          en: 'Put the elements in this order: {order}.',
          fr: 'Placez les éléments dans cet ordre : {order}.',
        },
      },
      repeated: {
        message: {
          en: 'In “{parent}”, `{element}` stands more than once; cmi5 admits one.',
          fr: 'Dans « {parent} », `{element}` figure plusieurs fois ; cmi5 n’en admet qu’un.',
        },
        fix: {
          en: 'Keep one `{element}`. Several languages are several `langstring` in the same element.',
          fr: 'Ne gardez qu’un seul `{element}`. Plusieurs langues s’écrivent avec plusieurs `langstring` dans le même élément.',
        },
      },
      missing: {
        message: {
          en: '“{parent}” lacks the required element `{element}`.',
          fr: 'Il manque à « {parent} » l’élément obligatoire `{element}`.',
        },
        fix: {
          en: 'Add `{element}` to it.',
          fr: 'Ajoutez-y `{element}`.',
        },
      },
      'missing-one-of': {
        message: {
          en: '“{parent}” needs at least one of these elements, and has none: {element}.',
          fr: 'Il faut à « {parent} » au moins un de ces éléments, et il n’y en a aucun : {element}.',
        },
        fix: {
          en: 'Add one of them, or remove “{parent}”.',
          fr: 'Ajoutez-en un, ou retirez « {parent} ».',
        },
      },
      attribute: {
        message: {
          en: '“{element}” has an attribute `{attribute}` that cmi5 does not know there.',
          fr: '« {element} » porte un attribut `{attribute}` que cmi5 ne connaît pas à cet endroit.',
        },
        fix: {
          en: 'Remove it or correct its name; letter case counts. Admitted here: {admitted}.',
          fr: 'Retirez-le ou corrigez son nom ; les majuscules comptent. Attributs admis ici : {admitted}.',
        },
      },
      'attribute-unadmitted': {
        message: {
          en: '“{element}” has an attribute `{attribute}`, where cmi5 admits none.',
          fr: '« {element} » porte un attribut `{attribute}`, alors que cmi5 n’en admet aucun à cet endroit.',
        },
        fix: {
          en: 'Remove the attribute `{attribute}`.',
          fr: 'Retirez l’attribut `{attribute}`.',
        },
      },
      'attribute-missing': {
        message: {
          en: '“{element}” lacks its required attribute `{attribute}`.',
          fr: 'Il manque à « {element} » son attribut obligatoire `{attribute}`.',
        },
        fix: {
          en: 'Give it one: a web address of your own that is used for nothing else, such as https://example.org/courses/water/lesson-1.',
          fr: 'Donnez-lui-en un : une adresse à vous, qui ne sert à rien d’autre, par exemple https://exemple.fr/cours/eau/lecon-1.',
        },
      },
      text: {
        message: {
          en: '“{element}” holds the words “{text}”, where only elements may stand.',
          fr: '« {element} » contient les mots « {text} », alors que seuls des éléments y sont admis.',
        },
        fix: {
          en: 'Remove these words, or put them in the element they belong to.',
          fr: 'Retirez ces mots, ou placez-les dans l’élément auquel ils appartiennent.',
        },
      },
    },
  },
  'CMI-003': {
    severity: 'error',
    references: ['cmi5 R-3.0.0.0-1'],
    title: {
      en: 'An identifier is not a complete IRI',
      fr: 'Un identifiant n’est pas une IRI complète',
    },
    message: {
      en: 'The identifier “{value}” of an element `{kind}` is not a complete IRI: it does not begin with a scheme such as “https:”.',
      fr: 'L’identifiant « {value} » d’un élément `{kind}` n’est pas une IRI complète : il ne commence pas par un schéma comme « https: ».',
    },
    fix: {
      en: 'Write it as an address of your own, for example https://example.org/courses/water/lesson-1. It need not open anything, but must never change.',
      fr: 'Écrivez-le comme une adresse à vous, par exemple https://exemple.fr/cours/eau/lecon-1. Elle n’a pas à ouvrir une page, mais ne doit jamais changer.',
    },
    why: {
      en: 'Every record of a learner’s work is filed under this identifier. The LMS must refuse one that is not unique in the world.',
      fr: 'Chaque trace du travail d’un apprenant est classée sous cet identifiant. La plateforme doit refuser celui qui n’est pas unique au monde.',
    },
    cases: {
      empty: {
        message: {
          en: 'The identifier of an element `{kind}` is empty.',
          fr: 'L’identifiant d’un élément `{kind}` est vide.',
        },
      },
      space: {
        message: {
          en: 'The identifier “{value}” of an element `{kind}` holds a space or a line break.',
          fr: 'L’identifiant « {value} » d’un élément `{kind}` contient un espace ou un retour à la ligne.',
        },
        fix: {
          en: 'Remove it, or put a hyphen in its place.',
          fr: 'Retirez-le, ou mettez un trait d’union à sa place.',
        },
      },
      malformed: {
        message: {
          en: 'The identifier “{value}” of an element `{kind}` is not a valid IRI, because of “{found}”.',
          fr: 'L’identifiant « {value} » d’un élément `{kind}` n’est pas une IRI valide, à cause de « {found} ».',
        },
        fix: {
          en: 'Remove brackets, quotation marks and backslashes from it, and write a % only before two hexadecimal digits.',
          fr: 'Retirez-en les crochets, les guillemets et les barres obliques inverses, et n’écrivez un % que devant deux chiffres hexadécimaux.',
        },
      },
      relative: {},
    },
  },
  'CMI-004': {
    severity: 'error',
    references: ['cmi5 R-13.1.2.0-1'],
    title: { en: 'Two blocks share an identifier', fr: 'Deux blocs ont le même identifiant' },
    message: {
      en: 'The block identifier “{value}” is already used by the block on line {line}.',
      fr: 'L’identifiant de bloc « {value} » est déjà celui du bloc de la ligne {line}.',
    },
    fix: {
      en: 'Give each block an identifier of its own.',
      fr: 'Donnez à chaque bloc son propre identifiant.',
    },
    why: {
      en: 'The LMS could not tell which block is completed: it must refuse the course.',
      fr: 'La plateforme ne saurait pas lequel des blocs est terminé : elle doit refuser la formation.',
    },
  },
  'CMI-005': {
    severity: 'error',
    references: ['cmi5 R-13.1.3.0-1'],
    title: { en: 'Two objectives share an identifier', fr: 'Deux objectifs ont le même identifiant' },
    message: {
      en: 'The objective identifier “{value}” is already used by the objective on line {line}.',
      fr: 'L’identifiant d’objectif « {value} » est déjà celui de l’objectif de la ligne {line}.',
    },
    fix: {
      en: 'Give each objective an identifier of its own, or remove the one that was copied.',
      fr: 'Donnez à chaque objectif son propre identifiant, ou retirez celui qui a été copié.',
    },
    why: {
      en: 'Blocks and AUs refer to objectives by identifier: with two of the same the reference means nothing, and the course must be refused.',
      fr: 'Les blocs et les AU désignent les objectifs par leur identifiant : avec deux identiques, le renvoi ne veut plus rien dire et la formation doit être refusée.',
    },
  },
  'CMI-006': {
    severity: 'error',
    references: ['cmi5 R-13.1.4.0-1'],
    title: { en: 'Two AUs share an identifier', fr: 'Deux AU ont le même identifiant' },
    message: {
      en: 'The AU identifier “{value}” is already used by the AU on line {line}.',
      fr: 'L’identifiant d’AU « {value} » est déjà celui de l’AU de la ligne {line}.',
    },
    fix: {
      en: 'Give each AU (assignable unit) an identifier of its own.',
      fr: 'Donnez à chaque AU (unité assignable) son propre identifiant.',
    },
    why: {
      en: 'Results of the two would be mixed: the LMS must refuse the course.',
      fr: 'Les résultats de l’une et de l’autre seraient mêlés : la plateforme doit refuser la formation.',
    },
  },
  'CMI-007': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: {
      en: 'Elements of different kinds share an identifier',
      fr: 'Des éléments de nature différente ont le même identifiant',
    },
    message: {
      en: '“{value}” identifies an element `{kind}` here, and an element `{other}` on line {line}.',
      fr: '« {value} » désigne ici un élément `{kind}` et, à la ligne {line}, un élément `{other}`.',
    },
    fix: {
      en: 'Give each its own identifier: for example, add “/au/1” to that of the course.',
      fr: 'Donnez à chacun son identifiant : par exemple, ajoutez « /au/1 » à celui de la formation.',
    },
    why: {
      en: 'Reports show one activity where there are two, and nobody can tell what a learner has finished.',
      fr: 'Les bilans montrent une seule activité là où il y en a deux, et nul ne sait ce que l’apprenant a terminé.',
    },
  },
  'CMI-008': {
    severity: 'error',
    references: ['cmi5 13.1'],
    title: {
      en: 'A reference to an objective leads nowhere',
      fr: 'Un renvoi à un objectif ne mène nulle part',
    },
    message: {
      en: 'The `{kind}` “{unit}” refers to the objective “{value}”, which the course does not declare.',
      fr: 'L’élément `{kind}` « {unit} » renvoie à l’objectif « {value} », que la formation ne déclare pas.',
    },
    fix: {
      en: 'Declare the objective in `objectives` after `course`, or correct the `idref`: both must be the same, letter for letter.',
      fr: 'Déclarez l’objectif dans `objectives`, après `course`, ou corrigez l’`idref` : les deux doivent être identiques, à la lettre près.',
    },
    why: {
      en: 'Some LMSs refuse the course; in the others the objective is silently lost.',
      fr: 'Certaines plateformes refusent la formation ; dans les autres, l’objectif est perdu sans un mot.',
    },
    cases: {
      missing: {
        message: {
          en: 'The `{kind}` “{unit}” refers to an objective without saying which: its `idref` is missing or empty.',
          fr: 'L’élément `{kind}` « {unit} » renvoie à un objectif sans dire lequel : son `idref` est absent ou vide.',
        },
        fix: {
          en: 'Write the identifier of a declared objective in `idref`, or remove the reference.',
          fr: 'Écrivez dans `idref` l’identifiant d’un objectif déclaré, ou retirez le renvoi.',
        },
      },
    },
  },
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
  'CMI-016': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: {
      en: 'moveOn, launchMethod or masteryScore has a value that cmi5 does not know',
      fr: 'moveOn, launchMethod ou masteryScore a une valeur que cmi5 ne connaît pas',
    },
    message: {
      en: 'The AU “{au}” has the value “{value}”, which cmi5 does not know.',
      fr: 'L’AU « {au} » a la valeur « {value} », que cmi5 ne connaît pas.',
    },
    fix: {
      en: 'Correct the value; letter case counts.',
      fr: 'Corrigez la valeur ; les majuscules comptent.',
    },
    why: {
      en: 'The LMS could not tell when the AU is done or how to open it: it must refuse the course.',
      fr: 'La plateforme ne saurait pas quand l’AU est terminée ni comment l’ouvrir : elle doit refuser la formation.',
    },
    cases: {
      'move-on': {
        message: {
          en: 'The AU “{au}” has the completion criterion (`moveOn`) “{value}”, which cmi5 does not know.',
          fr: 'L’AU « {au} » a pour critère d’achèvement (`moveOn`) « {value} », que cmi5 ne connaît pas.',
        },
        fix: {
          en: 'Use one of these, letter for letter: {admitted}.',
          fr: 'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        },
      },
      'launch-method': {
        message: {
          en: 'The AU “{au}” has the window choice (`launchMethod`) “{value}”, which cmi5 does not know.',
          fr: 'L’AU « {au} » a pour choix de fenêtre (`launchMethod`) « {value} », que cmi5 ne connaît pas.',
        },
        fix: {
          en: 'Use one of these, letter for letter: {admitted}.',
          fr: 'Choisissez, à la lettre près, l’une de ces valeurs : {admitted}.',
        },
      },
      'mastery-score': {
        message: {
          en: 'The AU “{au}” has the passing score (`masteryScore`) “{value}”, which is not a number from 0 to 1.',
          fr: 'L’AU « {au} » a pour score de réussite (`masteryScore`) « {value} », qui n’est pas un nombre de 0 à 1.',
        },
        fix: {
          en: 'Write a fraction of 1 with a point: 80 % is 0.8.',
          fr: 'Écrivez une fraction de 1, avec un point : 80 % s’écrit 0.8.',
        },
      },
    },
  },
  'CMI-017': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'A passing score has more than four decimals',
      fr: 'Un score de réussite a plus de quatre décimales',
    },
    message: {
      en: 'The passing score {value} of the AU “{au}” has {decimals} decimals; cmi5 keeps four.',
      fr: 'Le score de réussite {value} de l’AU « {au} » a {decimals} décimales ; cmi5 en garde quatre.',
    },
    fix: {
      en: 'Round `masteryScore` to four decimals at most.',
      fr: 'Arrondissez `masteryScore` à quatre décimales au plus.',
    },
    why: {
      en: 'Each LMS rounds in its own way: a learner at the limit passes in one and fails in another.',
      fr: 'Chaque plateforme arrondit à sa façon : à la limite, un apprenant réussit sur l’une et échoue sur l’autre.',
    },
  },
  'CMI-018': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'Passing score and completion criterion do not fit together',
      fr: 'Le score de réussite et le critère d’achèvement ne vont pas ensemble',
    },
    message: {
      en: 'The AU “{au}” must be passed (`moveOn` is {moveOn}), but gives no passing score.',
      fr: 'L’AU « {au} » doit être réussie (`moveOn` vaut {moveOn}), mais n’indique pas de score de réussite.',
    },
    fix: {
      en: 'Add `masteryScore`, for example 0.8, unless the lesson itself decides who passes.',
      fr: 'Ajoutez `masteryScore`, par exemple 0.8, sauf si la leçon décide elle-même de la réussite.',
    },
    why: {
      en: 'What the designer had in mind and what the LMS will do are likely to differ.',
      fr: 'Ce que voulait le concepteur et ce que fera la plateforme risquent de différer.',
    },
    cases: {
      unset: {},
      either: {
        severity: 'info',
        message: {
          en: 'The AU “{au}” may be passed or completed (`moveOn` is {moveOn}), but gives no passing score.',
          fr: 'L’AU « {au} » peut être réussie ou terminée (`moveOn` vaut {moveOn}), mais n’indique pas de score de réussite.',
        },
      },
      unused: {
        message: {
          en: 'The AU “{au}” gives the passing score {value}, but passing is not asked for (`moveOn` is {moveOn}).',
          fr: 'L’AU « {au} » indique le score de réussite {value}, mais la réussite n’est pas demandée (`moveOn` vaut {moveOn}).',
        },
        fix: {
          en: 'Set `moveOn` to Passed, CompletedAndPassed or CompletedOrPassed, or remove `masteryScore`.',
          fr: 'Donnez à `moveOn` la valeur Passed, CompletedAndPassed ou CompletedOrPassed, ou retirez `masteryScore`.',
        },
      },
    },
  },
  'CMI-019': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: { en: 'A passing score of zero', fr: 'Un score de réussite nul' },
    message: {
      en: 'The passing score of the AU “{au}” is {value}: everybody passes.',
      fr: 'Le score de réussite de l’AU « {au} » est {value} : tout le monde réussit.',
    },
    fix: {
      en: 'Write the score you want in `masteryScore`, for example 0.8, or remove it.',
      fr: 'Indiquez dans `masteryScore` le score voulu, par exemple 0.8, ou retirez-le.',
    },
    why: {
      en: 'It is most often a setting that the authoring tool left at zero.',
      fr: 'C’est le plus souvent un réglage que l’outil auteur a laissé à zéro.',
    },
  },
  'CMI-020': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'The course is finished before it begins',
      fr: 'La formation est terminée avant d’avoir commencé',
    },
    message: {
      en: 'No AU asks for anything to be done (`moveOn` is NotApplicable or absent everywhere): the course counts as finished at registration.',
      fr: 'Aucune AU ne demande rien (`moveOn` vaut NotApplicable ou manque partout) : la formation est réputée terminée dès l’inscription.',
    },
    fix: {
      en: 'Set `moveOn` on at least one AU: Completed, Passed, CompletedAndPassed or CompletedOrPassed.',
      fr: 'Donnez à `moveOn` une valeur pour au moins une AU : Completed, Passed, CompletedAndPassed ou CompletedOrPassed.',
    },
    why: {
      en: 'Learners are marked as done without opening anything, and completion figures mean nothing.',
      fr: 'Les apprenants sont déclarés à jour sans avoir rien ouvert, et les taux d’achèvement ne veulent rien dire.',
    },
  },
  'CMI-021': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: {
      en: 'A title or description has no language string',
      fr: 'Un titre ou une description n’a pas de texte par langue',
    },
    message: {
      en: '“{element}” has no `langstring`.',
      fr: '« {element} » n’a pas de `langstring`.',
    },
    fix: {
      en: 'Put the text in a `langstring`, as in <langstring lang="en">Water</langstring>.',
      fr: 'Placez le texte dans un `langstring`, comme <langstring lang="fr">L’eau</langstring>.',
    },
    why: {
      en: 'The LMS has nothing to show, and must refuse the course.',
      fr: 'La plateforme n’a rien à afficher et doit refuser la formation.',
    },
  },
  'CMI-022': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: { en: 'A title or description is empty', fr: 'Un titre ou une description est vide' },
    message: { en: '“{where}” has an empty text.', fr: '« {where} » a un texte vide.' },
    fix: {
      en: 'Write the text that learners and colleagues will read, or remove this language if another one has it.',
      fr: 'Écrivez le texte que liront les apprenants et vos collègues, ou retirez cette langue si une autre l’a déjà.',
    },
    why: {
      en: 'Menus and catalogues show a blank line, and search does not find the course.',
      fr: 'Les menus et les catalogues montrent une ligne vide, et la recherche ne trouve pas la formation.',
    },
  },
  'CMI-023': {
    severity: 'warning',
    references: ['cmi5 13.1'],
    title: {
      en: 'A text does not say its language, or has the same one twice',
      fr: 'Un texte ne dit pas sa langue, ou a deux fois la même',
    },
    message: {
      en: 'A `langstring` of “{where}” does not say its language.',
      fr: 'Un `langstring` de « {where} » ne dit pas sa langue.',
    },
    fix: {
      en: 'Add `lang` to it, for example lang="en".',
      fr: 'Ajoutez-lui `lang`, par exemple lang="fr".',
    },
    why: {
      en: 'The LMS chooses the text to show by its language: without it, or with two, the choice is left to chance.',
      fr: 'La plateforme choisit le texte à afficher d’après sa langue : sans elle, ou avec deux, le choix est laissé au hasard.',
    },
    cases: {
      absent: {},
      repeated: {
        message: {
          en: '“{where}” has more than one text in the language “{value}”.',
          fr: '« {where} » a plus d’un texte dans la langue « {value} ».',
        },
        fix: {
          en: 'Keep one text for each language, or correct the `lang` of the second.',
          fr: 'Gardez un seul texte par langue, ou corrigez le `lang` du second.',
        },
      },
    },
  },
  'CMI-024': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: { en: 'A language code is not valid', fr: 'Un code de langue n’est pas valide' },
    message: {
      en: 'In “{where}”, “{value}” is not a language code.',
      fr: 'Dans « {where} », « {value} » n’est pas un code de langue.',
    },
    fix: {
      en: 'Write a code such as en, fr or fr-CA: letters, then parts joined by a hyphen.',
      fr: 'Écrivez un code comme fr, en ou fr-CA : des lettres, puis des parties liées par un trait d’union.',
    },
    why: {
      en: 'The schema of cmi5 refuses it, and so must the LMS.',
      fr: 'Le schéma de cmi5 le refuse, et la plateforme doit en faire autant.',
    },
  },
  'CMI-025': {
    severity: 'warning',
    references: ['cmi5 R-3.0.0.0-1'],
    title: { en: 'An activity type is not an IRI', fr: 'Un type d’activité n’est pas une IRI' },
    message: {
      en: 'The AU “{au}” has the activity type “{value}”, which is not a complete IRI.',
      fr: 'L’AU « {au} » a pour type d’activité « {value} », qui n’est pas une IRI complète.',
    },
    fix: {
      en: 'Write a published one, such as http://adlnet.gov/expapi/activities/lesson, or remove `activityType`.',
      fr: 'Choisissez-en un qui est publié, comme http://adlnet.gov/expapi/activities/lesson, ou retirez `activityType`.',
    },
    why: {
      en: 'The LMS copies it into xAPI statements, which the record store then refuses.',
      fr: 'La plateforme le recopie dans les traces xAPI, que l’entrepôt de traces refuse ensuite.',
    },
  },
  'CMI-026': {
    severity: 'info',
    references: ['cmi5 R-13.1.0.0-1'],
    title: { en: 'Values have white space around them', fr: 'Des valeurs sont entourées d’espaces' },
    message: {
      en: 'Number of values with white space before or after them, which the LMS must remove: {count}. The first: “{where}”.',
      fr: 'Nombre de valeurs précédées ou suivies d’espaces, que la plateforme doit retirer : {count}. La première : « {where} ».',
    },
    fix: {
      en: 'Write each value right after its tag or quotation mark, if you edit the file by hand.',
      fr: 'Si vous modifiez le fichier à la main, écrivez chaque valeur juste après sa balise ou son guillemet.',
    },
    why: {
      en: 'An LMS that forgets to remove it sees other identifiers and other addresses than yours.',
      fr: 'Une plateforme qui oublie de les retirer lit d’autres identifiants et d’autres adresses que les vôtres.',
    },
  },
  'CMI-027': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: {
      en: 'Launch parameters that may not arrive as meant',
      fr: 'Des paramètres de lancement qui risquent de mal arriver',
    },
    message: {
      en: 'The launch parameters of the AU “{au}” look like JSON, but are not: “{value}”.',
      fr: 'Les paramètres de lancement de l’AU « {au} » ressemblent à du JSON, mais n’en sont pas : « {value} ».',
    },
    fix: {
      en: 'In JSON, put names and texts in double quotes, and no comma after the last value.',
      fr: 'En JSON, mettez les noms et les textes entre guillemets doubles (") et pas de virgule après la dernière valeur.',
    },
    why: {
      en: 'The AU receives exactly this text: what it cannot read, it ignores or stops at.',
      fr: 'L’AU reçoit exactement ce texte : ce qu’elle ne sait pas lire, elle l’ignore ou s’y arrête.',
    },
    cases: {
      json: {},
      long: {
        message: {
          en: 'The launch parameters of the AU “{au}” have {size} bytes; beyond {limit} some LMSs cut them.',
          fr: 'Les paramètres de lancement de l’AU « {au} » font {size} octets ; au-delà de {limit}, certaines plateformes les tronquent.',
        },
        fix: {
          en: 'Put the settings in a file of the package, and only its name in the parameters.',
          fr: 'Placez les réglages dans un fichier du paquet, et seulement son nom dans les paramètres.',
        },
      },
    },
  },
  'CMI-028': {
    severity: 'warning',
    references: ['cmi5 13.1.4'],
    title: { en: 'An entitlement key is empty', fr: 'Une clé d’accès est vide' },
    message: {
      en: 'The `entitlementKey` of the AU “{au}” is empty.',
      fr: 'L’élément `entitlementKey` de l’AU « {au} » est vide.',
    },
    fix: {
      en: 'Write the key that the content’s server expects, or remove the element.',
      fr: 'Écrivez la clé qu’attend le serveur du contenu, ou retirez l’élément.',
    },
    why: {
      en: 'A server that asks for a key turns the learner away.',
      fr: 'Un serveur qui demande une clé refuse l’accès à l’apprenant.',
    },
  },
  'CMI-029': {
    severity: 'warning',
    references: ['cmi5 R-13.1.5.0-1', 'cmi5 R-13.1.5.0-2'],
    title: {
      en: 'An extension without its schema, or out of place',
      fr: 'Une extension sans son schéma, ou mal placée',
    },
    message: {
      en: 'The extension `{element}` is in the vocabulary “{namespace}”, and no `xsi:schemaLocation` says where its schema is.',
      fr: 'L’extension `{element}` relève du vocabulaire « {namespace} », et aucun `xsi:schemaLocation` ne dit où est son schéma.',
    },
    fix: {
      en: 'Put the XSD of the extension in the package and name it in `xsi:schemaLocation` on the root element, after “{namespace}”.',
      fr: 'Placez le XSD de l’extension dans le paquet et nommez-le dans `xsi:schemaLocation` sur l’élément racine, après « {namespace} ».',
    },
    why: {
      en: 'cmi5 asks extensions to come with their schema and to leave the course structure valid; otherwise an LMS may refuse the course.',
      fr: 'cmi5 veut que les extensions soient livrées avec leur schéma et laissent la structure de cours valide ; sinon, une plateforme peut refuser la formation.',
    },
    cases: {
      absent: {
        message: {
          en: 'The schema “{location}” of the extension `{element}` (“{namespace}”) is not in the package.',
          fr: 'Le schéma « {location} » de l’extension `{element}` (« {namespace} ») n’est pas dans le paquet.',
        },
        fix: {
          en: 'Add the file “{location}” to the package, or give its complete address (https://…).',
          fr: 'Ajoutez le fichier « {location} » au paquet, ou donnez son adresse complète (https://…).',
        },
      },
      invalid: {
        severity: 'error',
        message: {
          en: 'The extension `{element}` in “{parent}” stands where cmi5 admits none: the course structure is no longer valid.',
          fr: 'L’extension `{element}` dans « {parent} » se trouve là où cmi5 n’en admet pas : la structure de cours n’est plus valide.',
        },
        fix: {
          en: 'Move it to the end of its `course`, `block`, `au` or `courseStructure`, after the last element of cmi5.',
          fr: 'Déplacez-la à la fin de son `course`, `block`, `au` ou `courseStructure`, après le dernier élément de cmi5.',
        },
      },
    },
  },
  'CMI-030': {
    severity: 'info',
    references: ['cmi5 R-8.1.0.0-2'],
    title: { en: 'An AU wants a window of its own', fr: 'Une AU veut sa propre fenêtre' },
    message: {
      en: 'The AU “{au}” asks for a window of its own (`launchMethod` is OwnWindow): a player may not put it in a frame.',
      fr: 'L’AU « {au} » demande sa propre fenêtre (`launchMethod` vaut OwnWindow) : un lecteur ne peut pas l’afficher dans un cadre.',
    },
    fix: {
      en: 'If the lesson also works inside a page, choose AnyWindow: browsers block windows that nobody clicked for.',
      fr: 'Si la leçon fonctionne aussi dans une page, choisissez AnyWindow : les navigateurs bloquent les fenêtres que personne n’a demandées.',
    },
    why: {
      en: 'A learner whose browser blocks the window sees nothing, and thinks that the course is broken.',
      fr: 'L’apprenant dont le navigateur bloque la fenêtre ne voit rien et croit la formation en panne.',
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
  'CMI-033': {
    severity: 'error',
    references: ['cmi5 R-13.2.0.0-1'],
    title: { en: 'The course has no AU', fr: 'La formation n’a aucune AU' },
    message: {
      en: 'The course structure has no `au`: there is nothing to launch.',
      fr: 'La structure de cours n’a aucun élément `au` : il n’y a rien à lancer.',
    },
    fix: {
      en: 'Add at least one `au` with its title, description and address.',
      fr: 'Ajoutez au moins un élément `au`, avec son titre, sa description et son adresse.',
    },
    why: {
      en: 'A course is made of assignable units (AUs), the lessons an LMS launches. Without one, the LMS must refuse it.',
      fr: 'Une formation cmi5 est faite d’unités assignables (AU), les leçons que lance la plateforme. Sans aucune, elle doit la refuser.',
    },
  },
  'CMI-034': {
    severity: 'info',
    references: ['cmi5 R-6.1.0.0-2'],
    title: { en: 'The course has more than 1000 AUs', fr: 'La formation a plus de 1000 AU' },
    message: {
      en: 'The course has {count} AUs. Every LMS must accept more than 1000; some become slow.',
      fr: 'La formation a {count} AU. Toute plateforme doit en accepter plus de 1000 ; certaines ralentissent.',
    },
    fix: {
      en: 'Nothing has to be done. If learners find the menu slow, make several courses.',
      fr: 'Rien n’est à corriger. Si les apprenants trouvent le menu lent, faites plusieurs formations.',
    },
    why: {
      en: 'A course of this size deserves a trial in the LMS before it is offered.',
      fr: 'Une formation de cette taille mérite un essai sur la plateforme avant d’être proposée.',
    },
  },
} as const satisfies Record<string, Rule>
