/**
 * Which files lead to which, and what can be met on the way from each. Nodes are numbers; a trait is a bit. Memory and time grow with
 * nodes and edges, whatever their shape: files that lead to each other in a ring count as one.
 */
export class PageGraph {
  readonly #edges: (number[] | undefined)[]
  readonly #traits: Uint32Array
  #left: number

  /** @param edges how many may be kept in all */
  constructor(nodes: number, edges: number) {
    this.#edges = new Array(nodes)
    this.#traits = new Uint32Array(nodes)
    this.#left = edges
  }

  /** True when there were more edges than may be kept. */
  get exhausted(): boolean {
    return this.#left < 0
  }

  mark(node: number, traits: number): void {
    this.#traits[node] = (this.#traits[node] ?? 0) | traits
  }

  link(from: number, to: number): void {
    if (from === to || --this.#left < 0) return
    const known = this.#edges[from]
    if (known) known.push(to)
    else this.#edges[from] = [to]
  }

  traitsOf(node: number): number {
    return this.#traits[node] ?? 0
  }

  /** Every node that can be reached from these, themselves included. */
  from(starts: Iterable<number>): ReadonlySet<number> {
    const reached = new Set(starts)
    for (const node of reached) for (const next of this.#edges[node] ?? []) reached.add(next)
    return reached
  }

  /** The nearest node with one of these traits, looked for in at most so many. */
  find(start: number, wanted: number, atMost: number): { readonly node?: number; readonly visited: number } {
    const seen = new Set([start])
    let visited = 0
    for (const node of seen) {
      if (++visited > atMost) break
      if (this.traitsOf(node) & wanted) return { node, visited }
      for (const next of this.#edges[node] ?? []) seen.add(next)
    }
    return { visited }
  }

  /** For each node, the traits of all that can be reached from it, itself included. */
  reachable(): Uint32Array {
    // Tarjan's algorithm, without recursion: a ring is complete only after all that it leads to.
    const { length } = this.#edges
    const total = Uint32Array.from(this.#traits)
    const order = new Int32Array(length).fill(-1)
    const low = new Int32Array(length)
    const open = new Uint8Array(length)
    const next = new Int32Array(length)
    const ring: number[] = []
    let count = 0
    for (let start = 0; start < length; start++) {
      if (order[start] !== -1) continue
      const path = [start]
      for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
        if (order[node] === -1) {
          order[node] = low[node] = count++
          open[node] = 1
          ring.push(node)
        }
        const to = this.#edges[node]?.[next[node] ?? 0]
        if (to !== undefined) {
          if (order[to] === -1) path.push(to)
          else {
            next[node] = (next[node] ?? 0) + 1
            if (open[to]) low[node] = Math.min(low[node] ?? 0, low[to] ?? 0)
            total[node] = (total[node] ?? 0) | (total[to] ?? 0)
          }
          continue
        }
        path.pop()
        if (low[node] !== order[node]) continue
        const members = ring.splice(ring.lastIndexOf(node))
        const united = members.reduce((traits, member) => traits | (total[member] ?? 0), 0)
        for (const member of members) {
          total[member] = united
          open[member] = 0
        }
      }
    }
    return total
  }
}
