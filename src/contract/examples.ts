import type { ApiSchemas } from './api-schema.js'

const digest = '5f8f04f6a3a892aaabbddb6cf273894493773960d4a325b105fee46eef4304f1'
const tree = '0c9a2b7e4d6f81a3c5e7092b4d6f81a3c5e7092b4d6f81a3c5e7092b4d6f81a3'
const courseId = 'crs_01kb83m5f0e7p9v2n4q6s8t0wx'
const versionId = 'ver_01kb83m5f1c3d5f7h9k1m3p5r7'
const organisationId = 'org_01kb83m5f2b4c6d8f0g2h4j6k8'
const keyId = 'key_01kb83m5f3a5b7c9d1e3f5g7h9'
const at = '2026-11-02T09:30:00.000Z'

const course = {
  id: courseId,
  externalId: 'fire-safety',
  title: 'Fire safety',
  organisation: organisationId,
  tags: ['safety'],
  collections: ['Health and safety at work'],
  versions: 1,
  published: 1,
  standard: 'scorm12',
  edition: '1.2',
  revision: 3,
  createdAt: at,
  updatedAt: at,
} satisfies ApiSchemas['course']

const version = {
  id: versionId,
  course: courseId,
  number: 1,
  title: 'Fire safety',
  standard: 'scorm12',
  edition: '1.2',
  sha256: digest,
  treeDigest: tree,
  size: 18_203_114,
  entries: 412,
  verdict: 'clean',
  notes: 'First version.',
  createdAt: at,
} satisfies ApiSchemas['version']

const sheet = {
  title: 'Fire safety',
  catchphrase: 'What to do in the first minute.',
  languages: ['en'],
  keywords: ['fire', 'evacuation'],
  remoteMinutes: 25,
} satisfies ApiSchemas['sheet/sheet']

const report = {
  file: 'fire-safety.zip',
  sha256: digest,
  treeDigest: tree,
  size: 18_203_114,
  standard: 'scorm12',
  kept: true,
  edition: '1.2',
  confidence: 'certain',
  verdict: 'clean',
  policy: 'standard',
  scope: 'full',
  catalogue: '1',
  counts: { fatal: 0, error: 0, warning: 0, info: 0 },
  findings: [],
  repeats: [],
} satisfies ApiSchemas['report/report']

const organisation = {
  id: organisationId,
  externalId: 'fire-school',
  name: 'National fire school',
  revision: 1,
  createdAt: at,
} satisfies ApiSchemas['organisation']

const key = {
  id: keyId,
  organisation: organisationId,
  name: 'Authoring tool of the safety team',
  roles: ['designer'],
  kind: 'secret',
  revision: 1,
  createdAt: at,
  createdBy: { name: 'Platform', key: 'key_01kb83m5f4z6y8x0w2v4t6s8r0' },
  expiresAt: '2027-11-02T09:30:00.000Z',
} satisfies ApiSchemas['key']

/** An example of each of the main bodies, by the names of their schemas. */
export const examples: { readonly [Name in keyof ApiSchemas]?: ApiSchemas[Name] } = {
  course,
  'course-page': { items: [course], next: 'eyJhZnRlciI6ImNyc18wMWtiODMifQ' },
  'course-detail': { ...course, sheet, edited: ['catchphrase'], history: [version] },
  'course-list': { items: [course] },
  'course-change': { externalId: 'fire-safety-2026' },
  'sheet/sheet': sheet,
  'sheet-patch': { catchphrase: 'What to do in the first minute.', remoteMinutes: null },
  'tag-list': { tags: ['safety', 'mandatory'] },
  'tag-change': { courses: ['fire-safety', 'first-aid'], add: ['mandatory'], remove: ['draft'] },
  version,
  'version-detail': { ...version, sheet, published: true },
  'entry-list': { items: [{ path: 'imsmanifest.xml', size: 2917, storedSize: 811 }] },
  'report/report': report,
  'import-request': {
    source: { url: 'https://courses.example/fire-safety.zip' },
    externalId: 'fire-safety',
    mayCreateNewVersion: true,
    publish: true,
  },
  'import-job': {
    id: 'job_01kb83m5f5q7r9s1t3v5w7x9y1',
    status: 'COMPLETE',
    stage: 'finished',
    progress: { done: 18_203_114, total: 18_203_114 },
    fileName: 'fire-safety.zip',
    source: 'upload',
    result: { outcome: 'added', newCourse: true, course, version },
    report,
    createdAt: at,
    startedAt: at,
    finishedAt: '2026-11-02T09:30:02.000Z',
  },
  'digest-list': { sha256: [digest] },
  'known-packages': { known: [{ sha256: digest, course: courseId, version: versionId }], missing: [] },
  organisation,
  'organisation-page': { items: [organisation] },
  'new-organisation': { name: 'National fire school', externalId: 'fire-school' },
  'organisation-change': { name: 'National school of fire officers' },
  key,
  'key-page': { items: [key] },
  'new-key': { name: 'Authoring tool of the safety team', roles: ['designer'] },
  'created-key': {
    ...key,
    secret: 'fonds_01kb83m5f3a5b7c9d1e3f5g7h9_XXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXXX',
  },
  me: {
    organisation,
    name: 'Authoring tool of the safety team',
    key: keyId,
    roles: ['designer'],
    permissions: ['courses.read', 'courses.write', 'packages.check', 'organisations.read'],
  },
  'token-request': { grant_type: 'client_credentials', scope: 'courses.read' },
  token: { access_token: 'eyJhbGciOiJFUzI1NiJ9.…', token_type: 'Bearer', expires_in: 600, scope: 'courses.read' },
  'event-page': {
    items: [
      {
        sequence: 41,
        organisation: organisationId,
        kind: 'version.published',
        at,
        agent: { name: 'Authoring tool of the safety team', key: keyId },
        course: courseId,
        version: versionId,
      },
    ],
    next: '41',
    more: false,
  },
}
