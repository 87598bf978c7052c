import { beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { reportNames } from '#dist/commons/reports/report.js'
import { atOnce } from '#dist/kernel/steps.js'
import { readXml } from '#dist/xml/read-xml.js'
import { type SmallWorld, smallWorld } from '../commons/reports/small-world.js'
import { temporaryFolder } from '../temporary-folder.js'
import { type TestServer, testServer } from './server.js'

const xmlLimits = { xmlBytes: 1e7, xmlDepth: 99, xmlAttributes: 99, xmlNodes: 1e6 }
const someDaysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()

let server: TestServer
let world: SmallWorld
let read: (organisation: string, address: string, headers?: Record<string, string>) => Promise<Response>

/**
 * A pole of two ministries, A and B, of which A supervises an operator O; a ministry X by itself, which has a convention, and a company Z, which has
 * none. A promised two courses, and one more for the collection "eco".
 */
beforeEach(async () => {
  const data = temporaryFolder()
  server = await testServer({ data })
  world = await smallWorld(data)
  onTestFinished(() => world.index.close())
  const keys = new Map<string, string>()
  read = async (organisation, address, headers = {}) => {
    const key = keys.get(organisation) ?? (await server.keyOf(['reader'], organisation))
    keys.set(organisation, key)
    return server.send('GET', `/v1/reports/${address}`, { key, headers })
  }
  await world.organisations({ org_p: [], org_a: ['org_p'], org_b: ['org_p'], org_o: ['org_a', 'org_p'], org_x: [] })
  await world.organisations({ org_z: [] }, { name: 'Compagnie <Z> & "fils"' })
  await world.put('collections', {
    id: 'col_eco',
    organisation: 'org_p',
    name: 'Eco',
    names: { fr: 'Éco' },
    shared: true,
  })
  await world.put('conventions', {
    id: 'cnv_a',
    organisation: 'org_a',
    covers: 'organisation-and-below',
    startsOn: '2021-01-01',
    commitments: [
      { id: 'cmt_1', count: 2, dueOn: '2021-06-30' },
      { id: 'cmt_2', count: 1, dueOn: '2021-12-31', collection: 'col_eco' },
    ],
  })
  for (const organisation of ['org_b', 'org_x'])
    await world.put('conventions', {
      id: `cnv_${organisation}`,
      organisation,
      covers: 'organisation',
      startsOn: '2021-01-01',
      commitments: [],
    })
  await world.courses(
    {
      id: 'crs_a1',
      organisation: 'org_a',
      title: 'Le climat',
      sheet: { themes: ['Climat'], languages: ['fr'], domain: 'transverse', licence: { id: 'Etalab-2.0' } },
      published: ['2021-03-01T09:00:00.000Z', someDaysAgo(400)],
    },
    { id: 'crs_a2', organisation: 'org_a', title: 'Secret', visibility: 'private', sheet: { themes: ['Climat'] } },
    {
      id: 'crs_o1',
      organisation: 'org_o',
      title: 'Climats, le',
      sheet: { themes: ['Climat'], languages: ['fr', 'en'], domain: 'transverse' },
      published: [someDaysAgo(1200)],
      verdict: 'warnings',
    },
    { id: 'crs_b1', organisation: 'org_b', visibility: 'pole', published: [someDaysAgo(10)], standard: 'cmi5' },
    { id: 'crs_x1', organisation: 'org_x', published: [someDaysAgo(800)], sheet: { themes: ['Achat'] } },
  )
  await world.put(
    'items',
    { id: 'itm_1', collection: 'col_eco', course: 'crs_a1', slot: 'slt_full', submission: 'sbm_1' },
    { id: 'itm_2', collection: 'col_eco', course: 'crs_a2' },
  )
  const contribution = (id: string, organisation: string, course: string, version: string, day: string) =>
    world.put('contributions', { id, organisation, course, version, createdAt: `${day}T23:30:00.000Z` })
  await contribution('ctb_1', 'org_a', 'crs_a1', 'ver_crs_a1_1', '2021-03-01')
  await contribution('ctb_2', 'org_a', 'crs_a1', 'ver_crs_a1_2', '2021-09-30')
  await contribution('ctb_3', 'org_o', 'crs_o1', 'ver_crs_o1_1', '2021-05-01')
  await contribution('ctb_4', 'org_b', 'crs_b1', 'ver_crs_b1_1', '2021-04-01')
  await contribution('ctb_5', 'org_x', 'crs_x1', 'ver_crs_x1_1', '2021-02-01')
  const adoption = (
    id: string,
    course: string,
    owner: string,
    adopter: string,
    synced: number,
    day: string,
    endedAt?: string,
  ) =>
    world.put('adoptions', {
      id,
      course,
      owner,
      adopter,
      synced,
      createdAt: `${day}T00:00:00.000Z`,
      ...(endedAt !== undefined && { endedAt }),
    })
  await adoption('adp_1', 'crs_a1', 'org_a', 'org_x', 1, '2021-04-02')
  // Given up the day after, and taken up again: it is one use.
  await adoption('adp_0', 'crs_a1', 'org_a', 'org_x', 1, '2021-04-01', '2021-04-02T00:00:00.000Z')
  await adoption('adp_2', 'crs_a1', 'org_a', 'org_b', 2, '2021-10-01')
  await adoption('adp_3', 'crs_x1', 'org_x', 'org_o', 1, '2021-05-05')
})

const rowsOf = async (response: Promise<Response>) => {
  const { rows, totals } = await (await response).json()
  return {
    rows,
    totals,
    row: (organisation: string, n = 1) =>
      rows.find((one: Row) => one.organisation === organisation && one.organisations === n),
  }
}
type Row = Record<string, unknown>

describe('the balance', () => {
  test('adds up at each node, each thing once', async () => {
    const { rows, totals, row } = await rowsOf(read('org_p', 'balance'))
    expect(rows.map(({ organisation, organisations }: Row) => [organisation, organisations])).toEqual([
      ['org_p', 4],
      ['org_p', 1],
      ['org_a', 2],
      ['org_a', 1],
      ['org_b', 1],
      ['org_o', 1],
    ])
    // Of the three that A promised, that of the collection is there, and of the two others one.
    const promised = { promised: 3, due: 3, met: 2, overdue: 1 }
    expect(row('org_a', 2)).toMatchObject({
      ...promised,
      courses: 2,
      versions: 3,
      adoptionsMade: 1,
      adoptionsReceived: 2,
    })
    expect(row('org_a')).toMatchObject({ ...promised, courses: 1, versions: 2, adoptionsMade: 0, adoptionsReceived: 2 })
    expect(row('org_b')).toMatchObject({ promised: 0, courses: 1, adoptionsMade: 1, adoptionsReceived: 0 })
    expect(row('org_p', 4)).toMatchObject({
      ...promised,
      courses: 3,
      versions: 4,
      adoptionsMade: 2,
      adoptionsReceived: 2,
    })
    expect(totals).toEqual({ ...row('org_p', 4), organisation: null, name: null })
  })

  test('counts whole days, the first and the last', async () => {
    const figures = async (period: string) => {
      const { totals } = await rowsOf(read('org_a', `balance?${period}`))
      return [totals.courses, totals.versions, totals.adoptionsReceived]
    }
    expect(await figures('from=2021-03-01&to=2021-03-01')).toEqual([1, 1, 0])
    expect(await figures('to=9999-12-31')).toEqual(await figures('from=2021-01-01'))
    expect(await figures('from=2021-03-02&to=2021-09-29')).toEqual([1, 1, 1])
    expect(await figures('to=2021-09-30')).toEqual([2, 3, 1])
    expect(await figures('from=2021-10-01')).toEqual([0, 0, 1])
    const early = await rowsOf(read('org_a', 'balance?to=2021-04-30'))
    expect(early.totals).toMatchObject({ promised: 3, due: 0, met: 1, overdue: 0 })
  })

  test('shows of another member what members show one another, and of nobody else anything', async () => {
    const { rows } = await rowsOf(read('org_x', 'balance?organisation=org_a'))
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({
      courses: 2,
      adoptionsReceived: 2,
      promised: null,
      overdue: null,
      feedbackGiven: null,
    })
    // Below whom nobody is told of one by one.
    expect(JSON.stringify(rows)).not.toContain('org_o')
    for (const [who, whom] of [
      ['org_x', 'org_z'],
      ['org_z', 'org_x'],
      ['org_z', 'nobody'],
    ] as const)
      expect((await read(who, `balance?organisation=${whom}`)).status).toBe(404)
    expect((await read('org_x', 'access?organisation=org_a')).status).toBe(404)
  })

  test('is of every organisation for whoever runs the platform', async () => {
    const { totals } = await (await server.send('GET', '/v1/reports/balance')).json()
    expect(totals).toMatchObject({ organisations: 7, courses: 4, versions: 5, adoptionsMade: 3, adoptionsReceived: 3 })
  })
})

test('coverage counts what is there for an objective, and whom it reached', async () => {
  const dueOn = someDaysAgo(-10).slice(0, 10)
  await world.put('objectives', {
    id: 'obj_1',
    organisation: 'org_p',
    title: { fr: 'Former tout le monde', en: 'Train everybody' },
    population: 1000,
    dueOn,
    collections: ['col_eco'],
    courses: ['crs_x1'],
    themes: ['Climat'],
  })
  const reached = (id: string, course: string, organisation: string, learners: number, to: string) =>
    world.put('reach', { id, course, organisation, learners, from: '2021-01-01', to })
  await reached('rch_1', 'crs_a1', 'org_b', 40, '2021-06-30')
  await reached('rch_2', 'crs_o1', 'org_x', 85, '2021-12-31')
  await reached('rch_3', 'crs_b1', 'org_b', 500, '2021-12-31')
  const { rows } = await rowsOf(read('org_b', 'coverage?objective=obj_1'))
  // What A keeps to itself is in the collection and of the theme, and B does not see it.
  expect(rows[0]).toEqual({
    by: 'Objective',
    id: 'obj_1',
    name: 'Train everybody',
    courses: 3,
    languages: 'French, English',
    formats: 'SCORM 1.2',
    modalities: null,
    adopters: 3,
    learners: 125,
    population: 1000,
    share: 0.125,
    dueOn,
    daysLeft: 10,
  })
  expect(rows.slice(1).map(({ by, name, courses }: Row) => [by, name, courses])).toEqual([
    ['Collection', 'Eco', 1],
    ['Theme', 'Climat', 2],
    ['Theme', 'Achat', 1],
    ['Language', 'French', 2],
    ['Language', 'English', 1],
    ['Format', 'SCORM 1.2', 3],
  ])
  const ours = await rowsOf(read('org_a', 'coverage?objective=obj_1&from=2021-07-01'))
  expect(ours.rows[0]).toMatchObject({ courses: 4, learners: 85, share: 0.085 })
  expect((await read('org_x', 'coverage?objective=obj_1')).status).toBe(404)
})

test('gaps are what nothing fills, answers or is there for', async () => {
  const slot = { collection: 'col_eco', state: 'published' } as const
  await world.put(
    'slots',
    { id: 'slt_full', title: 'Le climat', ...slot },
    { id: 'slt_empty', title: 'L’eau', dueOn: '2027-01-01', ...slot },
    { id: 'slt_planned', title: 'L’air', ...slot },
    { id: 'slt_draft', title: 'Le feu', ...slot, state: 'draft' },
  )
  await world.put('projects', { id: 'prj_1', organisation: 'org_b', slot: 'slt_planned', state: 'under-way' })
  await world.put('collections', {
    id: 'col_eco',
    organisation: 'org_p',
    name: 'Eco',
    shared: true,
    editorialLine: {
      wanted: [
        { id: 'lin_1', text: 'Du climat' },
        { id: 'lin_2', text: 'De l’eau' },
      ],
    },
  })
  const answer = { collection: 'col_eco', course: 'crs_a1', line: 'lin_1' } as const
  await world.put('submissions', { id: 'sbm_1', organisation: 'org_a', state: 'accepted', ...answer })
  await world.put('submissions', { id: 'sbm_2', organisation: 'org_a', state: 'refused', ...answer, line: 'lin_2' })
  await world.put('objectives', { id: 'obj_1', organisation: 'org_p', title: { fr: 'Désert' }, themes: ['Désert'] })
  const { rows } = await rowsOf(read('org_b', 'gaps', { 'Accept-Language': 'fr' }))
  expect(rows.map(({ kind, id, what, where, dueOn }: Row) => [kind, id, what, where, dueOn])).toEqual([
    ['Emplacement sans formation, ni faite ni en cours', 'slt_empty', 'L’eau', 'Eco', '2027-01-01'],
    ['Souhait auquel aucune formation ne répond', 'lin_2', 'De l’eau', 'Eco', null],
    ['Objectif sans formation', 'obj_1', 'Désert', 'Désert', null],
    ['Langue sans formation', 'col_eco', 'anglais', 'Eco', null],
  ])
})

test('overlaps are themes of several organisations, and courses that are alike', async () => {
  await world.courses({ id: 'crs_x2', organisation: 'org_x', tree: 'same', visibility: 'private' })
  await world.courses({ id: 'crs_b2', organisation: 'org_b', tree: 'same', visibility: 'private' })
  const { rows } = await rowsOf(read('org_b', 'overlap'))
  expect(rows).toEqual([
    {
      by: 'Theme',
      subject: 'Climat',
      domain: 'transverse',
      organisations: 2,
      organisation: 'org_a',
      name: 'Name of org_a',
      courses: 1,
    },
    {
      by: 'Theme',
      subject: 'Climat',
      domain: 'transverse',
      organisations: 2,
      organisation: 'org_o',
      name: 'Name of org_o',
      courses: 1,
    },
    {
      by: 'Title of the same words',
      subject: 'Le climat',
      domain: null,
      organisations: 2,
      organisation: 'org_a org_o',
      name: 'Name of org_a, Name of org_o',
      courses: 2,
    },
  ])
  const all = await rowsOf(server.send('GET', '/v1/reports/overlap'))
  expect(all.rows).toContainEqual(
    expect.objectContaining({
      by: 'Same package',
      subject: '(title of a private course)',
      courses: 2,
      organisations: 2,
    }),
  )
  // Only what X has a part in.
  expect((await rowsOf(read('org_x', 'overlap?organisation=org_x'))).rows).toEqual([])
})

test('freshness is the age of what is published, and who is behind it', async () => {
  const { rows, totals } = await rowsOf(read('org_a', 'freshness'))
  expect(
    rows.map(({ organisation, first, second, third, older }: Row) => [organisation, first, second, third, older]),
  ).toEqual([
    ['org_a', 0, 1, 0, 1],
    ['org_b', 1, 0, 0, 0],
    ['org_o', 0, 0, 0, 1],
    ['org_x', 0, 0, 1, 0],
  ])
  expect(rows[0]).toMatchObject({ courses: 2, adoptions: 2, behind: 1, oldest: '2020-01-01' })
  // How X and its adopters stand is between them.
  expect(rows[3]).toMatchObject({ courses: 1, adoptions: null, behind: null })
  expect(totals).toMatchObject({ courses: 5, first: 1, second: 1, third: 1, older: 2, adoptions: 2, behind: 1 })
})

test('licences and conformance count what is published', async () => {
  const licences = await rowsOf(read('org_b', 'licences'))
  expect(licences.rows.map(({ licence, courses }: Row) => [licence, courses])).toEqual([
    ['No licence', 3],
    ['Etalab-2.0', 1],
  ])
  const conformance = await rowsOf(read('org_b', 'conformance?organisation=org_o'))
  expect(conformance.rows).toEqual([
    {
      organisation: 'org_o',
      name: 'Name of org_o',
      standard: 'SCORM 1.2',
      edition: null,
      courses: 1,
      clean: 0,
      warnings: 1,
      blocked: 0,
    },
  ])
  const all = await rowsOf(server.send('GET', '/v1/reports/conformance'))
  expect(all.totals).toMatchObject({ courses: 5, clean: 4, warnings: 1 })
})

test('access says who would lose what is shared under the announced policy, and why', async () => {
  await world.index.transact((writer) =>
    writer.set('access-policy', { policy: 'members', announced: { policy: 'contributors' }, revision: 2 }),
  )
  const { rows } = await (await server.send('GET', '/v1/reports/access')).json()
  const told = Object.fromEntries(
    rows.map(({ organisation, outcome, reason }: Row) => [organisation, [outcome, reason]]),
  )
  const loses = ['seen, and no longer under the announced policy', 'commitments are overdue']
  expect(told).toMatchObject({
    org_a: loses,
    org_o: loses,
    org_x: ['seen', 'a convention covers it and its commitments are kept'],
    org_z: ['not seen', 'no convention covers it'],
  })
  expect((await rowsOf(read('org_a', 'access'))).rows.map(({ organisation }: Row) => organisation)).toEqual([
    'org_a',
    'org_o',
  ])
})

describe('every report', () => {
  test('is a chart that XML readers and strangers can take', async () => {
    await world.organisations({ org_h: [] }, { name: '"><script>alert(1)</script>]]>&\u0000\u202e\ufffe=1+1' })
    await world.courses({
      id: 'crs_h',
      organisation: 'org_h',
      sheet: { themes: ['Climat', '<&>"\u0007'], languages: ['fr'] },
    })
    for (const [report, language] of reportNames.flatMap((name) => [[name, 'fr'] as const, [name, 'en'] as const])) {
      const response = await server.send('GET', `/v1/reports/${report}/export?format=svg`, {
        headers: { 'Accept-Language': language },
      })
      expect(response.headers.get('content-type')).toMatch(/^image\/svg\+xml/)
      const bytes = new Uint8Array(await response.arrayBuffer())
      const { document, findings } = atOnce(readXml(bytes, 'chart.svg', xmlLimits))
      expect([report, findings]).toEqual([report, []])
      expect(document?.root.name).toBe('svg')
      const text = new TextDecoder().decode(bytes)
      expect(text).not.toMatch(/<script|href|url\(|on\w+=|\u202e/)
    }
  })

  test('is a table that comes back from CSV', async () => {
    const get = (address: string) => server.send('GET', address, { headers: { 'Accept-Language': 'fr' } })
    for (const report of reportNames) {
      const { columns, rows, totals } = await (await get(`/v1/reports/${report}`)).json()
      const exported = await get(`/v1/reports/${report}/export?format=csv`)
      expect(exported.headers.get('content-type')).toMatch(/^text\/csv/)
      const bytes = new Uint8Array(await exported.arrayBuffer())
      expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
      const [head, ...lines] = parsedCsv(new TextDecoder().decode(bytes), ';')
      expect(head).toEqual(columns.map(({ heading }: { heading: string }) => heading))
      const names: string[] = columns.map(({ name }: { name: string }) => name)
      const written = (value: unknown) => (typeof value === 'number' ? String(value).replace('.', ',') : (value ?? ''))
      const shown = (row: Row) => names.map((name) => written(row[name]))
      expect(lines.slice(0, rows.length)).toEqual(rows.map(shown))
      expect(lines.slice(rows.length).map(([, ...rest]) => rest)).toEqual(totals ? [shown(totals).slice(1)] : [])
    }
  })

  test('says what it is about', async () => {
    const query = 'organisation=org_o&from=2021-01-01&to=2021-12-31'
    const table = await (await read('org_a', `balance?${query}`)).json()
    expect(table.query).toEqual({ organisation: 'org_o', from: '2021-01-01', to: '2021-12-31' })
    const listed = await (await server.send('GET', '/v1/reports', { headers: { 'Accept-Language': 'fr' } })).json()
    expect(listed.items.map(({ report }: Row) => report)).toEqual(reportNames)
    expect(listed.items[0].title).toBe('Équilibre entre contribution et usage')
  })
})

test('a name that a spreadsheet would run stays a name', async () => {
  await world.organisations({ org_h: [] }, { name: '=HYPERLINK("http://x","y")' })
  const csv = await (await read('org_h', 'balance/export?format=csv')).text()
  expect(csv).toContain(`org_h,"'=HYPERLINK(""http://x"",""y"")",1,`)
})

/** As RFC 4180 says, whatever is between fields. */
function parsedCsv(text: string, separator: string): string[][] {
  const lines: string[][] = [[]]
  const pattern = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n)`, 'gy')
  for (const [, quoted, plain = '', end] of text.replace(/^\uFEFF/, '').matchAll(pattern)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain)
    if (end !== separator) lines.push([])
  }
  return lines.slice(0, -1)
}
