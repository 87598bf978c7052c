import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { member, noticesOf } from './member.js'
import { passingClock } from './passing-clock.js'
import { testServer } from './server.js'

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

test('a collection is its organisation’s own until it is shared, and what is below one that is shared is shared too', async () => {
  const server = await testServer()
  const [ecology, justice] = [await member(server, 'ecology'), await member(server, 'justice')]
  const own = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Drafts' })
  expect(own).toMatchObject({ shared: false, leads: [ecology.id], items: 0 })
  const shared = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Transition écologique', shared: true })
  expect(ids(await justice.ask(200, 'GET', '/v1/collections'))).toEqual([shared.id])
  expect(ids(await ecology.ask(200, 'GET', '/v1/collections'))).toEqual([own.id, shared.id])
  expect(await justice.refused('GET', `/v1/collections/${own.id}`)).toBe('resource-unknown')
  expect(await justice.refused('PATCH', `/v1/collections/${shared.id}`, { name: 'Ours' })).toBe('lead-required')
  expect(await justice.refused('POST', '/v1/collections', { name: 'Water', parent: shared.id })).toBe('lead-required')

  const below = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Eau', parent: shared.id })
  expect(below).toMatchObject({ shared: true, parent: shared.id })
  const hidden = { name: 'Énergie', parent: shared.id, shared: false }
  expect(await ecology.refused('POST', '/v1/collections', hidden)).toBe('state-conflict')
  expect(await ecology.refused('PATCH', `/v1/collections/${shared.id}`, { parent: below.id })).toBe('state-conflict')
  expect(ids(await justice.ask(200, 'GET', `/v1/collections?parent=${shared.id}`))).toEqual([below.id])

  expect(await ecology.refused('POST', '/v1/collections', { name: 'transition ECOLOGIQUE' })).toBe('state-conflict')
  await justice.ask(201, 'POST', '/v1/collections', { name: 'Transition écologique' })

  await ecology.ask(200, 'PATCH', `/v1/collections/${own.id}`, { parent: null, retired: true })
  expect(ids(await ecology.ask(200, 'GET', '/v1/collections'))).toEqual([shared.id, below.id])
  expect(ids(await ecology.ask(200, 'GET', '/v1/collections?retired=true'))).toEqual([own.id, shared.id, below.id])
})

test('nothing is added to a collection that is closed, until it is opened again', async () => {
  const server = await testServer()
  const [ecology, school] = [await member(server, 'ecology'), await member(server, 'school')]
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  const path = `/v1/collections/${id}`
  await ecology.ask(201, 'POST', `${path}/slots`, { title: 'Rivers' })
  const other = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Water', shared: true })
  await ecology.ask(200, 'PATCH', path, { retired: true })
  const additions = [
    ['POST', `${path}/parties`, { role: 'stakeholder', organisation: school.id }],
    ['POST', `${path}/slots`, { title: 'Lakes' }],
    ['POST', `${path}/slots/publish`],
    ['POST', '/v1/collections', { name: 'Below', parent: id }],
    ['PATCH', `/v1/collections/${other.id}`, { parent: id }],
  ] as const
  for (const [method, address, body] of additions)
    expect([address, await ecology.refused(method, address, body)]).toEqual([address, 'state-conflict'])
  await ecology.ask(200, 'PATCH', path, { retired: false })
  for (const [method, address, body] of additions)
    expect([address, await ecology.refused(method, address, body)]).toEqual([address, undefined])
})

test('what the editorial line wants keeps its id while it is reworded, reordered and added to', async () => {
  const server = await testServer()
  const ecology = await member(server, 'ecology')
  const wanted = [{ text: 'Water' }, { text: 'Energy' }]
  const made = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', editorialLine: { wanted } })
  const [water, energy] = ids({ items: made.editorialLine.wanted })
  const line = {
    wanted: [{ text: 'Energy' }, { id: water, text: 'Water and rivers' }, { text: 'Soil' }],
    unwanted: [{ text: 'Ads' }],
  }
  const path = `/v1/collections/${made.id}`
  const { editorialLine } = await ecology.ask(200, 'PATCH', path, { editorialLine: line })
  expect(ids({ items: editorialLine.wanted })).toEqual([energy, water, expect.stringMatching(/^lin_/)])
  expect(new Set(ids({ items: [...editorialLine.wanted, ...editorialLine.unwanted] })).size).toBe(4)
  const twice = { wanted: [{ id: water, text: 'Water' }], unwanted: [{ id: water, text: 'Water' }] }
  expect(await ecology.refused('PATCH', path, { editorialLine: twice })).toBe('value-invalid')
})

