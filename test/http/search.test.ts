import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import type { CommonsIndex } from '#dist/commons/commons-index.js'
import { bufferSource, openRepository } from '#dist/index.js'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { member } from './member.js'
import { type TestServer, testServer } from './server.js'
import { somebody } from './shared-course.js'

/** Courses of `local` that are published, each under its own name. */
async function added(server: TestServer, sheets: Readonly<Record<string, object>>): Promise<void> {
  const repository = await openRepository({ data: server.data })
  for (const name of Object.keys(sheets))
    await repository.add(bufferSource(coursePackage(name), `${name}.zip`), { externalId: name, publish: true })
  await repository.close()
  for (const [name, json] of Object.entries(sheets)) await describe(server, name, json)
}

async function describe(server: TestServer, course: string, json: object): Promise<void> {
  const headers = { 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' }
  const answer = await server.send('PATCH', `/v1/courses/${course}/sheet`, { json, headers })
  if (answer.status !== 200) throw new Error(await answer.text())
}

async function found(server: TestServer, query: string, key?: string) {
  const answer = await server.send('GET', `/v1/search?${query}`, key === undefined ? {} : { key })
  const { items, ...page } = await answer.json()
  return { names: items.map(({ externalId }: { externalId: string }) => externalId), ...page }
}

test('a page says how many there are in all, of what kind, and where the next one is', async () => {
  const server = await testServer()
  await added(server, {
    one: { title: 'Accueil des usagers', languages: ['fr'], domain: 'trade', certifying: true },
    two: { title: 'Accueil du public', languages: ['fr-CA', 'en'], domain: 'transverse' },
    three: { title: 'Welcoming users', languages: ['en'], domain: 'transverse' },
  })
  const facets = 'facets=language,domain,certifying,organisation,verdict'
  expect(await found(server, `sort=title&language=fr&${facets}`)).toEqual({
    names: ['one', 'two'],
    total: 2,
    facets: {
      // As if it were not filtered by.
      language: [
        { value: 'en', count: 2 },
        { value: 'fr', count: 2 },
      ],
      domain: [
        { value: 'trade', count: 1 },
        { value: 'transverse', count: 1 },
      ],
      certifying: [{ value: 'true', count: 1 }],
      organisation: [{ value: 'local', label: 'local', count: 2 }],
      verdict: [{ value: 'clean', count: 2 }],
    },
  })
  expect((await found(server, 'language=fr&language=en&domain=transverse&sort=title')).names).toEqual(['two', 'three'])
  const first = await server.send('GET', '/v1/search?q=accueil&limit=1')
  const [, next = ''] = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '') ?? []
  const second = await (await server.send('GET', next)).json()
  expect([(await first.json()).items.length, second.items.length, second.next]).toEqual([1, 1, undefined])
})

test('an organisation is found by its external id by those who know it, and by its id by all', async () => {
  const server = await testServer()
  const stranger = await member(server, 'stranger')
  const owner = await somebody(server, 'School')
  const school = owner.organisation
  await owner.shared('fire')
  await owner.done('POST', '/v1/collections', { name: 'Theirs', shared: true })
  const renaming = { json: { externalId: 'hidden-school' }, headers: { 'If-Match': '*' } }
  expect((await server.send('PATCH', `/v1/organisations/${school}`, renaming)).status).toBe(200)
  const seen = async (name: string) => [
    (await stranger.ask(200, 'GET', `/v1/search?organisation=${name}`)).total,
    (await stranger.ask(200, 'GET', `/v1/collections?lead=${name}`)).items.length,
  ]
  expect(await seen(school)).toEqual([1, 1])
  expect([await seen('hidden-school'), await seen('no-school')]).toEqual([
    [0, 0],
    [0, 0],
  ])
  for (const organisation of [school, stranger.id])
    await server.send('POST', '/v1/conventions', { json: { organisation, title: 'Joining', startsOn: '2020-01-01' } })
  expect([await seen('hidden-school'), await seen('no-school')]).toEqual([
    [1, 1],
    [0, 0],
  ])
})

