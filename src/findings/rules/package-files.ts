import type { Container, Entry } from '../../container/container.js'
import { fileName, slashed } from '../../kernel/path.js'
import { editDistance, folded, Nearest, sameSeries } from './nearest.js'

/** Letters by which a path may differ from the one that was written, where several files have the same name. */
const slip = 3
/** Files of one name among which such a slip is looked for. */
const fewNamesakes = 10
/** What file systems take; patterns are not tried on names that an attacker made for them. */
const longestName = 255

/**
 * The files of a package as its manifest sees them: paths from the folder of the manifest, `/` between segments even where the
 * archive has `\` (ZIP-016 says so).
 */
export class PackageFiles {
  /** Litter is here too: a manifest may name it. */
  readonly #files = new Map<string, Entry>()
  #sorted: string[] | undefined
  #nearest: Nearest | undefined
  #byName: Map<string, string[]> | undefined
  #byStem: Map<string, string> | undefined

  constructor({ entries }: Container, root = '') {
    for (const entry of entries) {
      const path = slashed(entry.path)
      if (entry.directory || !path.startsWith(root)) continue
      const inside = path.slice(root.length)
      if (!this.#files.has(inside)) this.#files.set(inside, entry)
    }
  }

  /** Every file by its path, in the order of the archive. */
  [Symbol.iterator](): Iterator<[string, Entry]> {
    return this.#files[Symbol.iterator]()
  }

  has(path: string): boolean {
    return this.#files.has(path)
  }

  /** True when files stand below this path. */
  hasFolder(path: string): boolean {
    // Among sorted paths, what is below a folder follows it; a list of all folders would be as long as a hostile path is deep.
    this.#sorted ??= [...this.#files.keys()].sort()
    const folder = `${path}/`
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] ?? '') < folder) low = middle + 1
      else high = middle
    }
    return this.#sorted[low]?.startsWith(folder) ?? false
  }

  /** The file of the same path but for letter case or Unicode form. */
  folded(path: string): string | undefined {
    return this.#likeness().folded(path)
  }

  /**
   * The file somebody most likely meant: the same path but for letter case, the same name in another folder, the same name with another
   * extension, or a slip of a few letters.
   */
  near(path: string): string | undefined {
    return this.folded(path) ?? this.#elsewhere(path) ?? this.#otherwiseEnded(path) ?? this.#likeness().find(path)
  }

  #likeness(): Nearest {
    this.#nearest ??= new Nearest(this.#files.keys())
    return this.#nearest
  }

  #elsewhere(path: string): string | undefined {
    if (!this.#byName) {
      this.#byName = new Map()
      for (const known of this.#files.keys()) {
        const name = folded(fileName(known))
        const same = this.#byName.get(name)
        if (same) same.push(known)
        else this.#byName.set(name, [known])
      }
    }
    const same = this.#byName.get(folded(fileName(path))) ?? []
    // Every folder may have its `index.html`: only one in a folder of nearly the same name is a guess worth making.
    if (same.length === 1 && !/^(?:index|default)\./i.test(fileName(path))) return same[0]
    if (same.length > fewNamesakes) return undefined
    const wanted = folded(path)
    return same.find((known) => !sameSeries(folded(known), wanted) && editDistance(folded(known), wanted, slip) <= slip)
  }

  #otherwiseEnded(path: string): string | undefined {
    if (!this.#byStem) {
      this.#byStem = new Map()
      for (const known of this.#files.keys())
        if (!this.#byStem.has(stemOf(known))) this.#byStem.set(stemOf(known), known)
    }
    return this.#byStem.get(stemOf(path))
  }
}

/** The first file whose own name, folders aside, fits; litter is none. */
export const findByName = ({ entries }: Container, pattern: RegExp): Entry | undefined =>
  entries.find(({ path, directory, litter }) => {
    if (directory || litter) return false
    const name = fileName(slashed(path))
    return name.length <= longestName && pattern.test(name)
  })

/** Files of a package that lie outside the folder of its manifest; litter is none. */
export const filesOutside = (root: string, { entries }: Container): readonly Entry[] =>
  entries.filter(
    ({ path, directory, litter }) => !directory && !litter && !slashed(path).normalize('NFC').startsWith(root),
  )

const stemOf = (path: string): string => folded(path).replace(/\.[^./]*$/, '')