test('leads name and dismiss; a stakeholder comments, and a delegate decides until a date', async () => {
  const clock = passingClock()
  const server = await testServer({ stores: { clock } })
  const [ecology, transport, office, school, justice] = [
    await member(server, 'ecology'),
    await member(server, 'transport'),
    await member(server, 'office'),
    await member(server, 'school'),
    await member(server, 'justice'),
  ]
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  const parties = `/v1/collections/${id}/parties`
  const name = (role: string, organisation: string, more = {}) => ({ role, organisation, ...more })
  expect(await transport.refused('POST', parties, name('lead', transport.id))).toBe('lead-required')
  const second = await ecology.ask(201, 'POST', parties, name('lead', transport.id))
  expect(await ecology.refused('POST', parties, name('lead', transport.id))).toBe('state-conflict')
  await transport.ask(201, 'POST', parties, name('stakeholder', office.id))
  expect(await transport.refused('POST', parties, name('delegate', school.id))).toBe('value-invalid')
  for (const none of ['2031-02-31T00:00:00Z', 'Dec 25, 2031', '2031-01-01T00:00:00', '+012345-01-01T00:00:00Z'])
    expect([none, await transport.refused('POST', parties, name('delegate', school.id, { expiresAt: none }))]).toEqual([
      none,
      'value-invalid',
    ])
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  await transport.ask(201, 'POST', parties, name('delegate', school.id, { expiresAt }))
  expect(await school.refused('POST', parties, name('lead', justice.id))).toBe('lead-required')
  expect((await justice.ask(200, 'GET', `/v1/collections/${id}`)).leads).toEqual([ecology.id, transport.id])
  expect(ids(await justice.ask(200, 'GET', `/v1/collections?lead=${transport.id}`))).toEqual([id])

  const comment = { subject: id, text: 'Rivers are missing' }
  expect(await justice.refused('POST', '/v1/comments', comment)).toBe('party-required')
  await office.ask(201, 'POST', '/v1/comments', comment)
  expect((await justice.ask(200, 'GET', `/v1/comments?subject=${id}`)).items).toMatchObject([
    { organisation: office.id },
  ])
  const items = `/v1/collections/${id}/items`
  const [ofOffice, ofSchool] = [await office.course('rivers'), await school.course('soil')]
  expect(await office.refused('POST', items, { course: ofOffice.id })).toBe('lead-required')
  const filed = await school.ask(201, 'POST', items, { course: ofSchool.id })
  clock.pass(3_601)
  expect(await school.refused('PATCH', `${items}/${filed.id}`, { featured: true })).toBe('lead-required')
  await transport.ask(200, 'PATCH', `${items}/${filed.id}`, { featured: true })

  // What a lead gave to another ends with the lead.
  const later = new Date(clock.now().getTime() + 3_600_000).toISOString()
  await transport.ask(201, 'POST', parties, name('delegate', justice.id, { expiresAt: later }))
  await ecology.ask(200, 'DELETE', `${parties}/${second.id}`)
  expect(await justice.refused('DELETE', `${items}/${filed.id}`)).toBe('lead-required')
  const [last] = (await ecology.ask(200, 'GET', parties)).items
  expect(last).toMatchObject({ organisation: ecology.id, role: 'lead' })
  expect(await ecology.refused('DELETE', `${parties}/${last.id}`)).toBe('state-conflict')
  expect(await ecology.refused('PATCH', `/v1/collections/${id}`, { shared: false })).toBe('state-conflict')
  expect(await noticesOf(transport)).toEqual(['party-named', 'comment', 'party-ended'])
  expect(await noticesOf(justice)).toEqual(['party-named', 'party-ended'])
})

