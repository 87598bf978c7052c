import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { type Member, member, noticesOf } from './member.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'

const ids = ({ items }: { items: readonly { id: string }[] }) => items.map(({ id }) => id)

/** A collection with two leads, and those around it. */
async function community(overrides: Parameters<typeof testServer>[0] = {}) {
  const server = await testServer(overrides)
  const members = async <Name extends string>(...names: Name[]) => {
    const made = {} as Record<Name, Member>
    for (const name of names) made[name] = await member(server, name)
    return made
  }
  const all = await members('ecology', 'transport', 'office', 'school', 'justice')
  const { ecology, transport, office } = all
  const wanted = [{ text: 'Water' }, { text: 'Soil' }]
  const made = await ecology.ask(201, 'POST', '/v1/collections', {
    name: 'Ecology',
    shared: true,
    editorialLine: { wanted },
  })
  const parties = `/v1/collections/${made.id}/parties`
  await ecology.ask(201, 'POST', parties, { organisation: transport.id, role: 'lead' })
  await ecology.ask(201, 'POST', parties, { organisation: office.id, role: 'stakeholder' })
  const [water, soil] = ids({ items: made.editorialLine.wanted })
  return { server, ...all, collection: made.id as string, parties, line: { water, soil } }
}

/** Adds a version to a course, and publishes it. @returns its id. */
async function newVersion(server: TestServer, { id }: Member, course: string, name: string): Promise<string> {
  const key = await server.keyOf(['administrator'], id)
  const path = `/v1/importJobs?course=${course}&mayCreateNewVersion=true&publish=true`
  const bytes = coursePackage(name, { 'second.txt': name })
  return (await (await server.send('POST', path, { key, bytes })).json()).result.version.id
}

const outcomes = ({ checks }: { checks: readonly { check: string; outcome: string }[] }) =>
  Object.fromEntries(checks.map(({ check, outcome }) => [check, outcome]))

test('a version is refused with a reason, comes again as another, and is accepted', async () => {
  const { server, ecology, transport, office, school, justice, collection, line } = await community()
  const { id: course, version } = await school.course('Rivers')
  const first = await school.ask(201, 'POST', '/v1/submissions', {
    collection,
    version,
    line: line.water,
    message: 'Look',
  })
  expect(first).toMatchObject({
    state: 'pending',
    organisation: school.id,
    number: 1,
    title: 'Rivers',
    line: line.water,
  })
  const at = `/v1/submissions/${first.id}`
  const decide = `${at}/decision`

  // Those who decide see it, and who proposed; nobody else.
  for (const lead of [ecology, transport])
    expect(ids(await lead.ask(200, 'GET', '/v1/submissions?side=received&state=pending'))).toEqual([first.id])
  expect(ids(await school.ask(200, 'GET', '/v1/submissions?side=made'))).toEqual([first.id])
  for (const other of [office, justice]) {
    expect((await other.ask(200, 'GET', `/v1/submissions?collection=${collection}`)).items).toEqual([])
    for (const [method, path, json] of [
      ['GET', at],
      ['DELETE', at],
      ['POST', decide, { decision: 'accept' }],
      ['GET', `/v1/comments?subject=${first.id}`],
      ['POST', '/v1/comments', { subject: first.id, text: 'x' }],
    ] as const)
      expect(await other.refused(method, path, json)).toBe('resource-unknown')
  }
  expect(await school.refused('POST', decide, { decision: 'accept' })).toBe('lead-required')
  expect(await transport.refused('DELETE', at)).toBe('state-conflict')

  await transport.ask(201, 'POST', '/v1/comments', { subject: first.id, text: 'Where are the lakes?' })
  await school.ask(201, 'POST', '/v1/comments', { subject: first.id, text: 'In the second version' })
  expect((await ecology.ask(200, 'GET', `/v1/comments?subject=${first.id}`)).items).toHaveLength(2)
  expect(await transport.refused('POST', decide, { decision: 'refuse' })).toBe('value-invalid')
  const refused = await transport.ask(200, 'POST', decide, { decision: 'refuse', reason: 'No lakes' })
  expect(refused).toMatchObject({ state: 'refused', decision: { organisation: transport.id, reason: 'No lakes' } })
  expect(await ecology.refused('POST', decide, { decision: 'accept' })).toBe('state-conflict')
  expect(await school.refused('DELETE', at)).toBe('state-conflict')

  const second = await newVersion(server, school, course, 'Rivers and lakes')
  const again = await school.ask(201, 'POST', '/v1/submissions', { collection, version: second, line: line.water })
  const decision = { decision: 'accept', mode: 'pinned', featured: true }
  await ecology.ask(200, 'POST', `/v1/submissions/${again.id}/decision`, decision)
  const items = async () => (await justice.ask(200, 'GET', `/v1/collections/${collection}/items`)).items
  expect(await items()).toMatchObject([
    { course, mode: 'pinned', version: 2, number: 2, featured: true, submission: again.id },
  ])

  // Accepted once more, it is still there once, as the last decision says.
  const third = await school.ask(201, 'POST', '/v1/submissions', { collection, version: second })
  await transport.ask(200, 'POST', `/v1/submissions/${third.id}/decision`, { decision: 'accept', position: 4 })
  expect(await items()).toMatchObject([
    { course, mode: 'following', featured: true, position: 4, submission: third.id },
  ])
  expect((await items())[0]).not.toHaveProperty('version')

  const log = async (of: Member) => (await of.ask(200, 'GET', `/v1/events?subject=${collection}&limit=200`)).items
  const kinds = (await log(transport)).map(({ kind }: { kind: string }) => kind)
  expect(kinds).toEqual(['comment.added', 'submission.refused', 'item.changed', 'submission.accepted'])
  const received = Array.from({ length: 3 }, () => 'submission-received')
  // By the other lead once; by the proposer, of what the other lead decided or said.
  expect((await noticesOf(ecology)).filter((kind) => kind !== 'party-named')).toEqual([
    received[0],
    'comment',
    'comment',
    ...received.slice(1),
  ])
  expect(await noticesOf(school)).toEqual([
    'comment',
    'submission-refused',
    'submission-accepted',
    'submission-accepted',
  ])
  expect(await noticesOf(office)).toEqual(['party-named'])
  expect(await noticesOf(justice)).toEqual([])
})

