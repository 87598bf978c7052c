import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { openRepository } from '../../dist/index.js'
import { filledIndex } from '../filled-index.mjs'
import { at, latencies } from '../load.mjs'
import { dataFolder } from '../packages.mjs'
import { startFonds } from '../servers.mjs'

const held = 100_000
const times = 300

/** Listing and searching among 100 000 courses, in this process and by HTTP. */
export async function* search() {
  const data = mkdtempSync(join(dataFolder, 'search-'))
  try {
    copyFileSync(await filledIndex(held), join(data, 'fonds.sqlite'))
    const repository = await openRepository({ data })
    const { next = '' } = await repository.courses({})
    yield row('list courses', await latencies(times, (turn) => repository.courses(turn % 2 ? { cursor: next } : {})))
    yield row('search courses', await latencies(times, (turn) => repository.courses({ text: words(turn) })))
    await repository.close()

    const server = await startFonds(data)
    const agent = new Agent({ keepAlive: true })
    const get = (/** @type {string} */ path) => answered(agent, server, path)
    try {
      const listing = await latencies(times, (turn) =>
        get(turn % 2 ? `/v1/courses?cursor=${encodeURIComponent(next)}` : '/v1/courses'),
      )
      yield row('list courses by HTTP', listing)
      const searching = await latencies(times, (turn) => get(`/v1/search?q=${encodeURIComponent(words(turn))}`))
      yield row('search courses by HTTP', searching)
    } finally {
      agent.destroy()
      await server.close()
    }
  } finally {
    rmSync(data, { recursive: true })
  }
}

/** What every course has, what a tenth has, what ten have, and what none has. */
const words = (/** @type {number} */ turn) =>
  ['cours', `cours ${1 + (turn % 9)}`, `${10_000 + turn}`, 'absent'][turn % 4] ?? ''

/** @param {string} what @param {readonly number[]} sorted */
const row = (what, sorted) => ({
  what: `${what}, 100 000 held: p95`,
  ours: `p50 ${at(sorted, 0.5).toFixed(1)} ms`,
  peer: '',
  measured: at(sorted, 0.95),
  budget: { most: 20, unit: 'ms' },
})

/**
 * @param {Agent} agent
 * @param {{ url: string, secret: string }} server
 * @param {string} path
 * @returns {Promise<void>}
 */
const answered = (agent, { url, secret }, path) =>
  new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, headers: { Authorization: `Bearer ${secret}` } }, (response) => {
      response.resume()
      response.once('end', () =>
        response.statusCode === 200 ? resolve() : reject(new Error(`${path} was answered ${response.statusCode}`)),
      )
    })
    sent.once('error', reject)
    sent.end()
  })
