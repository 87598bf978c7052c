import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { testServer } from './server.js'
import { type Somebody, somebody } from './shared-course.js'

/** Adds another version, whose package calls itself so. */
async function added({ ask }: Somebody, externalId: string, title: string): Promise<string> {
  const bytes = coursePackage(title, { 'more.txt': title })
  const path = `/v1/importJobs?externalId=${externalId}&mayCreateNewVersion=true`
  const { status, body } = await ask('POST', path, undefined, { bytes })
  expect(status).toBe(201)
  return body.result.version.id
}

const titlesOf = async ({ done }: Somebody, path: string) =>
  (await done('GET', path)).items.map(({ title }: { title: string }) => title)

test('others are told how many versions were published for them, wherever a course stands; its owner of all', async () => {
  const server = await testServer()
  const [owner, reader] = [await somebody(server, 'Owner'), await somebody(server, 'Reader')]
  const { id } = await owner.shared('fire')
  await owner.version('fire', 'second')
  await owner.version('fire', 'third')
  const told = async ({ done }: typeof owner) => [
    (await done('GET', `/v1/courses/${id}`)).versions,
    (await done('GET', '/v1/courses')).items[0].versions,
    (await done('GET', '/v1/courses?text=fire')).items[0].versions,
    (await done('GET', '/v1/search')).items[0].versions,
  ]
  expect([await told(owner), await told(reader)]).toEqual([
    [3, 3, 3, 3],
    [1, 1, 1, 1],
  ])
  await owner.done('POST', '/v1/versions/fire@3/publish')
  expect(await told(reader)).toEqual([2, 2, 2, 2])
})

test('what a draft says is for nobody else to read or to find, until it is published', async () => {
  const server = await testServer()
  const [owner, other] = [await somebody(server, 'Ministry'), await somebody(server, 'School')]
  const { id } = await owner.shared('fire')
  const collection = await owner.done('POST', '/v1/collections', { name: 'Safety', shared: true })
  await owner.done('POST', `/v1/collections/${collection.id}/items`, { course: id })
  const draft = await added(owner, 'fire', 'Whistleblowers')
  const places = ['/v1/courses', '/v1/search', `/v1/collections/${collection.id}/items`]
  for (const place of places) expect([place, await titlesOf(other, place)]).toEqual([place, ['Ministry fire']])
  expect(await titlesOf(other, '/v1/search?q=Whistleblowers')).toEqual([])
  // Nor does it come out with what is changed of the sheet meanwhile, or given back to the package.
  await owner.done('PATCH', '/v1/courses/fire/sheet', { catchphrase: 'Hot', description: null })
  expect((await other.done('GET', `/v1/courses/${id}`)).title).toBe('Ministry fire')
  expect(await titlesOf(other, '/v1/search?q=Hot')).toEqual(['Ministry fire'])
  expect((await owner.done('GET', '/v1/courses/fire')).history.at(-1).title).toBe('Whistleblowers')
  await owner.done('POST', `/v1/versions/${draft}/publish`)
  for (const place of places) expect([place, await titlesOf(other, place)]).toEqual([place, ['Whistleblowers']])
  expect(await titlesOf(other, '/v1/search?q=Whistleblowers')).toEqual(['Whistleblowers'])
  await owner.done('POST', '/v1/versions/fire@1/publish')
  expect(await titlesOf(other, '/v1/search?q=Whistleblowers')).toEqual([])
})

test('what a course is called after others lost it from sight is told neither when it is withdrawn nor ever after', async () => {
  const server = await testServer()
  const [owner, user, other] = [
    await somebody(server, 'Ministry'),
    await somebody(server, 'School'),
    await somebody(server, 'Stranger'),
  ]
  const { id, version } = await owner.shared('fire')
  const open = await owner.shared('water')
  await user.done('POST', '/v1/adoptions', { version })
  await user.done('POST', '/v1/adoptions', { version: open.version })
  await owner.done('PATCH', '/v1/courses/water/sheet', { title: 'High water' })
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'private' })
  await owner.done('PATCH', '/v1/courses/fire/sheet', { title: 'Arson' })
  await owner.done('POST', '/v1/courses/fire/withdraw', { reason: 'Old' })
  await owner.done('POST', '/v1/courses/water/withdraw', { reason: 'Old' })
  await owner.done('PATCH', '/v1/courses/water/sheet', { title: 'Flood' })
  const { items } = await user.done('GET', '/v1/notices')
  expect(items.map(({ details }: { details: { title: string } }) => details.title)).toEqual([
    'High water',
    'Ministry fire',
  ])
  for (const [who, course, title] of [
    [user, id, 'Ministry fire'],
    [user, open.id, 'Ministry water'],
    [other, open.id, 'Ministry water'],
  ] as const) {
    expect(await who.done('GET', `/v1/courses/${course}`)).toMatchObject({ title, sheet: { title } })
    expect((await who.ask('GET', `/v1/versions/${course}`)).body).toMatchObject({
      status: 410,
      args: { course: title },
    })
  }
  expect((await other.ask('GET', `/v1/courses/${id}`)).status).toBe(404)
})
