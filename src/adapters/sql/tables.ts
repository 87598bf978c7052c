import type { Generated, Selectable } from 'kysely'
import type { Visibility } from '../../holdings/viewer.js'

/** The tables of the index, but for those of `recordKinds`, which are all alike. Texts that are compared aside from letter case and accents stand twice: as written, and folded. */
export interface Tables {
  organisations: {
    id: string
    external_id: string | null
    name: string
    revision: Generated<number>
    created_at: Generated<string>
    /** JSON: what else is said of it. */
    profile: Generated<string>
  }
  keys: {
    id: string
    organisation: string
    name: string
    roles: string
    scopes: string | null
    secret_digest: string | null
    public_key: string | null
    revision: Generated<number>
    created_at: string
    created_by: string
    expires_at: string | null
    revoked_at: string | null
    last_used_at: string | null
  }
  signing_keys: { id: string; private_key: string; created_at: string }
  jobs: {
    id: string
    organisation: string
    state: 'queued' | 'running' | 'complete' | 'failed' | 'cancelled'
    stage: string
    done: Generated<number>
    total: Generated<number>
    attempts: Generated<number>
    cancelling: Generated<number>
    agent: string
    request: string
    /** The upload that it reads, to be kept as long. */
    upload: string | null
    result: string | null
    problem: string | null
    report: string | null
    runner: string | null
    lease_until: string | null
    created_at: string
    started_at: string | null
    finished_at: string | null
    updated_at: string
    revision: Generated<number>
  }
  uploads: {
    id: string
    organisation: string
    file_name: string
    size: number | null
    sha256: string | null
    metadata: string
    created_at: string
    expires_at: string
  }
  answers: { client: string; key: string; fingerprint: string; at: string; answer: string | null }
  courses: {
    /** What the search table is joined by. */
    key: Generated<number>
    id: string
    organisation: string
    external_id: string | null
    sheet: string
    title: string
    /** Its folded words in one order. */
    title_words: Generated<string>
    standard: string
    edition: string | null
    published: number | null
    revision: Generated<number>
    edited: Generated<string>
    visibility: Generated<Visibility>
    /** JSON, and the id of that course apart. */
    derived_from: string | null
    derived_course: string | null
    /** JSON, and from when it holds apart. */
    withdrawal: string | null
    withdrawn_at: string | null
    /** SHA-256 of the image that the sheet names. */
    thumbnail: string | null
    created_at: string
    updated_at: string
  }
  versions: {
    id: string
    organisation: string
    course: string
    number: number
    sha256: string
    tree_digest: string
    dossier: string
    sheet: string
    size: number
    entries: number
    standard: string
    edition: string | null
    verdict: 'clean' | 'warnings' | 'blocked'
    manifest_identifier: string | null
    notes: string
    created_at: string
    /** When others could first see it, and the sheet of its course then. */
    published_at: string | null
    published_sheet: string | null
    /** The image that this sheet names. */
    thumbnail: string | null
  }
  tags: { organisation: string; course: string; tag: string; folded: string }
  pins: { sha256: string; holder: string; pinned_at: string }
  events: {
    sequence: number
    organisation: string
    kind: string
    at: string
    agent: string
    key: string | null
    subject: string | null
    course: string | null
    version: string | null
    details: string | null
  }
  organisation_above: { organisation: string; above: string }
  organisation_circles: { organisation: string; circle: string }
  term_labels: { term: string; vocabulary: string; field: string; folded: string }
  settings: { name: string; value: string }
  migrations: { number: number; name: string; applied_at: string }
}

/** A row as it is read. */
export type Row<Name extends keyof Tables> = Selectable<Tables[Name]>
