import { expect, test } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { testServer } from './server.js'
import { makeOf } from './tenant.js'

/** A vocabulary of skills with two terms, a course that carries some, and an organisation beside. */
async function opened() {
  const server = await testServer()
  const make = makeOf(server, server.secret)
  const skills = await make('POST', '/v1/vocabularies', { title: { fr: 'Compétences' }, field: 'skills' })
  const path = `/v1/vocabularies/${skills.id}`
  const term = (json: object) => make('POST', `${path}/terms`, json)
  const lead = await term({
    label: { fr: 'Encadrer', en: 'Lead' },
    notation: 'E1',
    synonyms: { fr: ['Manager une équipe'] },
  })
  const run = await term({ label: { fr: 'Conduire une réunion' }, broader: 'E1' })
  const bytes = coursePackage('meetings')
  const job = await server.send('POST', '/v1/importJobs?externalId=meetings&publish=true', { bytes })
  expect(job.status).toBe(201)
  const describe = (written: readonly string[]) => make('PATCH', '/v1/courses/meetings/sheet', { skills: written })
  const terms = async () => {
    const { terms = [] } = await make('GET', '/v1/courses/meetings')
    return terms.map(({ written, term }: { written: string; term: string }) => [written, term])
  }
  const uses = async (id: string) => (await make('GET', `/v1/terms/${id}`)).uses
  return { server, make, path, term, lead, run, describe, terms, uses }
}

test('a text of a sheet names a term by its label, a synonym or its code, however it is written', async () => {
  const { lead, run, describe, terms, uses } = await opened()
  await describe(['ENCADRER', 'lead', 'manager  une equipe', 'e1', 'conduire une réunion', 'autre chose'])
  expect(await terms()).toEqual([
    ['ENCADRER', lead.id],
    ['lead', lead.id],
    ['manager  une equipe', lead.id],
    ['e1', lead.id],
    ['conduire une réunion', run.id],
  ])
  expect([await uses(lead.id), await uses(run.id)]).toEqual([1, 1])
})

test('a term that is renamed, retired and merged is still what sheets mean, and no sheet is touched', async () => {
  const { make, term, lead, run, describe, terms, uses } = await opened()
  await describe(['Conduire une réunion'])
  const { revision } = await make('GET', '/v1/courses/meetings')
  const renamed = await make('PATCH', `/v1/terms/${run.id}`, { label: { fr: 'Animer une réunion' }, retired: true })
  expect(renamed).toMatchObject({ label: { fr: 'Animer une réunion' }, formerLabels: ['Conduire une réunion'] })
  expect(await terms()).toEqual([['Conduire une réunion', run.id]])
  const middle = await term({ label: { fr: 'Animer' } })
  const last = await term({ label: { fr: 'Animer un groupe' }, broader: lead.id })
  await make('POST', `/v1/terms/${run.id}/merge`, { into: middle.id })
  expect(await terms()).toEqual([['Conduire une réunion', middle.id]])
  await make('POST', `/v1/terms/${middle.id}/merge`, { into: last.id })
  expect(await terms()).toEqual([['Conduire une réunion', last.id]])
  expect([await uses(last.id), await uses(lead.id)]).toEqual([1, 1])
  await make('PATCH', `/v1/terms/${last.id}`, { label: { fr: 'Animer un collectif' } })
  expect(await terms()).toEqual([['Conduire une réunion', last.id]])
  expect((await make('GET', '/v1/courses/meetings')).revision).toBe(revision)
})

test('a term takes the place of the one above it that is merged into it, and no circle comes about', async () => {
  const { make, term, lead, run, server } = await opened()
  const below = await term({ label: { fr: 'x' }, broader: run.id })
  const sibling = await term({ label: { fr: 'y' }, broader: lead.id })
  const headers = { 'If-Match': '*' }
  const circle = await server.send('PATCH', `/v1/terms/${lead.id}`, { json: { broader: below.id }, headers })
  expect([circle.status, (await circle.json()).code]).toEqual([409, 'state-conflict'])
  await make('POST', `/v1/terms/${lead.id}/merge`, { into: below.id })
  expect(await make('GET', `/v1/terms/${below.id}`)).not.toHaveProperty('broader')
  for (const { id } of [run, sibling]) expect(await make('GET', `/v1/terms/${id}`)).toMatchObject({ broader: below.id })
  const back = await server.send('POST', `/v1/terms/${below.id}/merge`, { json: { into: lead.id } })
  expect([back.status, (await back.json()).code]).toEqual([400, 'value-invalid'])
})

test('words mean nothing once their vocabulary is deleted or for another field, and sheets keep them', async () => {
  const { make, path, describe, terms, lead } = await opened()
  await describe(['Encadrer'])
  await make('PATCH', path, { field: 'jobs' })
  expect(await terms()).toEqual([])
  await make('PATCH', path, { field: 'skills' })
  expect(await terms()).toEqual([['Encadrer', lead.id]])
  await make('DELETE', path)
  expect(await terms()).toEqual([])
  expect((await make('GET', '/v1/courses/meetings')).sheet.skills).toEqual(['Encadrer'])
  expect((await make('GET', '/v1/vocabularies')).items).toEqual([])
  expect(await make('GET', `/v1/terms/${lead.id}`)).toMatchObject({ label: { fr: 'Encadrer' } })
})

