import { expect, test } from 'vitest'
import type { JsonObject } from '#dist/contract/open-api-schemas.js'
import type { Operation } from '#dist/contract/operation.js'
import { operations } from '#dist/contract/operations.js'
import { readSchema } from '#dist/contract/read-schemas.js'
import { coursePackage } from '../repository/course-package.js'
import { type TestServer, testServer } from './server.js'
import { somebody } from './shared-course.js'

const patch = { 'Content-Type': 'application/merge-patch+json', 'If-Match': '*' }

async function refused(server: TestServer, method: string, path: string, json: unknown, language = 'en') {
  const headers = { 'Accept-Language': language, ...(method === 'PATCH' && patch) }
  const answer = await server.send(method, path, { json, headers })
  const { code, errors } = await answer.json()
  const [{ pointer, detail } = { pointer: undefined, detail: undefined }] = errors ?? []
  return [answer.status, code, pointer, detail]
}

test('what names or tells something is neither blank nor has characters that nobody sees', async () => {
  const server = await testServer()
  const { id: collection } = await (await server.send('POST', '/v1/collections', { json: { name: 'Safety' } })).json()
  const lines = [
    ['POST', '/v1/vocabularies', (fr: string) => ({ title: { fr }, field: 'skills' }), '/title/fr'],
    ['POST', '/v1/objectives', (fr: string) => ({ title: { fr } }), '/title/fr'],
    ['POST', '/v1/organisations', (name: string) => ({ name }), '/name'],
    ['POST', '/v1/organisations', (shortName: string) => ({ name: 'School', shortName }), '/shortName'],
    ['POST', '/v1/collections', (name: string) => ({ name }), '/name'],
    ['POST', `/v1/collections/${collection}/slots`, (title: string) => ({ title }), '/title'],
    ['POST', '/v1/projects', (title: string) => ({ title, holder: { name: 'Ada' } }), '/title'],
    ['PATCH', '/v1/courses/none/sheet', (title: string) => ({ title }), '/title'],
    ['PATCH', '/v1/courses/none/sheet', (word: string) => ({ keywords: [word] }), '/keywords/0'],
  ] as const
  const texts = [
    ['POST', '/v1/comments', (text: string) => ({ subject: collection, text }), '/text'],
    ['POST', '/v1/versions/none/feedback', (text: string) => ({ kind: 'feedback', text }), '/text'],
    ['POST', '/v1/courses/none/withdraw', (reason: string) => ({ reason }), '/reason'],
    ['PATCH', '/v1/courses/none/sheet', (goals: string) => ({ goals }), '/goals'],
    ['PATCH', '/v1/courses/none/sheet', (provenance: string) => ({ provenance }), '/provenance'],
  ] as const
  const unseen = {
    ' \u00a0\u200b': 'it is blank',
    'a\u0000b': 'it holds U+0000, a control character',
    'a\u0085b': 'it holds U+0085, a control character',
    'a\u202eb': 'it holds U+202E, a control character',
  }
  for (const [method, path, said, pointer] of [...lines, ...texts])
    for (const [text, problem] of Object.entries(unseen))
      expect([path, ...(await refused(server, method, path, said(text)))]).toEqual([
        path,
        400,
        'request-invalid',
        pointer,
        problem,
      ])
  for (const [method, path, said, pointer] of lines)
    expect((await refused(server, method, path, said('a\nb'))).slice(2)).toEqual([
      pointer,
      'it is one line, and holds U+000A, a break or a tab',
    ])
  const [, , , blank] = await refused(server, 'POST', '/v1/objectives', { title: { fr: ' ' } }, 'fr')
  const [, , , control] = await refused(server, 'POST', '/v1/objectives', { title: { fr: '\u0007' } }, 'fr')
  expect([blank, control]).toEqual(['il n’y a que des espaces', 'le texte contient U+0007, un caractère de contrôle'])
  const comment = { subject: collection, text: 'One\r\n\tTwo, été 🎓 👩‍🚒' }
  expect((await server.send('POST', '/v1/comments', { json: comment })).status).toBe(201)
})

test('what a package calls itself is put in order, and never in the way', async () => {
  const server = await testServer()
  const titles: Record<string, string> = { 'Safe\u202ety\u200f first': 'Safety first', '\u200b\u2066': 'package' }
  for (const [at, [written, kept]] of Object.entries(titles).entries()) {
    const path = `/v1/importJobs?externalId=course-${at}`
    const answer = await server.send('POST', path, { bytes: coursePackage(written) })
    expect(answer.status).toBe(201)
    const { title } = (await answer.json()).result.course
    expect(title).toBe(kept)
  }
})

test('lists and durations of a sheet have bounds, which are told', async () => {
  const server = await testServer()
  const owner = await somebody(server, 'School')
  await owner.version('fire')
  const told = async (sheet: object) => {
    const { status, body } = await owner.ask('PATCH', '/v1/courses/fire/sheet', sheet)
    return [status, body.errors?.[0].pointer, body.errors?.[0].detail]
  }
  const some = (count: number) => Array.from({ length: count }, (_, at) => `word ${at}`)
  const team = some(101).map((person) => ({ person, role: 'author' }))
  const many = (count: number) => Object.fromEntries(some(count).map((name) => [name, '1']))
  expect(await told({ keywords: some(101) })).toEqual([400, '/keywords', 'it has more than 100 values'])
  expect(await told({ keywords: ['x'.repeat(201)] })).toEqual([400, '/keywords/0', 'it is longer than 200 characters'])
  for (const name of ['skills', 'jobs', 'themes', 'levels'])
    expect(await told({ [name]: some(201) })).toEqual([400, `/${name}`, 'it has more than 200 values'])
  expect(await told({ team })).toEqual([400, '/team', 'it has more than 100 values'])
  expect(await told({ funding: some(101) })).toEqual([400, '/funding', 'it has more than 100 values'])
  for (const name of ['presenceMinutes', 'remoteMinutes'])
    expect(await told({ [name]: 1_000_001 })).toEqual([400, `/${name}`, 'it must be at most 1000000'])
  expect((await told({ externalIds: many(51) }))[0]).toBe(400)
  const most = { keywords: some(100), skills: some(200), team: team.slice(1), remoteMinutes: 1_000_000 }
  expect((await told({ ...most, externalIds: many(50) }))[0]).toBe(200)
})

/** What is looked up, compared or checked where it is used, and so need not be said of its letters. */
const looked =
  /^(externalId|externalIds|parent|id|slot|collections?|courses?|tags|fileName|url|versions?|subject|organisation|from|to|line|broader|add|remove|(un)?collect|into|csv|dryRun|scope|resource|client_.*|grant_type)$/

function unsaid(schema: JsonObject, path: readonly string[] = []): string[] {
  const types = [schema.type].flat()
  const isFree = types.includes('string') && !['format', 'pattern', 'enum', 'const'].some((word) => word in schema)
  const inner = [...Object.entries(schema.properties ?? {}), ...(schema.items ? [['', schema.items] as const] : [])]
  const name = path.filter((part) => part !== '').at(-1) ?? ''
  return [
    ...(isFree && !looked.test(name) ? [path.join('/')] : []),
    ...inner.flatMap(([below, one]) => unsaid(one as JsonObject, [...path, below])),
  ]
}

test('every text that people write says in its schema what it may hold', () => {
  const bodies = Object.values<Operation>(operations).flatMap(({ body }) => body?.json ?? [])
  expect(bodies.length).toBeGreaterThan(40)
  for (const name of [...new Set(bodies), 'sheet/sheet']) expect([name, unsaid(readSchema(name))]).toEqual([name, []])
})
