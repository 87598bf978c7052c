import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

const notContent = both(
  'A course is opened in a browser, which runs no such file; a learner who downloads and opens it runs it with all rights of their account.',
  'Une formation s’ouvre dans un navigateur, qui n’exécute pas ce genre de fichier ; un apprenant qui le télécharge et l’ouvre l’exécute avec tous les droits de son compte.',
)

export const fileRules = {
  'SEC-001': {
    severity: 'error',
    references: [],
    title: both('The package holds a program', 'Le paquet contient un programme'),
    message: both(
      '“{file}” is a program for the desktop (.{extension}).',
      '« {file} » est un programme pour ordinateur (.{extension}).',
    ),
    fix: both(
      'Take it out of the package; offer programs on a site of their own, where they can be checked and kept up to date.',
      'Retirez-le du paquet ; proposez les programmes sur un site à part, où ils peuvent être contrôlés et tenus à jour.',
    ),
    why: notContent,
    cases: {
      java: {
        severity: 'warning',
        message: both('“{file}” is an archive of Java programs.', '« {file} » est une archive de programmes Java.'),
        fix: both(
          'Replace the applet by a page of HTML and JavaScript, and take the archive out.',
          'Remplacez l’applet par une page en HTML et JavaScript, et retirez l’archive.',
        ),
      },
      bundle: {
        message: both(
          '“{file}” is a program for macOS, which is a folder (files in it: {files}).',
          '« {file} » est un programme pour macOS, c’est-à-dire un dossier (fichiers dedans : {files}).',
        ),
      },
    },
  },
  'SEC-002': {
    severity: 'error',
    references: [],
    title: both('The package holds a script for a server', 'Le paquet contient un script pour serveur'),
    message: both(
      '“{file}” is a page that a server runs before it answers (.{extension}).',
      '« {file} » est une page que le serveur exécute avant de répondre (.{extension}).',
    ),
    fix: both(
      'Take it out, and let scripts of the page or the LMS do its work. If it is teaching material, put it into a zip or rename it to .txt.',
      'Retirez-le, et confiez son travail aux scripts de la page ou à la plateforme. S’il s’agit d’un document de cours, mettez-le dans un zip ou renommez-le en .txt.',
    ),
    why: both(
      'On a host that runs such files, whoever uploads a course runs programs on the server; elsewhere learners see its source, or nothing.',
      'Sur un serveur qui exécute ces fichiers, quiconque dépose une formation y fait tourner ses programmes ; ailleurs, l’apprenant en voit la source, ou rien.',
    ),
    cases: {
      settings: {
        message: both(
          '“{file}” changes the settings of the web server.',
          '« {file} » modifie les réglages du serveur web.',
        ),
        fix: both('Take it out: no LMS needs it.', 'Retirez-le : aucune plateforme n’en a besoin.'),
      },
      interpreted: {
        severity: 'warning',
        message: both(
          '“{file}” is a script (.{extension}) that a server may run, and that no browser does.',
          '« {file} » est un script (.{extension}) qu’un serveur peut exécuter, et qu’aucun navigateur n’exécute.',
        ),
      },
    },
  },
  'SEC-013': {
    severity: 'error',
    references: [],
    title: both('A file is not what its name says', 'Un fichier n’est pas ce que dit son nom'),
    message: both(
      '“{file}” is called .{extension}, but its bytes are those of a program.',
      '« {file} » porte l’extension .{extension}, mais ses octets sont ceux d’un programme.',
    ),
    fix: both(
      'Take the file out, and find out who put it there; scan the computer that made the package.',
      'Retirez ce fichier et cherchez comment il est arrivé là ; analysez l’ordinateur qui a produit le paquet.',
    ),
    why: both(
      'Under a harmless name a program, or a page with scripts, passes filters that would have stopped it.',
      'Sous un nom anodin, un programme ou une page avec scripts passe les filtres qui l’auraient arrêté.',
    ),
    cases: {
      markup: {
        message: both(
          '“{file}” is called .{extension}, but begins like a page of HTML or XML (“{begins}”).',
          '« {file} » porte l’extension .{extension}, mais commence comme une page HTML ou XML (« {begins} »).',
        ),
        fix: both(
          'Put the real file there: this may be the error page of a download that failed. If it is a page, give it its own extension.',
          'Mettez le vrai fichier à sa place : il s’agit peut-être de la page d’erreur d’un téléchargement manqué. Si c’est une page, donnez-lui sa propre extension.',
        ),
      },
      server: {
        message: both(
          '“{file}” is called .{extension}, but begins like a script for a server (“{begins}”).',
          '« {file} » porte l’extension .{extension}, mais commence comme un script pour serveur (« {begins} »).',
        ),
      },
    },
  },
  'SEC-014': {
    severity: 'warning',
    references: [],
    title: both('A page without an extension', 'Une page sans extension'),
    message: both(
      '“{file}” is a page of HTML, but has no extension.',
      '« {file} » est une page HTML, mais n’a pas d’extension.',
    ),
    fix: both(
      'Rename it to “{file}.html”, and correct what leads there.',
      'Renommez-le en « {file}.html », et corrigez ce qui y mène.',
    ),
    why: both(
      'Servers tell the type of a file by its extension: one offers this page as a download, another guesses that it is HTML, or does not.',
      'Les serveurs déduisent le type d’un fichier de son extension : l’un propose cette page en téléchargement, l’autre devine que c’est du HTML, ou non.',
    ),
  },
  'SEC-015': {
    severity: 'warning',
    references: [],
    title: both('The test file of antivirus programs', 'Le fichier de test des antivirus'),
    message: both(
      '“{file}” is the EICAR test file, by which antivirus programs are tried out.',
      '« {file} » est le fichier de test EICAR, qui sert à vérifier les antivirus.',
    ),
    fix: both('Take it out of the package.', 'Retirez-le du paquet.'),
    why: both(
      'It does no harm, but every antivirus program takes it for a virus: mail, LMS or network will refuse the package.',
      'Il est inoffensif, mais tout antivirus le prend pour un virus : messagerie, plateforme ou réseau refuseront le paquet.',
    ),
  },
} as const satisfies Record<string, Rule>
