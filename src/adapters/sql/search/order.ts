/** Keys of courses in an order that is kept while courses change. */
export class Order {
  readonly #compare: (one: number, other: number) => number
  #keys: Int32Array = new Int32Array(0)

  constructor(compare: (one: number, other: number) => number) {
    this.#compare = compare
  }

  get keys(): Int32Array {
    return this.#keys
  }

  /** Puts keys where they belong now. They are few, or all. */
  place(changed: readonly number[]): void {
    const moving = new Set(changed)
    const kept = this.#keys.filter((key) => !moving.has(key))
    const sorted = [...moving].sort(this.#compare)
    const merged = new Int32Array(kept.length + sorted.length)
    let [from, at] = [0, 0]
    for (const key of sorted) {
      const behind = this.#firstBehind(kept, from, key)
      merged.set(kept.subarray(from, behind), at)
      at += behind - from
      merged[at++] = key
      from = behind
    }
    merged.set(kept.subarray(from), at)
    this.#keys = merged
  }

  /** Index of the first key for which this holds; of those behind it, it holds too. */
  first(behind: (key: number) => boolean): number {
    let [low, high] = [0, this.#keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (behind(this.#keys[middle] as number)) high = middle
      else low = middle + 1
    }
    return low
  }

  #firstBehind(keys: Int32Array, from: number, key: number): number {
    let [low, high] = [from, keys.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(keys[middle] as number, key) > 0) high = middle
      else low = middle + 1
    }
    return low
  }
}
