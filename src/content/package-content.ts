import type { Container, Entry } from '../container/container.js'
import type { Place } from '../kernel/place.js'
import type { FileFacts, Position } from './file-facts.js'
import { unpackFacts } from './packed-facts.js'

export interface ContentFile {
  readonly entry: Entry
  readonly facts: FileFacts
}

/** Where something stands in a file. */
export const placeIn = ({ entry }: Pick<ContentFile, 'entry'>, [line, column]: Position): Place => ({
  file: entry.path,
  line,
  column,
})

/** Files whose facts are kept unpacked: those that rules follow from one to the other. */
const kept = 64

/** What was seen in the files of a package. Facts are unpacked when they are asked for: those of 8 000 pages would take 300 MB. */
export class PackageContent {
  readonly #container: Container
  readonly #recent = new Map<Entry, FileFacts>()

  constructor(container: Container) {
    this.#container = container
  }

  /** Every file that was looked at, in the order of the archive; litter is not. */
  *files(): Iterable<ContentFile> {
    for (const entry of this.#container.entries) {
      const facts = this.#unpack(entry)
      if (facts) yield { entry, facts }
    }
  }

  /** The facts of the file of this path in the package; undefined when there is none, or it is of no kind that is looked at. */
  of(path: string): FileFacts | undefined {
    const entry = this.#container.entry(path)
    if (!entry) return undefined
    const known = this.#recent.get(entry)
    if (known) return known
    const facts = this.#unpack(entry)
    if (!facts) return undefined
    const [oldest] = this.#recent.keys()
    if (oldest && this.#recent.size >= kept) this.#recent.delete(oldest)
    this.#recent.set(entry, facts)
    return facts
  }

  #unpack(entry: Entry): FileFacts | undefined {
    const notes = this.#container.notes(entry)
    return notes && unpackFacts(notes)
  }
}
