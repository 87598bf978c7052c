import type { CourseIndex, IndexReader, IndexWriter } from '../holdings/course-index.js'
import type { Agent } from '../holdings/event-log.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import type { Viewer } from '../holdings/viewer.js'
import type { Sha256 } from '../kernel/digest.js'
import type { RecordSchemas } from './record-schemas.js'
import type { CommonsRecords, RecordReader, RecordWriter } from './records.js'
import type { ReportReader } from './reports/report-reader.js'
import type { Permission, Role } from './roles.js'

/** The index of courses, and beside it, in the same transactions, who is there and by what key they come in. */
export interface CommonsIndex extends CourseIndex {
  as(agent: Agent): CommonsIndex
  read<T>(work: (reader: CommonsReader) => Promise<T>): Promise<T>
  survey<T>(work: (reader: CommonsReader) => Promise<T>): Promise<T>
  transact<T>(work: (writer: CommonsWriter) => Promise<T>): Promise<T>
}

export interface CommonsReader extends IndexReader, RecordReader {
  /** What reports count: within a survey. */
  readonly reports: ReportReader
  /** By id or external id. */
  organisation(reference: string): Promise<OrganisationRecord | undefined>
  /** Those of these ids that are there, in no order. */
  organisationsById(ids: Iterable<string>): Promise<OrganisationRecord[]>
  /** By id, behind this one. */
  organisations(after: string, limit: number): Promise<OrganisationRecord[]>
  /** The organisation itself and all above it in the graph. */
  above(organisation: string): Promise<readonly string[]>
  /** The organisation itself and all below it. */
  below(organisation: string): Promise<string[]>
  /** The poles that an organisation is in. */
  circles(organisation: string): Promise<readonly string[]>
  setting<Name extends keyof Settings>(name: Name): Promise<Settings[Name] | undefined>
  /** Terms that these folded texts name, by the vocabularies of a field; a text may name several, and none. */
  resolveTerms(field: VocabularyField, folded: readonly string[]): Promise<readonly NamedTerm[]>
  /** Ids of the terms of a vocabulary of which a folded word begins so, in their order. */
  termsBeginning(vocabulary: string, prefix: string): Promise<string[]>
  /** How many courses that the viewer sees name this term, or one below it, in a field of their sheet. */
  coursesNaming(viewer: Viewer, field: keyof Sheet, term: string): Promise<number>
  /** Tags of courses that the viewer sees, by their folded text, and on how many of them each is. */
  tags(viewer: Viewer, filter: TagFilter): Promise<UsedTag[]>
  /** Distinct courses that were published for others, as far as they are to be counted. */
  contributed(query: ContributionQuery): Promise<number>
  /** What is in collections now, of courses that the viewer may see: featured first, then by place, then in the order of their making. */
  seenItems(viewer: Viewer, filter: ItemFilter): Promise<SeenItem[]>
  /** How many of those each of these collections has; one that has none is not there. */
  countSeenItems(viewer: Viewer, collections: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Titles of those of these courses that the viewer may see, by id. */
  seenTitles(viewer: Viewer, courses: readonly string[]): Promise<ReadonlyMap<string, string>>
  /**
   * Titles, by id, of courses that others than their owner see too, and the viewer may: newest first, those whose title has all words of one of
   * these groups (folded, without plurals), and no more than `limit`.
   */
  sharedTitles(
    viewer: Viewer,
    groups: readonly (readonly string[])[],
    limit: number,
  ): Promise<ReadonlyMap<string, string>>
  /** Ids of courses that the viewer may see with a version of this tree; of others' courses, one that was published. */
  seenCoursesWithTree(viewer: Viewer, treeDigest: Sha256, limit: number): Promise<string[]>
  key(id: string): Promise<KeyRecord | undefined>
  /** Keys of an organisation, revoked ones too, by id, behind this one. */
  keys(organisation: string, after: string, limit: number): Promise<KeyRecord[]>
  /** Whether anybody has ever been given a key of this role. */
  hasKeyOf(role: Role): Promise<boolean>
  /** Keys that sign access tokens, newest first. */
  signingKeys(): Promise<SigningKeyRecord[]>
}

export interface CommonsWriter extends CommonsReader, IndexWriter, RecordWriter {
  /** Whom the events name. */
  readonly agent: Agent
  insertOrganisation(organisation: OrganisationRecord): Promise<void>
  /** The revision counts itself up. */
  updateOrganisation(
    id: string,
    change: {
      readonly name?: string
      readonly externalId?: string | null
      /** All of it: what is not there is no more. */
      readonly profile?: OrganisationProfile
    },
  ): Promise<void>
  /** Where an organisation stands in the graph, in place of where it stood. */
  placeOrganisation(place: Place): Promise<void>
  set<Name extends keyof Settings>(name: Name, value: Settings[Name]): Promise<void>
  /** All folded words that name these terms from now on; what named one before and is not among them does no more. */
  labelTerms(place: VocabularyPlace, words: ReadonlyMap<string, readonly string[]>): Promise<void>
  /** The words of a vocabulary name its terms in another field, or in none. */
  moveLabels(vocabulary: string, field: VocabularyField | undefined): Promise<void>
  insertKey(key: KeyRecord): Promise<void>
  /** The revision counts itself up. */
  revokeKey(id: string, at: string): Promise<void>
  /** Remembers roughly when a key was last used; no change that anybody is told of. */
  touchKey(id: string, at: string): Promise<void>
  insertSigningKey(key: SigningKeyRecord): Promise<void>
  removeSigningKey(id: string): Promise<void>
}

/** Which items of collections. */
export interface ItemFilter {
  readonly collections: readonly string[]
  readonly slots?: readonly string[]
  readonly course?: string
  readonly featured?: boolean
  readonly limit?: number
  /** The last item of the page before. */
  readonly after?: ItemPlace
}

/** Where an item stands among others. */
export interface ItemPlace {
  readonly featured: boolean
  /** Those without one come last. */
  readonly position?: number
  readonly id: string
}

/** An item, and what its course is called. */
export interface SeenItem {
  readonly item: CommonsRecords['items']
  readonly title: string
  /** Number of the published version. */
  readonly published?: number
}

export type VocabularyField = RecordSchemas['vocabulary']['field']

/** Whose terms they are, and the field that they are for. */
export interface VocabularyPlace {
  readonly vocabulary: string
  readonly field: VocabularyField
}

/** That a text names a term: the one that is left, where terms were merged. */
export interface NamedTerm {
  readonly term: string
  readonly vocabulary: string
  readonly folded: string
}

export interface TagFilter {
  /** What the folded tag begins with. */
  readonly prefix?: string
  /** Behind this folded tag. */
  readonly after?: string
  readonly limit: number
}

export interface UsedTag {
  /** As it is written most. */
  readonly tag: string
  readonly folded: string
  readonly courses: number
}

/** What else is said of an organisation, besides its names. */
export type OrganisationProfile = Pick<
  RecordSchemas['member'],
  'kind' | 'shortName' | 'description' | 'contacts' | 'population' | 'editorialLine'
>

/** Where an organisation stands: itself and all above it, and the poles that it shares with. */
export interface Place {
  readonly organisation: string
  readonly above: readonly string[]
  readonly circles: readonly string[]
}

/** What is set for the whole platform. */
export interface Settings {
  readonly 'access-policy': RecordSchemas['access-policy']
  /** Day (`YYYY-MM-DD`) of which the graph is, as it is kept. */
  readonly 'graph-day': string
}

/** Which contributions. */
export interface ContributionQuery {
  /** Of this one. */
  readonly organisation: string
  /** Also of those below it. */
  readonly below: boolean
  /** Since this day or moment. */
  readonly since: string
  /** Only of courses that are, or were, in one of these collections. */
  readonly collections?: readonly string[]
  /** Counted no further. */
  readonly most?: number
}

export interface OrganisationRecord extends Readonly<OrganisationProfile> {
  readonly id: string
  /** The operator's own name of it, unique on the platform. */
  readonly externalId?: string
  readonly name: string
  /** Counts its changes. */
  readonly revision: number
  readonly createdAt: string
}

/** A credential of a person's tool or of a machine. What it opens with is not kept, only its digest or the public half. */
export interface KeyRecord {
  readonly id: string
  readonly organisation: string
  /** What people call it: what it is for, and where it is. */
  readonly name: string
  readonly roles: readonly Role[]
  readonly scopes?: readonly Permission[]
  /** SHA-256 of the secret. Absent where the holder signs with a key of its own (`publicKey`). */
  readonly secretDigest?: string
  /** JSON Web Key, public half: for `private_key_jwt`. */
  readonly publicKey?: Readonly<Record<string, unknown>>
  readonly revision: number
  readonly createdAt: string
  /** Who made it. */
  readonly createdBy: Agent
  readonly expiresAt?: string
  readonly revokedAt?: string
  readonly lastUsedAt?: string
}

export interface SigningKeyRecord {
  /** The `kid` of what it signed. */
  readonly id: string
  /** JSON Web Key, private half. */
  readonly privateKey: Readonly<Record<string, unknown>>
  readonly createdAt: string
}
