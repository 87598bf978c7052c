import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const removeColumns = both(
  'Remove them, or correct their names. CMI001 has: {admitted}.',
  'Retirez-les ou corrigez leurs noms. CMI001 prévoit : {admitted}.',
)

export const tableRules = {
  'AIC-003': {
    severity: 'error',
    references: ['AICC CMI001'],
    title: both(
      'A table of the course has not the columns or the values it needs',
      'Un tableau de la formation n’a pas les colonnes ou les valeurs nécessaires',
    ),
    message: both(
      'The first line of “{file}” names no column {columns}.',
      'La première ligne de « {file} » ne nomme pas de colonne {columns}.',
    ),
    fix: both(
      'Begin the file with the names of its columns, {columns} among them, in whatever order.',
      'Commencez le fichier par les noms de ses colonnes, dont {columns}, dans l’ordre voulu.',
    ),
    why: both(
      'An LMS finds a value by the name of its column: without it, it does not know what to launch.',
      'La plateforme trouve une valeur par le nom de sa colonne : sans lui, elle ne sait pas quoi lancer.',
    ),
    cases: {
      needed: {},
      asked: {},
      unknown: {
        severity: 'warning',
        message: both(
          '“{file}” has columns that CMI001 does not: {columns}.',
          '« {file} » a des colonnes que CMI001 ne prévoit pas : {columns}.',
        ),
        fix: removeColumns,
      },
      'no-file': {
        message: both('The unit “{au}” has no File_Name.', 'L’unité « {au} » n’a pas de File_Name.'),
        fix: both(
          'Write in File_Name the page that the unit begins with.',
          'Indiquez dans File_Name la page par laquelle l’unité commence.',
        ),
      },
      twice: {
        message: both(
          'The identifier “{au}” stands for two units; the other is in line {line}.',
          'L’identifiant « {au} » désigne deux unités ; l’autre est à la ligne {line}.',
        ),
        fix: both(
          'Give one of them another System_ID, in .des and .cst too.',
          'Donnez à l’une un autre System_ID, y compris dans .des et .cst.',
        ),
      },
      value: {
        severity: 'warning',
        message: both(
          '{column} of the unit “{au}” is “{value}”; the form is {allowed}.',
          '{column} de l’unité « {au} » vaut « {value} » ; la forme est {allowed}.',
        ),
        fix: both('Write a value of this form, or leave it empty.', 'Écrivez une valeur de cette forme, ou rien.'),
      },
    },
  },
  'AIC-006': {
    severity: 'warning',
    references: ['AICC CMI001'],
    title: both(
      'Prerequisites, completion or objectives cannot be followed',
      'Des prérequis, des conditions d’achèvement ou des objectifs sont inexploitables',
    ),
    message: both(
      '“{file}” has the columns {columns}, which are not those of CMI001: nobody reads it.',
      '« {file} » a les colonnes {columns}, qui ne sont pas celles de CMI001 : personne ne le lit.',
    ),
    fix: both(
      'Name its columns so: {admitted}; or remove the file.',
      'Nommez ainsi ses colonnes : {admitted} ; ou retirez le fichier.',
    ),
    why: both(
      'An LMS that does not understand what has to come first leaves everything open, or closes it for good.',
      'Une plateforme qui ne comprend pas ce qui doit précéder laisse tout ouvert, ou ferme tout pour de bon.',
    ),
    cases: {
      level: {
        message: both(
          'The course is of level 1, which does without {files}.',
          'La formation est de niveau 1, qui se passe de {files}.',
        ),
        fix: both(
          'Write in Level the level that the course needs, or remove these files.',
          'Indiquez dans Level le niveau dont la formation a besoin, ou retirez ces fichiers.',
        ),
      },
      element: {
        message: both(
          '“{file}” names “{value}”, which is no element of the course.',
          '« {file} » cite « {value} », qui n’est pas un élément de la formation.',
        ),
        fix: both(
          'Write the System_ID of a unit, a block or an objective.',
          'Indiquez le System_ID d’une unité, d’un bloc ou d’un objectif.',
        ),
      },
      'element-near': {
        message: both(
          '“{file}” names “{value}”, which is no element of the course; there is “{near}”.',
          '« {file} » cite « {value} », qui n’est pas un élément de la formation ; il y a « {near} ».',
        ),
        fix: both('Write “{near}”, if that is the one.', 'Écrivez « {near} », si c’est bien celui-là.'),
      },
      script: {
        message: both(
          'The statement “{value}” is no AICC script: “{word}” at character {position}.',
          'L’expression « {value} » n’est pas du script AICC : « {word} » au caractère {position}.',
        ),
        fix: both(
          'The signs are & (and), | (or), ~ (not), = and <> with a status, brackets, and 2*{A, B, C} for two of three.',
          'Les signes sont & (et), | (ou), ~ (non), = et <> avec un statut, les parenthèses, et 2*{A, B, C} pour deux sur trois.',
        ),
      },
    },
  },
  'AIC-007': {
    severity: 'warning',
    references: [],
    title: both('A table that programs read in different ways', 'Un tableau que les programmes lisent différemment'),
    message: both(
      '“{file}” has a value that runs over several lines. Such values: {count}.',
      '« {file} » a une valeur qui s’étend sur plusieurs lignes. Valeurs de ce genre : {count}.',
    ),
    fix: both('Write it on one line.', 'Écrivez-la sur une seule ligne.'),
    why: both(
      'Many LMSs read these files line by line and cut them at each comma: the rest of the table is then shifted or lost.',
      'Beaucoup de plateformes lisent ces fichiers ligne par ligne et coupent à chaque virgule : le reste du tableau est alors décalé ou perdu.',
    ),
    cases: {
      lines: {},
      'open-quote': {
        message: both(
          '“{file}” has a quotation mark that nothing closes. Such values: {count}.',
          '« {file} » a un guillemet que rien ne ferme. Valeurs de ce genre : {count}.',
        ),
        fix: both(
          'Close it; a quotation mark within a value is written twice ("").',
          'Fermez-le ; à l’intérieur d’une valeur, un guillemet s’écrit deux fois ("").',
        ),
      },
      'after-quote': {
        message: both(
          '“{file}” has words between a closing quotation mark and the comma. Such values: {count}.',
          '« {file} » a des mots entre un guillemet fermant et la virgule. Valeurs de ce genre : {count}.',
        ),
        fix: both(
          'Put the whole value in quotation marks; one within it is written twice ("").',
          'Mettez toute la valeur entre guillemets ; à l’intérieur, un guillemet s’écrit deux fois ("").',
        ),
      },
      returns: {
        message: both(
          '“{file}” ends lines with a carriage return alone: for most programs it is one line. Such lines: {count}.',
          '« {file} » termine des lignes par un retour chariot seul : pour la plupart des programmes, c’est une seule ligne. Lignes de ce genre : {count}.',
        ),
        fix: both(
          'Save it with the line ends of Windows (CR LF).',
          'Enregistrez-le avec les fins de ligne de Windows (CR LF).',
        ),
      },
      width: {
        message: both(
          'Here a line of “{file}” has {found} values, where its first line names {wanted} columns. Such lines: {count}.',
          'Une ligne de « {file} » a ici {found} valeurs, alors que la première ligne nomme {wanted} colonnes. Lignes de ce genre : {count}.',
        ),
        fix: both(
          'Write a value, or "", for each column; a value that holds a comma goes in quotation marks.',
          'Écrivez une valeur, ou "", pour chaque colonne ; une valeur qui contient une virgule se met entre guillemets.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
