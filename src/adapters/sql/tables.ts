import type { Generated } from 'kysely'

/** The tables of the index. Texts that are compared aside from letter case and accents stand twice: as written, and folded. */
export interface Tables {
  organisations: { id: string; name: string }
  courses: {
    /** What the search table is joined by. */
    key: Generated<number>
    id: string
    organisation: string
    external_id: string | null
    sheet: string
    title: string
    standard: string
    edition: string | null
    published: number | null
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
  }
  tags: { organisation: string; course: string; tag: string; folded: string }
  collections: { id: string; organisation: string; name: string; folded: string }
  collection_items: { collection: string; course: string; added_at: string }
  pins: { sha256: string; holder: string; pinned_at: string }
  events: {
    sequence: number
    organisation: string
    kind: string
    at: string
    course: string
    version: string | null
    details: string | null
  }
  migrations: { number: number; name: string; applied_at: string }
}
