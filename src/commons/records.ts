import type { IdPrefix } from '../kernel/ids.js'
import type { RecordSchemas } from './record-schemas.js'

/**
 * What the commons keeps besides courses and keys: one row each, with its whole as JSON, and as columns of their own only the members that
 * it is found by. Nothing is ever deleted: what ended says when.
 */
export interface CommonsRecords {
  links: RecordSchemas['organisation-link']
  conventions: Omit<RecordSchemas['convention'], 'state'>
  grants: RecordSchemas['grant']
  vocabularies: Omit<RecordSchemas['vocabulary'], 'terms'>
  terms: Omit<RecordSchemas['term'], 'uses'>
  collections: Omit<RecordSchemas['collection'], 'leads' | 'items'>
  parties: RecordSchemas['party']
  slots: Omit<RecordSchemas['slot'], 'courses' | 'projects' | 'gap' | 'comments'>
  items: Omit<RecordSchemas['collection-item'], 'title' | 'number'>
  comments: RecordSchemas['comment']
  submissions: Omit<RecordSchemas['submission'], 'title'>
  projects: RecordSchemas['project']
  adoptions: Omit<RecordSchemas['adoption'], 'title' | 'available' | 'state'>
  feedback: RecordSchemas['feedback']
  notices: RecordSchemas['notice']
  objectives: RecordSchemas['objective']
  reach: RecordSchemas['reach']
  contributions: Contribution
}

/** That a course of an organisation became visible to others for the first time, in this version. */
export interface Contribution {
  readonly id: string
  readonly organisation: string
  readonly course: string
  readonly version: string
  /** Number of the version. */
  readonly number: number
  readonly visibility: string
  readonly createdAt: string
}

export type RecordKind = keyof CommonsRecords

interface Kept {
  /** Of its ids. */
  readonly prefix: IdPrefix
  /** Members that it is found by. */
  readonly keys: readonly string[]
}

/** Which members of each kind of record are columns: the tables of the index are made of this, so a change is a migration. */
export const recordKinds = {
  links: { prefix: 'lnk', keys: ['from', 'to', 'kind', 'endsOn'] },
  conventions: { prefix: 'cnv', keys: ['organisation', 'startsOn', 'endsOn'] },
  grants: { prefix: 'grt', keys: ['course', 'organisation', 'expiresAt', 'revokedAt'] },
  vocabularies: { prefix: 'voc', keys: ['organisation', 'externalId', 'field', 'deletedAt'] },
  terms: { prefix: 'trm', keys: ['vocabulary', 'notation', 'broader', 'replacedBy', 'retiredAt'] },
  collections: { prefix: 'col', keys: ['organisation', 'externalId', 'name', 'parent', 'shared', 'retiredAt'] },
  parties: { prefix: 'pty', keys: ['collection', 'organisation', 'role', 'endedAt'] },
  slots: { prefix: 'slt', keys: ['collection', 'parent', 'state'] },
  items: { prefix: 'itm', keys: ['collection', 'course', 'slot', 'featured', 'position', 'createdAt', 'retiredAt'] },
  comments: { prefix: 'cmm', keys: ['subject'] },
  submissions: { prefix: 'sbm', keys: ['collection', 'organisation', 'course', 'version', 'state'] },
  projects: { prefix: 'prj', keys: ['organisation', 'collection', 'slot', 'state', 'course'] },
  adoptions: { prefix: 'adp', keys: ['course', 'owner', 'adopter', 'synced', 'createdAt', 'endedAt'] },
  feedback: { prefix: 'fbk', keys: ['course', 'version', 'organisation'] },
  notices: { prefix: 'ntc', keys: ['organisation', 'kind', 'readAt'] },
  objectives: { prefix: 'obj', keys: ['organisation', 'endedAt'] },
  reach: { prefix: 'rch', keys: ['course', 'organisation', 'from', 'to'] },
  contributions: { prefix: 'ctb', keys: ['organisation', 'course', 'version', 'createdAt'] },
} as const satisfies Record<RecordKind, Kept>

export type RecordKey<Kind extends RecordKind> = (typeof recordKinds)[Kind]['keys'][number] & string

/** Which records. */
export interface RecordFilter<Kind extends RecordKind> {
  /** By member: this value, any of these, or (`null`) none at all. */
  readonly where?: { readonly [Key in RecordKey<Kind> | 'id']?: RecordValue | readonly RecordValue[] | null }
  /** Behind this id, in the order of ids, which is that of their making; or before it, when newest come first. */
  readonly after?: string
  readonly newestFirst?: boolean
  readonly limit?: number
}

export type RecordValue = string | number | boolean

export interface RecordReader {
  find<Kind extends RecordKind>(kind: Kind, id: string): Promise<CommonsRecords[Kind] | undefined>
  list<Kind extends RecordKind>(kind: Kind, filter?: RecordFilter<Kind>): Promise<readonly CommonsRecords[Kind][]>
  count<Kind extends RecordKind>(kind: Kind, where?: RecordFilter<Kind>['where']): Promise<number>
}

export interface RecordWriter extends RecordReader {
  /** Keeps a new record, or another state of one that is there. */
  put<Kind extends RecordKind>(kind: Kind, record: CommonsRecords[Kind]): Promise<void>
  /** The same of many, of which no two have one id. */
  putAll<Kind extends RecordKind>(kind: Kind, records: readonly CommonsRecords[Kind][]): Promise<void>
}