test('a cursor is of one order', async () => {
  const server = await testServer()
  await added(server, { one: { title: 'One' }, two: { title: 'Two' } })
  const { next } = await found(server, 'sort=title&limit=1')
  expect((await found(server, `sort=title&limit=1&cursor=${next}`)).names).toEqual(['two'])
  const other = await server.send('GET', `/v1/search?sort=recent&cursor=${next}`)
  expect([other.status, (await other.json()).code]).toEqual([400, 'cursor-invalid'])
})

test('a synonym finds what has the term, a broader term what has a narrower one, and a term counts by whatever it is called', async () => {
  const server = await testServer()
  await added(server, {
    personal: { title: 'One', skills: ['Protection des données'] },
    old: { title: 'Two', skills: ['vie privée'] },
    other: { title: 'Three', skills: ['Soudure'] },
  })
  const made = async (path: string, json: object) => (await server.send('POST', path, { json })).json()
  const { id: vocabulary } = await made('/v1/vocabularies', { title: { fr: 'Compétences' }, field: 'skills' })
  const terms = `/v1/vocabularies/${vocabulary}/terms`
  const { id: digital } = await made(terms, { label: { fr: 'Numérique' } })
  const { id: data } = await made(terms, {
    label: { fr: 'Protection des données', en: 'Data protection' },
    notation: 'C12',
    synonyms: { fr: ['RGPD', 'vie privée'] },
    broader: digital,
  })
  expect((await found(server, 'q=rgpd')).names.toSorted()).toEqual(['old', 'personal'])
  expect((await found(server, 'q=data protection')).names.toSorted()).toEqual(['old', 'personal'])
  expect((await found(server, 'q=two numérique')).names).toEqual(['old'])
  for (const skill of [data, 'C12', 'RGPD', digital])
    expect((await found(server, `skill=${skill}`)).names.toSorted(), skill).toEqual(['old', 'personal'])
  expect((await found(server, 'facets=skill')).facets.skill).toEqual(
    [
      { value: data, label: 'Protection des données', count: 2 },
      { value: digital, label: 'Numérique', count: 2 },
      { value: 'Soudure', count: 1 },
    ].toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1)),
  )
})

test('collections are told by name to those who may know them', async () => {
  const server = await testServer()
  await added(server, { one: { title: 'One' }, two: { title: 'Two' } })
  await server.send('POST', '/v1/tags', { json: { courses: ['one'], collect: ['Ressources humaines'], add: ['2026'] } })
  const { facets } = await found(server, 'facets=collection,tag')
  expect(facets).toEqual({
    collection: [{ value: expect.stringMatching(/^col_/), label: 'Ressources humaines', count: 1 }],
    tag: [{ value: '2026', count: 1 }],
  })
  expect((await found(server, 'collection=ressources HUMAINES')).names).toEqual(['one'])
  expect((await found(server, `collection=${facets.collection[0].value}`)).names).toEqual(['one'])
  expect((await found(server, 'collection=nothing')).total).toBe(0)
})

test('nobody is told of what they do not see: not in a count, a label or a suggestion', async () => {
  const server = await testServer()
  await added(server, { secret: { title: 'Radiologie', skills: ['Radiologie'] }, open: { title: 'Accueil' } })
  await server.send('POST', '/v1/tags', { json: { courses: ['secret', 'open'], collect: ['Interne'] } })
  const { index } = await openDatabase(openSqlite(server.data), server.data, new Date())
  onTestFinished(() => index.close())
  const open = await index.read((reader) => reader.course('local', 'open'))
  const publish = (visibility: 'public' | 'private') =>
    index.transact((writer) => writer.updateCourse(open?.id ?? '', { visibility, updatedAt: new Date().toISOString() }))
  await publish('public')
  const key = await server.keyOf(['reader'], await server.organisation('Elsewhere'))
  const all = await found(server, 'facets=skill,collection,organisation,standard', key)
  expect(all).toEqual({
    // What its owner calls it by is the owner’s.
    names: [undefined],
    total: 1,
    facets: {
      skill: [],
      collection: [],
      organisation: [{ value: 'local', label: 'local', count: 1 }],
      standard: [{ value: 'scorm12', count: 1 }],
    },
  })
  expect(await found(server, 'q=radiologei', key)).toEqual({ names: [], total: 0 })
  expect((await found(server, 'q=radiologei')).suggestions).toEqual(['radiologie'])
  expect((await found(server, 'collection=interne', key)).total).toBe(0)
  await publish('private')
  expect((await found(server, 'facets=standard', key)).facets).toEqual({ standard: [] })
})