test('an item is named by its id, or by its course, as long as the course is in that collection', async () => {
  const server = await testServer()
  const [ecology, school] = [await member(server, 'ecology'), await member(server, 'school')]
  const [own, ofSchool] = [await ecology.course('rivers'), await school.course('soil')]
  const [{ id }, other] = [
    await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology' }),
    await ecology.ask(201, 'POST', '/v1/collections', { name: 'Other' }),
  ]
  const items = `/v1/collections/${id}/items`
  const ownItem = await ecology.ask(201, 'POST', items, { course: own.id })
  const byId = await ecology.ask(200, 'PATCH', `${items}/${own.id}`, { featured: true })
  const byExternalId = await ecology.ask(200, 'PATCH', `${items}/rivers`, { position: 3 })
  expect([byId, byExternalId]).toMatchObject([
    { id: ownItem.id, featured: true },
    { id: ownItem.id, position: 3 },
  ])
  expect(await ecology.refused('PATCH', `/v1/collections/${other.id}/items/${own.id}`, {})).toBe('resource-unknown')
  expect(await ecology.refused('PATCH', `${items}/${ofSchool.id}`, {})).toBe('resource-unknown')
  await ecology.ask(200, 'DELETE', `${items}/${own.id}`)
  expect(await ecology.refused('DELETE', `${items}/${own.id}`)).toBe('resource-unknown')
  // Put in again, its course means what is there now.
  const again = await ecology.ask(201, 'POST', items, { course: own.id })
  expect(await ecology.ask(200, 'PATCH', `${items}/rivers`, {})).toMatchObject({ id: again.id })
})

test('slots are a draft among those with a part in it, then public, and a gap until something is to fill them', async () => {
  const server = await testServer()
  const [ecology, office, school, justice] = [
    await member(server, 'ecology'),
    await member(server, 'office'),
    await member(server, 'school'),
    await member(server, 'justice'),
  ]
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  await ecology.ask(201, 'POST', `/v1/collections/${id}/parties`, { organisation: office.id, role: 'stakeholder' })
  const slots = `/v1/collections/${id}/slots`
  const water = await ecology.ask(201, 'POST', slots, { title: 'Water', position: 2 })
  const soil = await ecology.ask(201, 'POST', slots, { title: 'Soil', position: 1 })
  const rivers = await ecology.ask(201, 'POST', slots, { title: 'Rivers', parent: water.id })
  expect(await office.refused('POST', slots, { title: 'Air' })).toBe('lead-required')
  expect(await ecology.refused('PATCH', `/v1/slots/${water.id}`, { parent: rivers.id })).toBe('state-conflict')

  expect(ids(await office.ask(200, 'GET', slots))).toEqual([soil.id, water.id, rivers.id])
  await office.ask(201, 'POST', '/v1/comments', { subject: soil.id, text: 'Which soils?' })
  expect((await office.ask(200, 'GET', slots)).items[0]).toMatchObject({ comments: 1, state: 'draft', gap: false })
  expect((await school.ask(200, 'GET', slots)).items).toEqual([])
  expect(await school.refused('GET', `/v1/comments?subject=${soil.id}`)).toBe('resource-unknown')
  expect(await school.refused('POST', '/v1/comments', { subject: soil.id, text: 'x' })).toBe('resource-unknown')

  expect((await ecology.ask(200, 'POST', `${slots}/publish`)).slotsPublishedAt).toBeDefined()
  const gaps = async () => ids(await justice.ask(200, 'GET', `${slots}?gaps=true`))
  expect(await gaps()).toEqual([soil.id, water.id, rivers.id])
  await ecology.ask(200, 'PATCH', `/v1/slots/${rivers.id}`, { retired: true })
  expect(await gaps()).toEqual([soil.id, water.id])

  // A project counts for everybody, but is shown only to those who may see it.
  const project = { title: 'Living soil', holder: { name: 'A. Person' }, slot: soil.id }
  const planned = await school.ask(201, 'POST', '/v1/projects', project)
  expect(planned).toMatchObject({ collection: id, state: 'planned' })
  expect(await gaps()).toEqual([water.id])
  const projects = async (of: typeof school) => (await of.ask(200, 'GET', slots)).items[0].projects
  expect([await projects(justice), await projects(ecology), await projects(school)]).toEqual([
    [],
    [planned.id],
    [planned.id],
  ])
  expect(await justice.refused('GET', `/v1/projects/${planned.id}`)).toBe('resource-unknown')
  expect(await office.refused('GET', `/v1/projects/${planned.id}`)).toBe('resource-unknown')
  expect(ids(await ecology.ask(200, 'GET', `/v1/projects?collection=${id}`))).toEqual([planned.id])
  await ecology.ask(201, 'POST', '/v1/comments', { subject: planned.id, text: 'Talk to the institute' })
  expect([await noticesOf(ecology), await noticesOf(school)]).toEqual([['comment', 'project-planned'], ['comment']])
  expect(await ecology.refused('PATCH', `/v1/projects/${planned.id}`, { state: 'abandoned' })).toBe('state-conflict')

  // It becomes a course: from then on only the course fills the slot.
  const course = await school.course('Living soil')
  expect(await school.refused('PATCH', `/v1/projects/${planned.id}`, { state: 'done' })).toBe('state-conflict')
  const done = await school.ask(200, 'PATCH', `/v1/projects/${planned.id}`, { course: course.id })
  expect(done).toMatchObject({ state: 'done', course: course.id })
  expect(ids(await ecology.ask(200, 'GET', `/v1/projects?course=${course.id}`))).toEqual([planned.id])
  expect(await gaps()).toEqual([soil.id, water.id])
  const submission = await school.ask(201, 'POST', '/v1/submissions', {
    collection: id,
    version: course.version,
    slot: soil.id,
  })
  await ecology.ask(200, 'POST', `/v1/submissions/${submission.id}/decision`, { decision: 'accept' })
  expect(await gaps()).toEqual([water.id])
  expect((await justice.ask(200, 'GET', slots)).items[0]).toMatchObject({ courses: [course.id], gap: false })
})

