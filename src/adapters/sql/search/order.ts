/**
 * Keys of courses in an order that is kept while courses change. What they are ordered by is not kept: it is looked up, for the few that
 * a place is found by.
 */
export class Order<Place> {
  readonly #placeOf: (key: number) => Place
  readonly #compare: (one: Place, other: Place) => number
  #keys: Int32Array

  /** @param keys as they are ordered now. */
  constructor(keys: Int32Array, placeOf: (key: number) => Place, compare: (one: Place, other: Place) => number) {
    this.#keys = keys
    this.#placeOf = placeOf
    this.#compare = compare
  }

  get keys(): Int32Array {
    return this.#keys
  }

  /** Puts the few keys that changed where they belong now. */
  place(changed: readonly number[]): void {
    const moving = new Set(changed)
    const kept = this.#keys.filter((key) => !moving.has(key))
    const sorted = [...moving]
      .map((key) => ({ key, place: this.#placeOf(key) }))
      .sort((one, other) => this.#compare(one.place, other.place))
    const merged = new Int32Array(kept.length + sorted.length)
    let [from, at] = [0, 0]
    for (const { key, place } of sorted) {
      const behind = this.#firstBehind(kept, from, place)
      merged.set(kept.subarray(from, behind), at)
      at += behind - from
      merged[at++] = key
      from = behind
    }
    merged.set(kept.subarray(from), at)
    this.#keys = merged
  }

  /** Index of the first key behind a place, which need not be that of any. */
  behind(place: Place): number {
    return this.#firstBehind(this.#keys, 0, place)
  }

  #firstBehind(keys: Int32Array, from: number, place: Place): number {
    let [low, high] = [from, keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#placeOf(keys[middle] as number), place) > 0) high = middle
      else low = middle + 1
    }
    return low
  }
}
