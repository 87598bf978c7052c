import { closeSync, mkdtempSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import BetterSqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type Database, openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite, type SqliteOptions } from '#dist/adapters/sql/sqlite.js'
import { answerStoreContract } from '../contracts/answer-store.js'
import { commonsIndexContract } from '../contracts/commons-index.js'
import { contentWordsContract } from '../contracts/content-words.js'
import { courseIndexContract } from '../contracts/course-index.js'
import { courseSearchContract } from '../contracts/course-search.js'
import { jobStoreContract } from '../contracts/job-store.js'
import type { Opened } from '../contracts/opened.js'
import { recordsContract } from '../contracts/records.js'
import { uploadRecordsContract } from '../contracts/upload-records.js'
import { viewer } from '../contracts/viewer.js'
import { visibilityContract } from '../contracts/visibility.js'
import { temporaryFolder } from '../temporary-folder.js'

const openIn = async (folder: string) => (await openDatabase(openSqlite(folder), folder, new Date())).index

/** One of the stores of an empty database. */
const opening =
  <Store>(pick: (database: Database) => Store, options?: SqliteOptions) =>
  async (): Promise<Opened<Store>> => {
    const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
    const databases: Database[] = []
    const open = async () => {
      const database = await openDatabase(openSqlite(folder, options), folder, new Date())
      databases.push(database)
      return pick(database)
    }
    return {
      store: await open(),
      reopen: open,
      close: async () => {
        for (const { index } of databases) await index.close()
        rmSync(folder, { recursive: true, force: true })
      },
    }
  }

courseIndexContract(
  'SQLite',
  opening(({ index }) => index),
)
courseIndexContract(
  'SQLite, surveyed on another thread,',
  opening(({ index }) => index, { surveysApart: true }),
)
courseSearchContract(
  'SQLite',
  opening(({ index }) => index),
)
courseSearchContract(
  'SQLite, surveyed on another thread,',
  opening(({ index }) => index, { surveysApart: true }),
)
contentWordsContract(
  'SQLite',
  opening(({ index }) => index),
)
commonsIndexContract(
  'SQLite',
  opening(({ index }) => index),
)
recordsContract(
  'SQLite',
  opening(({ index }) => index),
)
visibilityContract(
  'SQLite',
  opening(({ index }) => index),
)
jobStoreContract(
  'SQLite',
  opening(({ jobs }) => jobs),
)
uploadRecordsContract(
  'SQLite',
  opening(({ uploads }) => uploads),
)
answerStoreContract(
  'SQLite',
  opening(({ answers }) => answers),
)

test('an index that a newer Fonds wrote is left alone', async () => {
  const folder = temporaryFolder()
  await (await openIn(folder)).close()
  const database = new BetterSqlite(join(folder, 'fonds.sqlite'))
  database.prepare("insert into migrations values (999, 'of the future', '')").run()
  database.close()
  await expect(openIn(folder)).rejects.toMatchObject({ code: 'store-newer', args: { found: 999 } })
})

test('a file that is no database is named as the fault', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'fonds.sqlite'), 'not a database at all, but long enough to be looked at as one')
  await expect(openIn(folder)).rejects.toMatchObject({ code: 'store-damaged', args: { directory: folder } })
})

test('a damaged index is reported by its own engine', async () => {
  const folder = temporaryFolder()
  await (await openIn(folder)).close()
  damage(folder, 'versions_tree')
  const index = await openIn(folder)
  expect(await index.faults()).not.toEqual([])
  await index.close()
})

test('a thread of surveys that dies says why, and another takes its place', async () => {
  const folder = temporaryFolder()
  const { index } = await openDatabase(openSqlite(folder, { surveysApart: true }), folder, new Date())
  const [file, away] = [join(folder, 'fonds.sqlite'), join(folder, 'away.sqlite')]
  const events = () => index.survey((reader) => reader.events(0, 1))
  renameSync(file, away)
  await expect(events()).rejects.toMatchObject({ code: 'store-failed', args: { directory: folder } })
  renameSync(away, file)
  expect(await events()).toEqual([])
  await index.close()
})

test('what a survey meets in a damaged index is named as the fault', async () => {
  const folder = temporaryFolder()
  await (await openIn(folder)).close()
  damage(folder, 'courses_recent')
  const { index } = await openDatabase(openSqlite(folder, { surveysApart: true }), folder, new Date())
  const listed = () => index.survey((reader) => reader.courses(viewer('local'), { organisation: 'local', limit: 9 }))
  const damaged = { code: 'store-damaged', args: { directory: folder } }
  await expect(listed()).rejects.toMatchObject(damaged)
  expect(await index.survey((reader) => reader.events(0, 1))).toEqual([])
  await expect(listed()).rejects.toMatchObject(damaged)
  await index.close()
})

/** Writes over the first page of an index, or a table. */
function damage(folder: string, name: string): void {
  const database = new BetterSqlite(join(folder, 'fonds.sqlite'))
  const page = database.prepare('select rootpage from sqlite_master where name = ?').pluck().get(name)
  const pageSize = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const file = openSync(join(folder, 'fonds.sqlite'), 'r+')
  writeSync(file, Buffer.alloc(64, 0xff), 0, 64, (Number(page) - 1) * pageSize)
  closeSync(file)
}

test('two that open an empty folder at once both find one schema', async () => {
  const folder = temporaryFolder()
  const both = await Promise.all([openIn(folder), openIn(folder)])
  for (const index of both) {
    expect(await index.read((reader) => reader.events(0, 1))).toEqual([])
    await index.close()
  }
})
