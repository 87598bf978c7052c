import { expect, test } from 'vitest'
import { openRepository } from '#dist/index.js'
import { testServer } from './server.js'
import { completeSheet, type Somebody, somebody } from './shared-course.js'

async function three() {
  const server = await testServer()
  const [owner, user, other] = [
    await somebody(server, 'Ministry'),
    await somebody(server, 'School'),
    await somebody(server, 'Stranger'),
  ]
  return { server, owner, user, other }
}

const download = ({ ask }: Somebody, version: string, headers: Record<string, string> = {}) =>
  ask('GET', `/v1/versions/${version}/package`, undefined, { headers })
const adoptionsOf = async ({ done }: Somebody, query = '') => (await done('GET', `/v1/adoptions?${query}`)).items
const noticesOf = async ({ done }: Somebody) =>
  (await done('GET', '/v1/notices')).items.map(({ kind }: { kind: string }) => kind)

test('whoever downloads the whole package of another uses it: once, and both sides see it, nobody else', async () => {
  const { owner, user, other } = await three()
  const { id, version } = await owner.shared('fire')
  await user.ask('HEAD', `/v1/versions/${version}/package`)
  await download(user, version, { Range: 'bytes=0-99' })
  await user.ask('GET', `/v1/versions/${version}/entries/imsmanifest.xml`)
  await download(owner, version)
  expect(await adoptionsOf(user)).toEqual([])
  const whole = await download(user, version)
  expect([whole.status, (await download(user, version)).status]).toEqual([200, 200])
  const [adoption, ...more] = await adoptionsOf(user)
  expect(more).toEqual([])
  expect(adoption).toMatchObject({
    course: id,
    owner: owner.organisation,
    adopter: user.organisation,
    via: 'pull',
    synced: 1,
    available: 1,
    state: 'current',
  })
  expect(await adoptionsOf(owner, 'side=received&course=fire')).toEqual([adoption])
  expect(await adoptionsOf(owner)).toEqual([])
  expect(await noticesOf(owner)).toEqual(['adopted'])
  expect(await adoptionsOf(other, `course=${id}`)).toEqual([])
  expect((await other.ask('GET', `/v1/adoptions/${adoption.id}`)).status).toBe(404)
  expect((await owner.ask('DELETE', `/v1/adoptions/${adoption.id}`)).status).toBe(404)
})

test('a download says in what way the course comes to be used', async () => {
  const { owner, user, other } = await three()
  const { version } = await owner.shared('fire')
  const path = `/v1/versions/${version}/package`
  expect((await user.ask('GET', `${path}?via=dispatch`)).body.code).toBe('request-invalid')
  expect(await adoptionsOf(user)).toEqual([])
  await user.ask('GET', `${path}?via=mirror`)
  await other.ask('GET', `${path}?via=export`)
  // How it came to be used is not how it is downloaded later.
  await user.ask('GET', path)
  expect([await adoptionsOf(user), await adoptionsOf(other)]).toMatchObject([[{ via: 'mirror' }], [{ via: 'export' }]])
  const second = await owner.version('fire', '2')
  await owner.done('POST', `/v1/versions/${second}/publish`)
  await user.ask('GET', `/v1/versions/${second}/package?via=export`)
  expect(await adoptionsOf(user)).toMatchObject([{ via: 'mirror', synced: 2 }])
  const { items } = await user.done('GET', '/v1/events?limit=200')
  const told = items.filter(({ kind }: { kind: string }) => /^(course\.adopted|adoption)/.test(kind))
  expect(told.map(({ kind, details }: { kind: string; details: object }) => [kind, details])).toEqual([
    ['course.adopted', { via: 'mirror', number: 1 }],
    ['adoption.updated', { via: 'export', number: 2 }],
  ])
})

