import type { Place } from '../../../kernel/place.js'

/** Things that are told once for a package: where the first of each stands, and how many files have one. */
export class Occurrences {
  readonly #found = new Map<string, { readonly place: Place; files: number; last: string }>()

  /** Files come one after the other. */
  add(key: string, place: Place): void {
    const known = this.#found.get(key)
    if (!known) this.#found.set(key, { place, files: 1, last: place.file })
    else if (known.last !== place.file) {
      known.files++
      known.last = place.file
    }
  }

  get(key: string): { readonly place: Place; readonly files: number } | undefined {
    return this.#found.get(key)
  }

  *[Symbol.iterator](): Iterator<readonly [key: string, place: Place, files: number]> {
    for (const [key, { place, files }] of this.#found) yield [key, place, files]
  }
}
