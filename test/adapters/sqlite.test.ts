import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { courseIndexContract } from '../contracts/course-index.js'
import { temporaryFolder } from '../temporary-folder.js'

const openIn = async (folder: string) => (await openDatabase(openSqlite(folder), folder, new Date())).index

courseIndexContract('SQLite', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  const index = await openIn(folder)
  return {
    index,
    reopen: () => openIn(folder),
    close: async () => {
      await index.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
})

test('an index that a newer Fonds wrote is left alone', async () => {
  const folder = temporaryFolder()
  await (await openIn(folder)).close()
  const database = new Database(join(folder, 'fonds.sqlite'))
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
  const database = new Database(join(folder, 'fonds.sqlite'))
  const page = database.prepare("select rootpage from sqlite_master where name = 'versions_tree'").pluck().get()
  const pageSize = Number(database.pragma('page_size', { simple: true }))
  database.close()
  const file = openSync(join(folder, 'fonds.sqlite'), 'r+')
  writeSync(file, Buffer.alloc(64, 0xff), 0, 64, (Number(page) - 1) * pageSize)
  closeSync(file)
  const index = await openIn(folder)
  expect(await index.faults()).not.toEqual([])
  await index.close()
})

test('two that open an empty folder at once both find one schema', async () => {
  const folder = temporaryFolder()
  const both = await Promise.all([openIn(folder), openIn(folder)])
  for (const index of both) {
    expect(await index.read((reader) => reader.events(0, 1))).toEqual([])
    await index.close()
  }
})
