/** Made from schemas/api by scripts/generate-types.mjs. Change the schema, not this file. */

/**
 * Words to find it by.
 */
export type Keywords = string[]
/**
 * Language tags (BCP 47), such as `fr` or `en-GB`.
 */
export type Languages = string[]
export type AllowedUses = string[]
/**
 * Jobs that it prepares for or is of use in.
 */
export type Jobs = string[]
/**
 * Skills that it trains.
 */
export type Skills = string[]
/**
 * People who made it, each with their role.
 */
export type Team = {
  person: string
  role: string
}[]
/**
 * Who paid for it.
 */
export type Funding = string[]

export interface ApiSchemas {
  'authorisation-server': AuthorisationServer
  'check-query': CheckQuery
  'course-change': CourseChange
  'course-detail': CourseDetail
  'course-list': CourseList
  'course-page': CoursePage
  'course-query': CourseQuery
  course: Course
  'created-key': CreatedKey
  'digest-list': DigestList
  dossier: Dossier
  'entry-list': EntryList
  'event-page': EventPage
  'event-query': EventQuery
  event: Event
  health: Health
  'import-job-page': ImportJobPage
  'import-job-query': ImportJobQuery
  'import-job': ImportJob
  'import-query': ImportQuery
  'import-request': ImportRequest
  'json-web-keys': JsonWebKeys
  'key-page': KeyPage
  key: Key
  'known-packages': KnownPackages
  me: Me
  'new-key': NewKey
  'new-organisation': NewOrganisation
  'no-query': NoQuery
  'oauth-error': OauthError
  'open-api': OpenApi
  'organisation-change': OrganisationChange
  'organisation-page': OrganisationPage
  organisation: Organisation
  'page-query': PageQuery
  problem: Problem
  'search-query': SearchQuery
  'sheet-patch': SheetPatch
  'tag-change': TagChange
  'tag-list': TagList
  'token-request': TokenRequest
  token: Token
  'version-detail': VersionDetail
  version: Version
  'report/report': ReportLine
  'report/diff': DiffLine
  'sheet/sheet': Sheet
}
/**
 * RFC 8414.
 */
export interface AuthorisationServer {
  /**
   * Who signs tokens: their `iss`.
   */
  issuer: string
  /**
   * Where tokens are had.
   */
  token_endpoint: string
  /**
   * Where the keys are that tokens are signed with.
   */
  jwks_uri: string
  /**
   * `client_credentials`.
   */
  grant_types_supported: string[]
  /**
   * Permissions that can be asked for.
   */
  scopes_supported: string[]
  /**
   * How a client may say who it is.
   */
  token_endpoint_auth_methods_supported: string[]
  /**
   * Algorithms of assertions.
   */
  token_endpoint_auth_signing_alg_values_supported: string[]
  [k: string]: unknown
}
/**
 * How to judge.
 */
export interface CheckQuery {
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * LMSs that the package is meant for.
   */
  for?: ('moodle' | 'ilias' | 'scorm-cloud' | 'blackboard' | 'chamilo')[]
  /**
   * What findings call the package; Content-Disposition of the request is used unless given.
   */
  fileName?: string
}
/**
 * A JSON merge patch of a course.
 */
export interface CourseChange {
  /**
   * Null takes it away.
   */
  externalId?: string | null
}
/**
 * A course, its sheet and its versions.
 */
export interface CourseDetail {
  /**
   * `crs_…`.
   */
  id: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * That of its sheet.
   */
  title: string
  /**
   * Id.
   */
  organisation: string
  /**
   * Words that you put on it.
   */
  tags: string[]
  /**
   * Names.
   */
  collections: string[]
  /**
   * How many there are.
   */
  versions: number
  /**
   * Number of the published version.
   */
  published?: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When its first version was added.
   */
  createdAt: string
  /**
   * When it last changed.
   */
  updatedAt: string
  sheet: Sheet
  /**
   * Fields of the sheet that a person wrote.
   */
  edited: string[]
  /**
   * In the order of their numbers.
   */
  history: Version[]
}
/**
 * What a course says of itself. Durations are minutes.
 */
