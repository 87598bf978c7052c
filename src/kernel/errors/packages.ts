import { both } from '../language.js'
import type { ErrorEntry } from './entry.js'

/** Of packages, the files they are read from and written to, and of a command. */
export const packagesErrors = {
  'source-missing': {
    blame: 'usage',
    status: 404,
    says: both(
      '{file}: there is no such file. Check the path.',
      '{file} : ce fichier n’existe pas. Vérifiez le chemin.',
    ),
  },
  'source-is-directory': {
    blame: 'usage',
    status: 400,
    says: both(
      '{file} is a directory, and a package is one file. Name the zip, or zip the content of the folder.',
      '{file} est un dossier, or un paquet est un fichier. Indiquez le zip, ou compressez le contenu du dossier.',
    ),
  },
  'source-unreadable': {
    blame: 'usage',
    status: 400,
    says: both(
      '{file} cannot be read ({reason}). Check its permissions and that the disk answers.',
      '{file} est illisible ({reason}). Vérifiez les droits et l’état du disque.',
    ),
  },
  'source-changed': {
    blame: 'usage',
    status: 409,
    says: both(
      '{file} changed while it was being read. Wait until it is complete and try again.',
      '{file} a changé pendant la lecture. Attendez qu’il soit complet et recommencez.',
    ),
  },
  'digest-mismatch': {
    blame: 'usage',
    status: 400,
    says: both(
      'The bytes have digest {actual}, and {expected} was announced. Send the file again.',
      'Les octets ont l’empreinte {actual}, or {expected} était annoncée. Renvoyez le fichier.',
    ),
  },
  'target-exists': {
    blame: 'usage',
    status: 409,
    says: both(
      '{file} exists. Name another file, or pass --force to replace it.',
      '{file} existe. Choisissez un autre fichier, ou passez --force pour le remplacer.',
    ),
  },
  'target-unwritable': {
    blame: 'usage',
    status: 400,
    says: both('{file} cannot be written ({reason}).', '{file} ne peut pas être écrit ({reason}).'),
  },
  'repair-needless': {
    blame: 'usage',
    status: 422,
    says: both(
      '{name} needs no repair: no wrapping folder, no files left by the operating system, no backslash in a name. Export it as it is.',
      '{name} n’a rien à réparer : ni dossier englobant, ni résidu, ni barre oblique inversée. Exportez sans --repair.',
    ),
  },
  'repair-strays': {
    blame: 'usage',
    status: 422,
    says: both(
      '{name}: “{path}” stands outside the folder “{folder}” that holds the course, so it cannot be re-rooted without losing a file. Zip the content of that folder yourself.',
      '{name} : « {path} » se trouve hors du dossier « {folder} » qui contient la formation ; impossible de la remonter à la racine sans perdre un fichier. Compressez vous-même le contenu de ce dossier.',
    ),
  },
  'repair-clash': {
    blame: 'usage',
    status: 422,
    says: both(
      '{name}: two entries would both become “{path}”. Rename one of them in the authoring tool.',
      '{name} : deux entrées deviendraient toutes deux « {path} ». Renommez l’une d’elles dans l’outil auteur.',
    ),
  },
  'package-refused': {
    blame: 'usage',
    status: 422,
    says: both(
      'The package is refused. Findings that block it: {errors}, told in the report. Mend them and send it again.',
      'Le paquet est refusé. Constats qui le bloquent : {errors}, donnés dans le rapport. Corrigez-les et renvoyez-le.',
    ),
  },
  'remote-unsupported': {
    blame: 'usage',
    status: 501,
    says: both(
      '“{verb}” works on the machine of the repository only, not with --server.',
      '« {verb} » ne fonctionne que sur la machine du dépôt, pas avec --server.',
    ),
  },
  cancelled: {
    blame: 'usage',
    status: 499,
    says: both('Cancelled.', 'Annulé.'),
  },
  internal: {
    blame: 'fault',
    status: 500,
    says: both(
      'Fonds failed: {reason}. This is our fault; please report it with the command that led here.',
      'Erreur interne : {reason}. Le défaut vient de Fonds ; merci de le signaler avec la commande utilisée.',
    ),
    overHttp: both(
      'The server failed, and nothing was half kept. Try again; if it happens again, give its operator the request id.',
      'Le serveur a échoué, et rien n’a été conservé à moitié. Réessayez ; si cela se reproduit, donnez l’identifiant de la requête à l’exploitant.',
    ),
  },
} as const satisfies Record<string, ErrorEntry>
