import type { Departure } from './departures.js'
import type { ValueType } from './values.js'

/**
 * What a vocabulary is made of, as a table: `departures.ts` reads a part of a document against it, `tell.ts` makes findings of where
 * they differ. Rules about what values mean together (references, trees, sums) are not here.
 */
export interface Grammar {
  readonly namespace: string
  /** Other namespaces whose elements are taken for own ones, because rules outside the grammar speak of them: older spellings. */
  readonly likewise?: RegExp
  /** The element that the table begins with. */
  readonly root: string
  /** The type of the root is `types[root]`; the others are named by the slots. */
  readonly types: Readonly<Record<string, ElementType>>
  /** The rule that tells a departure of which the table names no other. */
  readonly rule: string
  /** The rules that tell whole kinds of departures. */
  readonly rules?: RulesOfKinds
}

/** A rule by the kind of departure that it tells; `false` where rules outside the grammar do. */
export type RulesOfKinds = Readonly<Partial<Record<Departure['kind'], string | false>>>

/** What one kind of element may hold. */
export interface ElementType {
  /** Attributes without a prefix by their name, those of XML with theirs: `xml:base`, `xml:lang`. */
  readonly attributes?: Readonly<Record<string, AttributeUse>>
  /**
   * - `sequence`: elements, in the order of the slots.
   * - `all`: the same elements in any order.
   * - `text`: characters only.
   * - `anything`: not looked into.
   * - `nothing`: empty.
   */
  readonly content: 'sequence' | 'all' | 'text' | 'anything' | 'nothing'
  readonly slots?: readonly Slot[]
  /** Of `text`: what the characters must be. */
  readonly text?: ValueType
  /**
   * True where attributes of other namespaces are admitted, and elements of those: behind the own ones, or among them where these have no
   * order.
   */
  readonly extensible: boolean
  /** The rule that tells what is wrong inside this element, where it is not one of the grammar's. */
  readonly rule?: string
  /** The same for whole kinds of departures inside this element. */
  readonly rules?: RulesOfKinds
}

export interface AttributeUse {
  readonly required?: boolean
  readonly type?: ValueType
  /** The rule that tells of a missing or wrong value; `false` where rules outside the grammar do. */
  readonly rule?: string | false
}

/** One position in an element: which elements may stand there, and how many times. */
export interface Slot {
  /** Name of each admitted element, and the name of its type. */
  readonly elements: Readonly<Record<string, string>>
  readonly least: 0 | 1
  /** The largest number admitted. */
  readonly most: number
  /** The rule that tells of an empty slot; `false` where rules outside the grammar do. */
  readonly missing?: string | false
  /** The rule that tells of too many; `false` where rules outside the grammar do. */
  readonly repeated?: string | false
}

type Told = Pick<Slot, 'missing' | 'repeated'>

/** Exactly one element of this name. */
export const one = (name: string, type = name, told: Told = {}): Slot => ({
  elements: { [name]: type },
  least: 1,
  most: 1,
  ...told,
})

/** At most one. */
export const perhaps = (name: string, type = name, told: Told = {}): Slot => ({ ...one(name, type, told), least: 0 })

/** Any number, also none, of these elements, in any order among themselves. */
export const any = (...names: readonly string[]): Slot => ({
  elements: Object.fromEntries(names.map((name) => [name, name])),
  least: 0,
  most: Number.POSITIVE_INFINITY,
})

/** One or more of these elements, in any order among themselves. */
export const many = (...names: readonly string[]): Slot => ({ ...any(...names), least: 1 })
