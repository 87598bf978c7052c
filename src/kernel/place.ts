/** Where something stands: a file of the package, and a position in it when one is known. */
export interface Place {
  /** Path of the entry inside the package, or the package's own name for faults of the archive itself. */
  readonly file: string
  /** 1-based line, for text. */
  readonly line?: number
  /** 1-based column in UTF-16 units, for text. */
  readonly column?: number
  /** Byte offset in the archive, for faults of the zip structure. */
  readonly byte?: number
  /** A readable path to the node, such as `manifest/resources/resource[2]`. */
  readonly path?: string
}
