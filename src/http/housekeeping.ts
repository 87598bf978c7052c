import type { Clock } from '../kernel/clock.js'
import type { Log } from '../kernel/log.js'
import type { Platform } from '../repository/platform.js'

/** Milliseconds between two rounds. */
const every = 15 * 60_000
/** Milliseconds that an answer is kept for whoever asks the same again. */
const answersKept = 24 * 3_600_000

/** Removes, now and every quarter of an hour, what nobody will ask for any more. @returns what ends it. */
export function keepHouse(platform: Platform, clock: Clock, log: Log): () => void {
  const round = async () => {
    try {
      await platform.answers.forget(new Date(clock.now().getTime() - answersKept))
    } catch (error) {
      log.warn('housekeeping failed, and is tried again later', { error: String(error) })
    }
  }
  void round()
  const timer = setInterval(round, every)
  timer.unref()
  return () => clearInterval(timer)
}