/** As the log of a repository is in which there is much to search. */
const longLog = (index: CommonsIndex) =>
  index.as({ name: 'test' }).transact(async (writer) => {
    const event = { organisation: 'local', kind: 'organisation.changed', at: new Date().toISOString() } as const
    for (let sequence = 0; sequence <= 5000; sequence++) await writer.record(event)
  })

test('a server makes search ready after it has begun, beside whatever is asked', async () => {
  const data = temporaryFolder()
  const { index, ...stores } = await openDatabase(openSqlite(data, { surveysApart: true }), data, new Date())
  await longLog(index)
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const asked: unknown[] = []
  const waiting: typeof index = {
    ...index,
    survey: async (work) => {
      await begun
      const answer = await index.survey(work)
      asked.push(answer)
      return answer
    },
  }
  const lines: string[] = []
  const server = await testServer({
    data,
    stores: { index: waiting, ...stores },
    settings: { logLevel: 'debug' },
    log: { write: (line) => void lines.push(line) },
  })
  const said = () => lines.map((line) => JSON.parse(line).msg)
  await added(server, { one: { title: 'Accueil' } })
  expect((await server.send('GET', '/readyz')).status).toBe(200)
  expect((await found(server, 'q=accueil')).names).toEqual(['one'])
  expect(said()).not.toContain('search prepared')
  begin()
  await expect.poll(said).toContain('search prepared')
  // On behalf of nobody, who sees what is public, and here nothing.
  expect(asked).toHaveLength(3)
  for (const answer of asked) expect(answer).toMatchObject({ total: 0, courses: [] })
})

test('a search that cannot be made ready is told in the log, unless the server stops', async () => {
  const lines: string[] = []
  const said = () => lines.map((line) => JSON.parse(line).msg)
  const serving = async (survey: () => Promise<never>) => {
    const data = temporaryFolder()
    const { index, ...stores } = await openDatabase(openSqlite(data), data, new Date())
    await longLog(index)
    return testServer({
      data,
      stores: { index: { ...index, survey }, ...stores },
      settings: { logLevel: 'debug' },
      log: { write: (line) => void lines.push(line) },
    })
  }
  const broken = await serving(() => Promise.reject(new Error('a fault that was put there')))
  await expect.poll(said).toContain('search not prepared')
  expect((await broken.send('GET', '/v1/me')).status).toBe(200)
  await broken.close()

  lines.length = 0
  let breakOff = (_: Error) => {}
  const slow = await serving(() => new Promise((_, reject) => (breakOff = reject)))
  const closing = slow.close()
  breakOff(new Error('closed'))
  await closing
  expect(said()).toContain('stopped')
  expect(said()).not.toContain('search not prepared')
})

test('where there is little to search, nothing is made ready', async () => {
  const lines: string[] = []
  const data = temporaryFolder()
  const { index, ...stores } = await openDatabase(openSqlite(data), data, new Date())
  const survey = () => Promise.reject(new Error('a survey that nobody asked for'))
  await testServer({
    data,
    stores: { index: { ...index, survey }, ...stores },
    settings: { logLevel: 'debug' },
    log: { write: (line) => void lines.push(line) },
  })
  await expect.poll(() => lines.map((line) => JSON.parse(line).msg)).toContain('search prepared')
})
