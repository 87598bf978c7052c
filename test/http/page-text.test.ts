import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { testServer } from './server.js'
import { completeSheet, illustrate, type Somebody, somebody } from './shared-course.js'

/** Adds a version of the course `fire` whose page says this. */
async function imported({ ask, done }: Somebody, says: string): Promise<void> {
  const bytes = coursePackage('fire', { 'lecon/page.html': `<p>Les ${says} sont homologués.</p>` })
  const query = 'externalId=fire&mayCreateNewVersion=true'
  expect((await ask('POST', `/v1/importJobs?${query}`, undefined, { bytes })).status).toBe(201)
  await done('PATCH', '/v1/courses/fire/sheet', completeSheet)
}

async function found({ done }: Somebody, q: string): Promise<string[]> {
  const { items } = await done('GET', `/v1/search?q=${encodeURIComponent(q)}`)
  return items.map(({ title }: { title: string }) => title)
}

test('what is imported is found by the words of its pages, by those who see them', async () => {
  const server = await testServer({ pageText: true })
  const [owner, other] = [await somebody(server, 'School'), await somebody(server, 'Ministry')]
  await imported(owner, 'extincteurs')
  await owner.done('POST', '/v1/versions/fire@1/publish')
  for (const q of ['extincteur', 'HOMOLOGUES']) {
    expect(await found(owner, q), q).toEqual(['fire'])
    expect(await found(other, q), q).toEqual([])
  }
  await illustrate(server, 'fire', owner.key)
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'public' })
  expect(await found(other, 'extincteur')).toEqual(['fire'])
  // Of the next version nothing, until it is published.
  await imported(owner, 'sprinklers')
  expect([await found(other, 'sprinklers'), await found(other, 'extincteur')]).toEqual([[], ['fire']])
  await owner.done('POST', '/v1/versions/fire@2/publish')
  expect([await found(other, 'sprinklers'), await found(other, 'extincteur')]).toEqual([['fire'], []])
})

test('not where the server was not told to', async () => {
  const owner = await somebody(await testServer(), 'School')
  await imported(owner, 'extincteurs')
  expect(await found(owner, 'extincteur')).toEqual([])
})
