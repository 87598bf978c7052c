import type { Permission } from '../commons/roles.js'
import type { ErrorCode } from '../kernel/errors.js'

/**
 * Every operation of the HTTP interface. From this table come the routes and who may take them, the validation of what comes in, the OpenAPI
 * document, the tests that sweep over all of it, and the types of the client. Schemas are named by their file in `schemas/api/`; with a slash, in `schemas/`.
 */
export interface Operation {
  readonly method: 'get' | 'head' | 'post' | 'put' | 'patch' | 'delete' | 'options'
  /** With `{parameters}`, each a text of its own segment; `{path+}` takes the rest, slashes and all. */
  readonly path: string
  readonly group: 'courses' | 'versions' | 'imports' | 'organisations' | 'events' | 'access' | 'service'
  /** One line: what it does. */
  readonly summary: string
  readonly description?: string
  /** Who may; `public` needs no credential, `known` any. */
  readonly permission: Permission | 'public' | 'known'
  /** Schema of the query's parameters. */
  readonly query?: string
  readonly body?: OperationBody
  /** Answers by status; `null` has no body. */
  readonly answers: Readonly<Record<number, string | Media | null>>
  /** Errors that are its own. Those that follow from what it takes are not named: `problemsOf` has them all. */
  readonly problems: readonly ErrorCode[]
  /** Headers of the request that it reads, besides those that follow from the fields below. */
  readonly headers?: readonly RequestHeader[]
  /** Headers of its answers, likewise. */
  readonly answerHeaders?: readonly AnswerHeader[]
  /** `required`: a change of what the caller has read needs If-Match. `honoured`: it may have one. */
  readonly ifMatch?: 'required' | 'honoured'
  /** The answer has an ETag, and If-None-Match is honoured. */
  readonly etag?: true
  /** Takes an Idempotency-Key. */
  readonly idempotent?: true
  /** The answer speaks the language that Accept-Language prefers. */
  readonly localised?: true
  /** Asked all the time by machines that watch, and so counted against nobody; `always`: answered even while the server stops. */
  readonly watched?: true | 'always'
  /** Answered without the stores, so that nothing of theirs can fail it. */
  readonly storeless?: true
}

export interface OperationBody {
  /** Schema of a JSON body, and its media type where it is not application/json. */
  readonly json?: string
  readonly jsonType?: string
  /** Other media types that are taken, each as bytes. */
  readonly bytes?: readonly string[]
  readonly optional?: true
}

export type RequestHeader =
  | 'If-Match'
  | 'Prefer'
  | 'Range'
  | 'If-Range'
  | 'Accept-Encoding'
  | 'Content-Disposition'
  | 'Content-Digest'
  | 'Repr-Digest'
  | 'Tus-Resumable'
  | 'Upload-Length'
  | 'Upload-Defer-Length'
  | 'Upload-Metadata'
  | 'Upload-Offset'
  | 'Upload-Checksum'

export type AnswerHeader =
  | 'Accept-Ranges'
  | 'Content-Disposition'
  | 'Content-Encoding'
  | 'Content-Location'
  | 'Content-Range'
  | 'ETag'
  | 'Idempotency-Replayed'
  | 'Link'
  | 'Location'
  | 'Preference-Applied'
  | 'RateLimit'
  | 'RateLimit-Policy'
  | 'Repr-Digest'
  | 'Request-Id'
  | 'Retry-After'
  | 'Tus-Checksum-Algorithm'
  | 'Tus-Extension'
  | 'Tus-Max-Size'
  | 'Tus-Resumable'
  | 'Tus-Version'
  | 'Upload-Expires'
  | 'Upload-Length'
  | 'Upload-Offset'
  | 'WWW-Authenticate'

/** An answer that is no JSON: one of these media types. */
export interface Media {
  readonly media: string | readonly string[]
}

