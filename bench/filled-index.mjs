import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../dist/adapters/sql/open-database.js'
import { openSqlite } from '../dist/adapters/sql/sqlite.js'
import { openRepository } from '../dist/index.js'
import { systemClock } from '../dist/kernel/clock.js'
import { sha256 } from '../dist/kernel/digest.js'
import { createIds } from '../dist/kernel/ids.js'
import { dataFolder } from './packages.mjs'

/**
 * An index of so many courses, made once, by the port that the repository itself writes through.
 * @param {number} held
 * @returns {Promise<string>} the path of the SQLite file
 */
export async function filledIndex(held) {
  const kept = join(dataFolder, `index-${held}.sqlite`)
  if (existsSync(kept)) return kept
  mkdirSync(dataFolder, { recursive: true })
  const data = mkdtempSync(join(dataFolder, 'fill-'))
  // The organisation has to be there first.
  await (await openRepository({ data })).close()
  const { index } = await openDatabase(openSqlite(data), data, new Date())
  const ids = createIds(systemClock)
  const step = 1000
  for (let from = 0; from < held; from += step)
    await index.transact(async (writer) => {
      for (let number = from; number < from + step; number++) await insert(writer, ids, number)
    })
  await index.close()
  renameSync(join(data, 'fonds.sqlite'), kept)
  rmSync(data, { recursive: true })
  return kept
}

/**
 * What an add writes.
 * @param {import('../dist/holdings/course-index.js').IndexWriter} writer
 * @param {import('../dist/kernel/ids.js').Ids} ids
 * @param {number} number
 */
async function insert(writer, ids, number) {
  const at = new Date().toISOString()
  const [course, version] = [ids.next('crs'), ids.next('ver')]
  const told = {
    organisation: 'local',
    sheet: { title: `Cours ${number}` },
    standard: /** @type {const} */ ('scorm12'),
  }
  await writer.insertCourse({ id: course, ...told, createdAt: at, updatedAt: at })
  await writer.record({ organisation: 'local', kind: 'course.created', at, course })
  await writer.insertVersion({
    id: version,
    ...told,
    course,
    number: 1,
    sha256: sha256(`package ${number}`),
    treeDigest: sha256(`tree ${number}`),
    dossier: sha256(`dossier ${number}`),
    size: 500 + number,
    entries: 2,
    verdict: 'warnings',
    manifestIdentifier: `bench-${number}`,
    notes: '',
    createdAt: at,
  })
  await writer.record({ organisation: 'local', kind: 'version.added', at, course, version })
}
