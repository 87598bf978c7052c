import type { Sentence } from '../language.js'

export interface ErrorEntry {
  /** Who has to act: the caller (`usage`), or the machine and its operator (`fault`). */
  readonly blame: 'usage' | 'fault'
  /** What an HTTP client is told. */
  readonly status: number
  /** What happened and what to do about it. */
  readonly says: Sentence
  /** The same for an HTTP client, where the remedy is another one than on the command line. */
  readonly overHttp?: Sentence
}
