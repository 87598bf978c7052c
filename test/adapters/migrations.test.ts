import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { bufferSource, openRepository } from '#dist/index.js'
import { viewer } from '../contracts/viewer.js'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'

const recorded = readdirSync(new URL('schemas', import.meta.url)).map((file) => Number(file.replace('.sql', '')))

/** A repository as an earlier schema kept it. */
function repositoryOf(schema: number): string {
  const folder = temporaryFolder()
  const database = new Database(join(folder, 'fonds.sqlite'))
  database.exec(readFileSync(new URL(`schemas/${schema}.sql`, import.meta.url), 'utf8'))
  database.close()
  return folder
}

async function opened(folder: string) {
  const { index } = await openDatabase(openSqlite(folder), folder, new Date())
  onTestFinished(() => index.close())
  return index
}

/** What a database is made of, whatever order it was made in. */
function shapeOf(folder: string): Record<string, unknown> {
  const database = new Database(join(folder, 'fonds.sqlite'), { readonly: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all().map(String)
  const shape = tables.map((table) => [
    table,
    {
      columns: database.prepare('select name, type, "notnull", pk from pragma_table_info(?) order by name').all(table),
      indices: database.prepare('select name, "unique" from pragma_index_list(?) order by name').all(table),
      keys: database.prepare('select "table", "from", "to" from pragma_foreign_key_list(?)').all(table),
    },
  ])
  database.close()
  return Object.fromEntries(shape)
}

test('every schema but the newest is recorded', async () => {
  const folder = temporaryFolder()
  await opened(folder)
  const database = new Database(join(folder, 'fonds.sqlite'), { readonly: true })
  const newest = Number(database.prepare('select max(number) from migrations').pluck().get())
  database.close()
  expect(recorded.sort()).toEqual(Array.from({ length: newest - 1 }, (_, at) => at + 1))
})

for (const schema of recorded) {
  test(`a repository of schema ${schema} comes to the newest with all it has`, async () => {
    const index = await opened(repositoryOf(schema))
    await index.read(async (reader) => {
      const fire = await reader.course('local', 'fire')
      expect(fire).toMatchObject({
        title: 'Sécurité incendie',
        sheet: { title: 'Sécurité incendie' },
        tags: ['2026'],
        collections: ['Bâtiments'],
        versions: 2,
        published: 1,
        revision: 1,
        edited: [],
      })
      const versions = await reader.versions(fire?.id ?? '')
      expect(versions.map(({ number, notes }) => [number, notes])).toEqual([
        [1, 'première'],
        [2, 'deuxième'],
      ])
      expect(await reader.courses(viewer('local'), { text: 'drill', limit: 9 })).toMatchObject([
        { title: 'Fire drill' },
      ])
      const search = { text: 'incendies', filters: {}, facets: ['tag'], sort: 'recent', limit: 9 } as const
      expect(await reader.search(viewer('local'), search)).toMatchObject({
        courses: [{ title: 'Sécurité incendie' }],
        facets: { tag: [{ value: '2026', count: 1 }] },
      })
      const events = await reader.events(0, 99)
      expect(events.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
      expect(new Set(events.map(({ agent }) => JSON.stringify(agent)))).toEqual(new Set(['{"name":"local"}']))
      expect(events[0]).toEqual({
        sequence: 1,
        organisation: 'local',
        kind: 'course.created',
        at: fire?.createdAt,
        agent: { name: 'local' },
        course: fire?.id,
      })
      expect(events[3]).toMatchObject({ kind: 'course.collected', details: { collection: 'Bâtiments' } })
      expect(events[4]).toMatchObject({ kind: 'version.published', version: versions[0]?.id })
      expect(await reader.organisation('local')).toMatchObject({
        name: 'local',
        revision: 1,
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      })
    })
    expect(await index.faults()).toEqual([])
  })

  test(`a repository of schema ${schema} goes on as if it had always been of the newest`, async () => {
    const [data, fresh] = [repositoryOf(schema), temporaryFolder()]
    const repository = await openRepository({ data })
    const outcome = await repository.add(bufferSource(coursePackage('Sécurité incendie', { 'b.txt': 'b' }), 'c.zip'), {
      externalId: 'fire',
    })
    expect(outcome).toMatchObject({
      outcome: 'added',
      newCourse: false,
      version: { number: 3 },
      course: { revision: 2 },
    })
    expect(await repository.events({ after: 10 })).toMatchObject({ items: [{ sequence: 11, kind: 'version.added' }] })
    await repository.close()
    await opened(fresh)
    expect(shapeOf(data)).toEqual(shapeOf(fresh))
  })
}

// From schema 3 on there is a commons.
for (const schema of recorded.filter((one) => one < 3))
  test(`what a repository of schema ${schema} has becomes part of the commons`, async () => {
    const folder = repositoryOf(schema)
    const database = new Database(join(folder, 'fonds.sqlite'))
    database.exec("insert into collections (id, organisation, name, folded) values ('col_0', 'local', 'Vide', 'vide')")
    database.close()
    const index = await opened(folder)
    await index.read(async (reader) => {
      const fire = await reader.course('local', 'fire')
      expect(fire).toMatchObject({ visibility: 'private' })
      const events = await reader.events(0, 99)
      const collected = events[3]?.at
      const isoTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/)

      const [empty, buildings] = await reader.list('collections')
      const told = { organisation: 'local', shared: false, revision: 1 }
      expect(empty).toEqual({ id: 'col_0', name: 'Vide', ...told, createdAt: isoTime })
      expect(buildings).toEqual({ id: buildings?.id, name: 'Bâtiments', ...told, createdAt: collected })
      expect(await reader.list('items')).toEqual([
        {
          id: expect.stringMatching(/^itm_[0-9a-z]{26}$/),
          collection: buildings?.id,
          course: fire?.id,
          mode: 'following',
          featured: false,
          revision: 1,
          createdAt: collected,
        },
      ])
      expect(await reader.list('parties', { where: { collection: buildings?.id ?? '' } })).toMatchObject([
        { organisation: 'local', role: 'lead', createdAt: collected },
      ])

      const versions = await reader.versions(fire?.id ?? '')
      // Nobody else has seen anything of it yet.
      expect(versions.map(({ publishedAt }) => publishedAt)).toEqual([undefined, undefined])
      expect([await reader.above('local'), await reader.circles('local')]).toEqual([['local'], ['local']])
      const found = await reader.search(viewer('local'), {
        text: 'incendies',
        filters: {},
        facets: [],
        sort: 'relevance',
        limit: 9,
      })
      expect(found.courses.map(({ id }) => id)).toEqual([fire?.id])
    })
  })
