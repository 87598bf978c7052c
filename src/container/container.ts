import type { Sha256 } from '../kernel/digest.js'
import type { Finding } from '../kernel/finding.js'
import type { ZipRule } from './zip-rule.js'

/** What the bytes turned out to be: a zip, a bare XML manifest (cmi5, TinCan), or neither. */
export type ContainerKind = 'zip' | 'xml' | 'unknown'

/**
 * A package opened and read once from end to end: every entry inflated, its size, CRC-32 and SHA-256 known. Nothing was
 * written to disk and no package is held in memory.
 */
export interface Container {
  /** What findings call the package itself. */
  readonly name: string
  readonly kind: ContainerKind
  /** Bytes of the package. */
  readonly size: number
  /** Digest of the package's bytes. */
  readonly sha256: Sha256
  /**
   * Digest of the tree: SHA-256 over the sorted lines `path NUL sha256(content) LF` of its files, names in NFC, without
   * operating-system litter. Equal trees are the same course even when zipped differently. Absent when an entry could not be read.
   */
  readonly treeDigest?: Sha256
  /** In the order of the central directory. A bare XML file is one entry. */
  readonly entries: readonly Entry[]
  /** True when zip64 records are present. */
  readonly zip64: boolean
  /** Defects of the archive, in the order of rules, then places. */
  readonly findings: readonly Finding<ZipRule>[]
  /** The file entry of this path, the first one where a name stands twice; a backslash in its name counts as `/`. */
  entry(path: string): Entry | undefined
  /**
   * The content of one entry, checked against its size and CRC-32.
   * @throws {FondsError} `value-invalid` when the entry is damaged, or larger than `maxBytes`.
   */
  read(entry: Entry, maxBytes?: number): Promise<Uint8Array>
  /** What the content reader noted of an entry, as it packed it; undefined when it was not asked to look, or not at this one. */
  notes(entry: Entry): Uint8Array | undefined
  /** Entries of which more was noted than there was room for. */
  readonly notesDropped: number
  /** What people read in it, as far as `textBytes` allows, a line for each thing that stands by itself; undefined when the content reader gives none. */
  readonly text?: string | undefined
  /** Closes the byte source. */
  close(): Promise<void>
}

/** One entry of the central directory. */
export interface Entry {
  /** Position in the central directory. */
  readonly index: number
  /** Decoded name as the archive has it: not normalised, not made safe. */
  readonly path: string
  readonly directory: boolean
  /** 0 stored, 8 deflate; others cannot be read. */
  readonly method: number
  readonly flags: number
  readonly crc32: number
  readonly compressedSize: number
  /** Bytes of content. */
  readonly size: number
  /** Offset of the local header in the package. */
  readonly headerOffset: number
  /** Offset of the stored stream; -1 when the local header could not be read. */
  readonly dataOffset: number
  /** DOS date and time as stored, without a zone: `2024-05-31T12:00:00`. */
  readonly modified: string
  /** Digest of the content; absent when the entry is a directory or could not be read whole. */
  readonly sha256?: Sha256 | undefined
  /** First bytes of the content (at most 16), for telling what it is. */
  readonly magic?: Uint8Array | undefined
  /** True for `__MACOSX/`, `.DS_Store` and their like. */
  readonly litter: boolean
}
