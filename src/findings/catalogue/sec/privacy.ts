import { both } from '../../../kernel/language.js'
import type { Rule } from '../../rule.js'

export const privacyRules = {
  'SEC-009': {
    severity: 'warning',
    references: [],
    title: both('The package gives a secret away', 'Le paquet divulgue un secret'),
    message: both(
      'An address holds a user name and a password: “{hint}”.',
      'Une adresse contient un nom d’utilisateur et un mot de passe : « {hint} ».',
    ),
    fix: both(
      'Take it out and replace it at once: whoever had the package has had it. Let the LMS or a server hand out what the course needs at launch.',
      'Retirez-le et changez-le aussitôt : quiconque a eu le paquet l’a eu aussi. Laissez la plateforme ou un serveur remettre au lancement ce dont la formation a besoin.',
    ),
    why: both(
      'Every learner can read every file of a course.',
      'Tout apprenant peut lire tous les fichiers d’une formation.',
    ),
    cases: {
      token: {
        message: both(
          'This looks like an access token (JWT): “{hint}”.',
          'Ceci ressemble à un jeton d’accès (JWT) : « {hint} ».',
        ),
      },
      'aws-key': {
        message: both(
          'This looks like an access key of Amazon Web Services: “{hint}”.',
          'Ceci ressemble à une clé d’accès Amazon Web Services : « {hint} ».',
        ),
      },
      'private-key': {
        message: both('A private key stands here.', 'Une clé privée se trouve ici.'),
      },
      'lrs-credentials': {
        message: both(
          'Beside the endpoint of an LRS stands what looks like its key or password: “{hint}”.',
          'À côté de l’adresse d’un LRS se trouve ce qui ressemble à sa clé ou à son mot de passe : « {hint} ».',
        ),
      },
      'basic-auth': {
        message: both(
          'A user name and a password stand here, encoded: “{hint}”.',
          'Un nom d’utilisateur et un mot de passe se trouvent ici, encodés : « {hint} ».',
        ),
      },
    },
  },
  'SEC-011': {
    severity: 'info',
    references: [],
    title: both('The package holds e-mail addresses', 'Le paquet contient des adresses électroniques'),
    message: both(
      'E-mail addresses stand in the package, the first one is {address} (different ones: {count}, files: {files}).',
      'Des adresses électroniques figurent dans le paquet, la première est {address} (adresses différentes : {count}, fichiers : {files}).',
    ),
    fix: both(
      'Keep those that are meant to be written to, and take out those of learners and colleagues.',
      'Gardez celles qui sont faites pour que l’on écrive, et retirez celles d’apprenants ou de collègues.',
    ),
    why: both(
      'A package that is shared passes them on to everybody who opens it, and to programs that collect them.',
      'Un paquet partagé les transmet à tous ceux qui l’ouvrent, et aux programmes qui les collectent.',
    ),
  },
  'SEC-016': {
    severity: 'info',
    references: [],
    title: both('Not all of the content was looked at', 'Le contenu n’a pas été regardé en entier'),
    message: both(
      'Of “{file}”, only the first {lookedAt} of {size} bytes were looked at.',
      'De « {file} », seuls les {lookedAt} premiers octets sur {size} ont été regardés.',
    ),
    fix: both(
      'Nothing has to be done. If the file should be looked at whole, raise the limit `contentBytes`.',
      'Rien n’est à faire. Pour que le fichier soit regardé en entier, relevez la limite `contentBytes`.',
    ),
    why: both(
      'What stands beyond may break rules that find nothing here.',
      'Ce qui se trouve au-delà peut enfreindre des règles qui ne trouvent rien ici.',
    ),
    cases: {
      files: {
        message: both(
          'The package holds so much that files were left out when addresses and scripts were looked at: {count}.',
          'Le paquet est si riche que des fichiers ont été laissés de côté dans l’examen des adresses et des scripts : {count}.',
        ),
        fix: both(
          'Nothing has to be done. If all files should be looked at, raise the limit `notesBytes`.',
          'Rien n’est à faire. Pour que tous les fichiers soient regardés, relevez la limite `notesBytes`.',
        ),
      },
    },
  },
} as const satisfies Record<string, Rule>
