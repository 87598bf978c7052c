import { both, fill, type Language, type Sentence } from './language.js'

interface ErrorEntry {
  /** Who has to act: the caller (`usage`), or the machine and its operator (`fault`). */
  readonly blame: 'usage' | 'fault'
  /** What an HTTP client is told. */
  readonly status: number
  /** What happened and what to do about it. */
  readonly says: Sentence
  /** The same for an HTTP client, where the remedy is another one than on the command line. */
  readonly overHttp?: Sentence
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
    overHttp: both(
      'No course is known as “{course}”. GET /v1/courses lists those of your organisation.',
      'Aucune formation n’est connue sous « {course} ». GET /v1/courses liste celles de votre organisme.',
    ),
  },
  'version-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'Course {course} has no version {version}. `fonds show {course}` lists its versions.',
      'La formation {course} n’a pas de version {version}. `fonds show {course}` liste ses versions.',
    ),
    overHttp: both(
      'Course {course} has no version {version}. GET /v1/courses/{course} lists its versions.',
      'La formation {course} n’a pas de version {version}. GET /v1/courses/{course} liste ses versions.',
    ),
  },
  'not-published': {
    blame: 'usage',
    status: 409,
    says: both(
      'Course {course} has no published version. Publish one with `fonds publish`, or name a version as {course}@1.',
      'La formation {course} n’a pas de version publiée. Publiez-en une avec `fonds publish`, ou désignez {course}@1.',
    ),
    overHttp: both(
      'Course {course} has no published version. Publish one, or name a version.',
      'La formation {course} n’a pas de version publiée. Publiez-en une, ou désignez une version.',
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
    overHttp: both(
      'There is no room left on the server; nothing was half kept. Try again later, or tell its operator.',
      'Il n’y a plus de place sur le serveur ; rien n’a été conservé à moitié. Réessayez plus tard, ou prévenez l’exploitant.',
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
  'organisation-unknown': {
    blame: 'usage',
    status: 404,
    says: both('No organisation is known as “{organisation}”.', 'Aucun organisme n’est connu sous « {organisation} ».'),
  },
  'key-unknown': {
    blame: 'usage',
    status: 404,
    says: both('There is no key {key}.', 'Il n’y a pas de clé {key}.'),
  },
  'job-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no job {job}; jobs that ended are forgotten after {days} days.',
      'Il n’y a pas de tâche {job} ; les tâches terminées sont oubliées après {days} jours.',
    ),
  },
  'upload-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is no upload {upload}: it never was, expired, or was used up. Send the file again.',
      'Il n’y a pas de téléversement {upload} : il n’a jamais existé, a expiré ou a servi. Renvoyez le fichier.',
    ),
  },
  'upload-incomplete': {
    blame: 'usage',
    status: 409,
    says: both(
      'Upload {upload} has {size} of {total} bytes. Send the rest first.',
      'Le téléversement {upload} a {size} octets sur {total}. Envoyez d’abord le reste.',
    ),
  },
  'upload-offset': {
    blame: 'usage',
    status: 409,
    says: both(
      'The upload does not end where these bytes begin. Ask for its Upload-Offset with HEAD, and go on from there.',
      'Le téléversement ne s’arrête pas là où ces octets commencent. Demandez son Upload-Offset par HEAD et reprenez à cet endroit.',
    ),
  },
  'checksum-mismatch': {
    blame: 'usage',
    // As the protocol tus has it.
    status: 460,
    says: both(
      'The bytes have another {algorithm} than Upload-Checksum says. None of them was kept; send them again.',
      'Les octets ont un autre {algorithm} que celui d’Upload-Checksum. Aucun n’a été conservé ; renvoyez-les.',
    ),
  },
  'protocol-unsupported': {
    blame: 'usage',
    status: 412,
    says: both(
      'This speaks tus {version}: send “Tus-Resumable: {version}”.',
      'Le protocole est ici tus {version} : envoyez « Tus-Resumable: {version} ».',
    ),
  },
  'entry-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'The package of {version} has no file “{path}”.',
      'Le paquet de {version} ne contient pas de fichier « {path} ».',
    ),
  },
  'course-exists': {
    blame: 'usage',
    status: 409,
    says: both(
      'A course is known as “{course}” already. Pass mayCreateNewVersion=true to add the package as its next version, or choose another externalId.',
      'Une formation est déjà connue sous « {course} ». Passez mayCreateNewVersion=true pour ajouter le paquet comme version suivante, ou choisissez un autre externalId.',
    ),
  },
  'external-id-taken': {
    blame: 'usage',
    status: 409,
    says: both(
      '“{externalId}” names another one already. Choose another.',
      '« {externalId} » en désigne déjà un autre. Choisissez-en un autre.',
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
  'credentials-missing': {
    blame: 'usage',
    status: 401,
    says: both(
      'The server wants a key: put it into FONDS_KEY, or into a file that --key-file names.',
      'Le serveur demande une clé : mettez-la dans FONDS_KEY, ou dans un fichier indiqué par --key-file.',
    ),
    overHttp: both(
      'This needs a key: send it as “Authorization: Bearer …”.',
      'Il faut une clé : envoyez-la dans « Authorization: Bearer … ».',
    ),
  },
  'credentials-invalid': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key or token is not known here. Check that it is whole and for this server, or ask for another.',
      'La clé ou le jeton n’est pas connu ici. Vérifiez qu’il est entier et destiné à ce serveur, ou demandez-en un autre.',
    ),
  },
  'credentials-expired': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key or token expired at {at}. Ask for another.',
      'La clé ou le jeton a expiré le {at}. Demandez-en un autre.',
    ),
  },
  'credentials-revoked': {
    blame: 'usage',
    status: 401,
    says: both(
      'The key was revoked at {at}. Ask for another.',
      'La clé a été révoquée le {at}. Demandez-en une autre.',
    ),
  },
  'provider-unreachable': {
    blame: 'fault',
    status: 503,
    says: both(
      'The identity provider {issuer} does not answer, so its token cannot be checked. Try again in a moment.',
      'Le fournisseur d’identité {issuer} ne répond pas : son jeton ne peut pas être vérifié. Réessayez dans un instant.',
    ),
  },
  'resource-unknown': {
    blame: 'usage',
    status: 404,
    says: both('There is no {kind} “{id}” here.', 'Introuvable ici : {kind} « {id} ».'),
  },
  'links-cycle': {
    blame: 'usage',
    status: 409,
    says: both(
      '{to} already belongs to {from}: an organisation cannot stand above itself. End that link first.',
      '{to} dépend déjà de {from} : un organisme ne peut être au-dessus de lui-même. Mettez d’abord fin à ce lien.',
    ),
  },
  'policy-unannounced': {
    blame: 'usage',
    status: 409,
    says: both(
      'The policy “{policy}” shuts organisations out, and was not announced. Announce it first, and read the report “access”.',
      'La politique « {policy} » exclut des organismes, et n’a pas été annoncée. Annoncez-la d’abord, et lisez le rapport « access ».',
    ),
  },
  'sheet-incomplete': {
    blame: 'usage',
    status: 422,
    says: both(
      'Others are to see this course, and its sheet lacks: {fields}. Fill these in first.',
      'D’autres vont voir cette formation, et il manque à sa fiche : {fields}. Remplissez-les d’abord.',
    ),
  },
  'thumbnail-refused': {
    blame: 'usage',
    status: 422,
    says: both(
      'The thumbnail is refused: {problem}. Give a PNG, JPEG or WebP of ratio 3:2, of at most 2 MiB.',
      'La vignette est refusée : {problem}. Donnez une image PNG, JPEG ou WebP au format 3:2, de 2 Mio au plus.',
    ),
  },
  'licence-forbids': {
    blame: 'usage',
    status: 422,
    says: both(
      'The licence {licence} does not allow this use: {use}. Whoever holds the rights can choose another licence, or state the allowed uses in the sheet.',
      'La licence {licence} ne permet pas cet usage : {use}. Le titulaire des droits peut choisir une autre licence, ou indiquer les usages permis dans la fiche.',
    ),
  },
  'lead-required': {
    blame: 'usage',
    status: 403,
    says: both(
      'Only the leads of the collection {collection} may do this. GET /v1/collections/{collection}/parties names them.',
      'Seuls les chefs de filat de la collection {collection} le peuvent. GET /v1/collections/{collection}/parties les nomme.',
    ),
  },
  'party-required': {
    blame: 'usage',
    status: 403,
    says: both(
      'Only the leads, delegates and stakeholders of the collection {collection} may do this. GET /v1/collections/{collection}/parties names them.',
      'Seuls les chefs de filat, délégataires et parties prenantes de la collection {collection} le peuvent. GET /v1/collections/{collection}/parties les nomme.',
    ),
  },
  'state-conflict': {
    blame: 'usage',
    status: 409,
    says: both('Not in this state: {problem}.', 'Impossible dans cet état : {problem}.'),
  },
  'submission-blocked': {
    blame: 'usage',
    status: 422,
    says: both(
      'This version cannot be proposed. {checks} POST /v1/submissions/checks tells every check.',
      'Cette version ne peut être proposée. {checks} POST /v1/submissions/checks explique chaque vérification.',
    ),
  },
  'version-withdrawn': {
    blame: 'usage',
    status: 410,
    says: both(
      '{course} was withdrawn on {date}: {reason}. What remains is its tombstone.',
      '{course} a été retirée le {date} : {reason}. Il n’en reste que la trace.',
    ),
  },
  'permission-missing': {
    blame: 'usage',
    status: 403,
    says: both(
      'This needs the permission {permission}, which {roles} has not.',
      'Il faut la permission {permission}, que {roles} n’a pas.',
    ),
  },
  'route-unknown': {
    blame: 'usage',
    status: 404,
    says: both(
      'There is nothing at {method} {path}. /openapi.json lists all there is.',
      'Il n’y a rien à {method} {path}. /openapi.json liste tout ce qui existe.',
    ),
  },
  'method-unknown': {
    blame: 'usage',
    status: 405,
    says: both(
      '{path} does not know {method}; it knows {allowed}.',
      '{path} ne connaît pas {method} ; il connaît {allowed}.',
    ),
  },
  'media-type-unsupported': {
    blame: 'usage',
    status: 415,
    says: both(
      'Content-Type “{type}” is not accepted here. Send {accepted}.',
      'Le Content-Type « {type} » n’est pas accepté ici. Envoyez {accepted}.',
    ),
  },
  'not-acceptable': {
    blame: 'usage',
    status: 406,
    says: both(
      'This cannot be given as “{accept}”, only as {offered}.',
      'Impossible de donner « {accept} » ; seulement {offered}.',
    ),
  },
  'request-invalid': {
    blame: 'usage',
    status: 400,
    says: both(
      'The request is not what the interface describes: {problem}.',
      'La requête n’est pas conforme à la description de l’interface : {problem}.',
    ),
  },
  'body-malformed': {
    blame: 'usage',
    status: 400,
    says: both('The body is not {format} ({reason}).', 'Le corps n’est pas du {format} ({reason}).'),
  },
  'body-too-large': {
    blame: 'usage',
    status: 413,
    says: both('The body is larger than {limit} bytes.', 'Le corps dépasse {limit} octets.'),
  },
  'body-truncated': {
    blame: 'usage',
    status: 400,
    says: both(
      'The body ended after {received} bytes, and {announced} were announced. Nothing was kept; send it again.',
      'Le corps s’est arrêté après {received} octets, et {announced} étaient annoncés. Rien n’a été conservé ; renvoyez-le.',
    ),
  },
  'digest-unsupported': {
    blame: 'usage',
    status: 400,
    says: both(
      '“{header}” has no SHA-256 digest in the form sha-256=:…: (RFC 9530).',
      '« {header} » ne contient pas d’empreinte SHA-256 de la forme sha-256=:…: (RFC 9530).',
    ),
  },
  'cursor-invalid': {
    blame: 'usage',
    status: 400,
    says: both(
      'No list gave this cursor. Begin again without one.',
      'Aucune liste n’a donné ce curseur. Recommencez sans curseur.',
    ),
  },
  'precondition-missing': {
    blame: 'usage',
    status: 428,
    says: both(
      'A change needs If-Match with the ETag that was read, so that nobody’s change is lost; “*” overwrites whatever is there.',
      'Une modification demande If-Match avec l’ETag lu, pour qu’aucune modification ne soit perdue ; « * » écrase ce qui s’y trouve.',
    ),
  },
  'precondition-failed': {
    blame: 'usage',
    status: 412,
    says: both(
      'It has changed since it was read. Read it again and repeat the change.',
      'L’état a changé depuis la lecture. Relisez et refaites la modification.',
    ),
  },
  'idempotency-mismatch': {
    blame: 'usage',
    status: 422,
    says: both(
      'This Idempotency-Key was sent before with another request. Use a new one for each request.',
      'Cette Idempotency-Key a déjà servi pour une autre requête. Utilisez-en une nouvelle par requête.',
    ),
  },
  'idempotency-running': {
    blame: 'usage',
    status: 409,
    says: both(
      'The first request with this Idempotency-Key is still under way. Try again in a moment.',
      'La première requête avec cette Idempotency-Key est encore en cours. Réessayez dans un instant.',
    ),
  },
  'range-unsatisfiable': {
    blame: 'usage',
    status: 416,
    says: both('The range lies outside the {size} bytes.', 'La plage est en dehors des {size} octets.'),
  },
  'rate-exceeded': {
    blame: 'usage',
    status: 429,
    says: both('Too many requests. Try again in {seconds} s.', 'Trop de requêtes. Réessayez dans {seconds} s.'),
  },
  'url-refused': {
    blame: 'usage',
    status: 422,
    says: both('{url} may not be fetched: {reason}.', '{url} ne peut pas être lu : {reason}.'),
  },
  'fetch-failed': {
    blame: 'usage',
    status: 422,
    says: both('{url} could not be fetched: {reason}.', '{url} n’a pas pu être lu : {reason}.'),
  },
  'address-unavailable': {
    blame: 'usage',
    status: 500,
    says: both(
      'The server cannot listen at {address} ({reason}). Choose another with --host and --port, or end the program that has it.',
      'Le serveur ne peut pas écouter à l’adresse {address} ({reason}). Choisissez-en une autre avec --host et --port, ou arrêtez le programme qui l’occupe.',
    ),
  },
  'header-too-large': {
    blame: 'usage',
    status: 431,
    says: both(
      'The headers of the request are larger than {limit} bytes, or more than {count}.',
      'Les en-têtes de la requête dépassent {limit} octets, ou sont plus de {count}.',
    ),
  },
  'url-too-long': {
    blame: 'usage',
    status: 414,
    says: both('The address is longer than {limit} bytes.', 'L’adresse dépasse {limit} octets.'),
  },
  'request-timeout': {
    blame: 'usage',
    status: 408,
    says: both(
      'The request did not arrive in time. Send it again.',
      'La requête n’est pas arrivée à temps. Renvoyez-la.',
    ),
  },
  'server-stopping': {
    blame: 'fault',
    status: 503,
    says: both('The server is stopping. Try again in a moment.', 'Le serveur s’arrête. Réessayez dans un instant.'),
  },
  'server-unreachable': {
    blame: 'fault',
    status: 502,
    says: both(
      'The server at {url} does not answer ({reason}). Check the address and that it runs.',
      'Le serveur {url} ne répond pas ({reason}). Vérifiez l’adresse et qu’il fonctionne.',
    ),
  },
  'job-interrupted': {
    blame: 'fault',
    status: 503,
    says: both(
      'The job was interrupted {attempts} times, and is not tried again. Ask for it again.',
      'La tâche a été interrompue {attempts} fois et n’est plus retentée. Redemandez-la.',
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

  /** The sentence for an HTTP client. */
  saysOverHttp(language: Language): string {
    const entry: ErrorEntry = errors[this.code]
    return filled(entry.overHttp ?? entry.says, this.args, language)
  }

  /** The error as an HTTP client is told it. What only the operator can mend is not described: it would name folders of the server. */
  overHttp(): FondsError {
    const { blame, status, overHttp }: ErrorEntry = errors[this.code]
    return blame === 'fault' && status === 500 && !overHttp ? new FondsError('internal', {}, this) : this
  }

  get blame(): 'usage' | 'fault' {
    return errors[this.code].blame
  }

  /** What an HTTP client is told. */
  get status(): number {
    return errors[this.code].status
  }
}

export const isFondsError = (error: unknown, code?: ErrorCode): error is FondsError =>
  error instanceof FondsError && (code === undefined || error.code === code)

const sentence = (code: ErrorCode, args: ErrorArgs, language: Language): string =>
  filled(errors[code].says, args, language)

const filled = (told: Sentence, args: ErrorArgs, language: Language): string => {
  const values = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'object' ? value[language] : value,
  ])
  return fill(told[language], Object.fromEntries(values))
}
