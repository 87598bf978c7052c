import { type ErrorArgs, type ErrorCode, FondsError } from '../kernel/errors.js'
import type { Language } from '../kernel/language.js'
import type { Problem } from './api-schema.js'
import { problemTitle } from './problems.js'

/** Values that sentences name, for examples. */
const sampleArgs: ErrorArgs = {
  accepted: 'application/json',
  accept: 'text/html',
  actual: '9f2c…',
  algorithm: 'sha1',
  announced: 18_203_114,
  at: '2026-11-02T09:30:00.000Z',
  checks: 'The licence does not allow it.',
  collection: 'management',
  attempts: 3,
  course: 'fire-safety',
  date: '2026-01-15',
  days: 7,
  errors: 2,
  expected: '5f8f…',
  externalId: 'fire-safety',
  fields: 'catchphrase, goals',
  format: 'JSON',
  from: 'org_01kb83m5f2b4c6d8f0g2h4j6k8',
  header: 'md5=:…:',
  id: 'sbm_01kb83m5f2b4c6d8f0g2h4j6k8',
  issuer: 'https://login.example',
  job: 'job_01kb83m5f5q7r9s1t3v5w7x9y1',
  key: 'key_01kb83m5f3a5b7c9d1e3f5g7h9',
  kind: 'submission',
  licence: 'CC-BY-NC-ND-4.0',
  limit: 1_048_576,
  name: 'externalId',
  offered: 'application/json',
  organisation: 'fire-school',
  path: 'index.html',
  permission: 'courses.publish',
  policy: 'contributors',
  problem: 'q: must be there',
  reason: 'it answered 404',
  received: 65_536,
  roles: 'designer',
  seconds: 12,
  size: 18_203_114,
  to: 'education',
  total: 18_203_114,
  type: 'text/csv',
  upload: 'upl_01kb83m5f6n8p0q2r4s6t8v0w2',
  url: 'https://courses.example/fire-safety.zip',
  use: 'derive',
  version: '3',
}

/** What every problem has (RFC 9457). @param base address of the server as clients see it, without a slash at the end. */
export function problemDocument(
  error: FondsError,
  { id, language, base }: { readonly id: string; readonly language: Language; readonly base: string },
): Problem {
  return {
    type: `${base}/problems/${error.code}`,
    title: problemTitle(error.code)[language],
    status: error.status,
    detail: error.saysOverHttp(language),
    instance: id,
    code: error.code,
  }
}

/** A problem as an answer may have it. */
export const problemExample = (code: ErrorCode, base: string): Problem =>
  problemDocument(new FondsError(code, sampleArgs), { id: 'req_01kb83m5f7d9f1g3h5j7k9m1n3', language: 'en', base })