test('why a course was taken out of a collection is told to whoever proposed it, and stays in the log', async () => {
  const { ecology, school, collection } = await community()
  const retired = async (name: string, query = '') => {
    const { id, version } = await school.course(name)
    const { id: submission } = await school.ask(201, 'POST', '/v1/submissions', { collection, version })
    await ecology.ask(200, 'POST', `/v1/submissions/${submission}/decision`, { decision: 'accept' })
    const at = `/v1/collections/${collection}/items/${id}`
    expect(await ecology.refused('DELETE', `${at}?reason=%00`)).toBe('request-invalid')
    return ecology.ask(200, 'DELETE', at + query)
  }
  const reason = 'The law changed.\nSee the new one.'
  const item = await retired('Rivers', `?reason=${encodeURIComponent(reason)}`)
  expect(item).toMatchObject({ retiredAt: expect.any(String), reason })
  expect(await retired('Lakes')).not.toHaveProperty('reason')
  const { items: notices } = await school.ask(200, 'GET', '/v1/notices')
  const told = notices.filter(({ kind }: { kind: string }) => kind === 'item-retired')
  expect(told).toMatchObject([
    { subject: collection, details: { name: 'Ecology' } },
    { subject: collection, course: item.course, details: { name: 'Ecology', reason } },
  ])
  expect(told[0].details).not.toHaveProperty('reason')
  const { items: events } = await ecology.ask(200, 'GET', `/v1/events?course=${item.course}&kind=item.retired`)
  expect(events).toMatchObject([{ details: { item: item.id, reason } }])
})

test('a newer submission takes the place of one that is pending, and one that is taken back is decided no more', async () => {
  const { ecology, school, collection } = await community()
  const { version } = await school.course('Rivers')
  const propose = () => school.ask(201, 'POST', '/v1/submissions', { collection, version })
  const [first, second] = [await propose(), await propose()]
  expect(second.supersedes).toBe(first.id)
  expect((await school.ask(200, 'GET', `/v1/submissions/${first.id}`)).state).toBe('superseded')
  expect(await ecology.refused('POST', `/v1/submissions/${first.id}/decision`, { decision: 'accept' })).toBe(
    'state-conflict',
  )
  expect(ids(await ecology.ask(200, 'GET', '/v1/submissions?state=pending'))).toEqual([second.id])
  expect((await school.ask(200, 'DELETE', `/v1/submissions/${second.id}`)).state).toBe('withdrawn')
  const decide = `/v1/submissions/${second.id}/decision`
  expect(await ecology.refused('POST', decide, { decision: 'accept' })).toBe('state-conflict')
  expect((await propose()).supersedes).toBeUndefined()
})

test('a delegate decides until its time is over', async () => {
  const clock = passingClock()
  const { ecology, justice, school, collection, parties } = await community({ stores: { clock } })
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString()
  await ecology.ask(201, 'POST', parties, { organisation: justice.id, role: 'delegate', expiresAt })
  const propose = async (name: string) => {
    const { version } = await school.course(name)
    return (await school.ask(201, 'POST', '/v1/submissions', { collection, version })).id
  }
  const [first, second] = [await propose('Rivers'), await propose('Forests of the plains')]
  const accepted = await justice.ask(200, 'POST', `/v1/submissions/${first}/decision`, { decision: 'accept' })
  expect(accepted.decision.organisation).toBe(justice.id)
  clock.pass(3_601)
  expect(await justice.refused('POST', `/v1/submissions/${second}/decision`, { decision: 'accept' })).toBe(
    'resource-unknown',
  )
  expect((await justice.ask(200, 'GET', '/v1/submissions')).items).toEqual([])
})