export interface Sheet {
  /**
   * As people will look for it.
   */
  title: string
  /**
   * One line that makes one want to take it.
   */
  catchphrase?: string
  /**
   * What it is about.
   */
  description?: string
  /**
   * What learners can do afterwards.
   */
  goals?: string
  /**
   * What it holds, and how it goes.
   */
  content?: string
  keywords?: Keywords
  languages?: Languages
  /**
   * `transverse`: of use to every trade; `trade`: of one.
   */
  domain?: 'transverse' | 'trade'
  /**
   * Online, with a teacher present, or both.
   */
  modality?: 'online' | 'blended' | 'presence'
  /**
   * Minutes with others in a room.
   */
  presenceMinutes?: number
  /**
   * Minutes online.
   */
  remoteMinutes?: number
  /**
   * Whether it ends with a certificate.
   */
  certifying?: boolean
  /**
   * An SPDX id, Etalab-2.0, or named terms.
   */
  licence?: {
    id?: string
    terms?: string
    rightsHolder?: string
    allowedUses?: AllowedUses
  }
  /**
   * What learners need to know or have before.
   */
  prerequisites?: string
  /**
   * For whom it is made.
   */
  audience?: string
  jobs?: Jobs
  skills?: Skills
  /**
   * Who made it.
   */
  producer?: {
    name: string
    shortName?: string
    contact?: string
  }
  team?: Team
  funding?: Funding
  /**
   * SHA-256 of an image in the blob store.
   */
  thumbnail?: string
  /**
   * Address of a short film about it, https.
   */
  teaser?: string
  /**
   * What a human resources system calls it.
   */
  humanResourcesId?: string
  /**
   * What is known of its accessibility.
   */
  accessibility?: string
  /**
   * What other systems call it, by system.
   */
  externalIds?: {
    [k: string]: string
  }
}
/**
 * One immutable version of a course.
 */
export interface Version {
  /**
   * `ver_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * 1, 2, 3… within the course.
   */
  number: number
  /**
   * Title that the package gives.
   */
  title: string
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Of the package’s bytes.
   */
  sha256: string
  /**
   * Of its files, however they were zipped.
   */
  treeDigest: string
  /**
   * Bytes.
   */
  size: number
  /**
   * How many files the package has.
   */
  entries: number
  /**
   * What came of checking it when it was kept.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  /**
   * What is new in it, as its sender said.
   */
  notes: string
  /**
   * When it was added.
   */
  createdAt: string
}
/**
 * Courses.
 */
export interface CourseList {
  /**
   * Courses.
   */
  items: Course[]
}
/**
 * A course in short.
 */
export interface Course {
  /**
   * `crs_…`.
   */
  id: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * That of its sheet.
   */
  title: string
  /**
   * Id.
   */
  organisation: string
  /**
   * Words that you put on it.
   */
  tags: string[]
  /**
   * Names.
   */
  collections: string[]
  /**
   * How many there are.
   */
  versions: number
  /**
   * Number of the published version.
   */
  published?: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When its first version was added.
   */
  createdAt: string
  /**
   * When it last changed.
   */
  updatedAt: string
}
/**
 * A page of courses.
 */
