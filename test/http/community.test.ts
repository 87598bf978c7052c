import { expect, test } from 'vitest'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'
import { type Somebody, somebody } from './shared-course.js'

/** Seconds. */
const day = 86_400
/** So many days from now. */
const on = (days: number) => new Date(Date.now() + days * day * 1000).toISOString().slice(0, 10)

async function platform() {
  const clock = passingClock()
  const server = await testServer({ stores: { clock } })
  return { server, clock, ...operatorOf(server) }
}

/** What whoever runs the platform does. */
function operatorOf(server: TestServer) {
  const ask = async (method: string, path: string, json?: unknown) => {
    const headers = { ...(method !== 'GET' && method !== 'POST' && { 'If-Match': '*' }) }
    const answer = await server.send(method, path, { headers, ...(json !== undefined && { json }) })
    return { status: answer.status, body: await answer.json() }
  }
  const done = async (method: string, path: string, json?: unknown) => {
    const { status, body } = await ask(method, path, json)
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`)
    return body
  }
  const link = (from: Somebody, kind: string, to: Somebody, more = {}) =>
    done('POST', '/v1/organisationLinks', { from: from.organisation, to: to.organisation, kind, ...more })
  const convention = ({ organisation }: Somebody, more = {}) =>
    done('POST', '/v1/conventions', { organisation, title: 'Convention', startsOn: on(-30), ...more })
  return { ask, done, link, convention }
}

const sees = async ({ ask }: Somebody, course: { id: string }) =>
  (await ask('GET', `/v1/courses/${course.id}`)).status === 200
const idsOf = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)
const membersSeenBy = async ({ done }: Somebody, query = '') => idsOf(await done('GET', `/v1/members${query}`))

/** A pole of three ministries, two operators that two of them supervise, a school that is part of the first, and somebody else. */
async function poleOfThree() {
  const made = await platform()
  const { server, done, link } = made
  const named = async (name: string) => somebody(server, name)
  const pole = await named('Pole')
  const ministries = [await named('Ecology'), await named('Sea'), await named('Housing')] as const
  const operators = [await named('Park'), await named('Port')] as const
  const [school, stranger] = [await named('School'), await named('Stranger')]
  await done('PATCH', `/v1/organisations/${pole.organisation}`, { kind: 'pole', shortName: 'P3' })
  // From below, so that what was linked before has to be placed again.
  await link(school, 'part-of', operators[0])
  await link(operators[0], 'supervised-by', ministries[0])
  await link(operators[1], 'supervised-by', ministries[1])
  const memberships = []
  for (const ministry of ministries) memberships.push(await link(ministry, 'member-of', pole))
  return { ...made, pole, ministries, operators, school, stranger, memberships }
}

test('a pole of three ministries, the operators that they supervise and a school of one of them act as one', async () => {
  const { pole, ministries, operators, school, stranger, convention } = await poleOfThree()
  const all = [pole, ...ministries, ...operators, school]
  const [ecology, sea] = ministries
  const [ofMinistry, ofSchool] = [await ecology.shared('water', 'pole'), await school.shared('fire', 'pole')]
  for (const one of all) expect([await sees(one, ofMinistry), await sees(one, ofSchool)]).toEqual([true, true])
  expect([await sees(stranger, ofMinistry), await sees(stranger, ofSchool)]).toEqual([false, false])

  const ids = all.map(({ organisation }) => organisation)
  expect(await membersSeenBy(sea)).toEqual(ids)
  expect(await membersSeenBy(sea, `?pole=${pole.organisation}&limit=200`)).toEqual(ids.slice(1))
  expect(await membersSeenBy(stranger)).toEqual([stranger.organisation])
  expect(await sea.done('GET', `/v1/members/${school.organisation}`)).toMatchObject({
    name: 'School',
    poles: [pole.organisation],
    hasConvention: false,
    contributions: 1,
    adoptions: 0,
    leads: [],
  })
  expect(idsOf(await school.done('GET', '/v1/organisationLinks?limit=200'))).toHaveLength(6)
  expect(idsOf(await stranger.done('GET', '/v1/organisationLinks'))).toEqual([])

  // By one convention of the pole all of it takes part; the stranger signs for itself alone.
  const ours = await convention(pole)
  const elsewhere = await stranger.shared('elsewhere', 'shared')
  expect([await sees(school, elsewhere), await sees(stranger, elsewhere)]).toEqual([true, true])
  expect(await membersSeenBy(stranger)).toEqual([stranger.organisation])
  const theirs = await convention(stranger, { covers: 'organisation' })
  expect((await membersSeenBy(school)).toSorted()).toEqual([...ids, stranger.organisation].toSorted())
  expect((await membersSeenBy(stranger)).toSorted()).toEqual([...ids, stranger.organisation].toSorted())
  expect(idsOf(await school.done('GET', '/v1/conventions?state=active'))).toEqual([ours.id])
  expect(idsOf(await stranger.done('GET', '/v1/conventions'))).toEqual([theirs.id])
  expect((await stranger.ask('GET', `/v1/conventions/${ours.id}`)).status).toBe(404)
})

test('a link that ends takes away what it let see: at once when somebody ends it, else the day after its last', async () => {
  const { server, clock, done, link, ministries, school, stranger, pole, memberships } = await poleOfThree()
  const [ecology, sea, housing] = ministries
  const course = await sea.shared('water', 'pole')
  expect(await sees(school, course)).toBe(true)
  const ended = await done('DELETE', `/v1/organisationLinks/${memberships[0].id}`)
  expect(ended).toMatchObject({ id: memberships[0].id, endedAt: expect.any(String), revision: 2 })
  expect([await sees(ecology, course), await sees(school, course), await sees(housing, course)]).toEqual([
    false,
    false,
    true,
  ])
  expect(await done('DELETE', `/v1/organisationLinks/${memberships[0].id}`)).toEqual(ended)
  // What was is still known.
  const listed = `/v1/organisationLinks?organisation=${ecology.organisation}`
  expect(idsOf(await done('GET', listed))).not.toContain(ended.id)
  expect(idsOf(await done('GET', `${listed}&ended=true`))).toContain(ended.id)
  const { items } = await done('GET', `/v1/events?subject=${ended.id}`)
  expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['link.created', 'link.ended'])

  await link(stranger, 'member-of', pole, { startsOn: on(2), endsOn: on(3) })
  const days: boolean[] = []
  for (let passed = 0; passed < 5; passed++) {
    days.push(await sees(stranger, course))
    clock.pass(day)
  }
  expect(days).toEqual([false, false, true, true, false])
  expect((await server.send('DELETE', `/v1/organisations/${ecology.organisation}`)).status).toBe(405)
})

test('nobody comes to stand above themselves, whatever the kinds of links; an observer sees nothing of the pole', async () => {
  const { ask, link, pole, ministries, school, stranger } = await poleOfThree()
  const [ecology, sea] = ministries
  const refused = async (from: Somebody, to: Somebody, more = {}) => {
    const json = { from: from.organisation, to: to.organisation, kind: 'part-of', ...more }
    const { status, body } = await ask('POST', '/v1/organisationLinks', json)
    return [status, body.code, body.detail]
  }
  const [status, code, detail] = await refused(ecology, school)
  expect([status, code]).toEqual([409, 'links-cycle'])
  expect(detail).toMatch(/^School already belongs to Ecology:/)
  expect((await refused(pole, pole))[1]).toBe('links-cycle')
  expect((await refused(ecology, pole, { kind: 'member-of' }))[1]).toBe('state-conflict')
  expect((await refused(ecology, sea, { role: 'carrier' }))[1]).toBe('value-invalid')
  const course = await sea.shared('water', 'pole')
  const observer = await link(stranger, 'member-of', pole, { role: 'observer' })
  expect([await sees(stranger, course), observer.role]).toEqual([false, 'observer'])
  // It is above nobody by watching, and so may be watched by the pole.
  expect((await link(pole, 'member-of', stranger, { role: 'observer' })).role).toBe('observer')
})

test('an organisation that becomes a pole, or is one no more, decides with whom those below it share', async () => {
  const { server, done, link } = await platform()
  const [top, left, right, leaf] = [
    await somebody(server, 'Top'),
    await somebody(server, 'Left'),
    await somebody(server, 'Right'),
    await somebody(server, 'Leaf'),
  ]
  for (const one of [left, right]) await link(one, 'part-of', top)
  await link(leaf, 'part-of', left)
  const course = await right.shared('water', 'pole')
  expect(await sees(leaf, course)).toBe(true)
  const becomes = (kind: string | null) => done('PATCH', `/v1/organisations/${left.organisation}`, { kind })
  await becomes('pole')
  expect(await sees(leaf, course)).toBe(false)
  await becomes('school')
  expect(await sees(leaf, course)).toBe(true)
})

test('a stricter policy is announced, reported, and only then enforced; who keeps a commitment late is back', async () => {
  const { server, clock, ask, done, convention } = await platform()
  const [owner, late, outsider] = [
    await somebody(server, 'Owner'),
    await somebody(server, 'Late'),
    await somebody(server, 'Outsider'),
  ]
  const course = await owner.shared('water', 'shared')
  await convention(owner)
  const { id: collection } = await owner.done('POST', '/v1/collections', { name: 'Ecology', shared: true })
  const part = await owner.done('POST', '/v1/collections', { name: 'Water', parent: collection })
  const commitments = [
    { count: 2, dueOn: on(1) },
    { count: 1, dueOn: on(1), collection },
    { count: 9, dueOn: on(40), collection },
  ]
  await convention(late, { commitments })
  const policy = (json: unknown) => ask('PATCH', '/v1/accessPolicy', json)
  const all = async () => [await sees(owner, course), await sees(late, course), await sees(outsider, course)]
  expect(await all()).toEqual([true, true, false])
  expect((await policy({ policy: 'open' })).body).toEqual({ policy: 'open', revision: 2 })
  expect(await all()).toEqual([true, true, true])
  expect((await policy({ policy: 'contributors' })).body.code).toBe('policy-unannounced')
  const announced = { policy: 'contributors', from: on(2) }
  expect((await policy({ announced })).body).toMatchObject({ policy: 'open', announced })
  expect((await policy({ policy: 'contributors' })).body.code).toBe('policy-unannounced')
  expect((await policy({ policy: 'contributors', announced: { policy: 'contributors' } })).body.code).toBe(
    'policy-unannounced',
  )
  clock.pass(2 * day)
  const { rows } = await done('GET', '/v1/reports/access')
  expect(JSON.stringify(rows)).toContain(late.organisation)
  expect(await all()).toEqual([true, true, true])
  expect((await policy({ policy: 'contributors' })).body).toEqual({ policy: 'contributors', revision: 4 })
  expect(await all()).toEqual([true, false, false])

  for (const name of ['zero', 'one']) await late.shared(name, 'shared')
  const { version } = await late.shared('two', 'public')
  // Enough for others, and none yet in the collection; each counts for one commitment.
  expect(await all()).toEqual([true, false, false])
  const submission = await late.done('POST', '/v1/submissions', { collection: part.id, version })
  await owner.done('POST', `/v1/submissions/${submission.id}/decision`, { decision: 'accept' })
  expect(await all()).toEqual([true, true, false])
  const { items } = await done('GET', '/v1/events?kind=policy.changed')
  expect(items.map(({ details }: { details: object }) => details)).toEqual([
    { policy: 'open' },
    { policy: 'open', announced: 'contributors', from: on(2) },
    { policy: 'contributors' },
  ])
})

test('what was promised stays on record: a convention ends by its last day, and a commitment is given up, not left out', async () => {
  const { server, clock, ask, done, convention } = await platform()
  const [owner, member] = [await somebody(server, 'Owner'), await somebody(server, 'Member')]
  const course = await owner.shared('water', 'shared')
  const made = await convention(member, { endsOn: on(10), commitments: [{ count: 1, dueOn: on(5), note: 'Rivers' }] })
  const [{ id }] = made.commitments
  expect([made.state, id]).toEqual(['active', expect.stringMatching(/^cmt_/)])
  const change = (json: unknown) => ask('PATCH', `/v1/conventions/${made.id}`, json)
  const problemOf = async (json: unknown) => (await change(json)).body.detail
  expect(await problemOf({ commitments: [] })).toContain(`${id} is left out`)
  expect(await problemOf({ commitments: [{ id, count: 1, dueOn: on(11) }] })).toContain('is before')
  expect(await problemOf({ commitments: [{ id: 'cmt_other', count: 1, dueOn: on(5) }] })).toContain('no commitment')
  const kept = { id, count: 2, dueOn: on(5), endedOn: on(0) }
  const { body } = await change({ commitments: [kept, { count: 3, dueOn: on(9) }] })
  expect(body.commitments).toEqual([kept, { id: expect.stringMatching(/^cmt_/), count: 3, dueOn: on(9) }])
  expect(await problemOf({ endsOn: on(-31) })).toContain('is before')

  // Overlapping ones are two agreements: while one lasts, its member takes part.
  const other = await convention(member, { startsOn: on(2), title: 'Another' })
  expect(other.state).toBe('planned')
  expect((await change({ endsOn: on(-1) })).body.state).toBe('ended')
  expect(await sees(member, course)).toBe(false)
  clock.pass(2 * day)
  expect(await sees(member, course)).toBe(true)
  expect((await done('GET', '/v1/conventions?state=ended')).items).toMatchObject([{ id: made.id }])
})

test('an organisation says what it is and whom to ask; its names and its kind are for an operator to change', async () => {
  const { server, done } = await platform()
  const [school, other] = [await somebody(server, 'School'), await somebody(server, 'Other')]
  const own = `/v1/organisations/${school.organisation}`
  const profile = {
    shortName: 'S',
    contacts: [{ name: 'Ada', email: 'ada@school.example', role: 'training' }],
    population: 1200,
    editorialLine: { wanted: 'Fire', unwanted: 'Water' },
  }
  expect(await school.done('PATCH', own, profile)).toMatchObject({ ...profile, name: 'School', revision: 2 })
  const line = { editorialLine: { unwanted: null }, population: null }
  const { population: _, ...rest } = profile
  const changed = await school.done('PATCH', own, line)
  expect(changed).toMatchObject({ ...rest, editorialLine: { wanted: 'Fire' } })
  expect(changed).not.toHaveProperty('population')
  for (const json of [{ name: 'Mine' }, { externalId: 'mine' }, { kind: 'pole' }, { kind: null, shortName: 'T' }])
    expect((await school.ask('PATCH', own, json)).status).toBe(403)
  expect((await other.ask('PATCH', own, { shortName: 'Theirs' })).status).toBe(404)
  expect(await school.done('GET', own)).toEqual(changed)
  expect(await done('PATCH', own, { kind: 'school', externalId: 'school' })).toMatchObject({
    kind: 'school',
    shortName: 'S',
  })
})

test('of a member it is told in which poles it is as far as one knows the poles', async () => {
  const { convention, pole, ministries, stranger } = await poleOfThree()
  const [ecology] = ministries
  for (const one of [ecology, stranger]) await convention(one, { covers: 'organisation' })
  const told = async (who: Somebody) => [
    (await who.done('GET', `/v1/members/${ecology.organisation}`)).poles,
    (await membersSeenBy(who, `?pole=${pole.organisation}`)).includes(ecology.organisation),
  ]
  expect(await told(ministries[1])).toEqual([[pole.organisation], true])
  expect((await stranger.ask('GET', `/v1/members/${pole.organisation}`)).status).toBe(404)
  expect(await told(stranger)).toEqual([[], false])
  await convention(pole)
  expect(await told(stranger)).toEqual([[pole.organisation], true])
})
