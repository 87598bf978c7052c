import { expect, test } from 'vitest'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { passingClock } from './passing-clock.js'
import { testServer } from './server.js'
import { completeSheet, illustrate, type Somebody, somebody } from './shared-course.js'

const inFrench = { headers: { 'Accept-Language': 'fr' } }
/** Seconds. */
const day = 86_400

async function three() {
  const clock = passingClock()
  const server = await testServer({ stores: { clock } })
  const [owner, user, other] = [
    await somebody(server, 'Ministry'),
    await somebody(server, 'School'),
    await somebody(server, 'Stranger'),
  ]
  return { server, clock, owner, user, other }
}

const sees = async ({ ask }: Somebody, course: string) => (await ask('GET', `/v1/courses/${course}`)).status
const noticesOf = async ({ done }: Somebody) => (await done('GET', '/v1/notices')).items

test('others see a course once its sheet says what they need to know', async () => {
  const { server, owner, user } = await three()
  const version = await owner.version('fire')
  await owner.done('POST', `/v1/versions/${version}/publish`)
  const { id } = await owner.done('GET', '/v1/courses/fire')
  const share = () => owner.ask('PUT', '/v1/courses/fire/visibility', { visibility: 'public' })
  const refused = await share()
  expect([refused.status, refused.body.code]).toEqual([422, 'sheet-incomplete'])
  expect(refused.body.detail).toContain('catchphrase, goals, content, modality, licence, producer, thumbnail')
  const french = await owner.ask('PUT', '/v1/courses/fire/visibility', { visibility: 'public' }, inFrench)
  expect(french.body.detail).toContain(
    'accroche (catchphrase), objectifs (goals), contenu (content), modalité (modality), licence, organisme producteur (producer), vignette (thumbnail)',
  )
  const { producer, licence, ...most } = completeSheet
  const named = { producer: { name: 'x' }, licence: { terms: 'Ask us' } }
  await owner.done('PATCH', '/v1/courses/fire/sheet', { ...most, ...named })
  for (const field of ['licence.rightsHolder', 'licence.allowedUses', 'producer.contact'])
    expect((await share()).body.detail).toContain(field)
  await owner.done('PATCH', '/v1/courses/fire/sheet', { producer, licence: { id: 'LicenseRef-All-Rights-Reserved' } })
  const bare = (await share()).body
  expect([bare.code, bare.detail]).toEqual(['sheet-incomplete', expect.stringMatching(/lacks: thumbnail\./)])
  await illustrate(server, 'fire', owner.key)
  expect((await share()).body.code).toBe('licence-forbids')
  expect(await sees(user, id)).toBe(404)
  await owner.done('PATCH', '/v1/courses/fire/sheet', { licence })
  expect((await share()).body.visibility).toBe('public')
  expect(await sees(user, id)).toBe(200)
  const { items } = await owner.done('GET', `/v1/events?course=${id}&kind=course.shared`)
  expect(items.map(({ details }: { details: object }) => details)).toEqual([
    { before: 'private', visibility: 'public' },
  ])
})

test('what others need is not taken away, and a version that lacks it does not reach them', async () => {
  const { owner, user } = await three()
  const { id, version } = await owner.shared('fire')
  for (const [patch, code] of [
    [{ goals: null }, 'sheet-incomplete'],
    [{ licence: { id: 'LicenseRef-All-Rights-Reserved' } }, 'licence-forbids'],
  ] as const)
    expect((await owner.ask('PATCH', '/v1/courses/fire/sheet', patch)).body.code).toBe(code)
  await owner.done('PATCH', '/v1/courses/fire/sheet', { catchphrase: 'Out!' })
  expect((await user.done('GET', `/v1/courses/${id}/sheet`)).catchphrase).toBe('Out!')
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'private' })
  expect(await sees(user, id)).toBe(404)
  await owner.done('PATCH', '/v1/courses/fire/sheet', { goals: null })
  await owner.done('POST', `/v1/versions/${version}/publish`)
})

