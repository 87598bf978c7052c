import type { Log } from '../kernel/log.js'

interface PinStores {
  readonly index: { transact<T>(work: (writer: { unpin(holder: string): Promise<void> }) => Promise<T>): Promise<T> }
  readonly log: Log
}

/** Lets go of what was pinned for something that came to nothing. Never fails, for the caller has to hear of what went wrong first. */
export async function releasePins({ index, log }: PinStores, holder: string): Promise<void> {
  try {
    await index.transact((writer) => writer.unpin(holder))
  } catch (error) {
    // It grows old by itself.
    log.warn('a pin could not be dropped', { holder, error: String(error) })
  }
}
