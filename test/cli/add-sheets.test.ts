import { createHash } from 'node:crypto'
import { createInterface } from 'node:readline'
import { describe, expect, test, vi } from 'vitest'
import { png } from '../../scripts/one-colour-png.mjs'
import { coursePackage } from '../repository/course-package.js'
import { type Desk, desk, lines } from './fonds.js'
import { serving } from './serving.js'
import { complete, table } from './shared-course.js'

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

const server = serving(4)
const places: Record<string, () => Desk> = { 'in a folder': () => desk(), 'on a server': () => desk(server.place()) }

/** Everything that a row can say. */
const sheets = [
  'file;externalId;title;remoteMinutes;certifying;skills;licence.id;producer.name;team;tags;collections;publish;notes',
  'water.zip;water;L’eau;90;oui;Gérer l’eau|Conduire;etalab-2.0;École de l’eau;Ada (auteur)|Bo (expert);RH|eau;Nature;oui;Première',
  'deep\\fire.zip;fire;;;;;;;;;;;',
  '',
].join('\r\n')

function batch(at: Desk, table = sheets): Desk {
  at.write('in/water.zip', coursePackage('water'))
  at.write('in/deep/fire.zip', coursePackage('fire'))
  at.write('sheets.csv', table)
  return at
}

const add = (at: Desk, ...more: readonly string[]) => at.fonds('add', 'in/', '--sheets', 'sheets.csv', ...more)

for (const [where, place] of Object.entries(places))
  describe(`a table of sheets ${where}`, () => {
    test('says what packages are called, described by, tagged with, collected in', () => {
      const at = batch(place())
      const added = add(at, '--json', '--report', 'report.csv')
      expect([added.code, added.err]).toEqual([0, ''])
      expect(lines(added.out, 'add').map(({ file, outcome, described }) => [file, outcome, described])).toEqual(
        expect.arrayContaining([
          ['in/water.zip', 'added', true],
          ['in/deep/fire.zip', 'added', false],
        ]),
      )
      const [water] = lines(at.fonds('show', 'water', '--json').out, 'show')
      expect(water).toMatchObject({
        externalId: 'water',
        published: 1,
        tags: ['eau', 'RH'],
        collections: ['Nature'],
        sheet: {
          title: 'L’eau',
          remoteMinutes: 90,
          certifying: true,
          skills: ['Gérer l’eau', 'Conduire'],
          producer: { name: 'École de l’eau' },
          team: [
            { person: 'Ada', role: 'auteur' },
            { person: 'Bo', role: 'expert' },
          ],
        },
        history: [{ notes: 'Première' }],
      })
      const [fire] = lines(at.fonds('show', 'fire', '--json').out, 'show')
      expect(fire).toMatchObject({ title: 'fire', edited: [], tags: [] })
      expect(String(at.read('report.csv')).split('\r\n')).toHaveLength(4)
    })

    test('is applied again without a package being added twice, and only what it says anew is changed', () => {
      const at = batch(place())
      add(at)
      const before = lines(at.fonds('show', 'water', '--json').out, 'show')[0].revision
      const same = lines(add(at, '--json').out, 'add')
      expect(same.map(({ outcome, described }) => [outcome, described])).toEqual([
        ['duplicate', false],
        ['duplicate', false],
      ])
      expect(lines(at.fonds('show', 'water', '--json').out, 'show')[0].revision).toBe(before)
      at.write('sheets.csv', sheets.replace(';90;', ';120;'))
      expect(lines(add(at, '--json').out, 'add').find(({ externalId }) => externalId === 'water')).toMatchObject({
        outcome: 'duplicate',
        described: true,
      })
      const [water] = lines(at.fonds('show', 'water', '--json').out, 'show')
      expect(water).toMatchObject({ versions: 1, sheet: { remoteMinutes: 120 } })
    })

    test('tells rows without a file and files without a row, and goes on with the others', () => {
      const at = batch(place(), 'file,externalId\nwater.zip,water\ngone.zip,gone\n')
      const added = add(at, '--json')
      expect(added.code).toBe(2)
      expect(lines(added.out, 'add').map(({ file, outcome, problem }) => [file, outcome, problem?.code])).toEqual(
        expect.arrayContaining([
          ['in/water.zip', 'added', undefined],
          ['gone.zip', 'failed', 'source-missing'],
          ['in/deep/fire.zip', 'failed', 'usage'],
        ]),
      )
    })

    test('does not describe a course by the row of another', () => {
      const at = batch(place())
      add(at)
      at.write('sheets.csv', 'file,externalId,title\nwater.zip,other,Other\n')
      const again = lines(at.fonds('add', 'in/water.zip', '--sheets', 'sheets.csv', '--json').out, 'add')
      expect(again).toMatchObject([
        { outcome: 'failed', problem: { message: expect.stringContaining('already as water') } },
      ])
      expect(lines(at.fonds('show', 'water', '--json').out, 'show')[0].title).toBe('L’eau')
    })
  })