test('an update is told to whoever is behind, declined, told again when there is another, and taken', async () => {
  const { owner, user, other } = await three()
  const { version, id } = await owner.shared('fire')
  const { id: adoption } = await user.done('POST', '/v1/adoptions', { version, note: 'For our divers' })
  await other.done('POST', '/v1/adoptions', { version: `${id}@1` })
  const second = await owner.version('fire', '2')
  const state = async () => (await user.done('GET', `/v1/adoptions/${adoption}`)).state
  const decide = (decision: string) => user.ask('POST', `/v1/adoptions/${adoption}/decision`, { decision })
  expect((await decide('accept')).body.code).toBe('state-conflict')
  await owner.done('POST', `/v1/versions/${second}/publish`)
  expect([await state(), await noticesOf(user)]).toEqual(['update-available', ['update-available']])
  expect((await decide('decline')).body).toMatchObject({
    state: 'update-declined',
    declined: 2,
    available: 2,
    synced: 1,
  })
  expect((await decide('decline')).body.code).toBe('state-conflict')
  expect(await adoptionsOf(owner, 'side=received&state=update-declined')).toMatchObject([{ id: adoption }])
  expect(await adoptionsOf(owner, 'side=received&state=update-available')).toHaveLength(1)
  await owner.done('POST', `/v1/versions/${await owner.version('fire', '3')}/publish`)
  expect(await state()).toBe('update-available')
  const taken = (await decide('accept')).body
  expect(taken).toMatchObject({ state: 'current', synced: 3 })
  expect(taken.declined).toBeUndefined()
  // A download of what is newer is a decision too; of what is older, none.
  await download(other, `${id}@2`)
  expect(await adoptionsOf(other)).toMatchObject([{ synced: 2, state: 'update-available' }])
  await download(other, version)
  expect(await adoptionsOf(other)).toMatchObject([{ synced: 2 }])
  const kinds = (await user.done('GET', `/v1/events?subject=${adoption}`)).items.map(
    ({ kind }: { kind: string }) => kind,
  )
  expect(kinds).toEqual(['course.adopted', 'adoption.declined', 'adoption.updated'])
  await user.done('DELETE', `/v1/adoptions/${adoption}`)
  expect(await state()).toBe('ended')
  await owner.done('POST', `/v1/versions/${await owner.version('fire', '4')}/publish`)
  expect(await noticesOf(user)).toEqual(['update-available', 'update-available'])
})

test('who may not see a course any more learns nothing of what became of it', async () => {
  const { owner, user } = await three()
  const { version } = await owner.shared('fire')
  const { id, title } = await user.done('POST', '/v1/adoptions', { version })
  await owner.done('PUT', '/v1/courses/fire/visibility', { visibility: 'private' })
  await owner.done('PATCH', '/v1/courses/fire/sheet', { title: 'Secret' })
  await owner.done('POST', `/v1/versions/${await owner.version('fire', '2')}/publish`)
  const seen = await user.done('GET', `/v1/adoptions/${id}`)
  expect(seen).toMatchObject({ title, state: 'withdrawn' })
  expect(seen.available).toBeUndefined()
  expect(await noticesOf(user)).toEqual([])
})

test('a licence that lets nobody download it is kept to', async () => {
  const { owner, user } = await three()
  const licence = { terms: 'Look, do not take', rightsHolder: 'Ministry', allowedUses: ['share'] }
  const { id, version } = await owner.shared('fire', 'public', { licence })
  expect((await user.ask('GET', `/v1/courses/${id}`)).status).toBe(200)
  expect((await download(user, version)).body.code).toBe('licence-forbids')
  expect((await user.ask('GET', `/v1/versions/${version}/entries/imsmanifest.xml`)).body.code).toBe('licence-forbids')
  expect((await user.ask('POST', `/v1/versions/${version}/derive`, {})).body.code).toBe('licence-forbids')
  // Nor by the way of a course of one's own that begins with the same bytes.
  await owner.done('PATCH', '/v1/courses/fire/sheet', { licence: { allowedUses: ['share', 'derive'] } })
  expect((await user.ask('POST', `/v1/versions/${version}/derive`, {})).body.code).toBe('licence-forbids')
  await owner.done('PATCH', '/v1/courses/fire/sheet', { licence: { allowedUses: ['share', 'derive', 'export'] } })
  expect((await user.ask('POST', `/v1/versions/${version}/derive`, {})).status).toBe(201)
  expect((await download(owner, version)).status).toBe(200)
})

