import type { Finding } from '../../kernel/finding.js'
import type { Place } from '../../kernel/place.js'
import type { Placed } from '../value.js'

/** The course structure files of an AICC package (CMI001): `.crs`, `.au`, `.des`, `.cst` and the optional others. */
export interface AiccManifest {
  readonly standard: 'aicc'
  /** `Version` of the `[Course]` section: of CMI001, not of the course. */
  readonly edition?: string
  /** The `.crs` file, or the first structure file found. */
  readonly file: string
  readonly place: Place
  /** `.crs`: sections of key = value, names in lower case; free text of a section under the key `''`. */
  readonly sections: ReadonlyMap<string, ReadonlyMap<string, Placed>>
  /** Tables by extension in lower case: `au`, `des`, `cst`, `ort`, `pre`, `cmp`. */
  readonly tables: ReadonlyMap<string, AiccTable>
  /** Members of the root block, in order; every assignable unit when there is no structure file. */
  readonly children: readonly AiccElement[]
  readonly findings: readonly Finding[]
}

export interface AiccTable {
  readonly file: string
  /** Column names, lower case. */
  readonly columns: readonly Placed[]
  readonly rows: readonly (readonly Placed[])[]
  /** The file holds more values than any course needs, and the rest was not read. */
  readonly truncated: boolean
  /** What readers of such tables disagree about, each kind where it stands first. */
  readonly oddities: ReadonlyMap<TableOddity, { readonly place: Place; readonly count: number }>
}

/**
 * - `open-quote`: a quote that nothing closes.
 * - `after-quote`: something between a closing quote and the comma.
 * - `lines`: a value of several lines.
 * - `returns`: a line that ends in a carriage return alone.
 */
export type TableOddity = 'open-quote' | 'after-quote' | 'lines' | 'returns'

/** A structure element: what a row of `.cst` names, with what the other files say of it. */
export interface AiccElement {
  /** `missing`: a member that is neither an assignable unit nor a block. */
  readonly kind: 'au' | 'block' | 'missing'
  readonly systemId: Placed
  readonly place: Place
  /** From `.des`. */
  readonly developerId?: Placed
  readonly title?: Placed
  readonly description?: Placed
  /** From `.pre`: identifiers joined by `&`, `|`, `~` and their likes. */
  readonly prerequisites?: Placed
  /** From `.cmp`, in order. */
  readonly completions: readonly AiccCompletion[]
  /** From `.ort`: identifiers of its objectives. */
  readonly objectives: readonly Placed[]
  /** From `.au`. */
  readonly unit?: AiccUnit
  /** Members of a block where it stands first; empty where it stands again, so that the tree ends. */
  readonly children: readonly AiccElement[]
}

/** A row of `.au`: an assignable unit, which is what a learner launches. */
export interface AiccUnit {
  readonly type?: Placed
  readonly fileName?: Placed
  readonly commandLine?: Placed
  /** Parameters for the URL of the unit. */
  readonly webLaunch?: Placed
  /** Launch data that the unit gets. */
  readonly coreVendor?: Placed
  readonly systemVendor?: Placed
  readonly maxScore?: Placed
  readonly masteryScore?: Placed
  readonly maxTimeAllowed?: Placed
  readonly timeLimitAction?: Placed
}

/** A row of `.cmp`: when the requirement holds, the element gets the result. */
export interface AiccCompletion {
  readonly place: Place
  readonly requirement?: Placed
  readonly result?: Placed
  readonly next?: Placed
  readonly return?: Placed
}
