import type { Finding } from '../../kernel/finding.js'
import type { Place } from '../../kernel/place.js'
import type { Placed } from '../value.js'

/** The course structure files of an AICC package (CMI001): `.crs`, `.au`, `.des`, `.cst` and the optional others. */
export interface AiccManifest {
  readonly standard: 'aicc'
  readonly edition?: string
  /** The `.crs` file, or the first structure file found. */
  readonly file: string
  readonly place: Place
  /** `.crs`: sections of key = value, names in lower case; free text of a section under the key `''`. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Placed>>
  /** Tables by extension in lower case: `au`, `des`, `cst`, `ort`, `pre`, `cmp`. */
  readonly tables: ReadonlyMap<string, AiccTable>
  readonly findings: readonly Finding[]
}

export interface AiccTable {
  readonly file: string
  /** Column names, lower case. */
  readonly columns: readonly Placed[]
  readonly rows: readonly (readonly Placed[])[]
}