test('a derived course has the same package, and names its source for ever', async () => {
  const { server, owner, user, other } = await three()
  const team = [{ person: 'Ada', role: 'author' }]
  const { id, version } = await owner.shared('fire', 'public', { team })
  const derived = await user.done('POST', `/v1/versions/${version}/derive`, { externalId: 'feu', title: 'Feu' })
  expect(derived).toMatchObject({
    organisation: user.organisation,
    externalId: 'feu',
    title: 'Feu',
    visibility: 'private',
  })
  const attribution = {
    course: id,
    version,
    number: 1,
    organisation: owner.organisation,
    organisationName: 'Ministry',
    producer: completeSheet.producer.name,
    team: ['Ada (author)'],
    licence: completeSheet.licence.id,
  }
  expect(derived.derivedFrom).toMatchObject(attribution)
  expect(derived.sheet).toMatchObject({ catchphrase: completeSheet.catchphrase, team })
  expect(derived.sheet.producer).toBeUndefined()
  expect(await noticesOf(owner)).toEqual(['derived'])
  const listed = async ({ done }: Somebody) => (await done('GET', `/v1/courses/${id}/derivatives`)).items
  expect(await listed(other)).toEqual([])
  expect(await listed(owner)).toMatchObject([{ course: derived.id, organisation: user.organisation, from: 1 }])
  expect((await listed(owner))[0].title).not.toBe('Feu')
  expect((await listed(user))[0].title).toBe('Feu')
  const repository = await openRepository({ data: server.data })
  expect(await repository.collectGarbage({ grace: 0 })).toMatchObject({ blobs: 0 })
  expect((await repository.verify()).problems).toEqual([])
  await repository.close()
  await user.version('feu', 'ours')
  const [own] = derived.history
  const packages = [await download(user, own.id), await download(owner, version)]
  expect(packages.map(({ status }) => status)).toEqual([200, 200])
  const digests = packages.map(({ headers }) => headers.get('repr-digest'))
  expect(digests[0]).toBe(digests[1])
  expect(packages[0].headers.get('link')).toBe(`</v1/versions/${version}>; rel="via"`)
  await owner.done('POST', '/v1/courses/fire/withdraw', {})
  expect((await user.done('GET', '/v1/courses/feu')).derivedFrom).toMatchObject(attribution)
  expect((await user.done('GET', '/v1/versions/feu@2')).derivedFrom).toMatchObject(attribution)
  const again = async (reference: string, json: object) =>
    (await user.ask('POST', `/v1/versions/${reference}/derive`, json)).body.code
  expect([await again(own.id, {}), await again(version, {})]).toEqual(['not-published', 'version-withdrawn'])
  await owner.done('POST', `/v1/versions/${version}/publish`)
  expect(await again(version, { externalId: 'feu' })).toBe('external-id-taken')
  expect(await again(version, { title: ' ' })).toBe('request-invalid')
})

test('feedback reaches the owner, and whoever sees the course', async () => {
  const { owner, user, other } = await three()
  const { id, version } = await owner.shared('fire')
  await user.done('POST', `/v1/versions/${version}/feedback`, { kind: 'feedback', text: 'Too short', rating: 3 })
  await owner.done('POST', `/v1/versions/${version}/feedback`, { kind: 'reuse-note', text: 'Thanks' })
  const own = { kind: 'feedback', text: 'Best of all', rating: 5 }
  const { status, body } = await owner.ask('POST', `/v1/versions/${version}/feedback`, own)
  expect([status, body.code, body.detail]).toEqual([400, 'value-invalid', expect.stringContaining('rating')])
  const { items } = await other.done('GET', `/v1/courses/${id}/feedback`)
  expect(items).toMatchObject([
    { organisation: user.organisation, number: 1, text: 'Too short', rating: 3 },
    { organisation: owner.organisation },
  ])
  expect(await noticesOf(owner)).toEqual(['feedback'])
})

test('notices come newest first, and stay until they are read', async () => {
  const { owner, user, other } = await three()
  const { version } = await owner.shared('fire')
  await user.done('POST', '/v1/adoptions', { version })
  await user.done('POST', `/v1/versions/${version}/feedback`, { kind: 'feedback', text: 'Good' })
  const [newest, older] = (await owner.done('GET', '/v1/notices')).items
  expect([newest.kind, older.kind]).toEqual(['feedback', 'adopted'])
  const first = await owner.done('GET', '/v1/notices?limit=1')
  expect(first.items).toEqual([newest])
  expect((await owner.done('GET', `/v1/notices?limit=1&cursor=${first.next}`)).items).toEqual([older])
  expect((await other.ask('POST', `/v1/notices/${newest.id}/read`)).status).toBe(404)
  const { readAt } = await owner.done('POST', `/v1/notices/${newest.id}/read`)
  expect((await owner.done('POST', `/v1/notices/${newest.id}/read`)).readAt).toBe(readAt)
  expect((await owner.done('GET', '/v1/notices?unread=true')).items).toEqual([older])
})
