/**
 * Every limit a package meets, in one table. All are configurable; a finding quotes the limit it met. Bytes are counted as they
 * are produced, never as a header claims.
 */
export interface Limits {
  /** Bytes of the package itself. The CLI sets none. */
  readonly packageBytes: number
  readonly entries: number
  /** Bytes of the central directory: names and all else that is said of the entries. */
  readonly directoryBytes: number
  /** Bytes inflated, all entries together. */
  readonly totalBytes: number
  /** Bytes inflated from one entry. */
  readonly entryBytes: number
  /** Inflated to stored bytes, looked at above `ratioFloor` bytes produced. */
  readonly ratio: number
  readonly ratioFloor: number
  /** Bytes of one entry that are looked at for what stands in it: pages, style sheets, scripts. */
  readonly contentBytes: number
  /** Bytes kept of what was seen in all entries. */
  readonly notesBytes: number
  /** Bytes of text kept for searches, of all entries together, where it is kept. */
  readonly textBytes: number
  /** Bytes of one entry's name. */
  readonly pathBytes: number
  /** Folders above an entry, from which its path is refused. */
  readonly pathDepth: number
  /** Bytes of one XML document that is read as a manifest. */
  readonly xmlBytes: number
  /** Nesting of elements. */
  readonly xmlDepth: number
  /** Attributes of one element. */
  readonly xmlAttributes: number
  /** Elements, attributes and texts of one document: a tree takes far more memory than its text. */
  readonly xmlNodes: number
  /** Bytes of one media file from which a finding says that learners wait for it. */
  readonly heavyMediaBytes: number
  /** Bytes of a package, likewise. */
  readonly heavyPackageBytes: number
}

const MiB = 2 ** 20
const GiB = 2 ** 30

export const defaultLimits: Limits = {
  packageBytes: 4 * GiB,
  entries: 100_000,
  directoryBytes: 32 * MiB,
  totalBytes: 16 * GiB,
  entryBytes: 4 * GiB,
  ratio: 200,
  ratioFloor: 10 * MiB,
  contentBytes: 8 * MiB,
  notesBytes: 24 * MiB,
  textBytes: MiB,
  pathBytes: 1024,
  pathDepth: 64,
  xmlBytes: 32 * MiB,
  xmlDepth: 256,
  xmlAttributes: 1000,
  xmlNodes: 1_000_000,
  heavyMediaBytes: 20 * MiB,
  heavyPackageBytes: 100 * MiB,
}
