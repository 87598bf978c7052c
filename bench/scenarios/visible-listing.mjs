import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../dist/adapters/sql/open-database.js'
import { openSqlite } from '../../dist/adapters/sql/sqlite.js'
import { viewerOf } from '../../dist/commons/viewer.js'
import { openRepository } from '../../dist/index.js'
import { collections, courseId, filledCommons, organisationId } from '../filled-commons.mjs'
import { at, latencies } from '../load.mjs'
import { dataFolder } from '../packages.mjs'

const times = 200

/**
 * Whose eyes: an organisation with a tenth of all courses, a pole that sees nothing shared, a ministry and two operators, the last of which has
 * a few dozen courses.
 */
const viewers = [0, 1, 42, 500, 999]

/**
 * What is asked for: what most have, and what hardly anybody has.
 * @type {Record<string, import('../../dist/index.js').CourseQuery[]>}
 */
const filters = {
  'no filter': [{}],
  standard: [{ standard: 'cmi5' }, { standard: 'aicc' }],
  tag: [{ tag: 'Étiquette 0' }, { tag: 'etiquette 40' }, { tag: 'étiquette 299' }, { tag: 'none' }],
  collection: [
    { collection: 'MANAGEMENT' },
    { collection: 'col_00' },
    { collection: collections.at(-1) ?? '' },
    { collection: 'none' },
  ],
  'tag, collection, standard': [{ tag: 'étiquette 3', collection: 'Management', standard: 'scorm2004' }],
}

/** Listing what somebody may see of 100 000 courses that 1 000 organisations have, in this process: newest pages and old ones. */
export async function* visibleListing() {
  const data = mkdtempSync(join(dataFolder, 'visible-'))
  try {
    copyFileSync(await filledCommons(), join(data, 'fonds.sqlite'))
    /** @type {import('../../dist/index.js').Repository[]} */
    const eyes = []
    for (const number of viewers) eyes.push(await openRepository({ data, organisation: organisationId(number) }))
    const cursors = ['2025-06-01', '2023-01-01', '2021-02-01'].map((day) =>
      Buffer.from(`${day}T00:00:00.000Z ${courseId(0)}`).toString('base64url'),
    )
    for (const [name, asked] of Object.entries(filters))
      yield row(
        name,
        await latencies(times, (turn) => {
          const cursor = cursors[Math.floor(turn / viewers.length) % (cursors.length + 1)]
          const filter = asked[Math.floor(turn / 20) % asked.length]
          return eyes[turn % viewers.length]?.courses({ ...filter, ...(cursor && { cursor }) }) ?? Promise.reject()
        }),
      )
    for (const repository of eyes) await repository.close()

    const { index } = await openDatabase(openSqlite(data), data, new Date())
    yield row(
      'of one organisation',
      await latencies(times, (turn) =>
        index.read(async (reader) =>
          reader.courses(await viewerOf(reader, organisationId(viewers[turn % viewers.length] ?? 0), new Date()), {
            organisation: organisationId([0, 3, 500][turn % 3] ?? 0),
            limit: 51,
          }),
        ),
      ),
    )
    await index.close()
  } finally {
    rmSync(data, { recursive: true })
  }
}

/** @param {string} what @param {readonly number[]} sorted */
const row = (what, sorted) => ({
  what: `list what is visible, ${what}, 100 000 held: p95`,
  ours: `p50 ${at(sorted, 0.5).toFixed(1)} ms`,
  peer: '',
  measured: at(sorted, 0.95),
  budget: { most: 20, unit: 'ms' },
})