test('is told why others cannot see a course yet', () => {
  const at = desk()
  at.write('in/water.zip', coursePackage('water'))
  at.write('first.csv', 'file,externalId\nwater.zip,water\n')
  expect(at.fonds('add', 'in', '--sheets', 'first.csv').code).toBe(0)
  at.write('sheets.csv', 'file,publish,visibility\nwater.zip,yes,public\n')
  const incomplete = lines(add(at, '--json').out, 'add')
  expect(incomplete).toMatchObject([{ outcome: 'failed', problem: { code: 'sheet-incomplete' } }])
})

describe('a table that shares and proposes', () => {
  /** The commons of a folder, with a shared collection that another organisation leads. */
  function withCollection(): { readonly at: Desk; readonly collection: string } {
    const at = desk()
    at.write('in/water.zip', coursePackage('water'))
    at.write('images/water.png', png())
    const begun = [
      at.fonds('organisations', 'create', 'Ministry', '--external-id', 'ministry'),
      at.fonds('collections', 'create', '--name', 'Nature', '--shared', '--organisation', 'ministry', '--json'),
    ]
    expect(begun.map(({ code }) => code)).toEqual([0, 0])
    return { at, collection: JSON.parse(begun[1]?.out ?? '').id }
  }
  const pending = (at: Desk) =>
    at.fonds('submissions', 'list', '--state', 'pending', '--organisation', 'ministry', '--json')
  const history = (at: Desk) => at.fonds('show', 'water', '--json').out

  test('leaves the course shared and a submission pending; run again, it changes nothing', () => {
    const { at, collection } = withCollection()
    const row = {
      file: 'water.zip',
      externalId: 'water',
      ...complete,
      relations: 'part-of: path|complements: air',
      thumbnail: 'images/water.png',
      publish: 'yes',
      visibility: 'public',
      propose: collection,
    }
    at.write('sheets.csv', table(row))
    const added = add(at, '--json')
    expect([added.code, added.err]).toEqual([0, ''])
    expect(lines(added.out, 'add')).toMatchObject([{ outcome: 'added', described: true }])
    const [course] = lines(history(at), 'show')
    expect(course).toMatchObject({
      visibility: 'public',
      published: 1,
      sheet: {
        thumbnail: createHash('sha256').update(png()).digest('hex'),
        relations: [
          { kind: 'part-of', course: 'path' },
          { kind: 'complements', course: 'air' },
        ],
      },
    })
    const submissions = pending(at).out
    expect(
      submissions
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ collection, course: course.id, state: 'pending' }])
    const before = history(at)
    const again = add(at, '--json')
    expect([again.code, again.err]).toEqual([0, ''])
    expect(lines(again.out, 'add')).toMatchObject([{ outcome: 'duplicate', described: false }])
    expect([history(at), pending(at).out]).toEqual([before, submissions])
    // Another image is another sheet.
    at.write('images/water.png', png(300, 200, 1))
    expect(lines(add(at, '--json').out, 'add')).toMatchObject([{ outcome: 'duplicate', described: true }])
  })

  test('keeps the package of a sheet that is not complete, says what it lacks, and proposes nothing', () => {
    const { at, collection } = withCollection()
    const row = {
      file: 'water.zip',
      externalId: 'water',
      ...complete,
      publish: 'yes',
      visibility: 'public',
      propose: collection,
    }
    at.write('sheets.csv', table(row))
    for (const [language, says] of [
      ['en', 'its sheet lacks: thumbnail'],
      ['fr', 'il manque à sa fiche : vignette (thumbnail)'],
    ]) {
      const { code, out } = add(at, '--json', '--lang', language ?? '')
      expect(code).toBe(2)
      const [line] = lines(out, 'add')
      expect(line).toMatchObject({ outcome: 'failed', problem: { code: 'sheet-incomplete' } })
      expect(line.problem.message.replaceAll('\u00a0', ' ')).toContain(says)
    }
    expect(lines(history(at), 'show')).toMatchObject([{ visibility: 'private', versions: 1 }])
    expect(pending(at).out).toBe('')
  })

  test('tells what is wrong with an image or a relation before anything is added', () => {
    const { at } = withCollection()
    at.write('tall.png', png(200, 300))
    for (const [cells, says] of [
      [{ thumbnail: 'tall.png' }, /line 2, column 2 \(thumbnail\): .*200 × 300 pixels, not 3:2/],
      [{ thumbnail: 'gone.png' }, /line 2, column 2 \(thumbnail\): gone\.png: there is no such file/],
      [{ relations: 'near: air' }, /line 2, column 2 \(relations\): /],
      [{ relations: 'air' }, /line 2, column 2 \(relations\): /],
    ] as const) {
      at.write('sheets.csv', table({ file: 'water.zip', ...cells }))
      const { code, err } = add(at)
      expect([code, err]).toEqual([2, expect.stringMatching(says)])
    }
    expect(at.fonds('list', '--all', '--json').out).toBe('')
  })
})

