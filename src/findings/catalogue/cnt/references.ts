import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

/** What pages refer to, and what the package has for it. */
export const referenceRules = {
  'CNT-007': {
    severity: 'warning',
    references: [],
    title: both(
      'A page or style sheet refers to a file that is not in the package',
      'Une page ou une feuille de style renvoie à un fichier absent du paquet',
    ),
    message: both('“{url}” is not in the package.', '« {url} » n’est pas dans le paquet.'),
    fix: both(
      'Add “{path}” to the package, or remove the reference.',
      'Ajoutez « {path} » au paquet, ou retirez le renvoi.',
    ),
    why: both(
      'The learner sees a gap, an error page, or a course that does not start.',
      'L’apprenant voit un vide, une page d’erreur, ou une formation qui ne démarre pas.',
    ),
    cases: {
      near: {
        message: both(
          '“{url}” is not in the package. Perhaps “{near}” is meant.',
          '« {url} » n’est pas dans le paquet. Il s’agit peut-être de « {near} ».',
        ),
        fix: both(
          'Refer to “{near}”, or add “{path}” to the package.',
          'Renvoyez à « {near} », ou ajoutez « {path} » au paquet.',
        ),
      },
      rooted: {
        message: both(
          '“{url}” begins with “/”: it means a file of the server, not of the package.',
          '« {url} » commence par « / » : c’est un fichier du serveur qui est visé, et non du paquet.',
        ),
        fix: both(
          'Write the address relative to the file it stands in.',
          'Écrivez l’adresse relativement au fichier qui la contient.',
        ),
      },
      climbs: {
        message: both('“{url}” leads out of the package.', '« {url} » sort du paquet.'),
        fix: both(
          'Put the file into the package and refer to it there.',
          'Placez le fichier dans le paquet et renvoyez-y.',
        ),
      },
      several: {
        message: both(
          '{count} files that it refers to are not in the package: {list}.',
          '{count} fichiers cités ne sont pas dans le paquet : {list}.',
        ),
        fix: both(
          'Add these files to the package, or remove the references.',
          'Ajoutez ces fichiers au paquet, ou retirez les renvois.',
        ),
      },
    },
  },
  'CNT-008': {
    severity: 'warning',
    references: [],
    title: both(
      'A reference differs from the name of the file in letter case',
      'Un renvoi diffère du nom du fichier par les majuscules',
    ),
    message: both(
      '“{url}” is in the package as “{found}”: letter case or accents are written differently.',
      '« {url} » se trouve dans le paquet sous le nom « {found} » : les majuscules ou les accents sont écrits autrement.',
    ),
    fix: both('Write the name as the file has it.', 'Écrivez le nom tel que le porte le fichier.'),
    why: both(
      'It works on the author’s computer, and not on the server of the LMS, which takes both for different files.',
      'Cela fonctionne sur l’ordinateur de l’auteur, et non sur le serveur de la plateforme, pour qui ce sont deux fichiers différents.',
    ),
    cases: {
      several: {
        message: both(
          '{count} references differ in letter case or accents from the names of the files: {list}. The first is in the package as “{found}”.',
          '{count} renvois diffèrent des noms des fichiers par les majuscules ou les accents : {list}. Le premier se trouve dans le paquet sous le nom « {found} ».',
        ),
        fix: both('Write the names as the files have them.', 'Écrivez les noms tels que les portent les fichiers.'),
      },
    },
  },
  'CNT-012': {
    severity: 'warning',
    references: [],
    title: both('What is launched is not a web page', 'Ce qui est lancé n’est pas une page web'),
    message: both(
      '“{name}” launches “{file}”, which is not an HTML page.',
      '« {name} » lance « {file} », qui n’est pas une page HTML.',
    ),
    fix: both(
      'Launch an HTML page that shows or links to the file, and that speaks to the LMS.',
      'Lancez une page HTML qui affiche le fichier ou y mène, et qui communique avec la plateforme.',
    ),
    why: both(
      'Only a page can speak to the LMS. Other files are downloaded, shown by a plug-in, or not at all.',
      'Seule une page peut communiquer avec la plateforme. Les autres fichiers sont téléchargés, affichés par une extension, ou pas affichés du tout.',
    ),
    cases: {
      xhtml: {
        message: both(
          '“{name}” launches “{file}”: servers that do not know this extension send it as text or as a download.',
          '« {name} » lance « {file} » : les serveurs qui ne connaissent pas cette extension l’envoient comme texte ou comme téléchargement.',
        ),
        fix: both(
          'Give the page the extension .html, and change what refers to it.',
          'Donnez à la page l’extension .html, et modifiez ce qui y renvoie.',
        ),
      },
    },
  },
  'CNT-016': {
    severity: 'warning',
    references: [],
    title: both('An address that only the author can reach', 'Une adresse que seul l’auteur peut atteindre'),
    message: both('“{url}” cannot be reached by learners.', '« {url} » ne peut pas être atteint par les apprenants.'),
    fix: both(
      'Put the file into the package and refer to it there, or give an address that everybody can reach.',
      'Placez le fichier dans le paquet et renvoyez-y, ou donnez une adresse que chacun peut atteindre.',
    ),
    why: both(
      'On the author’s computer or network everything works; elsewhere the file is missing.',
      'Sur l’ordinateur ou le réseau de l’auteur tout fonctionne ; ailleurs le fichier manque.',
    ),
    cases: {
      localhost: {
        message: both(
          '“{url}” means the computer that the page is opened on.',
          '« {url} » désigne l’ordinateur sur lequel la page est ouverte.',
        ),
      },
      file: {
        message: both(
          '“{url}” means a file on the computer of the author.',
          '« {url} » désigne un fichier de l’ordinateur de l’auteur.',
        ),
      },
      intranet: {
        message: both(
          '“{url}” means a server of an internal network.',
          '« {url} » désigne un serveur d’un réseau interne.',
        ),
      },
    },
  },
  'CNT-017': {
    severity: 'info',
    references: [],
    title: both('Source files were left in the package', 'Des fichiers sources sont restés dans le paquet'),
    message: both(
      'Files that look like sources or copies, which no learner needs ({count}): {files}.',
      'Fichiers qui ressemblent à des sources ou à des copies, dont aucun apprenant n’a besoin ({count}) : {files}.',
    ),
    fix: both('Remove them before making the zip.', 'Retirez-les avant de faire le zip.'),
    why: both(
      'They make the package heavier, and may tell more than they should: whoever plays the course can download them.',
      'Ils alourdissent le paquet et en disent parfois plus qu’ils ne devraient : qui joue la formation peut les télécharger.',
    ),
  },
} as const satisfies Record<string, Rule>