test('team, producer and provenance stay with a version as they were when it was published', async () => {
  const { owner, user } = await three()
  const ada = [{ person: 'Ada', role: 'author' }]
  const { id, version } = await owner.shared('fire', 'public', { team: ada, provenance: 'Made for the navy' })
  await owner.done('PATCH', '/v1/courses/fire/sheet', {
    team: [{ person: 'Bob', role: 'author' }],
    provenance: null,
    catchphrase: 'New',
  })
  const { publishedSheet, publishedAt } = await owner.done('GET', `/v1/versions/${version}`)
  expect(publishedSheet).toMatchObject({
    team: ada,
    provenance: 'Made for the navy',
    catchphrase: completeSheet.catchphrase,
  })
  const seen = await user.done('GET', `/v1/courses/${id}`)
  expect(seen.sheet).toMatchObject({ team: ada, provenance: 'Made for the navy', catchphrase: 'New' })
  expect(seen.firstPublishedAt).toBe(publishedAt)
  const second = await owner.version('fire', '2')
  await owner.done('POST', `/v1/versions/${second}/publish`)
  const now = (await user.done('GET', `/v1/courses/${id}`)).sheet
  expect([now.team, now.provenance]).toEqual([[{ person: 'Bob', role: 'author' }], undefined])
})

test('leave to see a course reaches one organisation, until it expires or is taken back', async () => {
  const { owner, user, other, clock } = await three()
  const { id } = await owner.shared('fire')
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'private' })
  const until = new Date(clock.now().getTime() + day * 1000).toISOString()
  const grant = await owner.done('POST', '/v1/courses/fire/grants', {
    organisation: user.organisation,
    expiresAt: until,
  })
  expect([await sees(user, id), await sees(other, id)]).toEqual([200, 404])
  expect(await noticesOf(user)).toMatchObject([{ kind: 'grant', subject: grant.id, course: id }])
  clock.pass(day)
  expect(await sees(user, id)).toBe(404)
  const longer = await owner.done('POST', '/v1/courses/fire/grants', { organisation: user.organisation })
  expect(await sees(user, id)).toBe(200)
  await owner.done('DELETE', `/v1/courses/fire/grants/${longer.id}`)
  expect(await sees(user, id)).toBe(404)
  const { items } = await owner.done('GET', '/v1/courses/fire/grants')
  expect(items.map(({ revokedAt }: { revokedAt?: string }) => revokedAt === undefined)).toEqual([true, false])
  for (const [json, code] of [
    [{ organisation: owner.organisation }, 'value-invalid'],
    [{ organisation: user.organisation, expiresAt: until }, 'value-invalid'],
    [{ organisation: user.organisation, expiresAt: 'tomorrow' }, 'value-invalid'],
    [{ organisation: user.organisation, expiresAt: '2031-02-31T00:00:00Z' }, 'value-invalid'],
    [{ organisation: user.organisation, expiresAt: '2031-02-01T00:00:00' }, 'value-invalid'],
    [{ organisation: 'nobody' }, 'organisation-unknown'],
  ] as const)
    expect((await owner.ask('POST', '/v1/courses/fire/grants', json)).body.code).toBe(code)
})

test('each version that others see counts once for its organisation', async () => {
  const { server, owner, user } = await three()
  await owner.shared('fire', 'shared')
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'public' })
  await owner.done('POST', '/v1/courses/fire/grants', { organisation: user.organisation })
  await owner.done('POST', `/v1/versions/${await owner.version('fire', '2')}/publish`)
  await owner.done('POST', '/v1/versions/fire@1/publish')
  await owner.done('POST', `/v1/versions/${await owner.version('water')}/publish`)
  // Told through no door by itself: reports count them.
  const { index } = await openDatabase(openSqlite(server.data), server.data, new Date())
  const contributions = await index.read((reader) => reader.list('contributions'))
  await index.close()
  expect(contributions.map(({ number, visibility }) => [number, visibility])).toEqual([
    [1, 'shared'],
    [2, 'public'],
  ])
})

