/** Work of which each step is short: whoever does it may do something else between two of them. */
export type Steps<T> = Generator<void, T, void>

/** Milliseconds after which others may have the thread. */
const patience = 10

/** Does such work without keeping the thread from others. */
export async function unhurried<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const began = performance.now()
    do {
      const { done, value } = steps.next()
      if (done) return value
    } while (performance.now() - began < patience)
    await turn()
  }
}

/** Does it at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** Lets whatever else waits have the thread. */
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