test('what a collection holds is counted and listed as each one sees it: featured first, then by place, page by page', async () => {
  const server = await testServer()
  const [ecology, justice] = [await member(server, 'ecology'), await member(server, 'justice')]
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  const below = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Water', parent: id })
  const items = `/v1/collections/${id}/items`
  const add = async (name: string, more = {}, at = items) => {
    const course = await ecology.course(name)
    return (await ecology.ask(201, 'POST', at, { course: course.id, ...more })).id
  }
  const [last, second, first] = [
    await add('last'),
    await add('second', { position: 3 }),
    await add('first', { featured: true }),
  ]
  const deeper = await add('deeper', { position: 1 }, `/v1/collections/${below.id}/items`)
  const hidden = await ecology.course('hidden', { visibility: 'private' })
  expect(await ecology.refused('POST', items, { course: hidden.id })).toBe('state-conflict')
  const again = { course: 'first' }
  expect(await ecology.refused('POST', items, again)).toBe('state-conflict')
  expect(await justice.refused('POST', items, again)).toBe('lead-required')

  const seen: string[] = []
  for (let next = ''; ; ) {
    const page = await justice.ask(200, 'GET', `${items}?limit=1&below=true${next && `&cursor=${next}`}`)
    seen.push(...ids(page))
    if (!page.next) break
    next = page.next
  }
  expect(seen).toEqual([first, deeper, second, last])
  expect(ids(await justice.ask(200, 'GET', `${items}?featured=true`))).toEqual([first])

  // The operator’s command line puts a course into a collection by name: one that nobody else sees is counted for its owner alone.
  await ecology.ask(200, 'POST', '/v1/tags', { courses: [hidden.id], collect: ['ecology'] })
  const count = async (of: typeof justice) => (await of.ask(200, 'GET', `/v1/collections/${id}`)).items
  expect([await count(ecology), await count(justice)]).toEqual([4, 3])

  await ecology.ask(200, 'DELETE', `${items}/${first}`)
  expect(await ecology.refused('PATCH', `${items}/${first}`, { featured: false })).toBe('resource-unknown')
  expect(await count(justice)).toBe(2)
  const back = await ecology.ask(201, 'POST', items, again)
  expect(back.id).not.toBe(first)
})

test('an item follows what is published, or is pinned to a version that was', async () => {
  const server = await testServer()
  const ecology = await member(server, 'ecology')
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  const items = `/v1/collections/${id}/items`
  const course = await ecology.course('water')
  expect(await ecology.refused('POST', items, { course: course.id, version: 1 })).toBe('value-invalid')
  expect(await ecology.refused('POST', items, { course: course.id, mode: 'pinned', version: 2 })).toBe(
    'version-unknown',
  )
  const item = await ecology.ask(201, 'POST', items, { course: course.id, mode: 'pinned' })
  expect(item).toMatchObject({ mode: 'pinned', version: 1, number: 1, title: 'water' })
  const key = await server.keyOf(['administrator'], ecology.id)
  const path = `/v1/importJobs?course=${course.id}&mayCreateNewVersion=true&publish=true`
  await server.send('POST', path, { key, bytes: coursePackage('water', { 'more.txt': 'more' }) })
  const [shown] = (await ecology.ask(200, 'GET', items)).items
  expect(shown).toMatchObject({ mode: 'pinned', number: 1 })
  const follows = await ecology.ask(200, 'PATCH', `${items}/${item.id}`, { mode: 'following' })
  expect(follows).toMatchObject({ mode: 'following', number: 2 })
  expect(follows).not.toHaveProperty('version')
  const pinned = { mode: 'pinned', version: 2 }
  expect(await ecology.ask(200, 'PATCH', `${items}/${item.id}`, pinned)).toMatchObject({ ...pinned, number: 2 })
})

