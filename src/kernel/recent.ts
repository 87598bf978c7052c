/** Values that were used lately, as many as there is room for: the one that was not used for longest goes first. The newest always stays. */
export class Recent<Value> {
  readonly #room: number
  readonly #held = new Map<string, { readonly value: Value; readonly weight: number }>()
  #weight = 0

  /** @param room what all of them may weigh together. */
  constructor(room: number) {
    this.#room = room
  }

  get(key: string): Value | undefined {
    const found = this.#held.get(key)
    if (!found) return undefined
    // A map keeps the order of insertion: what was used goes to its end.
    this.#held.delete(key)
    this.#held.set(key, found)
    return found.value
  }

  set(key: string, value: Value, weight = 1): void {
    this.delete(key)
    this.#held.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#held.keys()) {
      if (this.#weight <= this.#room || oldest === key) return
      this.delete(oldest)
    }
  }

  delete(key: string): void {
    this.#weight -= this.#held.get(key)?.weight ?? 0
    this.#held.delete(key)
  }
}
