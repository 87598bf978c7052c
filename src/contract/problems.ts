import { type ErrorCode, errors, FondsError } from '../kernel/errors.js'
import { both, type Language, type Sentence } from '../kernel/language.js'
import type { Operation } from './operation.js'
import { mediaTypesOf, operations } from './operations.js'

const ofCredentials = [
  'credentials-missing',
  'credentials-invalid',
  'credentials-expired',
  'credentials-revoked',
  'provider-unreachable',
] as const
const ofBodies = ['media-type-unsupported', 'body-too-large', 'body-truncated'] as const
const ofJson = ['body-malformed', 'request-timeout'] as const
const ofIdempotency = ['idempotency-mismatch', 'idempotency-running'] as const

/** A problem that follows from what an operation takes. */
export type CommonProblem =
  | (typeof ofCredentials)[number]
  | (typeof ofBodies)[number]
  | (typeof ofJson)[number]
  | (typeof ofIdempotency)[number]
  | 'request-invalid'
  | 'url-too-long'
  | 'not-acceptable'
  | 'permission-missing'
  | 'precondition-missing'
  | 'precondition-failed'
  | 'rate-exceeded'
  | 'server-stopping'
  | 'store-full'
  | 'internal'

/** The problems of an operation that follow from what it takes; `operation.problems` has its own. */
export function commonProblemsOf(operation: Operation): readonly CommonProblem[] {
  const { permission, body, ifMatch, idempotent, answers, watched, storeless } = operation
  const problems = new Set<CommonProblem>(['request-invalid', 'url-too-long'])
  const add = (...codes: readonly CommonProblem[]) => {
    for (const code of codes) problems.add(code)
  }
  if (!mediaTypesOf(operation).includes('*/*')) add('not-acceptable')
  if (permission !== 'public') add(...ofCredentials)
  if (permission !== 'public' && permission !== 'known') add('permission-missing')
  if (body) add(...ofBodies)
  if (body?.json !== undefined) add(...ofJson)
  if (ifMatch === 'required') add('precondition-missing')
  if (ifMatch) add('precondition-failed')
  if (idempotent) add(...ofIdempotency)
  if (ifMatch || idempotent || body?.bytes) add('store-full')
  // OAuth has errors of its own for whatever is wrong with a request.
  if (answers[400] === 'oauth-error') problems.clear()
  if (!watched) add('rate-exceeded')
  if (!storeless) add('internal')
  if (watched !== 'always') add('server-stopping')
  return [...problems]
}

/** Every problem that an operation may answer with. */
export const problemsOf = (operation: Operation): readonly ErrorCode[] => [
  ...new Set<ErrorCode>([...operation.problems, ...commonProblemsOf(operation)]),
]

/** What a client may be told without having reached an operation, and what a failed import job tells later. */
const elsewhere = ['route-unknown', 'method-unknown', 'header-too-large', 'job-interrupted'] as const

/** Every problem that a client can meet, in alphabetical order. */
export const clientProblems: readonly ErrorCode[] = [
  ...new Set<ErrorCode>([
    ...Object.values(operations).flatMap((operation: Operation) => problemsOf(operation)),
    ...elsewhere,
  ]),
].sort()

/** What a problem says, with its `{placeholders}`. */
export const problemSentence = (code: ErrorCode, language: Language): string =>
  new FondsError(code).saysOverHttp(language)

type Status = (typeof errors)[ErrorCode]['status']

/** What a problem is in a few words: the customary phrase of its status. */
const titles: Readonly<Record<Status, Sentence>> = {
  400: both('Bad request', 'Requête incorrecte'),
  401: both('Not authenticated', 'Non authentifié'),
  403: both('Not allowed', 'Non autorisé'),
  404: both('Not found', 'Introuvable'),
  405: both('Method not allowed', 'Méthode non admise'),
  406: both('Not acceptable', 'Inacceptable'),
  408: both('Too slow', 'Trop lent'),
  409: both('Conflict', 'Conflit'),
  410: both('Gone', 'Disparu'),
  412: both('Precondition failed', 'Condition non remplie'),
  413: both('Body too large', 'Corps trop volumineux'),
  414: both('Address too long', 'Adresse trop longue'),
  415: both('Unsupported media type', 'Type de contenu non pris en charge'),
  416: both('Range not satisfiable', 'Plage impossible'),
  422: both('Refused', 'Refusé'),
  428: both('Precondition required', 'Condition requise'),
  429: both('Too many requests', 'Trop de requêtes'),
  431: both('Headers too large', 'En-têtes trop volumineux'),
  460: both('Checksum mismatch', 'Somme de contrôle différente'),
  499: both('Cancelled', 'Annulé'),
  500: both('Server failure', 'Défaillance du serveur'),
  501: both('Not implemented', 'Non pris en charge'),
  502: both('Bad gateway', 'Passerelle en défaut'),
  503: both('Unavailable', 'Indisponible'),
  507: both('No room left', 'Plus de place'),
}

export const problemTitle = (code: ErrorCode): Sentence => titles[errors[code].status]
