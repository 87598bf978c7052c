import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../dist/adapters/sql/open-database.js'
import { openSqlite } from '../../dist/adapters/sql/sqlite.js'
import { viewerOf } from '../../dist/commons/viewer.js'
import { facetNames } from '../../dist/holdings/course-search.js'
import { openCommons } from '../../dist/index.js'
import { filledCommons, held, organisationId } from '../filled-commons.mjs'
import { at, latencies } from '../load.mjs'
import { dataFolder } from '../packages.mjs'

const times = 400

/** What is looked for, in turn: nothing, what a third of all courses have, several words, what is begun, a phrase, filters, what is mistyped. */
const searches = [
  {},
  { text: 'formation ' },
  { text: 'management équipe ' },
  { text: 'sécurité form' },
  { text: '"formation agents"' },
  { filters: { language: ['fr'], domain: ['trade'], standard: ['scorm12', 'cmi5'] } },
  { text: 'numérique ', filters: { modality: ['blended'] }, sort: /** @type {const} */ ('title') },
  { text: 'formatoin incendi' },
]

/**
 * Searching with every facet counted, among 100 000 courses of 1 000 organisations, each time through the eyes of another one; and what a
 * submission is held against.
 */
export async function* searchCommons() {
  const data = mkdtempSync(join(dataFolder, 'search-'))
  try {
    copyFileSync(await filledCommons(), join(data, 'fonds.sqlite'))
    const { index } = await openDatabase(openSqlite(data), data, new Date())
    let asked = 0
    const search = (/** @type {object} */ of) =>
      index.survey(async (reader) => {
        const viewer = await viewerOf(reader, organisationId((asked++ * 37) % held.organisations), new Date())
        return reader.search(viewer, { filters: {}, facets: facetNames, sort: 'relevance', limit: 50, ...of })
      })
    const [begun, used] = [performance.now(), process.cpuUsage()]
    await search({})
    const loaded = performance.now() - begun
    const processor = process.cpuUsage(used)
    const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0)
    yield {
      what: 'first search of a process, 100 000 courses',
      ours: `${((processor.user + processor.system) / 1000).toFixed(0)} ms of processor; the process holds ${memory} MB`,
      peer: '',
      measured: loaded,
      budget: { most: 3000, unit: 'ms' },
    }
    // A server has read that before anybody asks.
    await search({ facets: [], sort: 'title' })
    // Every word once: what a server has answered before is remembered.
    const first = await latencies(searches.length, (turn) => search(searches[turn] ?? {}))
    const all = await latencies(times, (turn) => search(searches[turn % searches.length] ?? {}))
    yield {
      what: 'search with all facets, 100 000 courses of 1 000 organisations: p95',
      ours: `p50 ${at(all, 0.5).toFixed(1)} ms, a word never asked before ${at(first, 1).toFixed(1)} ms`,
      peer: '',
      measured: at(all, 0.95),
      budget: { most: 20, unit: 'ms' },
    }
    const checked = await checking(data, index)
    yield {
      what: 'check of a submission, its title beside those of 100 000 courses: p95',
      ours: `p50 ${at(checked, 0.5).toFixed(1)} ms`,
      peer: '',
      measured: at(checked, 0.95),
      budget: { most: 50, unit: 'ms' },
    }
    await index.close()
  } finally {
    rmSync(data, { recursive: true })
  }
}

/**
 * Whoever has many courses, and some, and few, each with ten of their own that may be proposed.
 * @param {string} data
 * @param {import('../../dist/commons/commons-index.js').CommonsIndex} index
 */
async function checking(data, index) {
  const opened = []
  /** @type {(() => Promise<unknown>)[]} */
  const checks = []
  for (const organisation of [0, 1, 42, 500, 999].map(organisationId)) {
    const commons = await openCommons({ data, organisation })
    opened.push(commons)
    const own = await index.read(async (reader) =>
      reader.courses(await viewerOf(reader, organisation, new Date()), { organisation, limit: 40 }),
    )
    for (const { id } of own.filter(({ published }) => published !== undefined).slice(0, 10)) {
      const version = id.replace('crs_', 'ver_')
      checks.push(() => commons.checkSubmission({ collection: 'col_00', version }))
    }
  }
  const all = await latencies(times, (turn) => checks[turn % checks.length]?.() ?? Promise.reject())
  for (const commons of opened) await commons.close()
  return all
}
