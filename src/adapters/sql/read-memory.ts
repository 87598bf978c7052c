import { Recent } from '../../kernel/recent.js'

/** What all that is remembered may weigh together, about in bytes. */
const usualRoom = 2 ** 23
/** The part of it that is too much for one answer. */
const mostOfOne = 1 / 8

/** Gives an answer that is remembered, or asks for it. */
export type Recall = <Answer>(question: string, ask: () => Promise<Answer>) => Promise<Answer>

/**
 * What a database answered, for as long as it stands still. There is one rule, and it needs nobody's help: what was answered in one state is
 * forgotten in the next, whoever made it so. Answers are frozen, for many are given the same.
 */
export class ReadMemory {
  readonly #room: number
  #state: number | undefined
  #recall: Recall

  constructor(room = usualRoom) {
    this.#room = room
    this.#recall = recalling(room)
  }

  /** What was answered in this state. A read that outlives its state fills a memory that nobody looks into any more. */
  of(state: number): Recall {
    if (state !== this.#state) this.#recall = recalling(this.#room)
    this.#state = state
    return this.#recall
  }
}

function recalling(room: number): Recall {
  const answers = new Recent<{ readonly answer: unknown }>(room)
  const most = room * mostOfOne
  return async <Answer>(question: string, ask: () => Promise<Answer>): Promise<Answer> => {
    const known = answers.get(question)
    if (known) return known.answer as Answer
    const answer = await ask()
    const weight = question.length + frozenWeight(answer, most)
    if (weight <= most) answers.set(question, { answer }, weight)
    return answer
  }
}

/** About the bytes that a value takes. It is frozen, unless it is too much to be remembered. */
function frozenWeight(value: unknown, most: number): number {
  if (typeof value === 'string') return 16 + value.length
  if (typeof value !== 'object' || value === null) return 16
  let weight = 64
  for (const member of Object.values(value)) {
    weight += frozenWeight(member, most)
    if (weight > most) return weight
  }
  Object.freeze(value)
  return weight
}
