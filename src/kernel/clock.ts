/** The only source of time: tests own it. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }
