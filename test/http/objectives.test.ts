import { expect, test } from 'vitest'
import { dayOf } from '#dist/kernel/day.js'
import { testServer } from './server.js'
import { type Somebody, somebody } from './shared-course.js'

async function three() {
  const server = await testServer()
  const [ministry, school, stranger] = [
    await somebody(server, 'Ministry'),
    await somebody(server, 'School'),
    await somebody(server, 'Stranger'),
  ]
  const send = async (path: string, json: unknown) => {
    const { ok, status } = await server.send('POST', path, { json })
    if (!ok) throw new Error(`${path}: ${status}`)
  }
  const link = { from: school.organisation, to: ministry.organisation, kind: 'supervised-by' }
  await send('/v1/organisationLinks', link)
  const convention = ({ organisation }: Somebody) =>
    send('/v1/conventions', { organisation, title: 'Convention', startsOn: '2020-01-01' })
  return { server, ministry, school, stranger, convention }
}

const title = { fr: 'Former chaque agent à la transition écologique' }
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

test('an objective names courses and collections that its organisation sees, and shows others those that they see', async () => {
  const { ministry, school, stranger, convention } = await three()
  await ministry.shared('open', 'public')
  const own = await ministry.version('own')
  const { id: hidden } = await ministry.done('GET', '/v1/courses/own')
  const foreign = await stranger.shared('foreign', 'private')
  const { id: line } = await ministry.done('POST', '/v1/collections', { name: 'Drafts', externalId: 'drafts' })
  expect(own).toMatch(/^ver_/)
  const given = {
    title,
    population: 25_000,
    dueOn: '2027-12-31',
    courses: ['open', hidden, 'open'],
    collections: ['drafts'],
  }
  const refused = async (json: object) => (await ministry.ask('POST', '/v1/objectives', { title, ...json })).body.code
  expect(await refused({ courses: [foreign.id] })).toBe('course-unknown')
  expect(await refused({ collections: ['theirs'] })).toBe('resource-unknown')
  expect(await refused({ themes: ['trm_none'] })).toBe('resource-unknown')
  const made = await ministry.done('POST', '/v1/objectives', { ...given, themes: ['climat'] })
  const { id: open } = await ministry.done('GET', '/v1/courses/open')
  expect(made).toMatchObject({ courses: [open, hidden], collections: [line], themes: ['climat'], revision: 1 })
  const address = `/v1/objectives/${made.id}`
  expect(await school.done('GET', address)).toMatchObject({ courses: [open], collections: [], population: 25_000 })
  expect((await school.ask('PATCH', address, { ended: true })).status).toBe(404)

  // To others it is nothing until it is shared, and until they take part.
  expect(idsOf(await stranger.done('GET', '/v1/objectives'))).toEqual([])
  await convention(stranger)
  expect((await stranger.ask('GET', address)).status).toBe(404)
  await ministry.done('PATCH', address, { shared: true })
  expect(idsOf(await stranger.done('GET', '/v1/objectives'))).toEqual([made.id])

  // What it referred to may stay, whatever became of it; ended, it is still there.
  await ministry.done('PATCH', '/v1/collections/drafts', { retired: true }).catch(() => {})
  const ended = await ministry.done('PATCH', address, { collections: [line], population: null, ended: true })
  expect(ended).toMatchObject({ collections: [line], endedAt: expect.any(String) })
  expect(ended).not.toHaveProperty('population')
  expect(await ministry.done('PATCH', address, { ended: false })).not.toHaveProperty('endedAt')
  const { items } = await ministry.done('GET', `/v1/events?subject=${made.id}`)
  expect(items).toHaveLength(4)
})

test('figures of who was trained are one for each period, and nobody is counted in two', async () => {
  const { ministry, school } = await three()
  const { id: course } = await ministry.shared('water')
  const record = (json: object) => school.ask('POST', '/v1/reach', { course, ...json })
  const spring = { from: '2024-01-01', to: '2024-06-30' }
  const first = await record({ ...spring, learners: 100, source: 'LMS' })
  expect(first.status).toBe(201)
  const again = await record({ ...spring, learners: 120 })
  expect(again.body).toEqual({
    id: first.body.id,
    organisation: school.organisation,
    course,
    ...spring,
    learners: 120,
    createdAt: first.body.createdAt,
  })
  expect((await record({ from: '2024-06-30', to: '2024-12-31', learners: 5 })).body.detail).toContain('overlaps')
  expect((await record({ from: '2024-07-01', to: '2024-02-31', learners: 5 })).body.code).toBe('value-invalid')
  expect((await record({ from: '2024-07-01', to: '2024-12-31', learners: 5 })).status).toBe(201)
  const tomorrow = dayOf(new Date(Date.now() + 86_400_000))
  const early = await record({ from: tomorrow, to: tomorrow, learners: 5 })
  expect([early.body.code, early.body.detail]).toEqual(['value-invalid', expect.stringContaining('has not begun')])
  const figures = async ({ done }: Somebody) =>
    (await done('GET', `/v1/reach?course=${course}`)).items.map(({ learners }: { learners: number }) => learners)
  expect([await figures(school), await figures(ministry)]).toEqual([[120, 5], []])
  // Nobody sees it any more, and what it did before may still be told.
  await ministry.done('PUT', '/v1/courses/water/visibility', { visibility: 'private' })
  expect((await school.ask('GET', `/v1/courses/${course}`)).status).toBe(404)
  expect((await record({ from: '2025-01-01', to: '2025-01-31', learners: 1 })).status).toBe(201)
  expect((await ministry.ask('POST', '/v1/reach', { course: 'none', ...spring, learners: 1 })).status).toBe(404)
})

test('whom a course reached stays counted when it is withdrawn, at once or with notice', async () => {
  const { ministry, school, convention } = await three()
  await convention(school)
  const { id: course, version } = await ministry.shared('water')
  const { id: objective } = await ministry.done('POST', '/v1/objectives', { title, courses: [course] })
  await school.done('POST', '/v1/adoptions', { version })
  await school.done('POST', '/v1/reach', { course, from: '2025-01-01', to: '2025-01-31', learners: 77 })
  const learners = async ({ done }: Somebody) =>
    (await done('GET', `/v1/reports/coverage?objective=${objective}`)).rows[0].learners
  for (const notice of [{ noticeDays: 3 }, {}]) {
    await ministry.done('POST', '/v1/courses/water/withdraw', { reason: 'Old', ...notice })
    expect([await learners(ministry), await learners(school)]).toEqual([77, 77])
  }
})
