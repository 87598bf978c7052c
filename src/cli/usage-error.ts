import { fill, type Sentence } from '../kernel/language.js'

/** The command line asks for something that cannot be. */
export class UsageError extends Error {
  readonly sentence: Sentence
  readonly args: Readonly<Record<string, string | number>>

  constructor(sentence: Sentence, args: Readonly<Record<string, string | number>> = {}) {
    super(fill(sentence.en, args))
    this.name = 'UsageError'
    this.sentence = sentence
    this.args = args
  }
}