export interface CoursePage {
  /**
   * Courses.
   */
  items: Course[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * Which courses, and which page of them.
 */
export interface CourseQuery {
  /**
   * Courses that have this tag, letter case and accents aside.
   */
  tag?: string
  /**
   * Courses of the collection of this name, letter case and accents aside.
   */
  collection?: string
  /**
   * Courses of this standard.
   */
  standard?: 'scorm12' | 'scorm2004' | 'cmi5' | 'tincan' | 'aicc'
  /**
   * Beginnings of words.
   */
  text?: string
  /**
   * Exactly this external id.
   */
  externalId?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A key that was made.
 */
export interface CreatedKey {
  /**
   * `key_…`.
   */
  id: string
  /**
   * Id.
   */
  organisation: string
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * If given, it may do only these of what its roles allow.
   */
  scopes?: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.manage'
    | 'metrics.read'
  )[]
  /**
   * Whether it opens with a secret or with a signature.
   */
  kind: 'secret' | 'signature'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
  createdBy: Agent
  /**
   * When it lets nobody in any more.
   */
  expiresAt?: string
  /**
   * When it was revoked; absent while it stands.
   */
  revokedAt?: string
  /**
   * To about an hour.
   */
  lastUsedAt?: string
  /**
   * What to send. Shown once.
   */
  secret?: string
}
/**
 * Who did it.
 */
export interface Agent {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * Digests of packages.
 */
export interface DigestList {
  /**
   * SHA-256 of packages, in hexadecimal.
   *
   * @minItems 1
   * @maxItems 10000
   */
  sha256: [string, ...string[]]
}
/**
 * All that was found out about the inside of a package when it was kept, as it is kept. `format` changes when its shape does.
 */
export interface Dossier {
  format: 1
  /**
   * Of the package’s bytes.
   */
  sha256: string
  standard: DossierStandard
  /**
   * In the order of the archive.
   */
  entries: DossierEntry[]
  manifest?: DossierManifest
  report: DossierReport
}
export interface DossierStandard {
  name: string
  edition?: string
  manifestPath?: string
  /**
   * Folder that the course stands in; empty for the top.
   */
  root: string
}
/**
 * A file or folder, and where its bytes lie in the archive.
 */
export interface DossierEntry {
  path: string
  directory: boolean
  /**
   * Left by an operating system.
   */
  litter: boolean
  /**
   * Of the zip: 0 stored, 8 deflate.
   */
  method: number
  crc32: number
  compressedSize: number
  size: number
  /**
   * Of the first byte of the stored content; -1 when it could not be found.
   */
  dataOffset: number
  /**
   * As the zip says, without a time zone.
   */
  modified: string
  sha256?: string
}
/**
 * Outline of the manifest, where it could be read: its activities as a tree, what they open, how they are completed.
 */
export interface DossierManifest {
  standard: string
  edition?: string
  file: string
  identifier?: string
  version?: string
  titles: {}[]
  tree: {}[]
  resources: {}[]
  objectives: string[]
  counts: {}
}
/**
 * What was found, without sentences; GET …/report has them.
 */
export interface DossierReport {
  catalogue: string
  policy: string
  scope: string
  verdict: string
  findings: {}[]
}
/**
 * The files inside a package.
 */
export interface EntryList {
  /**
   * Files, in the order of the package.
   */
  items: Entry[]
}
/**
 * A file inside a package.
 */
export interface Entry {
  path: string
  /**
   * Bytes.
   */
  size: number
  /**
   * Bytes as they lie in the package.
   */
  storedSize: number
  sha256?: string
  /**
   * As the zip says, without a time zone.
   */
  modified?: string
  /**
   * Left by an operating system.
   */
  litter?: boolean
}
/**
 * A page of the log.
 */
export interface EventPage {
  /**
   * Events, oldest first.
   */
  items: Event[]
  /**
   * Cursor behind the last event, also when there is nothing there yet.
   */
  next: string
  /**
   * Whether there is more already.
   */
  more: boolean
}
/**
 * One row of the log.
 */
export interface Event {
  /**
   * In the order of what happened, without gaps on the platform.
   */
  sequence: number
  /**
   * Id.
   */
  organisation: string
  /**
   * What happened, such as `version.published`.
   */
  kind: string
  /**
   * When.
   */
  at: string
  agent: Agent1
  /**
   * Id of what it is about, where that is no course.
   */
  subject?: string
  /**
   * Id.
   */
  course?: string
  /**
   * Id.
   */
  version?: string
  /**
   * What else there is to say of it, such as the tag that was added.
   */
  details?: {
    [k: string]: string | number
  }
}
/**
 * Who did it.
 */
export interface Agent1 {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * Which events.
 */
export interface EventQuery {
  /**
   * Id of a course: what happened to it and to its versions.
   */
  course?: string
  /**
   * Id of the key, organisation or course that it is about.
   */
  subject?: string
  /**
   * Only events of this kind.
   */
  kind?:
    | 'organisation.created'
    | 'organisation.changed'
    | 'key.created'
    | 'key.revoked'
    | 'course.created'
    | 'course.described'
    | 'course.renamed'
    | 'version.added'
    | 'version.published'
    | 'version.withdrawn'
    | 'course.tagged'
    | 'course.untagged'
    | 'course.collected'
    | 'course.uncollected'
  /**
   * Id of the key that it came through.
   */
  key?: string
  /**
   * For an operator: only those of this organisation.
   */
  organisation?: string
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * How it is.
 */
export interface Health {
  /**
   * `ok`.
   */
  status: 'ok'
  /**
   * Version of Fonds.
   */
  version?: string
}
/**
 * A page of import jobs.
 */
export interface ImportJobPage {
  /**
   * Jobs.
   */
  items: ImportJob[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * An import that was asked for.
 */
export interface ImportJob {
  /**
   * `job_…`.
   */
  id: string
  /**
   * RUNNING until it ended; ERROR: see `problem`.
   */
  status: 'RUNNING' | 'COMPLETE' | 'ERROR'
  /**
   * What is being done.
   */
  stage: 'queued' | 'receiving' | 'reading' | 'checking' | 'keeping' | 'finished'
  progress: JobProgress
  /**
   * It was stopped before it kept anything.
   */
  cancelled?: boolean
  /**
   * It will be stopped.
   */
  cancelling?: boolean
  /**
   * What findings call the package.
   */
  fileName: string
  /**
   * Where the package came from: sent, or fetched from a URL.
   */
  source: 'upload' | 'url'
  /**
   * It is checked, and nothing is kept.
   */
  dryRun?: boolean
  result?: ImportResult
  problem?: Problem
  report?: ReportLine
  /**
   * When it was asked for.
   */
  createdAt: string
  /**
   * When it was begun.
   */
  startedAt?: string
  /**
   * When it ended, in whatever way.
   */
  finishedAt?: string
}
/**
 * Bytes done and to do in this stage; `total` is 0 where nobody knows.
 */
export interface JobProgress {
  done: number
  total: number
}
/**
 * What came of it.
 */
export interface ImportResult {
  /**
   * `duplicate`: the version already holds this package. `acceptable`: a dry run that would have added it.
   */
  outcome: 'added' | 'duplicate' | 'acceptable'
  /**
   * What the duplicate has in common: all bytes, or all files, zipped otherwise.
   */
  same?: 'bytes' | 'tree'
  /**
   * The stored package of the duplicate was lost, and is back.
   */
  restored?: boolean
  newCourse?: boolean
  course?: Course
  version?: Version
}
/**
 * Why a request failed (RFC 9457).
 */
export interface Problem {
  /**
   * Address of the page that explains the code.
   */
  type: string
  /**
   * What kind of problem it is, in a few words.
   */
  title: string
  /**
   * Status of the answer.
   */
  status: number
  /**
   * What happened and what to do about it.
   */
  detail: string
  /**
   * Names this one occurrence: the id of the request.
   */
  instance?: string
  /**
   * Stable name.
   */
  code: string
  /**
   * Of a request that does not fit the description: every fault, at most 20.
   */
  errors?: FieldError[]
  /**
   * Address of the import job.
   */
  job?: string
  report?: ReportLine
  /**
   * Values that the sentence names.
   */
  args?: {
    [k: string]: unknown
  }
}
/**
 * What is wrong with one value.
 */
export interface FieldError {
  in: 'body' | 'query' | 'path' | 'header'
  /**
   * JSON pointer into the body, or the name of the parameter.
   */
  pointer: string
  /**
   * Keyword of the schema.
   */
  code: string
  detail: string
}
/**
 * All findings of one package under one policy.
 */
export interface ReportLine {
  /**
   * The package, as it was named.
   */
  file: string
  /**
   * Digest of the package's bytes.
   */
  sha256: string
  /**
   * Digest of its files, however they were zipped. Absent when one could not be read.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan`, `aicc`, or the neighbour it was taken for.
   */
  standard: string
  /**
   * Whether packages of this standard are kept here. A neighbour is not, whatever its verdict.
   */
  kept: boolean
  edition?: string
  /**
   * How sure the standard is.
   */
  confidence: 'certain' | 'likely' | 'guess'
  /**
   * `blocked`: the policy refuses the package.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  policy: 'strict' | 'standard' | 'lenient'
  scope: 'conformance' | 'full'
  /**
   * LMSs that the package was judged for, when some were named.
   */
  receivers?: ('moodle' | 'ilias' | 'scorm-cloud' | 'blackboard' | 'chamilo')[]
  /**
   * Version of the rules.
   */
  catalogue: string
  /**
   * Every finding counted, also those that are not listed.
   */
  counts: {
    fatal: number
    error: number
    warning: number
    info: number
  }
  /**
   * Worst first.
   */
  findings: FindingLine[]
  /**
   * Rules with more findings than are listed.
   */
  repeats: {
    rule: string
    shown: number
    total: number
  }[]
}
/**
 * One rule broken at one place.
 */
export interface FindingLine {
  /**
   * Code of the rule.
   */
  rule: string
  severity: 'fatal' | 'error' | 'warning' | 'info'
  /**
   * Which case of the rule, where it has several.
   */
  case?: string
  /**
   * Path inside the package, or the package's own name for a fault of the archive itself.
   */
  file: string
  /**
   * From 1.
   */
  line?: number
  /**
   * From 1, in UTF-16 units.
   */
  column?: number
  /**
   * Offset in the archive.
   */
  byte?: number
  /**
   * The node inside the file: `manifest/resources/resource[2]`.
   */
  path?: string
  /**
   * The rule in a few words.
   */
  title: string
  /**
   * What was found.
   */
  message: string
  /**
   * What to do about it.
   */
  fix: string
  /**
   * Clauses the rule enforces.
   */
  references: string[]
  /**
   * Page of the documentation that explains the rule, seen from the root of Fonds.
   */
  page: string
  /**
   * Values named by the message, whole.
   */
  args: {
    [k: string]: string | number | boolean
  }
}
/**
 * Which jobs.
 */
export interface ImportJobQuery {
  /**
   * Jobs in this state.
   */
  status?: 'RUNNING' | 'COMPLETE' | 'ERROR'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * What to do with the package.
 */
export interface ImportQuery {
  /**
   * Add as the next version of this course: an id or an external id.
   */
  course?: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * Whether a course that has this externalId already gets a new version. If not, that is the problem `course-exists`.
   */
  mayCreateNewVersion?: boolean
  /**
   * Check and say what would happen, keep nothing.
   */
  dryRun?: boolean
  /**
   * Publish the version at once. Needs the permission courses.publish.
   */
  publish?: boolean
  /**
   * What is new in this version.
   */
  notes?: string
  /**
   * Tags for the course.
   *
   * @maxItems 100
   */
  tags?: string[]
  /**
   * Names of collections to put the course into; made when there is none.
   *
   * @maxItems 100
   */
  collections?: string[]
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * What findings call the package.
   */
  fileName?: string
}
/**
 * Where the package is, and what to do with it.
 */
export interface ImportRequest {
  /**
   * An upload that is complete, or where to fetch it.
   */
  source: {
    /**
     * Id of an upload.
     */
    upload?: string
    /**
     * https, of a public host.
     */
    url?: string
  }
  /**
   * What the digest of the package must be.
   */
  sha256?: string
  /**
   * Add as the next version of this course: an id or an external id.
   */
  course?: string
  /**
   * Your own name of the course, unique in your organisation.
   */
  externalId?: string
  /**
   * Whether a course that has this externalId already gets a new version. If not, that is the problem `course-exists`.
   */
  mayCreateNewVersion?: boolean
  /**
   * Check and say what would happen, keep nothing.
   */
  dryRun?: boolean
  /**
   * Publish the version at once. Needs the permission courses.publish.
   */
  publish?: boolean
  /**
   * What is new in this version.
   */
  notes?: string
  /**
   * Tags for the course.
   *
   * @maxItems 100
   */
  tags?: string[]
  /**
   * Names of collections to put the course into; made when there is none.
   *
   * @maxItems 100
   */
  collections?: string[]
  /**
   * What blocks; that of the server unless given.
   */
  policy?: 'strict' | 'standard' | 'lenient'
  /**
   * `conformance` leaves out what must read HTML, CSS and JavaScript.
   */
  scope?: 'conformance' | 'full'
  /**
   * What findings call the package.
   */
  fileName?: string
}
/**
 * Public keys (RFC 7517).
 */
export interface JsonWebKeys {
  /**
   * JSON Web Keys.
   */
  keys: {
    [k: string]: unknown
  }[]
}
/**
 * A page of keys.
 */
export interface KeyPage {
  /**
   * Keys.
   */
  items: Key[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * A credential, without what it opens with.
 */
export interface Key {
  /**
   * `key_…`.
   */
  id: string
  /**
   * Id.
   */
  organisation: string
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * If given, it may do only these of what its roles allow.
   */
  scopes?: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.manage'
    | 'metrics.read'
  )[]
  /**
   * Whether it opens with a secret or with a signature.
   */
  kind: 'secret' | 'signature'
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
  createdBy: Agent2
  /**
   * When it lets nobody in any more.
   */
  expiresAt?: string
  /**
   * When it was revoked; absent while it stands.
   */
  revokedAt?: string
  /**
   * To about an hour.
   */
  lastUsedAt?: string
}
/**
 * Who did it.
 */
export interface Agent2 {
  name: string
  /**
   * Id of the key that it came through.
   */
  key?: string
}
/**
 * Packages that are here, and those that are not.
 */
export interface KnownPackages {
  /**
   * Those that your organisation has.
   */
  known: KnownPackage[]
  /**
   * Those that it has not: send them.
   */
  missing: string[]
}
/**
 * A package that is here.
 */
export interface KnownPackage {
  sha256: string
  /**
   * Id.
   */
  course: string
  /**
   * Id.
   */
  version: string
}
/**
 * Whom the credential makes you.
 */
export interface Me {
  organisation: Organisation
  /**
   * What the log calls you.
   */
  name: string
  /**
   * Id.
   */
  key?: string
  /**
   * What the credential may do, by role.
   */
  roles: ('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  /**
   * What it may do, one by one: roles and scopes taken together.
   */
  permissions: (
    | 'courses.read'
    | 'courses.write'
    | 'courses.publish'
    | 'packages.check'
    | 'events.read'
    | 'keys.manage'
    | 'organisations.read'
    | 'organisations.manage'
    | 'metrics.read'
  )[]
}
/**
 * Whose courses they are.
 */
export interface Organisation {
  /**
   * `org_…`.
   */
  id: string
  /**
   * Its own name, unique on the platform.
   */
  externalId?: string
  /**
   * As people know it.
   */
  name: string
  /**
   * Counts its changes.
   */
  revision: number
  /**
   * When it was made.
   */
  createdAt: string
}
/**
 * A key to be made.
 */
export interface NewKey {
  /**
   * What it is for, and where it is.
   */
  name: string
  /**
   * What it may do. Nobody gives a role that they have not.
   *
   * @minItems 1
   */
  roles: [
    'reader' | 'designer' | 'publisher' | 'administrator' | 'operator',
    ...('reader' | 'designer' | 'publisher' | 'administrator' | 'operator')[]
  ]
  /**
   * Leaves only these of what the roles allow.
   *
   * @minItems 1
   */
  scopes?: [
    (
      | 'courses.read'
      | 'courses.write'
      | 'courses.publish'
      | 'packages.check'
      | 'events.read'
      | 'keys.manage'
      | 'organisations.read'
      | 'organisations.manage'
      | 'metrics.read'
    ),
    ...(
      | 'courses.read'
      | 'courses.write'
      | 'courses.publish'
      | 'packages.check'
      | 'events.read'
      | 'keys.manage'
      | 'organisations.read'
      | 'organisations.manage'
      | 'metrics.read'
    )[]
  ]
  /**
   * A year from now unless given.
   */
  expiresAt?: string
  /**
   * Public half of a key pair (JSON Web Key; EC P-256, Ed25519 or RSA): the client signs, and there is no secret.
   */
  publicKey?: {
    kty: 'EC' | 'OKP' | 'RSA'
    [k: string]: unknown
  }
}
/**
 * An organisation to be made.
 */
export interface NewOrganisation {
  /**
   * As people know it.
   */
  name: string
  /**
   * Your own name of it, unique on the platform.
   */
  externalId?: string
}
/**
 * An operation without parameters.
 */
export interface NoQuery {}
/**
 * An error of RFC 6749 §5.2.
 */
export interface OauthError {
  /**
   * Code of RFC 6749, such as `invalid_client`.
   */
  error: string
  /**
   * What is wrong, in English.
   */
  error_description?: string
}
/**
 * An OpenAPI 3.1 document.
 */
export interface OpenApi {
  openapi: string
  info: {
    [k: string]: unknown
  }
  paths: {
    [k: string]: unknown
  }
  [k: string]: unknown
}
/**
 * A JSON merge patch of an organisation.
 */
export interface OrganisationChange {
  /**
   * As people know it.
   */
  name?: string
  /**
   * Its own name, unique on the platform; null takes it away.
   */
  externalId?: string | null
}
/**
 * A page of organisations.
 */
export interface OrganisationPage {
  /**
   * Organisations.
   */
  items: Organisation[]
  /**
   * Cursor of the next page; absent on the last.
   */
  next?: string
}
/**
 * Which page.
 */
export interface PageQuery {
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * What to look for.
 */
export interface SearchQuery {
  /**
   * Beginnings of words that title, description or keywords must all hold.
   */
  q: string
  /**
   * Courses that have this tag, letter case and accents aside.
   */
  tag?: string
  /**
   * Courses of the collection of this name, letter case and accents aside.
   */
  collection?: string
  /**
   * Courses of this standard.
   */
  standard?: 'scorm12' | 'scorm2004' | 'cmi5' | 'tincan' | 'aicc'
  /**
   * Items of a page.
   */
  limit?: number
  /**
   * Where the page before ended, as its `next` said.
   */
  cursor?: string
}
/**
 * A JSON merge patch (RFC 7396) of a sheet. `null` gives a field back to the package, and takes away a member of one.
 */
export interface SheetPatch {
  title?: string | null
  catchphrase?: string | null
  description?: string | null
  goals?: string | null
  content?: string | null
  keywords?: Keywords | null
  languages?: Languages | null
  domain?: ('transverse' | 'trade') | null
  modality?: ('online' | 'blended' | 'presence') | null
  presenceMinutes?: number | null
  remoteMinutes?: number | null
  certifying?: boolean | null
  licence?: {
    id?: string | null
    terms?: string | null
    rightsHolder?: string | null
    allowedUses?: AllowedUses | null
  } | null
  prerequisites?: string | null
  audience?: string | null
  jobs?: Jobs | null
  skills?: Skills | null
  producer?: {
    name?: string | null
    shortName?: string | null
    contact?: string | null
  } | null
  team?: Team | null
  funding?: Funding | null
  teaser?: string | null
  humanResourcesId?: string | null
  accessibility?: string | null
  externalIds?: {
    [k: string]: string | null
  } | null
}
/**
 * Tags and collections to add and remove.
 */
export interface TagChange {
  /**
   * Ids or external ids.
   *
   * @minItems 1
   * @maxItems 1000
   */
  courses: [string, ...string[]]
  /**
   * Tags to add.
   *
   * @maxItems 100
   */
  add?: string[]
  /**
   * Tags to take away.
   *
   * @maxItems 100
   */
  remove?: string[]
  /**
   * Names of collections; made when there is none.
   *
   * @maxItems 100
   */
  collect?: string[]
  /**
   * Names of collections to take the courses out of.
   *
   * @maxItems 100
   */
  uncollect?: string[]
}
/**
 * The tags of a course.
 */
export interface TagList {
  /**
   * All that the course will have.
   *
   * @maxItems 200
   */
  tags: string[]
}
/**
 * A request for an access token (RFC 6749 §4.4). Parameters that are not known are ignored, as §3.2 demands.
 */
export interface TokenRequest {
  /**
   * `client_credentials`.
   */
  grant_type: string
  /**
   * Permissions with spaces between; all of the key unless given.
   */
  scope?: string
  /**
   * Id of the key, unless it is sent by HTTP Basic.
   */
  client_id?: string
  /**
   * Secret of the key, likewise.
   */
  client_secret?: string
  /**
   * `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`.
   */
  client_assertion_type?: string
  /**
   * A JWT that the key signed (RFC 7523).
   */
  client_assertion?: string
  /**
   * What the token is for (RFC 8707); this interface unless given.
   */
  resource?: string
  [k: string]: unknown
}
/**
 * An access token (RFC 6749 §5.1).
 */
export interface Token {
  /**
   * What to send as `Authorization: Bearer …`.
   */
  access_token: string
  /**
   * How to send it.
   */
  token_type: 'Bearer'
  /**
   * Seconds.
   */
  expires_in: number
  /**
   * Permissions that it has, with spaces between.
   */
  scope: string
}
/**
 * A version, with what its package says of itself.
 */
export interface VersionDetail {
  /**
   * `ver_…`.
   */
  id: string
  /**
   * Id.
   */
  course: string
  /**
   * 1, 2, 3… within the course.
   */
  number: number
  /**
   * Title that the package gives.
   */
  title: string
  /**
   * `scorm12`, `scorm2004`, `cmi5`, `tincan` or `aicc`.
   */
  standard: string
  /**
   * Edition of the standard, where it has several: `1.2`, `4th`.
   */
  edition?: string
  /**
   * Of the package’s bytes.
   */
  sha256: string
  /**
   * Of its files, however they were zipped.
   */
  treeDigest: string
  /**
   * Bytes.
   */
  size: number
  /**
   * How many files the package has.
   */
  entries: number
  /**
   * What came of checking it when it was kept.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
  /**
   * What is new in it, as its sender said.
   */
  notes: string
  /**
   * When it was added.
   */
  createdAt: string
  sheet: Sheet
  /**
   * Whether it is the published version of its course.
   */
  published: boolean
}
/**
 * The line of `fonds diff --json`: whether a package may take the place of another while learners are under way.
 */
export interface DiffLine {
  /**
   * `same`: the same files, however they were zipped. `breaking`: not without harm to what learners have begun.
   */
  verdict: 'same' | 'compatible' | 'breaking'
  before: ComparedLine
  after: ComparedLine
  /**
   * What breaks first. At most 100 of one kind.
   */
  changes: ChangeLine[]
  /**
   * Changes of each kind, also those that are not listed.
   */
  counts: {
    [k: string]: number
  }
  /**
   * Files by the SHA-256 of their content, the manifest aside.
   */
  files: {
    added: number
    removed: number
    changed: number
    same: number
  }
}
export interface ComparedLine {
  /**
   * As it was named: a file, or a version.
   */
  name: string
  sha256: string
  /**
   * Digest of its files, however they were zipped.
   */
  treeDigest?: string
  /**
   * Bytes.
   */
  size: number
  standard: string
  edition?: string
  /**
   * What `check` says of it.
   */
  verdict: 'clean' | 'warnings' | 'blocked'
}
export interface ChangeLine {
  kind:
    | 'unreadable'
    | 'blocked'
    | 'standard'
    | 'edition'
    | 'identifier'
    | 'version'
    | 'added'
    | 'removed'
    | 'moved'
    | 'reordered'
    | 'title'
    | 'launchGone'
    | 'launchNew'
    | 'launch'
    | 'launchRenamed'
    | 'parameters'
    | 'data'
    | 'method'
    | 'scormType'
    | 'hidden'
    | 'completion'
    | 'prerequisites'
    | 'objectives'
    | 'sequencing'
  /**
   * Whether it breaks what learners have under way.
   */
  breaking: boolean
  /**
   * Kind of the activity it is about.
   */
  activity?: 'organization' | 'item' | 'course' | 'block' | 'au' | 'activity'
  /**
   * Of the activity: what an LMS keeps its tracks under.
   */
  identifier?: string
  /**
   * Of the activity.
   */
  title?: string
  /**
   * Which term of the completion, or which parts of the sequencing, with commas.
   */
  term?: string
  /**
   * As written; empty where there was nothing.
   */
  before?: string
  after?: string
  /**
   * The change in the reader's language.
   */
  message: string
}
