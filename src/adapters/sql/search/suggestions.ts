import type Database from 'better-sqlite3'
import type { Unit } from '../../../holdings/course-search.js'
import { NearestWords } from './nearest-words.js'

const mostSuggestions = 3
/** Words that are put in place of a mistyped one, to see what they find; and words that this is done for. */
const [mostTried, mostMistyped] = [3, 4]

/** Texts that find more, with words that are known in place of those that no course has. */
export class Suggestions {
  readonly #statement: (text: string) => Database.Statement
  readonly #nearest = new NearestWords()
  #lastKnownWord = 0

  constructor(statement: (text: string) => Database.Statement) {
    this.#statement = statement
  }

  /**
   * @param total how many the text itself finds.
   * @param finds how many a text finds.
   * @param isKnown whether the viewer sees a course with just this word.
   */
  of(
    units: readonly Unit[],
    total: number,
    finds: (units: readonly Unit[]) => number,
    isKnown: (word: Unit) => boolean,
  ): string[] {
    this.#readKnownWords()
    let texts: (readonly Unit[])[] = [[]]
    let mistyped = 0
    for (const unit of units) {
      const whole = { ...unit, begun: false }
      let tries: readonly Unit[] = [whole]
      if (!unit.quoted && mistyped < mostMistyped && !isKnown(exactly(unit))) {
        mistyped++
        const near = this.#nearest.near(unit.words[0].folded, mostTried)
        if (near.length > 0) tries = near.map(({ word, written }) => ({ ...whole, words: [{ folded: word, written }] }))
      }
      texts = texts
        .flatMap((text) => tries.map((one) => [...text, one]))
        .filter((text) => tries[0] === whole || finds(text) > 0)
        .slice(0, mostSuggestions)
    }
    const asked = wordedAs(units)
    return texts.filter((text) => wordedAs(text) !== asked && finds(text) > total).map(wordedAs)
  }

  #readKnownWords(): void {
    const rows = this.#statement(
      'select rowid as row, word, written from known_words where rowid > ? order by rowid',
    ).all(this.#lastKnownWord) as { row: number; word: string; written: string }[]
    for (const { row, word, written } of rows) {
      this.#nearest.add(word, written)
      this.#lastKnownWord = row
    }
  }
}

const exactly = ({ words: [word] }: Unit): Unit => ({ words: [word], quoted: true, begun: false })

const wordedAs = (units: readonly Unit[]): string =>
  units
    .map(({ words, quoted }) => {
      const text = words.map(({ written }) => written).join(' ')
      return quoted ? `"${text}"` : text
    })
    .join(' ')
