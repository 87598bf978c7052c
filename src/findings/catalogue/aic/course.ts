import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const courseRules = {
  'AIC-001': {
    severity: 'error',
    references: ['AICC CMI001'],
    title: both(
      'A course structure file is missing, or has another name',
      'Un fichier de structure de la formation manque ou porte un autre nom',
    ),
    message: both(
      'The package is an AICC course without {missing}: it takes the four files .crs, .au, .des and .cst.',
      'Le paquet est une formation AICC à laquelle manque {missing} : il faut les quatre fichiers .crs, .au, .des et .cst.',
    ),
    fix: both(
      'Add what is missing, beside the others and with the same name before the dot; an authoring tool exports all four.',
      'Ajoutez ce qui manque, à côté des autres et avec le même nom avant le point ; un outil auteur exporte les quatre.',
    ),
    why: both(
      'An LMS puts a course together from these four files; with one of them it knows neither what to launch nor what to call it.',
      'La plateforme assemble une formation à partir de ces quatre fichiers ; avec un seul, elle ne sait ni quoi lancer, ni comment le nommer.',
    ),
    cases: {
      names: {
        message: both(
          'The file “{file}” does not have the name “{name}” of the course before its dot.',
          'Le fichier « {file} » ne porte pas, avant son point, le nom « {name} » de la formation.',
        ),
        fix: both('Rename it to “{suggestion}”.', 'Renommez-le en « {suggestion} ».'),
      },
    },
  },
  'AIC-002': {
    severity: 'error',
    references: ['AICC CMI001'],
    title: both(
      'The description of the course is incomplete, or does not match the other files',
      'La description de la formation est incomplète ou ne correspond pas aux autres fichiers',
    ),
    message: both(
      'The course file has no section [{section}].',
      'Le fichier de la formation n’a pas de section [{section}].',
    ),
    fix: both(
      'Add the section [{section}]. The three sections are [Course], [Course_Behavior] and [Course_Description].',
      'Ajoutez la section [{section}]. Les trois sections sont [Course], [Course_Behavior] et [Course_Description].',
    ),
    why: both(
      'An LMS reads here what the course is called and how much of it there is to import; some stop at what does not add up.',
      'La plateforme lit ici le nom de la formation et ce qu’il y a à importer ; certaines s’arrêtent à ce qui ne concorde pas.',
    ),
    cases: {
      'no-course': {},
      section: {},
      key: {
        message: both(
          'In the section [{section}], there is no value for {keys}.',
          'Dans la section [{section}], il manque une valeur pour {keys}.',
        ),
        fix: both(
          'Add a line of the form Name=value for each of them.',
          'Ajoutez pour chacune une ligne de la forme Nom=valeur.',
        ),
      },
      number: {
        message: both(
          '{key} is “{value}”, which is no whole number.',
          '{key} vaut « {value} », qui n’est pas un entier.',
        ),
        fix: both('Write digits only.', 'N’écrivez que des chiffres.'),
      },
      figure: {
        message: both(
          '{key} is {value}, but the other files come to {count}.',
          '{key} vaut {value}, mais les autres fichiers en donnent {count}.',
        ),
        fix: both(
          'Write {key}={count}, or add what is missing in the other files.',
          'Écrivez {key}={count}, ou ajoutez ce qui manque dans les autres fichiers.',
        ),
      },
    },
  },
  'AIC-005': {
    severity: 'error',
    references: ['AICC CMI001'],
    title: both(
      'An assignable unit launches a file that the package does not have',
      'Une unité lance un fichier que le paquet ne contient pas',
    ),
    message: both(
      'The unit “{au}” launches “{href}”, which is not in the package.',
      'L’unité « {au} » lance « {href} », qui n’est pas dans le paquet.',
    ),
    fix: both(
      'Add the file, or write in File_Name the one that is meant.',
      'Ajoutez le fichier, ou indiquez dans File_Name celui qui convient.',
    ),
    why: both('Learners choose the unit and nothing opens.', 'L’apprenant choisit l’unité, et rien ne s’ouvre.'),
    cases: {
      missing: {},
      near: {
        message: both(
          'The unit “{au}” launches “{href}”, which is not in the package; there is “{near}”.',
          'L’unité « {au} » lance « {href} », qui n’est pas dans le paquet ; il y a « {near} ».',
        ),
        fix: both(
          'Write “{near}” in File_Name, if that is the one.',
          'Indiquez « {near} » dans File_Name, si c’est bien celui-là.',
        ),
      },
      spelling: {
        severity: 'warning',
        message: both(
          'The unit “{au}” launches “{href}”; the package spells it “{entry}”.',
          'L’unité « {au} » lance « {href} » ; dans le paquet, le fichier s’écrit « {entry} ».',
        ),
        fix: both('Write “{entry}”, to the letter.', 'Écrivez « {entry} », à la lettre près.'),
      },
      folder: {
        message: both(
          'The unit “{au}” launches “{href}”, which is a folder.',
          'L’unité « {au} » lance « {href} », qui est un dossier.',
        ),
        fix: both('Name the file in it that is to open.', 'Indiquez le fichier de ce dossier à ouvrir.'),
      },
      outside: {
        message: both(
          'The unit “{au}” launches “{href}”, which leads out of the package.',
          'L’unité « {au} » lance « {href} », qui mène hors du paquet.',
        ),
        fix: both(
          'Put the file into the package, and write its path from the folder of the structure files.',
          'Placez le fichier dans le paquet, et écrivez son chemin depuis le dossier des fichiers de structure.',
        ),
      },
      root: {
        message: both(
          'The unit “{au}” launches “{href}”, which begins at the root of whatever server it is on.',
          'L’unité « {au} » lance « {href} », qui part de la racine du serveur, quel qu’il soit.',
        ),
        fix: both(
          'Write “{suggestion}”: paths begin at the folder of the structure files.',
          'Écrivez « {suggestion} » : les chemins partent du dossier des fichiers de structure.',
        ),
      },
      local: {
        message: both(
          'The unit “{au}” launches “{href}”, a file on somebody’s computer.',
          'L’unité « {au} » lance « {href} », un fichier sur l’ordinateur de quelqu’un.',
        ),
        fix: both(
          'Put the file into the package, and write its path from the folder of the structure files.',
          'Placez le fichier dans le paquet, et écrivez son chemin depuis le dossier des fichiers de structure.',
        ),
      },
      elsewhere: {
        message: both(
          'The package holds nothing to play: all of its units are on other servers, the first at “{href}”. Units: {count}.',
          'Le paquet ne contient rien à exécuter : toutes ses unités sont sur d’autres serveurs, la première à « {href} ». Unités : {count}.',
        ),
        fix: both(
          'Put the files of the course into the package, and write their paths in File_Name.',
          'Placez les fichiers de la formation dans le paquet, et indiquez leurs chemins dans File_Name.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
