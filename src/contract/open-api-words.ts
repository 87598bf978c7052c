import type { Permission } from '../commons/roles.js'
import type { JsonObject } from './open-api-schemas.js'
import type { AnswerHeader, Operation, RequestHeader } from './operation.js'
import type { operations } from './operations.js'

/** Names that stand in braces in a path. */
type ParameterIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Bare}+` ? Bare : Name) | ParameterIn<Rest>
  : never
type PathParameter = ParameterIn<(typeof operations)[keyof typeof operations]['path']>

export const introduction = `Fonds keeps e-learning packages (SCORM 1.2, SCORM 2004, cmi5, xAPI, AICC): it says what is wrong with one, keeps every version for ever, byte for byte, and gives them out to any LMS.

**A first version in three requests.** Make a key (\`POST /v1/organisations/{organisation}/keys\`), or have one made for you; send a zip (\`POST /v1/importJobs?externalId=fire-safety&publish=true\`); read it back (\`GET /v1/versions/fire-safety/package\`).

**Credentials.** A key goes into \`Authorization: Bearer …\` as it is, or is exchanged for a token of ten minutes at \`/oauth/token\`. What belongs to another organisation is answered as what does not exist: 404.

**Lists** come in pages: \`items\`, and \`next\`, which is the \`cursor\` of the page behind; the same is in the header \`Link\`.

**Changes** of what others may change too need \`If-Match\` with the ETag that was read; \`*\` overwrites whatever is there. A PATCH is a JSON merge patch (RFC 7396).

**Tries that may be repeated.** A POST that makes something takes an \`Idempotency-Key\`: sent again within 24 hours, the same request is answered the same and done once.

**Problems** are \`application/problem+json\` (RFC 9457) with a stable \`code\`, in English or French as \`Accept-Language\` prefers; their \`type\` is the address of a page that explains the code. A fault in a *package* is no problem: it is a finding in a report.

**Unknown members and parameters are refused**, so that a misspelt one is not passed over in silence. Answers may gain members within \`/v1\`; be ready to ignore those you do not know.`

export const tags: Readonly<Record<Operation['group'], string>> = {
  courses: 'A course is the lasting entry of the catalogue, whatever its versions: its sheet, its tags, its names.',
  versions:
    'A version is one package with its report, and never changes. One version of a course may be the published one.',
  imports:
    'Packages on their way in. A large one goes up in pieces by tus 1.0 (https://tus.io) at `/v1/uploads`, then an import job is asked for with the id of the upload.',
  organisations: 'Whose courses they are: a ministry, a school, a company.',
  community:
    'How organisations belong to one another, by which conventions they take part, and who sees what is shared.',
  vocabularies: 'Controlled lists of skills, jobs, themes and levels, as trees with labels in French and English.',
  collections:
    'Shared thematic sets of courses, by reference: each has leads, stakeholders, an editorial line, and slots that show what is missing.',
  submissions: 'Versions proposed to collections, and projects of what is to be made.',
  reuse: 'Who uses what of whom: adoptions, updates taken or declined, and what everybody concerned is told.',
  reports: 'Balance of what is given and taken, coverage of objectives, and whatever else the log tells.',
  access: 'Keys and tokens: whom a request comes from, and what it may do.',
  events: 'The log: every change with who, what, when, and through which key.',
  service: 'The server itself: whether it runs, its figures, and this description.',
}

export const permissionTexts: Readonly<Record<Permission, string>> = {
  'courses.read': 'Read courses, versions, reports and packages; search.',
  'courses.write': 'Upload, import, describe and tag.',
  'courses.publish': 'Publish, roll back and withdraw.',
  'packages.check': 'Check a package that is not kept.',
  'events.read': 'Read the log of who changed what.',
  'keys.manage': 'Make, list and revoke keys.',
  'organisations.read': 'See the own organisation; for an operator, every one.',
  'organisations.describe':
    'Change what the own organisation says of itself: contacts, population, editorial line; for an operator, of every one.',
  'organisations.manage':
    'Make organisations, name them and link them; make conventions; decide who sees what is shared.',
  'commons.read': 'See members, collections, vocabularies and reports.',
  'commons.take-part': 'Propose, comment, declare what is used, plan what is to be made.',
  'commons.decide': 'Decide on submissions to collections that the organisation leads, and on updates of what it uses.',
  'commons.manage': 'Make collections, vocabularies and objectives.',
  'metrics.read': 'Read the figures of the server.',
}

export const pathParameters: Readonly<Record<PathParameter, JsonObject>> = {
  course: {
    description: 'Id of the course (`crs_…`), or your own external id of it.',
    example: 'fire-safety',
  },
  version: {
    description:
      'Id of the version (`ver_…`), or a course and a number (`fire-safety@3`); a course alone means its published version.',
    example: 'fire-safety@1',
  },
  other: {
    description: 'The version that would take the place of the first, named likewise.',
    example: 'fire-safety@2',
  },
  path: {
    description: 'Path of the file inside the package. Its slashes may be sent as they are or as `%2F`.',
    example: 'index.html',
  },
  job: { description: 'Id of the import job (`job_…`).', example: 'job_01kb83m5f0e7p9v2n4q6s8t0wx' },
  upload: { description: 'Id of the upload (`upl_…`).', example: 'upl_01kb83m5f0e7p9v2n4q6s8t0wx' },
  organisation: { description: 'Id of the organisation (`org_…`), or its external id.', example: 'local' },
  key: { description: 'Id of the key (`key_…`).', example: 'key_01kb83m5f0e7p9v2n4q6s8t0wx' },
  member: { description: 'Id of the organisation (`org_…`), or its external id.', example: 'local' },
  link: { description: 'Id of the link (`lnk_…`).', example: 'lnk_01kb83m5f0e7p9v2n4q6s8t0wx' },
  convention: { description: 'Id of the convention (`cnv_…`).', example: 'cnv_01kb83m5f0e7p9v2n4q6s8t0wx' },
  grant: { description: 'Id of the grant (`grt_…`).', example: 'grt_01kb83m5f0e7p9v2n4q6s8t0wx' },
  adoption: { description: 'Id of the adoption (`adp_…`).', example: 'adp_01kb83m5f0e7p9v2n4q6s8t0wx' },
  notice: { description: 'Id of the notice (`ntc_…`).', example: 'ntc_01kb83m5f0e7p9v2n4q6s8t0wx' },
  vocabulary: { description: 'Id of the vocabulary (`voc_…`), or your own external id of it.', example: 'skills' },
  term: { description: 'Id of the term (`trm_…`).', example: 'trm_01kb83m5f0e7p9v2n4q6s8t0wx' },
  collection: { description: 'Id of the collection (`col_…`), or your own external id of it.', example: 'management' },
  party: { description: 'Id of the party (`pty_…`).', example: 'pty_01kb83m5f0e7p9v2n4q6s8t0wx' },
  slot: { description: 'Id of the slot (`slt_…`).', example: 'slt_01kb83m5f0e7p9v2n4q6s8t0wx' },
  item: { description: 'Id of the item (`itm_…`), or of its course.', example: 'itm_01kb83m5f0e7p9v2n4q6s8t0wx' },
  submission: { description: 'Id of the submission (`sbm_…`).', example: 'sbm_01kb83m5f0e7p9v2n4q6s8t0wx' },
  project: { description: 'Id of the project (`prj_…`).', example: 'prj_01kb83m5f0e7p9v2n4q6s8t0wx' },
  objective: { description: 'Id of the objective (`obj_…`).', example: 'obj_01kb83m5f0e7p9v2n4q6s8t0wx' },
  report: {
    description: '`balance`, `coverage`, `gaps`, `overlap`, `freshness`, `licences`, `conformance` or `access`.',
    example: 'balance',
  },
}

type ConditionalHeader = 'If-Match' | 'If-None-Match' | 'Idempotency-Key' | 'Accept-Language'

export const requestHeaders: Readonly<Record<RequestHeader | ConditionalHeader, JsonObject>> = {
  'Accept-Language': {
    description: 'Language of problems and findings: `en` or `fr`.',
    schema: { type: 'string' },
    example: 'fr, en;q=0.5',
  },
  'If-Match': {
    description: 'The ETag of what was read, so that nobody’s change is lost; `*` overwrites whatever is there.',
    schema: { type: 'string' },
    example: '"r3"',
  },
  'If-None-Match': {
    description: 'ETags that the client has already: if one is current, the answer is 304 without a body.',
    schema: { type: 'string' },
    example: '"r3"',
  },
  'Idempotency-Key': {
    description:
      'A text of your own, new for each request: sent again with it, the request is answered the same and done once.',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
    example: '8e03978e-40d5-43dd-bc93-6894a57f9324',
  },
  Prefer: {
    description: 'RFC 7240. `wait=` seconds to wait for the end; `respond-async`: not to wait at all.',
    schema: { type: 'string' },
    example: 'wait=5',
  },
  Range: {
    description: 'Bytes that are wanted (RFC 9110 §14.2).',
    schema: { type: 'string' },
    example: 'bytes=0-1023',
  },
  'If-Range': {
    description: 'The range is wanted only if this ETag is still current; else all bytes.',
    schema: { type: 'string' },
  },
  'Accept-Encoding': {
    description: 'With `gzip`, the file goes out as it is compressed in the package.',
    schema: { type: 'string' },
    example: 'gzip',
  },
  'Content-Disposition': {
    description: 'Its `filename` or `filename*` is what findings call the package, unless a parameter says otherwise.',
    schema: { type: 'string' },
    example: 'attachment; filename="fire-safety.zip"',
  },
  'Content-Digest': {
    description: 'SHA-256 of the body (RFC 9530); it is verified.',
    schema: { type: 'string' },
    example: 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
  },
  'Repr-Digest': {
    description: 'SHA-256 of the package (RFC 9530); it is verified.',
    schema: { type: 'string' },
    example: 'sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:',
  },
  'Tus-Resumable': {
    description: 'Version of the protocol: `1.0.0`.',
    required: true,
    schema: { type: 'string' },
    example: '1.0.0',
  },
  'Upload-Length': {
    description: 'Bytes that the upload will have.',
    schema: { type: 'integer', minimum: 0 },
    example: 18_203_114,
  },
  'Upload-Defer-Length': {
    description: '`1`: the length will be told later, with some PATCH.',
    schema: { type: 'integer' },
    example: 1,
  },
  'Upload-Metadata': {
    description: 'Pairs of a name and a value in base64, with commas between: `filename`, `sha256`.',
    schema: { type: 'string' },
    example: 'filename ZmlyZS1zYWZldHkuemlw',
  },
  'Upload-Offset': {
    description: 'Where in the upload the bytes begin; that is where it ends.',
    schema: { type: 'integer', minimum: 0 },
    example: 0,
  },
  'Upload-Checksum': {
    description: 'Algorithm (`sha1`, `sha256`) and digest in base64 of the bytes of this request.',
    schema: { type: 'string' },
    example: 'sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=',
  },
}

const text = { type: 'string' }
const number = { type: 'integer', minimum: 0 }

/** Headers of answers. `required` ones are in every answer that names them. */
export const answerHeaders: Readonly<Record<AnswerHeader, JsonObject>> = {
  'Accept-Ranges': {
    description: '`bytes` where a part can be had; `none` of a file that is packed.',
    required: true,
    schema: { enum: ['bytes', 'none'] },
  },
  'Content-Disposition': { description: 'Always an attachment, with a file name.', required: true, schema: text },
  'Content-Encoding': { description: '`gzip` where the client accepts it.', schema: text },
  'Content-Location': {
    description: 'Which version this is, where the address may mean another one later.',
    schema: text,
  },
  'Content-Range': { description: 'Which bytes these are, and of how many.', required: true, schema: text },
  ETag: { description: 'Names this state of it; for If-Match and If-None-Match.', required: true, schema: text },
  'Idempotency-Replayed': { description: '`true`: this was answered before, and not done again.', schema: text },
  Link: {
    description:
      '`rel="next"`: the page behind, where there is one; `rel="via"`: the version that a package was derived from (RFC 8288).',
    schema: text,
  },
  Location: { description: 'Address of what was made.', required: true, schema: text },
  'Preference-Applied': { description: 'Which preference was honoured (RFC 7240).', schema: text },
  RateLimit: {
    description: 'How many requests are left (`r`), and for how many seconds (`t`).',
    required: true,
    schema: text,
  },
  'RateLimit-Policy': {
    description: 'How many requests (`q`) in how many seconds (`w`).',
    required: true,
    schema: text,
  },
  'Repr-Digest': {
    description:
      'SHA-256 of all bytes (RFC 9530); absent where Content-Encoding is `gzip`, which has a checksum of its own.',
    schema: text,
  },
  'Request-Id': { description: 'Names the request, in the log of the server too.', required: true, schema: text },
  'Retry-After': { description: 'Seconds after which to ask again.', required: true, schema: number },
  'Tus-Checksum-Algorithm': { description: 'Algorithms of Upload-Checksum.', required: true, schema: text },
  'Tus-Extension': { description: 'Which extensions are spoken.', required: true, schema: text },
  'Tus-Max-Size': { description: 'Bytes that an upload may have.', required: true, schema: number },
  'Tus-Resumable': { description: 'Version of the protocol.', required: true, schema: text },
  'Tus-Version': { description: 'Versions that are spoken.', required: true, schema: text },
  'Upload-Expires': { description: 'When the upload is forgotten, unless more of it arrives.', schema: text },
  'Upload-Length': { description: 'Bytes that the upload will have, where that is known.', schema: number },
  'Upload-Offset': { description: 'Bytes that have arrived.', schema: number },
  'WWW-Authenticate': { description: 'What to authenticate with.', required: true, schema: text },
}