test('a word that two vocabularies have means both, and none can take it from the other', async () => {
  const { server, describe, terms, lead } = await opened()
  const theirs = makeOf(server, await server.keyOf(['administrator'], await server.organisation('Other')))
  const { id } = await theirs('POST', '/v1/vocabularies', { title: { fr: 'Autres' }, field: 'skills' })
  const other = await theirs('POST', `/v1/vocabularies/${id}/terms`, { label: { fr: 'Encadrer' } })
  await describe(['Encadrer'])
  expect((await terms()).sort()).toEqual(
    [
      ['Encadrer', lead.id],
      ['Encadrer', other.id],
    ].sort(),
  )
  // What they may not see does not count for them.
  expect((await theirs('GET', `/v1/terms/${lead.id}`)).uses).toBe(0)
})

test('a vocabulary goes out and comes in by both forms, all or nothing', async () => {
  const { server, make, path } = await opened()
  const copy = await make('POST', '/v1/vocabularies', { title: { fr: 'Copie' }, field: 'jobs' })
  const into = `/v1/vocabularies/${copy.id}/import`
  const skos = await (await server.send('GET', `${path}/export`)).json()
  const trial = await make('POST', into, { skos, dryRun: true })
  expect(trial).toEqual({ added: 2, changed: 0, unchanged: 0, retired: 0 })
  expect(await make('GET', `/v1/vocabularies/${copy.id}`)).toMatchObject({ terms: 0 })
  expect(await make('POST', into, { skos })).toEqual(trial)
  const csv = await (await server.send('GET', `${path}/export?format=csv`)).text()
  expect(await make('POST', into, { csv })).toEqual({ added: 0, changed: 0, unchanged: 2, retired: 0 })
  const wrong = await server.send('POST', into, { json: { csv: 'notation,fr,broader\nA,a,\nB,b,C\n' } })
  expect([wrong.status, (await wrong.json()).detail]).toEqual([400, expect.stringContaining('csv:3')])
  expect(await make('GET', `/v1/vocabularies/${copy.id}`)).toMatchObject({ terms: 2 })
  expect(await make('POST', into, { csv: 'notation,fr\nE1,Encadrer\n', retireMissing: true })).toMatchObject({
    retired: 1,
  })
})

test('while a long vocabulary comes in, others are served, and see nothing of it before all of it is there', async () => {
  const { make, path, lead } = await opened()
  const count = 3000
  const rows = Array.from({ length: count }, (_, at) => `C${at},Conduire une réunion numéro ${at},E1`)
  const importing = make('POST', `${path}/import`, { csv: ['notation,fr,broader', ...rows].join('\n') })
  let over = false
  const done = importing.finally(() => {
    over = true
  })
  const seen = new Set<number>()
  let turns = 0
  const timer = setInterval(() => turns++, 1)
  while (!over) seen.add((await make('GET', path)).terms)
  clearInterval(timer)
  expect(await done).toEqual({ added: count, changed: 0, unchanged: 0, retired: 0 })
  expect([...seen].filter((terms) => terms !== 2 && terms !== count + 2)).toEqual([])
  expect([seen.has(2), turns > 20]).toEqual([true, true])
  const { items } = await make('GET', `${path}/terms?broader=${lead.id}&q=conduire&limit=200`)
  expect(items).toHaveLength(200)
})

test('terms are found by how any of their words begins, page by page', async () => {
  const { make, path, run, lead } = await opened()
  const found = async (query: string) =>
    (await make('GET', `${path}/terms?${query}`)).items.map(({ id }: { id: string }) => id)
  expect(await found('q=manag')).toEqual([lead.id])
  expect(await found('q=CONDUIRE%20une')).toEqual([run.id])
  expect(await found('broader=E1')).toEqual([run.id])
  const { next } = await make('GET', `${path}/terms?limit=1&q=e`)
  expect(next).toBeUndefined()
})

test('tags are counted as far as they are seen, and renamed on all courses of one organisation', async () => {
  const { server, make } = await opened()
  const others = makeOf(server, await server.keyOf(['administrator'], await server.organisation('Other')))
  const bytes = coursePackage('second')
  expect((await server.send('POST', '/v1/importJobs?externalId=second', { bytes })).status).toBe(201)
  await make('POST', '/v1/tags', { courses: ['meetings', 'second'], add: ['Sécurité'] })
  await make('POST', '/v1/tags', { courses: ['second'], add: ['Secours', 'autre'] })
  expect((await make('GET', '/v1/tags?q=sec')).items).toEqual([
    { tag: 'Secours', courses: 1 },
    { tag: 'Sécurité', courses: 2 },
  ])
  expect((await others('GET', '/v1/tags')).items).toEqual([])
  expect(await others('POST', '/v1/tags/rename', { from: 'Sécurité', to: 'x' })).toEqual({ courses: 0 })
  expect(await make('POST', '/v1/tags/rename', { from: 'securite', to: 'Secours' })).toEqual({ courses: 2 })
  expect((await make('GET', '/v1/tags')).items).toEqual([
    { tag: 'autre', courses: 1 },
    { tag: 'Secours', courses: 2 },
  ])
})
