import type { Clock } from '../kernel/clock.js'
import { dayOf } from '../kernel/day.js'
import type { CommonsIndex } from './commons-index.js'
import { placeForDay, unplaced } from './graph.js'

/**
 * An index whose graph is always that of today, for whoever reads it and in every process: before the first use of each day it is looked at what
 * began and what ended since. Nobody sees for a moment longer what a link of yesterday let them see.
 */
export function indexOfToday(index: CommonsIndex, clock: Clock): CommonsIndex {
  let placed = Number.NaN
  const dayNumber = () => Math.floor(clock.now().getTime() / 86_400_000)

  async function place(): Promise<void> {
    const number = dayNumber()
    const day = dayOf(clock.now())
    // Only what has changed is written: on most days nothing has, and who only reads need not wait for whoever writes.
    const isDue = await index.read(async (reader) => (await unplaced(reader, day)).length > 0)
    if (isDue) await index.transact((writer) => placeForDay(writer, day))
    placed = number
  }

  const today = <T>(use: () => Promise<T>): Promise<T> => (placed === dayNumber() ? use() : place().then(use))

  const inHandsOf = (held: CommonsIndex): CommonsIndex => ({
    ...held,
    as: (agent) => inHandsOf(held.as(agent)),
    read: (work) => today(() => held.read(work)),
    survey: (work) => today(() => held.survey(work)),
    transact: (work) => today(() => held.transact(work)),
  })
  return inHandsOf(index)
}
