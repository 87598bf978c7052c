import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'
import { illustrate } from './shared-course.js'

/**
 * The testimony of a ministry, played through HTTP alone: a pole of three ministries with two operators and a school shares training with
 * others by convention. Every figure is worked out by hand beside the step that makes it.
 */

const day = 86_400

// biome-ignore lint/suspicious/noExplicitAny: a test that expects something else of an answer fails.
type Answer = any

/** One organisation at its desk. */
interface Desk {
  readonly id: string
  readonly key: string
  /** Sends what has to succeed. */
  send(method: string, path: string, json?: unknown): Promise<Answer>
  /** The code of the problem that a request meets. */
  refused(method: string, path: string, json?: unknown): Promise<string>
}

function deskOf(server: TestServer, id: string, key: string): Desk {
  const ask = (method: string, path: string, json?: unknown) =>
    server.send(method, path, {
      key,
      ...(json !== undefined && { json }),
      headers: {
        ...(/^(PATCH|PUT|DELETE)$/.test(method) && { 'If-Match': '*' }),
        ...(method === 'PATCH' && { 'Content-Type': 'application/merge-patch+json' }),
      },
    })
  return {
    id,
    key,
    send: async (method, path, json) => {
      const response = await ask(method, path, json)
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
    refused: async (method, path, json) => {
      const response = await ask(method, path, json)
      if (response.ok) throw new Error(`${method} ${path}: ${response.status}`)
      return (await response.json()).code
    },
  }
}

test('a commons of courses between ministries, from the first convention to a withdrawal', {
  timeout: 240_000,
}, async () => {
  const clock = passingClock()
  const server = await testServer({ stores: { clock } })
  const today = (ahead = 0) => new Date(clock.now().getTime() + ahead * day * 1000).toISOString().slice(0, 10)
  const carrier = deskOf(server, 'local', server.secret)

  async function organisation(externalId: string, name: string, kind: string, more: object = {}): Promise<Desk> {
    const { id } = await carrier.send('POST', '/v1/organisations', { name, externalId, kind, ...more })
    return deskOf(server, id, await server.keyOf(['administrator'], id))
  }
  const pole = await organisation('pole', 'Pôle Écologie, Territoires, Mer', 'pole')
  const ecology = await organisation('ecologie', 'Ministère de la Transition écologique', 'ministry', {
    population: 40_000,
  })
  const cohesion = await organisation('cohesion', 'Ministère de la Cohésion des territoires', 'ministry')
  const sea = await organisation('mer', 'Ministère de la Mer', 'ministry')
  const biodiversity = await organisation('ofb', 'Office de la biodiversité', 'operator')
  const expertise = await organisation('cerema', 'Centre d’expertise', 'operator')
  const school = await organisation('ecole', 'École des techniciens', 'school')
  const justice = await organisation('justice', 'Ministère de la Justice', 'ministry', { population: 90_000 })
  const bind = (from: Desk, to: Desk, kind: string) =>
    carrier.send('POST', '/v1/organisationLinks', { from: from.id, to: to.id, kind })
  for (const ministry of [ecology, cohesion, sea]) await bind(ministry, pole, 'member-of')
  await bind(biodiversity, ecology, 'supervised-by')
  await bind(expertise, sea, 'supervised-by')
  await bind(school, expertise, 'part-of')
  expect(
    await carrier.refused('POST', '/v1/organisationLinks', { from: pole.id, to: school.id, kind: 'part-of' }),
  ).toBe('links-cycle')

  // Conventions: the pole’s covers all below it, and promises two courses for the collection; justice promises one course of any kind.
  const tedd = await ecology.send('POST', '/v1/collections', {
    name: 'Transition écologique et développement durable',
    externalId: 'tedd',
    shared: true,
    editorialLine: {
      wanted: [{ text: 'Sobriété des usages' }, { text: 'Biodiversité' }],
      unwanted: [{ text: 'Gestes métiers d’un seul service' }],
    },
  })
  const convention = (desk: Desk, commitments: readonly object[], covers = 'organisation') =>
    carrier.send('POST', '/v1/conventions', {
      organisation: desk.id,
      title: 'Accès au commun',
      covers,
      startsOn: today(-30),
      commitments,
    })
  await convention(pole, [{ count: 2, collection: tedd.id, dueOn: today(300) }], 'organisation-and-below')
  await convention(justice, [{ count: 1, dueOn: today(300) }])
  const balanceOf = async (desk: Desk) => {
    const { totals } = await carrier.send('GET', `/v1/reports/balance?organisation=${desk.id}`)
    const { organisation: _, name: __, organisations, ...figures } = totals
    return { organisations, ...Object.fromEntries(Object.entries(figures).filter(([, figure]) => figure !== 0)) }
  }
  // The pole, three ministries, two operators, a school; two courses promised, and none given yet.
  expect(await balanceOf(pole)).toEqual({ organisations: 7, promised: 2 })
  expect(await balanceOf(justice)).toEqual({ organisations: 1, promised: 1 })

  // Two leads; justice is a stakeholder, and comments on the slots while they are drafts.
  await ecology.send('POST', '/v1/collections/tedd/parties', { organisation: cohesion.id, role: 'lead' })
  await ecology.send('POST', '/v1/collections/tedd/parties', { organisation: justice.id, role: 'stakeholder' })
  const slot = await cohesion.send('POST', `/v1/collections/${tedd.id}/slots`, { title: 'Sobriété numérique' })
  await cohesion.send('POST', `/v1/collections/${tedd.id}/slots`, { title: 'Mobilités' })
  await justice.send('POST', '/v1/comments', {
    subject: slot.id,
    text: 'Avec les tribunaux en exemple, s’il vous plaît.',
  })
  expect((await sea.send('GET', `/v1/collections/${tedd.id}/slots`)).items).toEqual([])
  await ecology.send('POST', '/v1/collections/tedd/slots/publish')
  const gaps = async () =>
    (await sea.send('GET', `/v1/collections/${tedd.id}/slots?gaps=true`)).items.map(
      ({ title }: { title: string }) => title,
    )
  expect(await gaps()).toEqual(['Sobriété numérique', 'Mobilités'])

  // A project before there is any package: visible to the leads, and its slot is no gap any more.
  const project = await biodiversity.send('POST', '/v1/projects', {
    title: 'La sobriété numérique au bureau',
    holder: { name: 'Awa Diallo', email: 'awa.diallo@ofb.example' },
    support: { name: 'Jean Martin' },
    collection: tedd.id,
    slot: slot.id,
    dueOn: today(60),
  })
  expect((await cohesion.send('GET', `/v1/projects/${project.id}`)).title).toBe('La sobriété numérique au bureau')
  expect(await sea.refused('GET', `/v1/projects/${project.id}`)).toBe('resource-unknown')
  expect(await gaps()).toEqual(['Mobilités'])

  // The package: imported, described, published for others.
  const bring = async (text: string) => {
    const response = await server.send(
      'POST',
      '/v1/importJobs?externalId=sobriete&publish=true&mayCreateNewVersion=true',
      {
        key: biodiversity.key,
        bytes: coursePackage('La sobriété numérique', { 'version.txt': text }),
      },
    )
    const job = await response.json()
    if (response.status !== 201) throw new Error(JSON.stringify(job))
    return job.result
  }
  const { course, version } = await bring('one')
  expect(await biodiversity.refused('PUT', '/v1/courses/sobriete/visibility', { visibility: 'shared' })).toBe(
    'sheet-incomplete',
  )
  await biodiversity.send('PATCH', '/v1/courses/sobriete/sheet', completeSheet)
  await illustrate(server, 'sobriete', biodiversity.key)
  expect(await justice.refused('GET', `/v1/courses/${course.id}`)).toBe('course-unknown')
  await biodiversity.send('PUT', '/v1/courses/sobriete/visibility', { visibility: 'shared' })
  expect((await justice.send('GET', `/v1/courses/${course.id}`)).sheet.catchphrase).toBe(completeSheet.catchphrase)
  await biodiversity.send('PATCH', `/v1/projects/${project.id}`, { course: 'sobriete' })
  expect((await cohesion.send('GET', `/v1/projects/${project.id}`)).state).toBe('done')
  // One course in one version. It is in no collection yet, so nothing of the promise is kept.
  expect(await balanceOf(pole)).toEqual({ organisations: 7, promised: 2, courses: 1, versions: 1 })
  expect(await balanceOf(ecology)).toEqual({ organisations: 2, courses: 1, versions: 1 })
  expect(await balanceOf(sea)).toEqual({ organisations: 3 })

  // Refused with a reason, made better, accepted.
  const propose = (reference: string) =>
    biodiversity.send('POST', '/v1/submissions', {
      collection: tedd.id,
      version: reference,
      line: tedd.editorialLine.wanted[0].id,
      slot: slot.id,
    })
  const first = await propose(version.id)
  expect(first.state).toBe('pending')
  expect(first.checks.filter(({ outcome }: { outcome: string }) => outcome === 'failed')).toEqual([])
  expect(await sea.refused('POST', `/v1/submissions/${first.id}/decision`, { decision: 'accept' })).toBe(
    'resource-unknown',
  )
  const reason = 'Il manque les gestes au télétravail.'
  const refused = await cohesion.send('POST', `/v1/submissions/${first.id}/decision`, { decision: 'refuse', reason })
  expect([refused.state, refused.decision.reason]).toEqual(['refused', reason])
  expect(await noticesOf(biodiversity)).toContain('submission-refused')
  await bring('two')
  const second = await propose('sobriete@2')
  await ecology.send('POST', `/v1/submissions/${second.id}/decision`, { decision: 'accept', featured: true })
  const items = (await justice.send('GET', `/v1/collections/${tedd.id}/items`)).items
  expect(items).toMatchObject([{ course: course.id, number: 2, mode: 'following', featured: true, slot: slot.id }])
  // The second version of the one course; in the collection it is one of the two that were promised.
  expect(await balanceOf(pole)).toEqual({ organisations: 7, promised: 2, met: 1, courses: 1, versions: 2 })

  // Justice pulls version 2: an adoption. A third version is declined, a fourth one taken.
  const download = async (reference: string) =>
    (await server.send('GET', `/v1/versions/${reference}/package`, { key: justice.key })).status
  expect(await download(`${course.id}@2`)).toBe(200)
  const adoption = async () => (await justice.send('GET', '/v1/adoptions?side=made')).items[0]
  expect(await adoption()).toMatchObject({ synced: 2, state: 'current', via: 'pull' })
  expect(await balanceOf(justice)).toEqual({ organisations: 1, promised: 1, adoptionsMade: 1 })
  expect(await balanceOf(biodiversity)).toEqual({ organisations: 1, courses: 1, versions: 2, adoptionsReceived: 1 })
  await bring('three')
  expect(await adoption()).toMatchObject({ synced: 2, available: 3, state: 'update-available' })
  expect(await noticesOf(justice)).toContain('update-available')
  const { id: adopted } = await adoption()
  await justice.send('POST', `/v1/adoptions/${adopted}/decision`, { decision: 'decline', reason: 'En pleine session.' })
  expect(await adoption()).toMatchObject({ synced: 2, available: 3, declined: 3, state: 'update-declined' })
  await bring('four')
  expect((await adoption()).state).toBe('update-available')
  await justice.send('POST', `/v1/adoptions/${adopted}/decision`, { decision: 'accept' })
  expect(await adoption()).toMatchObject({ synced: 4, state: 'current' })
  expect((await biodiversity.send('GET', '/v1/adoptions?side=received')).items).toMatchObject([{ adopter: justice.id }])

  // The school makes its own from it: the link and the names stay.
  const derived = await school.send('POST', `/v1/versions/${course.id}@4/derive`, { externalId: 'sobriete-ecole' })
  expect(derived.derivedFrom).toMatchObject({
    course: course.id,
    number: 4,
    organisationName: 'Office de la biodiversité',
  })
  // Four versions of one course; it was derived inside the pole, so the pole both made and gave it; one adoption, by justice.
  const atTheEnd = {
    organisations: 7,
    promised: 2,
    met: 1,
    courses: 1,
    versions: 4,
    adoptionsReceived: 1,
    derivativesMade: 1,
    derivativesReceived: 1,
  }
  expect(await balanceOf(pole)).toEqual(atTheEnd)

  // An objective, and how far it is: 1 800 of 90 000 agents of justice.
  const objective = await ecology.send('POST', '/v1/objectives', {
    title: { fr: 'Former chaque agent public à la transition écologique' },
    population: 90_000,
    dueOn: today(400),
    collections: [tedd.id],
  })
  await justice.send('POST', '/v1/reach', { course: course.id, learners: 1800, from: today(-20), to: today() })
  const coverage = async () => {
    const { rows } = await ecology.send('GET', `/v1/reports/coverage?objective=${objective.id}`)
    return rows.find(({ id }: { id: string }) => id === objective.id)
  }
  // 1 800 of 90 000 are two in a hundred.
  expect(await coverage()).toMatchObject({
    courses: 1,
    adopters: 1,
    learners: 1800,
    population: 90_000,
    share: 0.02,
    daysLeft: 400,
  })

  // A withdrawal, announced with 30 days of notice: whoever uses it is told, and goes on until then.
  await biodiversity.send('POST', '/v1/courses/sobriete/withdraw', { reason: 'Le décret a changé.', noticeDays: 30 })
  expect(await noticesOf(justice)).toContain('withdrawal-announced')
  expect(await download(`${course.id}@4`)).toBe(200)
  clock.pass(31 * day)
  expect(await justice.refused('GET', `/v1/versions/${course.id}@4/package`)).toBe('version-withdrawn')
  expect((await justice.send('GET', `/v1/courses/${course.id}`)).withdrawal.reason).toBe('Le décret a changé.')
  expect((await adoption()).state).toBe('withdrawn')
  expect((await biodiversity.send('GET', '/v1/courses/sobriete')).versions).toBe(4)
  // Nothing that was given or taken is forgotten; what there is for the objective is one course less, and one slot more is a gap.
  expect(await balanceOf(pole)).toEqual(atTheEnd)
  expect(await coverage()).toMatchObject({ courses: 0, learners: 1800, share: 0.02, daysLeft: 369 })
  expect(await gaps()).toEqual(['Sobriété numérique', 'Mobilités'])
})

const noticesOf = async (desk: Desk): Promise<string[]> =>
  (await desk.send('GET', '/v1/notices')).items.map(({ kind }: { kind: string }) => kind)

const completeSheet = {
  catchphrase: 'Moins d’octets, autant de service.',
  goals: 'Savoir mesurer et réduire l’empreinte de son poste.',
  content: 'Trois séquences et un jeu.',
  modality: 'online',
  remoteMinutes: 45,
  presenceMinutes: 0,
  licence: { id: 'Etalab-2.0' },
  producer: { name: 'Office de la biodiversité', contact: 'formation@ofb.example' },
}
