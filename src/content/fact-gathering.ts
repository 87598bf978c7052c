import type { ContentText } from './content-text.js'
import type { ElementUse, Library, Mention, Position, ReferenceKind, Secret, SecretKind, Use } from './file-facts.js'
import { type PackedFacts, rowWidth } from './packed-facts.js'

/** Characters of an address that are kept. */
const longestUrl = 2000
/** Characters of a name or a value that are kept. */
const longestValue = 200
/** Different members that a list keeps. */
const longestList = 500
/** Characters that one file's facts keep altogether: enough for any real page, too few to fill the memory with. */
const mostText = 200_000

/** Gathers what is seen in one file: each thing once, where it stood first, and no list without an end. */
export class FactGathering {
  readonly #source: ContentText
  readonly #references = new Map<ReferenceKind, ReferenceRows>()
  readonly #uses = new FactList<Use>()
  readonly #elements = new FactList<ElementUse>()
  readonly #libraries = new FactList<Library>()
  readonly #secrets = new FactList<Secret>()
  readonly #addresses = new FactList<Mention>()
  #room = mostText

  constructor(source: ContentText) {
    this.#source = source
  }

  reference(as: ReferenceKind, written: string, index: number, type = ''): void {
    const url = shortened(written.trim(), longestUrl)
    if (url === '' || url.startsWith('#')) return
    if (url.includes(':')) {
      if (isWrittenOut.test(url)) return
      const mail = /^mailto:([^?]{1,300})/i.exec(url)?.[1]
      if (mail !== undefined) this.address(mail, index)
    }
    let rows = this.#references.get(as)
    if (!rows) {
      rows = new ReferenceRows(rowWidth(as))
      this.#references.set(as, rows)
    }
    const kept = shortened(type)
    const key = kept === '' ? url : `${url} ${kept}`
    if (rows.again(key)) return
    if (this.#room <= 0) rows.cut = true
    else {
      this.#room -= key.length
      rows.add(key, url, this.#source.position(index), kept)
    }
  }

  use(name: string, how: Use['how'], index: number): void {
    this.#once(this.#uses, `${how} ${name}`, index, (at) => ({ name, how, at }))
  }

  element(use: Omit<ElementUse, 'at' | 'times'>, index: number): void {
    const name = shortened(use.name)
    const call = shortened(use.call ?? '')
    const value = shortened(use.value ?? '')
    const said = use.value === undefined ? {} : { value, length: use.value.length }
    this.#once(this.#elements, `${name} ${call} ${value}`, index, (at) => ({
      name,
      at,
      ...(call && { call }),
      ...said,
    }))
  }

  library(name: string, version: string, index: number): void {
    this.#once(this.#libraries, `${name} ${version}`, index, (at) => ({ name, version, at }))
  }

  secret(kind: SecretKind, found: string, index: number): void {
    this.#once(this.#secrets, `${kind} ${shortened(found)}`, index, (at) => ({ kind, hint: hintOf(found), at }))
  }

  address(text: string, index: number): void {
    this.#once(this.#addresses, shortened(text), index, (at) => ({ text: shortened(text), at }))
  }

  mention(text: string, index: number): Mention {
    return { text: shortened(text), at: this.#source.position(index) }
  }

  position(index: number): Position {
    return this.#source.position(index)
  }

  facts(): Pick<PackedFacts, 'rows' | 'script' | 'secrets' | 'addresses' | 'cut'> {
    const script = { uses: this.#uses.list(), elements: this.#elements.list(), libraries: this.#libraries.list() }
    const said = script.uses.length + script.elements.length + script.libraries.length > 0
    const rows: Partial<Record<ReferenceKind, readonly (string | number)[]>> = {}
    const cut: string[] = []
    for (const [as, { values, cut: wasCut }] of this.#references) {
      rows[as] = values
      if (wasCut) cut.push(as)
    }
    const lists = { uses: this.#uses, elements: this.#elements, libraries: this.#libraries }
    for (const [name, list] of Object.entries({ ...lists, secrets: this.#secrets, addresses: this.#addresses }))
      if (list.cut) cut.push(name)
    return {
      rows,
      ...(said && { script }),
      secrets: this.#secrets.list(),
      addresses: this.#addresses.list(),
      ...(cut.length > 0 && { cut }),
    }
  }

  #once<Fact extends Countable>(list: FactList<Fact>, key: string, index: number, make: (at: Position) => Fact): void {
    if (list.again(key)) return
    if (this.#room <= 0) {
      list.cut = true
      return
    }
    this.#room -= key.length
    list.add(key, make(this.#source.position(index)))
  }
}

/** Pictures, sounds and fonts that stand in the file itself: they lead nowhere. */
const isWrittenOut = /^data:(?:image\/(?!svg)|audio\/|video\/|font\/|application\/(?:x-)?font)/i

interface Countable {
  readonly at: Position
  readonly times?: number
}

/** References of one kind, as they travel. */
class ReferenceRows {
  /** Whether there were more than are kept. */
  cut = false
  readonly values: (string | number)[] = []
  readonly #width: number
  /** Where in `values` the times of each stand. */
  readonly #times = new Map<string, number>()

  constructor(width: number) {
    this.#width = width
  }

  again(key: string): boolean {
    const at = this.#times.get(key)
    if (at !== undefined) this.values[at] = Number(this.values[at]) + 1
    return at !== undefined
  }

  add(key: string, url: string, [line, column]: Position, type: string): void {
    if (this.#times.size >= longestList) {
      this.cut = true
      return
    }
    this.values.push(url, line, column, 1)
    this.#times.set(key, this.values.length - 1)
    if (this.#width === 5) this.values.push(type)
  }
}

class FactList<Fact extends Countable> {
  /** Whether there was more than is kept. */
  cut = false
  readonly #facts = new Map<string, { -readonly [Key in keyof Fact]: Fact[Key] }>()

  /** Counts a thing that is known. */
  again(key: string): boolean {
    const known = this.#facts.get(key)
    if (known) known.times = (known.times ?? 1) + 1
    return known !== undefined
  }

  add(key: string, fact: Fact): void {
    if (this.#facts.size < longestList) this.#facts.set(key, fact)
    else this.cut = true
  }

  list(): Fact[] {
    return [...this.#facts.values()]
  }
}

const shortened = (text: string, most = longestValue): string => (text.length > most ? text.slice(0, most) : text)

const hintOf = (secret: string): string => `${secret.slice(0, Math.min(12, Math.ceil(secret.length / 3)))}…`
