/** Small whole numbers by key: a list each, all in one piece of memory. */
export class Lists {
  #start = new Int32Array(0)
  #length = new Int32Array(0)
  #values = new Int32Array(1024)
  #used = 0
  #wasted = 0

  /** Length of what says something of every key. */
  get size(): number {
    return this.#length.length
  }

  get(key: number): Int32Array {
    const start = this.#start[key] ?? 0
    return this.#values.subarray(start, start + (this.#length[key] ?? 0))
  }

  /** Puts a value behind those that a key has. The last list grows where it is; another one is moved behind it. */
  add(key: number, value: number): void {
    this.#make(key)
    const length = this.#length[key] as number
    this.#room(length + 1)
    const start = this.#start[key] as number
    if (start + length !== this.#used) {
      this.#values.copyWithin(this.#used, start, start + length)
      this.#wasted += length
      this.#start[key] = this.#used
      this.#used += length
    }
    this.#values[this.#used++] = value
    this.#length[key] = length + 1
  }

  clear(key: number): void {
    this.#wasted += this.#length[key] ?? 0
    if (key < this.#length.length) this.#length[key] = 0
  }

  /** Whether a key has a value of the same kind, by these kinds of values. */
  hasAlike(key: number, value: number, kinds: readonly number[]): boolean {
    const start = this.#start[key] ?? 0
    const behind = start + (this.#length[key] ?? 0)
    for (let at = start; at < behind; at++) if (kinds[this.#values[at] as number] === kinds[value]) return true
    return false
  }

  /** Adds up, for each value, the keys that are marked with one of these two marks. */
  count(marks: Uint8Array, one: number, other: number, counts: Int32Array): void {
    const [starts, lengths, values] = [this.#start, this.#length, this.#values]
    const end = Math.min(marks.length, lengths.length)
    for (let key = 0; key < end; key++) {
      const mark = marks[key]
      if (mark !== one && mark !== other) continue
      const start = starts[key] as number
      const behind = start + (lengths[key] as number)
      for (let at = start; at < behind; at++) {
        const value = values[at] as number
        counts[value] = (counts[value] as number) + 1
      }
    }
  }

  /** Whether a key has one of the values that are marked. */
  hasAny(key: number, marked: Uint8Array): boolean {
    const start = this.#start[key] ?? 0
    const behind = start + (this.#length[key] ?? 0)
    for (let at = start; at < behind; at++) if (marked[this.#values[at] as number] === 1) return true
    return false
  }

  #make(key: number): void {
    if (key < this.#length.length) return
    const room = roomFor(key + 1)
    this.#start = grown(this.#start, room)
    this.#length = grown(this.#length, room)
  }

  #room(more: number): void {
    if (this.#wasted > 10_000 && this.#wasted > this.#used / 2) this.#tidy()
    if (this.#used + more > this.#values.length) this.#values = grown(this.#values, roomFor(this.#used + more))
  }

  #tidy(): void {
    const before = this.#values
    this.#values = new Int32Array(before.length)
    this.#used = 0
    for (const [key, length] of this.#length.entries()) {
      const start = this.#start[key] ?? 0
      this.#values.set(before.subarray(start, start + length), this.#used)
      this.#start[key] = this.#used
      this.#used += length
    }
    this.#wasted = 0
  }
}

/** Room for so many numbers, and for some more that may come. */
export const roomFor = (many: number): number => Math.max(1024, Math.ceil(many * 1.25))

export function grown<Numbers extends Int32Array | Uint8Array>(numbers: Numbers, room: number): Numbers {
  const made = numbers instanceof Int32Array ? new Int32Array(room) : new Uint8Array(room)
  made.set(numbers)
  return made as Numbers
}
