import { both, fill, type Language, type Sentence } from './language.js'

interface ErrorEntry {
  /** Who has to act: the caller (`usage`), or the machine and its operator (`fault`). */
  readonly blame: 'usage' | 'fault'
  /** What an HTTP client is told. */
  readonly status: number
  /** What happened and what to do about it. */
  readonly says: Sentence
}

/** Every error a caller can meet. A fault in a *package* is never one of these: it is a finding. */
export const errors = {
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
  'course-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'No course is known as “{course}”. `fonds list` shows the ids.',
      'Aucune formation n’est connue sous « {course} ». `fonds list` montre les identifiants.',
    ),
  },
  'version-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'Course {course} has no version {version}. `fonds show {course}` lists its versions.',
      'La formation {course} n’a pas de version {version}. `fonds show {course}` liste ses versions.',
    ),
  },
  'not-published': {
    blame: 'usage',
    status: 409,
    says: both(
      'Course {course} has no published version. Publish one with `fonds publish`, or name a version as {course}@1.',
      'La formation {course} n’a pas de version publiée. Publiez-en une avec `fonds publish`, ou désignez {course}@1.',
    ),
  },
  'value-invalid': {
    blame: 'usage',
    status: 400,
    says: both('{name}: {problem}.', '{name} : {problem}.'),
  },
  'blob-unknown': {
    blame: 'fault',
    status: 500,
    says: both(
      'The stored package {sha256} is missing. Run `fonds verify` and restore it from a backup.',
      'Le paquet stocké {sha256} est absent. Lancez `fonds verify` et restaurez-le d’une sauvegarde.',
    ),
  },
  'blob-damaged': {
    blame: 'fault',
    status: 500,
    says: both(
      'The stored package {sha256} no longer has its own digest. Restore it from a backup; `fonds verify` lists all such blobs.',
      'Le paquet stocké {sha256} ne correspond plus à son empreinte. Restaurez-le d’une sauvegarde ; `fonds verify` liste tous les cas.',
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
  'store-full': {
    blame: 'fault',
    status: 507,
    says: both(
      'There is no room left under {directory}. Free some space and run the same command again: nothing was half kept.',
      'Il n’y a plus de place sous {directory}. Libérez de l’espace et relancez la commande : rien n’a été conservé à moitié.',
    ),
  },
  'store-failed': {
    blame: 'fault',
    status: 500,
    says: both(
      'The repository under {directory} cannot be used ({reason}). Check that the folder is there, that it may be written to, and that its disk answers.',
      'Le dépôt sous {directory} est inutilisable ({reason}). Vérifiez que le dossier existe, qu’on peut y écrire et que le disque répond.',
    ),
  },
  'store-damaged': {
    blame: 'fault',
    status: 500,
    says: both(
      'The index of the repository under {directory} is damaged ({reason}). Restore fonds.sqlite from a backup; the packages are stored beside it.',
      'L’index du dépôt sous {directory} est endommagé ({reason}). Restaurez fonds.sqlite d’une sauvegarde ; les paquets sont stockés à côté.',
    ),
  },
  'store-closed': {
    blame: 'usage',
    status: 500,
    says: both('The repository was closed. Open it again.', 'Le dépôt a été fermé. Ouvrez-le de nouveau.'),
  },
  'store-newer': {
    blame: 'fault',
    status: 500,
    says: both(
      'The repository under {directory} was written by a newer Fonds (schema {found}, this one knows {known}). Upgrade Fonds.',
      'Le dépôt sous {directory} a été écrit par une version plus récente de Fonds (schéma {found}, connu ici : {known}). Mettez Fonds à jour.',
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
  'index-missing': {
    blame: 'fault',
    status: 500,
    says: both(
      'The packages of the repository under {directory} are there, and its index fonds.sqlite is not. Restore it from a backup; a new one would know none of them.',
      'Les paquets du dépôt sous {directory} sont là, mais pas son index fonds.sqlite. Restaurez-le d’une sauvegarde ; un nouvel index n’en connaîtrait aucun.',
    ),
  },
  'repository-missing': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no repository under {directory}. `fonds add` makes one; or name another folder with --data or FONDS_DATA.',
      'Il n’y a pas de dépôt sous {directory}. `fonds add` en crée un ; ou indiquez un autre dossier avec --data ou FONDS_DATA.',
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
  },
} as const satisfies Record<string, ErrorEntry>

export type ErrorCode = keyof typeof errors

/** Values that an error's sentence names; one may itself be a sentence. */
export type ErrorArgs = Readonly<Record<string, string | number | Sentence>>

/** The one error class of the library: a code of the table above, the values its sentence names, and the cause. */
export class FondsError extends Error {
  readonly code: ErrorCode
  readonly args: ErrorArgs

  constructor(code: ErrorCode, args: ErrorArgs = {}, cause?: unknown) {
    super(sentence(code, args, 'en'), cause === undefined ? undefined : { cause })
    this.name = 'FondsError'
    this.code = code
    this.args = args
  }

  /** The sentence in the reader's language. */
  says(language: Language): string {
    return sentence(this.code, this.args, language)
  }

  get blame(): 'usage' | 'fault' {
    return errors[this.code].blame
  }
}

export const isFondsError = (error: unknown, code?: ErrorCode): error is FondsError =>
  error instanceof FondsError && (code === undefined || error.code === code)

const sentence = (code: ErrorCode, args: ErrorArgs, language: Language): string => {
  const values = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ])
  return fill(errors[code].says[language], Object.fromEntries(values))
}
