import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase } from '../../dist/adapters/sql/open-database.js'
import { openSqlite } from '../../dist/adapters/sql/sqlite.js'
import { reportNames } from '../../dist/commons/reports/report.js'
import { openPlatform } from '../../dist/compose.js'
import { sha256 } from '../../dist/kernel/digest.js'
import { courseId, filledCommons, held, organisationId } from '../filled-commons.mjs'
import { at, latencies } from '../load.mjs'
import { dataFolder, randomNumbers } from '../packages.mjs'
import { draw } from '../sheets.mjs'

/** Who asks: the first organisation has a tenth of all courses, and whoever runs the platform asks for everything. */
const readers = /** @type {const} */ ({
  'an organisation': [held.poles + 2, 'reader'],
  'the largest one': [0, 'reader'],
  'the whole platform': [held.poles + 2, 'operator'],
})

/** Reports over 1 000 organisations and 100 000 courses: the balance of one organisation after the other, and every report. */
export async function* reports() {
  const data = mkdtempSync(join(dataFolder, 'reports-'))
  try {
    copyFileSync(await filledCommons(), join(data, 'fonds.sqlite'))
    await completed(data)
    const platform = await openPlatform({ data })
    /** @param {number} number @param {'reader' | 'operator'} role */
    const commonsOf = (number, role) =>
      platform.commons({ organisation: organisationId(number), roles: [role], agent: { name: 'bench' } }, 'fr')
    const balanceOf = (/** @type {number} */ number) =>
      commonsOf(number, 'reader').readReport({ report: 'balance', from: '2024-01-01', to: '2024-12-31' })
    await balanceOf(1)
    // Poles, ministries and whoever is below, in turns; the first has a tenth of all organisations below it, too.
    const balances = await measured(300, (turn) => balanceOf((turn * 10) % held.organisations))
    yield row('balance, one organisation after the other', balances, 50)
    for (const report of reportNames)
      for (const [whom, [number, role]] of Object.entries(readers)) {
        const commons = commonsOf(number, role)
        yield row(`${report}, ${whom}`, await measured(8, () => commons.readReport({ report })), 1000)
      }
    await platform.close()
  } finally {
    rmSync(data, { recursive: true })
  }
}

/**
 * How long calls take, and the longest time for which this thread could answer nobody else meanwhile.
 * @param {number} times
 * @param {(turn: number) => Promise<unknown>} call
 */
async function measured(times, call) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const sorted = await latencies(times, call)
  delay.disable()
  return { sorted, held: delay.percentile(99.9) / 1e6 }
}

/** What the measured commons has none of. @param {string} data */
async function completed(data) {
  const { index } = await openDatabase(openSqlite(data), data, new Date())
  const random = randomNumbers(7)
  const [revision, createdAt] = [1, '2024-05-05T00:00:00.000Z']
  const organisation = () => organisationId(draw(random, held.organisations))
  const course = () => courseId(draw(random, held.courses))
  await index.transact(async (writer) => {
    for (let number = 0; number < 20_000; number++) {
      const said = { course: course(), organisation: organisation(), createdAt }
      const of = { version: 'ver_0', number: 1, text: 'Utile.' }
      await writer.put('feedback', { id: `fbk_${number}`, kind: /** @type {const} */ ('feedback'), ...of, ...said })
      const reached = { course: said.course, organisation: said.organisation, learners: number % 500 }
      const period = { from: '2024-01-01', to: '2024-12-31' }
      await writer.put('reach', { id: `rch_${number}`, ...reached, ...period, createdAt })
    }
    // Derivatives, of which some have the files of others, or the words of their title.
    for (let number = 0; number < 5000; number++) {
      const [id, version, owner] = [`crs_derived_${number}`, `ver_derived_${number}`, organisation()]
      const sheet = { title: `Adaptation ${number % 2000}`, languages: ['fr', 'en'], themes: ['santé', 'climat'] }
      const standard = 'scorm2004'
      await writer.insertCourse({
        id,
        organisation: owner,
        sheet,
        standard,
        createdAt,
        updatedAt: createdAt,
        derivedFrom: {
          ...{ course: course(), version: 'ver_0', number: 1, title: 'Cours' },
          ...{ organisation: 'org_0000', organisationName: 'Organisme 0' },
        },
      })
      await writer.insertVersion({
        ...{ id: version, organisation: owner, course: id, number: 1, sheet, standard, edition: '4th', createdAt },
        ...{ sha256: sha256(version), treeDigest: sha256(`${number % 3000}`), dossier: sha256(`dossier ${version}`) },
        ...{ size: 1000, entries: 10, verdict: 'clean', notes: '' },
      })
      await writer.updateCourse(id, { updatedAt: createdAt, published: 1, visibility: 'shared' })
      await writer.markPublished(version, sheet, createdAt)
    }
    for (let number = 0; number < 30; number++)
      await writer.put('objectives', {
        id: `obj_${number}`,
        organisation: organisationId(number % 3),
        title: { fr: `Objectif ${number}` },
        shared: true,
        population: 2_500_000,
        collections: [`col_0${number % 8}`],
        ...(number % 3 === 0 && { themes: ['Laïcité', 'Cybersécurité'] }),
        revision,
        createdAt,
      })
  })
  await index.close()
}

/** @param {string} what @param {Awaited<ReturnType<typeof measured>>} times @param {number} most */
const row = (what, { sorted, held: longest }, most) => ({
  what: `report ${what}: p95`,
  ours: `p50 ${at(sorted, 0.5).toFixed(1)} ms, others wait ${longest.toFixed(0)} ms at most`,
  peer: '',
  measured: at(sorted, 0.95),
  budget: { most, unit: 'ms' },
})
