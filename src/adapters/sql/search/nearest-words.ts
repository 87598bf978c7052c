/** Words by how they are written, for finding what a mistyped one may have meant. */
export class NearestWords {
  readonly #words: string[] = []
  readonly #written: string[] = []
  /** Which letters a word has: what differs in many is not near, and need not be looked at. */
  #letters: number[] = []

  add(word: string, written: string): void {
    this.#words.push(word)
    this.#written.push(written)
    this.#letters.push(lettersOf(word))
  }

  /** Words that may have been meant, nearest first: none for what is too short to be told apart. */
  near(word: string, limit: number): { word: string; written: string }[] {
    const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2
    if (most === 0) return []
    const letters = lettersOf(word)
    const found: { at: number; distance: number }[] = []
    for (let at = 0; at < this.#words.length; at++) {
      const other = this.#words[at] as string
      if (Math.abs(other.length - word.length) > most) continue
      if (bits(letters ^ (this.#letters[at] as number)) > 2 * most) continue
      const distance = distanceOf(word, other, most)
      if (distance > 0 && distance <= most) found.push({ at, distance })
    }
    const rank = ({ at, distance }: { at: number; distance: number }) =>
      distance + (this.#words[at]?.[0] === word[0] ? 0 : 0.5)
    return found
      .sort((one, other) => rank(one) - rank(other) || one.at - other.at)
      .slice(0, limit)
      .map(({ at }) => ({ word: this.#words[at] ?? '', written: this.#written[at] ?? '' }))
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) % 32)
  return letters
}

function bits(number: number): number {
  let count = 0
  for (let left = number; left !== 0; left &= left - 1) count++
  return count
}

/** Letters to put in, take out, replace or swap with their neighbour (optimal string alignment); more than `most` when there are more. */
function distanceOf(one: string, other: string, most: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    let least = row
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (last[column] as number) + 1,
        (now[column - 1] as number) + 1,
        (last[column - 1] as number) + (same ? 0 : 1),
      )
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, (before[column - 2] as number) + 1)
      now.push(cost)
      least = Math.min(least, cost)
    }
    // A swap may still come cheaper by one.
    if (least > most + 1) return most + 1
    before = last
    last = now
  }
  return last[other.length] as number
}