test('a shared collection that others lead is not filled by its name', async () => {
  const server = await testServer()
  const [ecology, transport] = [await member(server, 'ecology'), await member(server, 'transport')]
  const course = await ecology.course('water')
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Ecology', shared: true })
  const parties = `/v1/collections/${id}/parties`
  await ecology.ask(201, 'POST', parties, { organisation: transport.id, role: 'lead' })
  const collect = (more = {}) => ['/v1/tags', { courses: [course.id], collect: ['Ecology'], ...more }] as const
  await ecology.ask(200, 'POST', ...collect())
  const [own] = (await ecology.ask(200, 'GET', parties)).items
  await transport.ask(200, 'DELETE', `${parties}/${own.id}`)
  // There it is already, so nothing is asked for.
  await ecology.ask(200, 'POST', ...collect())
  expect(await ecology.refused('POST', ...collect({ collect: [], uncollect: ['Ecology'] }))).toBe('value-invalid')
  const other = await ecology.course('soil')
  expect(await ecology.refused('POST', ...collect({ courses: [other.id], add: ['kept'] }))).toBe('value-invalid')
  expect((await ecology.ask(200, 'GET', `/v1/courses/${other.id}`)).tags).toEqual([])
})

test('the national list is made once, led by whoever asked for it', async () => {
  const server = await testServer()
  const [dgafp, justice] = [await member(server, 'dgafp'), await member(server, 'justice')]
  await dgafp.ask(201, 'POST', '/v1/collections', { name: 'Langues', description: 'Ours' })
  const made = (await dgafp.ask(200, 'POST', '/v1/collectionSeeds', { list: 'national' })).items
  expect(made).toHaveLength(17)
  const parents = made.filter(({ parent }: { parent?: string }) => parent === undefined)
  expect(parents).toHaveLength(14)
  const [hr] = made.filter(({ name }: { name: string }) => name === 'Ressources humaines')
  expect(hr).toMatchObject({ shared: true, leads: [dgafp.id], names: { en: 'Human resources' } })
  expect((await justice.ask(200, 'GET', `/v1/collections?parent=${hr.id}`)).items).toHaveLength(3)
  const log = async () => (await dgafp.ask(200, 'GET', '/v1/events?limit=200')).items
  const before = await log()
  expect((await dgafp.ask(200, 'POST', '/v1/collectionSeeds', { list: 'national' })).items).toEqual(made)
  expect(await log()).toEqual(before)
  expect((await justice.ask(200, 'GET', '/v1/collections?limit=200')).items).toHaveLength(16)
})

test('each step has its guidance in both languages, a collection’s own before the usual', async () => {
  const server = await testServer()
  const guidance = { propose: { fr: 'Écrivez-nous d’abord.', en: 'Write to us first.' } }
  const json = { name: 'Ecology', shared: true, guidance }
  const { id } = await (await server.send('POST', '/v1/collections', { json })).json()
  const read = async (language: string, query = '') => {
    const headers = { 'Accept-Language': language }
    const { items } = await (await server.send('GET', `/v1/guidance${query}`, { headers })).json()
    return items as { step: string; text: string; own: boolean }[]
  }
  const [usual, french] = [await read('en'), await read('fr')]
  expect(usual.map(({ step }) => step)).toEqual(french.map(({ step }) => step))
  for (const [at, { text, own }] of usual.entries()) expect([own, text === french[at].text]).toEqual([false, false])
  const own = (await read('fr', `?collection=${id}`)).filter((step) => step.own)
  expect(own).toEqual([{ step: 'propose', text: 'Écrivez-nous d’abord.', own: true }])
})

test('no name of one’s own is an id: it would mean two things, and tell whether there is the other', async () => {
  const server = await testServer()
  const [ecology, school] = [await member(server, 'ecology'), await member(server, 'school')]
  const { id } = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Hidden' })
  for (const externalId of [id, id.replace(/.$/, 'x')])
    expect(await school.refused('POST', '/v1/collections', { name: 'Water', externalId })).toBe('value-invalid')
  await school.ask(201, 'POST', '/v1/collections', { name: 'Water', externalId: 'col_water' })
})