describe('a table that is wrong', () => {
  const wrong = [
    'file,remoteMinutes,domain,publish,visibility,licence.id,teaser,externalId',
    'water.zip,long,sea,perhaps,all,no-such-licence,http://x,crs_x',
    'water.zip,,,,,,,',
    ',1,2,3,4,5,6,7,8',
    '',
  ].join('\n')

  test('is told whole, with line and column, in both languages, and nothing is added', () => {
    const at = batch(desk(), wrong)
    for (const [language, line] of [
      ['en', 'sheets.csv, line 2, column 2 (remoteMinutes): it must be a whole number'],
      ['fr', 'sheets.csv, ligne 2, colonne 2 (remoteMinutes) : il faut un nombre entier'],
    ] as const) {
      const { code, out, err } = add(at, '--lang', language)
      expect([code, out]).toEqual([2, ''])
      const told = err.replaceAll('\u00a0', ' ').split('\n')
      expect(told).toContain(line)
      const places = told.flatMap((each) => /(?:line|ligne) \d+(?:, col\w+ \d+)?/.exec(each) ?? [])
      for (const column of [2, 3, 4, 5, 6, 7, 8])
        expect(
          places.some((each) => each.endsWith(` ${column}`) && / 2,/.test(each)),
          `${column}: ${err}`,
        ).toBe(true)
      expect(places.filter((each) => /(line|ligne) 3/.test(each))).toHaveLength(1)
      expect(places.some((each) => /(line|ligne) 4$/.test(each))).toBe(true)
    }
    expect(at.list()).not.toContain('data')
  })

  for (const [table, told] of [
    ['externalId\nx\n', /line 1: it needs a column “file”/],
    ['file,colour\n', /line 1, column 2 \(colour\): there is no such column/],
    ['file,file\n', /line 1, column 2 \(file\): this column is there twice/],
    ['file,notes\nwater.zip,a\u0007b\n', /line 2, column 2 \(notes\): it holds U\+0007, a control character/],
    ['file\n"x\n', /line 2: its quotation marks do not match/],
  ] as const)
    test(`as ${JSON.stringify(table)}`, () => {
      const at = batch(desk(), table)
      const { code, err } = add(at)
      expect(code).toBe(2)
      expect(err).toMatch(told)
    })

  test('or is not there', () => {
    const at = batch(desk())
    const { code, err } = at.fonds('add', 'in', '--sheets', 'nowhere.csv')
    expect([code, err]).toEqual([2, expect.stringContaining('nowhere.csv')])
  })

  test('cannot be given together with the name of one course', () => {
    const at = batch(desk())
    expect(add(at, '--course', 'x').err).toContain('--course and --sheets exclude each other')
  })
})

test('a dry run keeps nothing', () => {
  const at = batch(desk())
  const { code, out } = add(at, '--dry-run', '--json')
  expect(code).toBe(0)
  expect(lines(out, 'add').map(({ outcome, dryRun }) => [outcome, dryRun])).toEqual([
    ['added', true],
    ['added', true],
  ])
  expect(at.list()).not.toContain('data')
})

test('a thousand packages, killed half-way: the same command brings the rest, and all are as their rows say', async () => {
  const at = desk()
  const count = 1000
  const rows = ['file,externalId,title,skills,tags,collections']
  for (let number = 1; number <= count; number++) {
    at.write(`in/${number % 10}/c${number}.zip`, coursePackage(`course-${number}`))
    rows.push(
      `${number % 10}/c${number}.zip,c${number},"Title, ${number}",Skill ${number % 7}|All,t${number % 3},Batch`,
    )
  }
  at.write('sheets.csv', rows.join('\n'))
  const command = ['add', 'in', '--sheets', 'sheets.csv', '--json', '--data', 'data']
  const child = at.start(...command)
  const ended = new Promise((resolve) => child.on('close', resolve))
  let acknowledged = 0
  if (!child.stdout) throw new Error('there is no output')
  for await (const _ of createInterface({ input: child.stdout })) if (++acknowledged >= count / 2) child.kill('SIGKILL')
  await ended
  expect(child.signalCode).toBe('SIGKILL')

  const again = at.fonds(...command, '--report', 'report.csv')
  expect([again.code, again.err]).toEqual([0, ''])
  const told = lines(again.out, 'add')
  expect(told).toHaveLength(count)
  expect(told.filter(({ outcome }) => outcome === 'duplicate').length).toBeGreaterThanOrEqual(acknowledged)
  expect(String(at.read('report.csv')).trimEnd().split('\r\n')).toHaveLength(count + 1)
  const listed = lines(at.fonds('list', '--json', '--all', '--data', 'data').out, 'list')
  expect(listed).toHaveLength(count)
  for (const { externalId, title, versions, tags, collections } of listed) {
    const number = Number(externalId.slice(1))
    expect([title, versions, tags, collections]).toEqual([`Title, ${number}`, 1, [`t${number % 3}`], ['Batch']])
  }
})