const json = 'application/json'
const zip = ['application/zip', 'application/x-zip-compressed', 'application/octet-stream'] as const
/** A cmi5 course may be one XML file. */
const packages = ['application/zip', 'application/xml'] as const
const tusBytes = 'application/offset+octet-stream'
const tus = ['protocol-unsupported'] as const
const course = ['course-unknown'] as const
const version = ['version-unknown'] as const

export const operations = {
  listCourses: {
    method: 'get',
    path: '/v1/courses',
    group: 'courses',
    summary: 'List courses, most recently changed first.',
    permission: 'courses.read',
    query: 'course-query',
    answers: { 200: 'course-page' },
    problems: ['cursor-invalid'],
  },
  searchCourses: {
    method: 'get',
    path: '/v1/search',
    group: 'courses',
    summary: 'Search courses by the beginnings of words; letter case, accents and plurals do not matter.',
    permission: 'courses.read',
    query: 'search-query',
    answers: { 200: 'course-page' },
    problems: ['cursor-invalid'],
  },
  getCourse: {
    method: 'get',
    path: '/v1/courses/{course}',
    group: 'courses',
    summary: 'Get a course with its sheet and all its versions.',
    description: '`{course}` is an id or your own external id, percent-encoded.',
    permission: 'courses.read',
    answers: { 200: 'course-detail' },
    problems: course,
    etag: true,
  },
  changeCourse: {
    method: 'patch',
    path: '/v1/courses/{course}',
    group: 'courses',
    summary: 'Give a course another external id, or none.',
    permission: 'courses.write',
    body: { json: 'course-change', jsonType: 'application/merge-patch+json' },
    answers: { 200: 'course-detail' },
    problems: [...course, 'external-id-taken', 'value-invalid'],
    ifMatch: 'required',
    etag: true,
  },
  getSheet: {
    method: 'get',
    path: '/v1/courses/{course}/sheet',
    group: 'courses',
    summary: 'Get the sheet of a course: its title, goals, durations, and whatever else describes it.',
    permission: 'courses.read',
    answers: { 200: 'sheet/sheet' },
    problems: course,
    etag: true,
  },
  changeSheet: {
    method: 'patch',
    path: '/v1/courses/{course}/sheet',
    group: 'courses',
    summary: 'Change the sheet of a course.',
    description:
      'A JSON merge patch (RFC 7396). A field that you write outlives the next version, which fills the others from its package; `null` gives a field back to the package.',
    permission: 'courses.write',
    body: { json: 'sheet-patch', jsonType: 'application/merge-patch+json' },
    answers: { 200: 'sheet/sheet' },
    problems: [...course, 'value-invalid'],
    ifMatch: 'required',
    etag: true,
  },
  setTags: {
    method: 'put',
    path: '/v1/courses/{course}/tags',
    group: 'courses',
    summary: 'Replace the tags of a course.',
    permission: 'courses.write',
    body: { json: 'tag-list' },
    answers: { 200: 'course' },
    problems: [...course, 'value-invalid'],
    ifMatch: 'required',
    etag: true,
  },
  changeTags: {
    method: 'post',
    path: '/v1/tags',
    group: 'courses',
    summary: 'Add and remove tags and collections of many courses, of all or none.',
    permission: 'courses.write',
    body: { json: 'tag-change' },
    answers: { 200: 'course-list' },
    problems: [...course, 'value-invalid'],
    idempotent: true,
  },
  withdrawCourse: {
    method: 'post',
    path: '/v1/courses/{course}/withdraw',
    group: 'courses',
    summary: 'Withdraw a course: none of its versions is published any more.',
    permission: 'courses.publish',
    answers: { 200: 'course' },
    problems: course,
    ifMatch: 'honoured',
    etag: true,
  },
  getVersion: {
    method: 'get',
    path: '/v1/versions/{version}',
    group: 'versions',
    summary: 'Get a version with its sheet.',
    description:
      '`{version}` is an id (`ver_…`), or a course and a number: `fire-safety@3`; a course alone means its published version.',
    permission: 'courses.read',
    answers: { 200: 'version-detail' },
    problems: [...course, ...version, 'not-published'],
    etag: true,
  },
  publishVersion: {
    method: 'post',
    path: '/v1/versions/{version}/publish',
    group: 'versions',
    summary: 'Make a version the published one of its course, in place of another, newer or older.',
    permission: 'courses.publish',
    answers: { 200: 'course' },
    problems: [...course, ...version, 'not-published'],
    ifMatch: 'honoured',
    etag: true,
  },
  getReport: {
    method: 'get',
    path: '/v1/versions/{version}/report',
    group: 'versions',
    summary: 'Get the report of a version: what was found in its package when it was kept.',
    permission: 'courses.read',
    answers: { 200: 'report/report' },
    problems: [...course, ...version, 'not-published'],
    etag: true,
    localised: true,
  },
  getDossier: {
    method: 'get',
    path: '/v1/versions/{version}/dossier',
    group: 'versions',
    summary:
      'Get all that was found out about the inside of a package: its files, the outline of its manifest, its report.',
    permission: 'courses.read',
    answers: { 200: 'dossier' },
    problems: [...course, ...version, 'not-published'],
    etag: true,
  },
  listEntries: {
    method: 'get',
    path: '/v1/versions/{version}/entries',
    group: 'versions',
    summary: 'List the files inside a package.',
    permission: 'courses.read',
    answers: { 200: 'entry-list' },
    problems: [...course, ...version, 'not-published'],
    etag: true,
  },
  getEntry: {
    method: 'get',
    path: '/v1/versions/{version}/entries/{path+}',
    group: 'versions',
    summary: 'Get one file of a package.',
    description:
      'Always as an attachment that no browser runs. Goes out as gzip without being inflated where the client accepts that; HEAD is answered.',
    permission: 'courses.read',
    answers: { 200: { media: '*/*' }, 206: { media: '*/*' } },
    problems: [...course, ...version, 'not-published', 'entry-unknown', 'precondition-failed', 'range-unsatisfiable'],
    headers: ['Accept-Encoding', 'Range', 'If-Range', 'If-Match'],
    answerHeaders: ['Accept-Ranges', 'Content-Disposition', 'Content-Encoding', 'Content-Location', 'Repr-Digest'],
    etag: true,
  },
  getPackage: {
    method: 'get',
    path: '/v1/versions/{version}/package',
    group: 'versions',
    summary: 'Download the package, byte for byte as it came in.',
    description: 'HEAD, Range and If-Range are honoured; Repr-Digest has the SHA-256 of the whole.',
    permission: 'courses.read',
    answers: { 200: { media: packages }, 206: { media: packages } },
    problems: [...course, ...version, 'not-published', 'precondition-failed', 'range-unsatisfiable'],
    headers: ['Range', 'If-Range', 'If-Match'],
    answerHeaders: ['Accept-Ranges', 'Content-Disposition', 'Content-Location', 'Repr-Digest'],
    etag: true,
  },
  compareVersions: {
    method: 'get',
    path: '/v1/versions/{version}/compare/{other}',
    group: 'versions',
    summary: 'Compare two versions: whether `{other}` may take the place of `{version}` while learners are under way.',
    permission: 'courses.read',
    answers: { 200: 'report/diff' },
    problems: [...course, ...version, 'not-published'],
    localised: true,
  },
  checkPackage: {
    method: 'post',
    path: '/v1/check',
    group: 'imports',
    summary: 'Check a package: say what is wrong with it, and keep nothing.',
    permission: 'packages.check',
    query: 'check-query',
    body: { bytes: zip },
    answers: { 200: 'report/report' },
    problems: ['digest-mismatch', 'digest-unsupported'],
    headers: ['Content-Digest', 'Repr-Digest', 'Content-Disposition'],
    localised: true,
  },
  createImportJob: {
    method: 'post',
    path: '/v1/importJobs',
    group: 'imports',
    summary: 'Import a package: as the body, as a part of a form, as an upload that is complete, or from a URL.',
    description:
      'Small packages are answered at once: 201 when a version was added, 200 when it was here already or for a dry run, 422 with the report when it is refused. What takes longer than `Prefer: wait=` (10 s unless given) is answered 202; `Prefer: respond-async` always is. Options are parameters of the query for a body of bytes, fields of the form, or members of the JSON body.',
    permission: 'courses.write',
    query: 'import-query',
    body: { json: 'import-request', bytes: [...zip, 'multipart/form-data'] },
    answers: { 200: 'import-job', 201: 'import-job', 202: 'import-job' },
    problems: [
      ...course,
      'course-exists',
      'package-refused',
      'upload-unknown',
      'upload-incomplete',
      'url-refused',
      'fetch-failed',
      'digest-mismatch',
      'digest-unsupported',
      'value-invalid',
    ],
    headers: ['Prefer', 'Content-Digest', 'Repr-Digest', 'Content-Disposition'],
    idempotent: true,
    localised: true,
  },
  listImportJobs: {
    method: 'get',
    path: '/v1/importJobs',
    group: 'imports',
    summary: 'List import jobs, newest first.',
    permission: 'courses.write',
    query: 'import-job-query',
    answers: { 200: 'import-job-page' },
    problems: ['cursor-invalid'],
    localised: true,
  },
  getImportJob: {
    method: 'get',
    path: '/v1/importJobs/{job}',
    group: 'imports',
    summary: 'Get an import job: how far it is, and what came of it.',
    description: '`Prefer: wait=` holds the answer until the job ended or the time is over.',
    permission: 'courses.write',
    answers: { 200: 'import-job' },
    problems: ['job-unknown'],
    headers: ['Prefer'],
    etag: true,
    localised: true,
  },
  cancelImportJob: {
    method: 'delete',
    path: '/v1/importJobs/{job}',
    group: 'imports',
    summary: 'Stop an import as soon as that leaves nothing half done.',
    permission: 'courses.write',
    answers: { 200: 'import-job' },
    problems: ['job-unknown'],
    ifMatch: 'required',
    etag: true,
    localised: true,
  },
  knownPackages: {
    method: 'post',
    path: '/v1/uploads/known',
    group: 'imports',
    summary: 'Ask which packages your organisation has already, by their SHA-256, so that they need not be sent.',
    permission: 'courses.write',
    body: { json: 'digest-list' },
    answers: { 200: 'known-packages' },
    problems: [],
  },
  describeUploads: {
    method: 'options',
    path: '/v1/uploads',
    group: 'imports',
    summary: 'Ask what of the protocol tus is spoken here, and how large an upload may be.',
    permission: 'public',
    answers: { 204: null },
    problems: [],
    answerHeaders: ['Tus-Resumable', 'Tus-Version', 'Tus-Extension', 'Tus-Max-Size', 'Tus-Checksum-Algorithm'],
    storeless: true,
  },
  createUpload: {
    method: 'post',
    path: '/v1/uploads',
    group: 'imports',
    summary: 'Begin an upload that can be resumed, by the protocol tus 1.0.',
    description:
      'Upload-Length has its size, or Upload-Defer-Length: 1 says that it is not known yet. Of Upload-Metadata, `filename` names the package, and `sha256` (hexadecimal) is compared when it is imported, as is Repr-Digest. Location is where to PATCH; Upload-Expires is when it is forgotten, unless more arrives. Once it is complete, import it: POST /v1/importJobs with `{"source": {"upload": "upl_…"}}`.',
    permission: 'courses.write',
    body: { bytes: [tusBytes], optional: true },
    answers: { 201: null },
    problems: [...tus, 'digest-unsupported', 'checksum-mismatch'],
    headers: [
      'Tus-Resumable',
      'Upload-Length',
      'Upload-Defer-Length',
      'Upload-Metadata',
      'Upload-Checksum',
      'Repr-Digest',
    ],
    answerHeaders: ['Tus-Resumable', 'Upload-Offset', 'Upload-Expires'],
  },
  getUpload: {
    method: 'head',
    path: '/v1/uploads/{upload}',
    group: 'imports',
    summary: 'Ask how much of an upload has arrived: Upload-Offset is where to go on.',
    permission: 'courses.write',
    answers: { 200: null },
    problems: [...tus, 'upload-unknown'],
    headers: ['Tus-Resumable'],
    answerHeaders: ['Tus-Resumable', 'Upload-Offset', 'Upload-Length', 'Upload-Expires'],
  },
  appendUpload: {
    method: 'patch',
    path: '/v1/uploads/{upload}',
    group: 'imports',
    summary: 'Send the next bytes of an upload.',
    description:
      'Upload-Offset is where they begin. What arrived before a connection broke is kept, unless Upload-Checksum (sha1, sha256) is sent: then all of the request counts or nothing. Whoever sends to the same upload later ends this request.',
    permission: 'courses.write',
    body: { bytes: [tusBytes] },
    answers: { 204: null },
    problems: [...tus, 'upload-unknown', 'upload-offset', 'checksum-mismatch'],
    headers: ['Tus-Resumable', 'Upload-Offset', 'Upload-Length', 'Upload-Checksum'],
    answerHeaders: ['Tus-Resumable', 'Upload-Offset', 'Upload-Expires'],
  },
  removeUpload: {
    method: 'delete',
    path: '/v1/uploads/{upload}',
    group: 'imports',
    summary: 'Forget an upload.',
    permission: 'courses.write',
    answers: { 204: null },
    problems: [...tus, 'upload-unknown'],
    headers: ['Tus-Resumable'],
    answerHeaders: ['Tus-Resumable'],
  },
  listOrganisations: {
    method: 'get',
    path: '/v1/organisations',
    group: 'organisations',
    summary: 'List organisations: all for an operator, else your own.',
    permission: 'organisations.read',
    query: 'page-query',
    answers: { 200: 'organisation-page' },
    problems: ['cursor-invalid'],
  },
  createOrganisation: {
    method: 'post',
    path: '/v1/organisations',
    group: 'organisations',
    summary: 'Make an organisation.',
    permission: 'organisations.manage',
    body: { json: 'new-organisation' },
    answers: { 201: 'organisation' },
    problems: ['external-id-taken', 'value-invalid'],
    idempotent: true,
    etag: true,
  },
  getOrganisation: {
    method: 'get',
    path: '/v1/organisations/{organisation}',
    group: 'organisations',
    summary: 'Get an organisation, by id or external id.',
    permission: 'organisations.read',
    answers: { 200: 'organisation' },
    problems: ['organisation-unknown'],
    etag: true,
  },
  changeOrganisation: {
    method: 'patch',
    path: '/v1/organisations/{organisation}',
    group: 'organisations',
    summary: 'Rename an organisation, or give it another external id.',
    permission: 'organisations.manage',
    body: { json: 'organisation-change', jsonType: 'application/merge-patch+json' },
    answers: { 200: 'organisation' },
    problems: ['organisation-unknown', 'external-id-taken', 'value-invalid'],
    ifMatch: 'required',
    etag: true,
  },
  listKeys: {
    method: 'get',
    path: '/v1/organisations/{organisation}/keys',
    group: 'access',
    summary: 'List the keys of an organisation, revoked ones too.',
    permission: 'keys.manage',
    query: 'page-query',
    answers: { 200: 'key-page' },
    problems: ['organisation-unknown', 'cursor-invalid'],
  },
  createKey: {
    method: 'post',
    path: '/v1/organisations/{organisation}/keys',
    group: 'access',
    summary: 'Make a key. Its secret is shown in this answer, and never again.',
    description: 'Nobody gives a role that they have not: an administrator makes no operator.',
    permission: 'keys.manage',
    body: { json: 'new-key' },
    answers: { 201: 'created-key' },
    problems: ['organisation-unknown', 'value-invalid'],
    idempotent: true,
    etag: true,
  },
  getKey: {
    method: 'get',
    path: '/v1/keys/{key}',
    group: 'access',
    summary: 'Get a key, without its secret.',
    permission: 'keys.manage',
    answers: { 200: 'key' },
    problems: ['key-unknown'],
    etag: true,
  },
  revokeKey: {
    method: 'delete',
    path: '/v1/keys/{key}',
    group: 'access',
    summary: 'Revoke a key, and with it every token that it was exchanged for.',
    permission: 'keys.manage',
    answers: { 200: 'key' },
    problems: ['key-unknown'],
    ifMatch: 'required',
    etag: true,
  },
  whoAmI: {
    method: 'get',
    path: '/v1/me',
    group: 'access',
    summary: 'Ask whom the credential makes you, and what you may do.',
    permission: 'known',
    answers: { 200: 'me' },
    problems: [],
  },
  createToken: {
    method: 'post',
    path: '/oauth/token',
    group: 'access',
    summary: 'Exchange a key for an access token of ten minutes (OAuth 2 client credentials).',
    description:
      'The key’s id is the client_id, its secret the client_secret, in the body or by HTTP Basic; a key that signs sends a client_assertion (private_key_jwt, RFC 7523). Errors are those of RFC 6749.',
    permission: 'public',
    body: { json: 'token-request', jsonType: 'application/x-www-form-urlencoded' },
    answers: { 200: 'token', 400: 'oauth-error', 401: 'oauth-error' },
    problems: [],
  },
  getTokenKeys: {
    method: 'get',
    path: '/oauth/jwks',
    group: 'access',
    summary: 'Get the public keys that access tokens are signed with.',
    permission: 'public',
    answers: { 200: 'json-web-keys' },
    problems: [],
  },
  getAuthorisationServer: {
    method: 'get',
    path: '/.well-known/oauth-authorization-server',
    group: 'access',
    summary: 'Look up where tokens are had (RFC 8414).',
    permission: 'public',
    answers: { 200: 'authorisation-server' },
    problems: [],
    storeless: true,
  },
  listEvents: {
    method: 'get',
    path: '/v1/events',
    group: 'events',
    summary: 'List events: who changed what, when, and through which key, oldest first.',
    description: '`next` is there also on the last page: keep it, and ask again for what came since.',
    permission: 'events.read',
    query: 'event-query',
    answers: { 200: 'event-page' },
    problems: ['organisation-unknown', 'cursor-invalid'],
  },
  getHealth: {
    method: 'get',
    path: '/healthz',
    group: 'service',
    summary: 'Ask whether the process runs.',
    permission: 'public',
    answers: { 200: 'health' },
    problems: [],
    watched: 'always',
    storeless: true,
  },
  getReadiness: {
    method: 'get',
    path: '/readyz',
    group: 'service',
    summary: 'Ask whether the server can serve: its stores answer, and it is not stopping.',
    permission: 'public',
    answers: { 200: 'health' },
    problems: [],
    watched: true,
  },
  getMetrics: {
    method: 'get',
    path: '/metrics',
    group: 'service',
    summary: 'Get figures for Prometheus.',
    permission: 'metrics.read',
    answers: { 200: { media: 'text/plain' } },
    problems: [],
  },
  getDescription: {
    method: 'get',
    path: '/openapi.json',
    group: 'service',
    summary: 'Get this description of the interface.',
    permission: 'public',
    answers: { 200: 'open-api' },
    problems: [],
    etag: true,
    storeless: true,
  },
  getApiCatalog: {
    method: 'get',
    path: '/.well-known/api-catalog',
    group: 'service',
    summary: 'Look up where the interface is described (RFC 9727).',
    permission: 'public',
    answers: { 200: { media: 'application/linkset+json' } },
    problems: [],
    storeless: true,
  },
} as const satisfies Record<string, Operation>

export type OperationId = keyof typeof operations

/** Media types of an operation's answers. */
export const mediaTypesOf = ({ answers }: Operation): readonly string[] => [
  ...new Set(Object.values(answers).flatMap((answer) => (typeof answer === 'string' ? json : (answer?.media ?? [])))),
]

/** The status of an answer that says none of its own. */
export const usualStatusOf = ({ answers }: Operation): number => Number(Object.keys(answers)[0])
