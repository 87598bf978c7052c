import type { Attribution } from '../holdings/course-index.js'
import type { Sha256 } from '../kernel/digest.js'
import type { RepairChange } from '../outbound/repair-package.js'
import type { PackageIdentity } from './repository.js'

/** In what way another's package comes to be used: an LMS pulls it, a person takes it along, another repository keeps a copy. */
export interface Taking {
  /** `pull` for an original and `export` for an export, unless given. */
  readonly via?: 'pull' | 'export' | 'mirror'
}

export interface ExportOptions extends Taking {
  readonly repair?: boolean
}

export interface ExportedPackage {
  /** A file name made from the title, with the package's extension. */
  readonly fileName: string
  readonly size: number
  /** Digest of the bytes that come out; a repaired copy's is not known before it is written. */
  readonly sha256?: Sha256
  /** Where its course came from: to be named wherever it goes. */
  readonly derivedFrom?: Attribution
  /** What a repair changed. Empty for an original. */
  readonly changes: readonly RepairChange[]
  /**
   * The bytes, verified while they pass: the iteration fails with `blob-damaged` when the stored bytes are not the original's.
   * To be read once, whole or not.
   */
  readonly bytes: AsyncIterable<Uint8Array>
}

/** A package as it came in. Nothing is held open before its bytes are asked for. */
export interface OriginalPackage {
  readonly version: PackageIdentity
  /** As of an exported one. */
  readonly fileName: string
  readonly derivedFrom?: Attribution
  /**
   * The bytes from `start` to before `end`, as often as wanted. All of them together are verified: `blob-damaged` comes in place of the
   * last piece. A piece holds until the next is asked for, the last one for good.
   */
  slice(start: number, end: number): AsyncIterable<Uint8Array>
}
