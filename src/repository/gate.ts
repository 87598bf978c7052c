import { FondsError } from '../kernel/errors.js'

/** Counts the calls that are under way. */
export interface Gate {
  /** @throws {FondsError} `store-closed` once it is closed. */
  during<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Closes once what is under way has ended, and lets nothing in any more. */
export function openGate(shut: () => Promise<void>): Gate {
  const under = new Set<Promise<unknown>>()
  let closed: Promise<void> | undefined
  return {
    async during<T>(work: () => Promise<T>): Promise<T> {
      if (closed) throw new FondsError('store-closed')
      const running = work()
      under.add(running)
      return running.finally(() => under.delete(running))
    },
    close: () => (closed ??= Promise.allSettled(under).then(shut)),
  }
}