test('what can be looked at without a person is looked at, by whoever asks beforehand and once more when it is proposed', async () => {
  const { server, school, collection, line } = await community()
  const check = async (proposed: object) => {
    const answer = await school.ask(200, 'POST', '/v1/submissions/checks', { collection, ...proposed })
    if (answer.blocked)
      expect(await school.refused('POST', '/v1/submissions', { collection, ...proposed })).toBe('submission-blocked')
    return { blocked: answer.blocked, ...outcomes(answer) }
  }
  const good = await school.course('Rivers')
  const all = { report: 'passed', sheet: 'passed', licence: 'passed', visibility: 'passed', line: 'passed' }
  const alone = { duplicate: 'passed', overlap: 'passed' }
  expect(await check({ version: good.version, line: line.soil })).toEqual({ blocked: false, ...all, ...alone })
  expect(await check({ version: good.version })).toMatchObject({ blocked: false, line: 'warning' })
  expect(await check({ version: good.version, line: 'lin_none' })).toMatchObject({ blocked: true, line: 'failed' })
  expect(await check({ version: good.version, slot: 'slt_none' })).toMatchObject({ blocked: true, slot: 'failed' })
  const hidden = await school.course('Forests', { visibility: 'private' })
  expect(await check({ version: hidden.version })).toMatchObject({ blocked: true, visibility: 'failed' })
  const poor = await school.course('Meadows', { visibility: 'private', sheet: { goals: null } })
  expect(await check({ version: poor.version })).toMatchObject({ blocked: true, sheet: 'failed' })
  const poorly = { collection, version: poor.version }
  const told = await server.send('POST', '/v1/submissions/checks', {
    key: await server.keyOf(['designer'], school.id),
    json: poorly,
    headers: { 'Accept-Language': 'fr' },
  })
  expect((await told.text()).replaceAll('\u00a0', ' ')).toContain('Il manque à la fiche : objectifs (goals).')
  const licence = { id: null, terms: 'Ours', rightsHolder: 'School', allowedUses: ['export'] }
  const closed = await school.course('Marshes', { visibility: 'private', sheet: { licence } })
  expect(await check({ version: closed.version })).toMatchObject({ blocked: true, licence: 'failed' })
  expect((await school.ask(200, 'GET', '/v1/submissions')).items).toEqual([])
})

test('the same content and a title near the same are told, of courses that one may see', async () => {
  const { ecology, school, justice, collection } = await community()
  const copied = await justice.course('Sensibilisation aux risques de la RH')
  const hidden = await justice.course('Gérer l’eau des rivières en ville', { visibility: 'private' })
  const seen = await justice.course('Sensibiliser au risque incendie')
  // Called alike, but for accents, plurals and a word.
  const { version } = await school.course('Sensibilisation au risque RH', { files: { 'x.txt': 'x' } })
  const like = await school.course('Sensibilisation aux risques de la R.H.')
  const { checks } = await school.ask(200, 'POST', '/v1/submissions/checks', { collection, version: like.version })
  const of = (name: string) => checks.find(({ check }: { check: string }) => check === name)
  expect(of('overlap')).toMatchObject({ outcome: 'warning', courses: [copied.id] })
  expect(of('duplicate')).toMatchObject({ outcome: 'passed' })
  for (const own of [hidden, seen]) expect(JSON.stringify(checks)).not.toContain(own.id)

  const same = await school.course('Sensibilisation aux risques de la RH')
  const twice = await school.ask(201, 'POST', '/v1/submissions', { collection, version: same.version })
  expect(outcomes(twice)).toMatchObject({ duplicate: 'warning', overlap: 'warning' })
  const shown = await ecology.ask(200, 'GET', `/v1/submissions/${twice.id}`)
  expect(shown.checks.find(({ check }: { check: string }) => check === 'duplicate').courses).toEqual([copied.id])
  expect(version).toBeDefined()
})

test('nothing is proposed to a collection that is closed or not shared, and nothing accepted that others no longer see', async () => {
  const { ecology, school, collection } = await community()
  const rivers = await school.course('Rivers')
  const own = await school.ask(201, 'POST', '/v1/collections', { name: 'Drafts' })
  const propose = (to: string) => school.refused('POST', '/v1/submissions', { collection: to, version: rivers.version })
  expect(await propose(own.id)).toBe('state-conflict')
  const foreign = await ecology.ask(201, 'POST', '/v1/collections', { name: 'Drafts' })
  expect(await propose(foreign.id)).toBe('resource-unknown')
  expect(await ecology.refused('POST', '/v1/submissions', { collection, version: rivers.version })).toBe(
    'course-unknown',
  )

  const { id } = await school.ask(201, 'POST', '/v1/submissions', { collection, version: rivers.version })
  const decide = `/v1/submissions/${id}/decision`
  await school.ask(200, 'POST', `/v1/courses/${rivers.id}/withdraw`, {})
  expect((await ecology.ask(200, 'GET', '/v1/submissions')).items).toMatchObject([{ id, title: 'Rivers' }])
  expect(await ecology.refused('POST', decide, { decision: 'accept' })).toBe('state-conflict')
  await ecology.ask(200, 'PATCH', `/v1/collections/${collection}`, { retired: true })
  expect(await propose(collection)).toBe('state-conflict')
  await ecology.ask(200, 'POST', decide, { decision: 'refuse', reason: 'It is closed' })
})
