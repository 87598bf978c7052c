/** Comparisons by edit distance that one list of candidates may cost: a broken package gets suggestions, not a slow report. */
const comparisons = 100_000
/** Longer texts are only compared as a whole, letter case and Unicode form aside. */
const longest = 120

/** Finds what somebody most likely meant: the same text but for letter case or Unicode form, else a few characters away. */
export class Nearest {
  readonly #folded = new Map<string, string>()
  readonly #byLength = new Map<number, string[]>()
  readonly #answers = new Map<string, string | undefined>()
  #left = comparisons

  constructor(candidates: Iterable<string>) {
    for (const candidate of candidates) {
      const key = folded(candidate)
      if (this.#folded.has(key)) continue
      this.#folded.set(key, candidate)
      const same = this.#byLength.get(key.length)
      if (same) same.push(key)
      else this.#byLength.set(key.length, [key])
    }
  }

  /** Equal but for letter case or Unicode form. */
  folded(text: string): string | undefined {
    return this.#folded.get(folded(text))
  }

  /** Equal likewise, or at most a fifth of the characters (three, one at least) away; the nearest one. */
  find(text: string): string | undefined {
    if (!this.#answers.has(text)) this.#answers.set(text, this.#search(text))
    return this.#answers.get(text)
  }

  #search(text: string): string | undefined {
    const wanted = folded(text)
    const exact = this.#folded.get(wanted)
    if (exact !== undefined || wanted.length > longest) return exact
    let best: string | undefined
    let within = Math.min(3, Math.max(1, Math.floor(wanted.length / 5)))
    for (let away = 0; away <= within; away++) {
      for (const length of away === 0 ? [wanted.length] : [wanted.length - away, wanted.length + away])
        for (const candidate of this.#byLength.get(length) ?? []) {
          if (--this.#left < 0) return best && this.#folded.get(best)
          if (sameSeries(wanted, candidate)) continue
          const distance = editDistance(wanted, candidate, within)
          if (distance > within || (distance === within && best !== undefined)) continue
          best = candidate
          within = distance
        }
    }
    return best && this.#folded.get(best)
  }
}

/** `page12` and `page13`: neighbours in a series, and no slip of each other. */
export const sameSeries = (a: string, b: string): boolean => a.replace(/\d+/g, '#') === b.replace(/\d+/g, '#')

export const folded = (text: string): string => text.normalize('NFC').toLowerCase()

/** Characters to insert, delete, replace or swap with their neighbour; more than `limit` once it cannot be less. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1)
      row.push(cost)
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    before = previous
    previous = row
  }
  return previous[b.length] ?? 0
}