test('a course is withdrawn with notice: users are told at once, and find a tombstone once the time is over', async () => {
  const { owner, user, other, clock } = await three()
  const { id, version } = await owner.shared('fire')
  await user.done('POST', '/v1/adoptions', { version })
  const withdrawn = await owner.done('POST', '/v1/courses/fire/withdraw', { reason: 'Out of date', noticeDays: 30 })
  expect(withdrawn).toMatchObject({ published: 1, withdrawal: { reason: 'Out of date', by: owner.organisation } })
  const { announcedAt, effectiveAt } = withdrawn.withdrawal
  expect(Date.parse(effectiveAt) - Date.parse(announcedAt)).toBe(30 * day * 1000)
  const [notice] = await noticesOf(user)
  expect(notice).toMatchObject({
    kind: 'withdrawal-announced',
    course: id,
    details: { reason: 'Out of date', effectiveAt },
  })
  expect(await noticesOf(other)).toEqual([])
  expect((await user.ask('GET', `/v1/versions/${version}/package`)).status).toBe(200)
  clock.pass(30 * day)
  for (const { ask, done } of [user, other]) {
    expect((await done('GET', '/v1/courses')).items).toEqual([])
    const { history, sheet, title, withdrawal, organisation } = await done('GET', `/v1/courses/${id}`)
    expect({ history, sheet, organisation }).toEqual({
      history: [],
      sheet: { title },
      organisation: owner.organisation,
    })
    expect(withdrawal.reason).toBe('Out of date')
    for (const address of ['', '/package', '/entries', '/entries/imsmanifest.xml', '/report', '/dossier'])
      expect([address, (await ask('GET', `/v1/versions/${version}${address}`)).body.code]).toEqual([
        address,
        'version-withdrawn',
      ])
    expect((await ask('GET', `/v1/versions/${id}@1`)).status).toBe(410)
  }
  expect((await user.done('GET', '/v1/adoptions')).items).toMatchObject([{ state: 'withdrawn' }])
  const own = await owner.done('GET', '/v1/courses/fire')
  expect([own.published, own.history.length]).toEqual([undefined, 1])
  expect((await owner.ask('GET', `/v1/versions/${version}/package`)).status).toBe(200)
  expect((await owner.ask('GET', '/v1/versions/fire')).body.code).toBe('not-published')
  const back = await owner.done('POST', `/v1/versions/${version}/publish`)
  expect([back.published, back.withdrawal]).toEqual([1, undefined])
  expect([await sees(user, id), await sees(other, id)]).toEqual([200, 200])
})

test('what nobody else ever saw leaves no tombstone to them', async () => {
  const { server, owner, user } = await three()
  const version = await owner.version('fire')
  await owner.done('POST', `/v1/versions/${version}/publish`)
  const { id } = await owner.done('POST', '/v1/courses/fire/withdraw', { reason: 'x' })
  expect([await sees(user, id), (await user.ask('GET', `/v1/versions/${version}`)).body.code]).toEqual([
    404,
    'course-unknown',
  ])
  // What it is called is not told either once others would see it, were it there.
  await owner.done('PATCH', '/v1/courses/fire/sheet', completeSheet)
  await illustrate(server, 'fire', owner.key)
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'public' })
  expect([await sees(user, id), (await user.ask('GET', `/v1/versions/${id}`)).body.code]).toEqual([
    404,
    'course-unknown',
  ])
})

test('whether there is an organisation that one does not know is not found out by giving it something', async () => {
  const { server, owner, other } = await three()
  await owner.shared('fire')
  const { id: collection } = await owner.done('POST', '/v1/collections', { name: 'Safety', shared: true })
  const asked = (method: string, path: string, json: object) =>
    server.send(method, path, { json, ...(method === 'PATCH' && { headers: { 'If-Match': '*' } }) })
  await asked('PATCH', `/v1/organisations/${other.organisation}`, { externalId: 'stranger' })
  const gifts: [path: string, more: object][] = [
    ['/v1/courses/fire/grants', {}],
    [`/v1/collections/${collection}/parties`, { role: 'stakeholder' }],
  ]
  const given = async (organisation: string) => {
    const codes: unknown[] = []
    for (const [path, more] of gifts) {
      const { status, body } = await owner.ask('POST', path, { organisation, ...more })
      codes.push(body.code ?? status)
    }
    return codes
  }
  const unknown = ['organisation-unknown', 'organisation-unknown']
  expect([await given('stranger'), await given('nobody')]).toEqual([unknown, unknown])
  // Both below one pole know each other.
  for (const { organisation: from } of [owner, other])
    await asked('POST', '/v1/organisationLinks', { from, to: 'local', kind: 'member-of' })
  expect(await given('stranger')).toEqual([201, 201])
})
