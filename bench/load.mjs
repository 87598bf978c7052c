import autocannon from 'autocannon'

/**
 * Requests a second that a server answers, by so many connections that stay open; what is not answered with 2xx is an error.
 * @param {string} url
 * @param {{ connections: number, seconds: number, headers?: Record<string, string> }} options
 * @returns {Promise<number>}
 */
export async function requestRate(url, { connections, seconds, headers = {} }) {
  const { requests, non2xx, errors } = await autocannon({ url, connections, duration: seconds, headers })
  if (non2xx + errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return requests.average
}

/**
 * What several measurements give that take turns: the best of each.
 * @param {readonly (() => Promise<number>)[]} measurements
 * @param {number} turns
 * @returns {Promise<number[]>}
 */
export async function bestInTurn(measurements, turns) {
  const best = measurements.map(() => 0)
  for (let turn = 0; turn < turns; turn++)
    for (const [at, measure] of measurements.entries()) best[at] = Math.max(best[at] ?? 0, await measure())
  return best
}

/**
 * Milliseconds of each call, one after the other, in order of length.
 * @param {number} times
 * @param {(turn: number) => Promise<unknown>} call
 */
export async function latencies(times, call) {
  const all = []
  for (let turn = 0; turn < times; turn++) {
    const start = performance.now()
    await call(turn)
    all.push(performance.now() - start)
  }
  return all.sort((a, b) => a - b)
}

/** @param {readonly number[]} sorted @param {number} share */
export const at = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
