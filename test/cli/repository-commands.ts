import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type Desk, lines } from './fonds.js'

/** Where commands find their repository: in the folder of the desk, or on a server. */
export interface Place {
  /** A desk with an empty repository. */
  desk(): Desk
  /** One whose repository has what `keepPackages` keeps. */
  library(): Desk & { readonly welcome: Buffer }
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Three good packages and two bad ones. */
function packages({ pack, write }: Desk) {
  const welcome = pack('in/welcome.zip', 'scorm2004', '_base')
  pack('in/fire-safety.zip', 'scorm12', '_base')
  pack('in/water.zip', 'cmi5', '_base')
  pack('in/blocked.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
  write('in/notes.zip', 'not a zip')
  return { welcome }
}

/** Keeps the three, published, under their names. */
export function keepPackages(own: Desk) {
  const bytes = packages(own)
  expect(own.fonds('add', '-q', 'in', '--external-id-from-name', '--publish').code).toBe(1)
  return bytes
}

/** What the commands do, wherever the repository is. */
export function repositoryCommands({ desk, library }: Place): void {
  describe('fonds add', () => {
    test('keeps what is good, refuses what is blocked, and goes on', () => {
      const own = desk()
      packages(own)
      const { code, out, err } = own.fonds(
        'add',
        'in',
        '--json',
        '--external-id-from-name',
        '--tag',
        'new',
        '--publish',
      )
      expect({ code, err }).toEqual({ code: 1, err: '' })
      const by = Object.fromEntries(lines(out, 'add').map((line) => [line.file, line]))
      expect(Object.keys(by).sort()).toEqual(own.list('in').map((name) => `in/${name}`))
      expect(by['in/welcome.zip']).toMatchObject({
        outcome: 'added',
        version: 1,
        externalId: 'welcome',
        newCourse: true,
        published: 1,
        report: { verdict: 'clean', standard: 'scorm2004' },
      })
      expect(by['in/blocked.zip']).toMatchObject({ outcome: 'refused', report: { findings: [{ rule: 'CMI-006' }] } })
      expect(by['in/notes.zip']).toMatchObject({ outcome: 'refused', report: { verdict: 'blocked' } })
    })

    test('says the same to a person', () => {
      const own = desk()
      packages(own)
      const { code, out } = own.fonds('add', 'in', '--external-id-from-name')
      expect(code).toBe(1)
      expect(out).toContain('in/welcome.zip: added as welcome@1 “Bienvenue dans le service” · SCORM 2004 4th edition\n')
      expect(out).toContain('in/blocked.zip: refused (1 error)\n  CMI-006 cmi5.xml:33:7\n')
      expect(out).toContain('5 packages: 3 added, 2 refused\n')
    })

    test('again does nothing twice, and points at what is here', () => {
      const { fonds } = library()
      const again = lines(fonds('add', '--json', 'in', '--external-id-from-name').out, 'add')
      const welcome = again.find(({ file }) => file === 'in/welcome.zip')
      expect(welcome).toMatchObject({ outcome: 'duplicate', same: 'bytes', externalId: 'welcome', version: 1 })
      expect(lines(fonds('list', '--json').out, 'list')).toHaveLength(3)
    })

    test('a dry run keeps nothing', () => {
      const own = desk()
      packages(own)
      const before = own.list()
      const { code, out } = own.fonds('add', 'in', '--dry-run', '--json')
      expect(code).toBe(1)
      const outcomes = lines(out, 'add').map(({ outcome, dryRun }) => [outcome, dryRun])
      expect(outcomes.sort()).toEqual([...Array(3).fill(['added', true]), ...Array(2).fill(['refused', true])])
      expect(own.list()).toEqual(before)
      expect(own.fonds('add', '-q', 'in/welcome.zip').code).toBe(0)
      const here = lines(own.fonds('add', 'in', '--dry-run', '--json').out, 'add')
      expect(here.find(({ file }) => file === 'in/welcome.zip')).toMatchObject({ outcome: 'duplicate' })
    })

    test('does not make versions of one course of files that happen to have one name', () => {
      const own = desk()
      own.pack('in/a/course.zip', 'scorm2004', '_base')
      own.pack('in/b/course.zip', 'cmi5', '_base')
      const before = own.list()
      const { code, err } = own.fonds('add', 'in', '--external-id-from-name')
      expect(code).toBe(2)
      expect(err).toContain('in/a/course.zip and in/b/course.zip would both be “course”')
      expect(own.list()).toEqual(before)
    })

    test('a new version, with notes, of a course named either way', () => {
      const { fonds, pack } = library()
      pack('water-2.zip', 'cmi5', 'CMI-017-four-decimals-clean')
      const [line] = lines(fonds('add', '--json', 'water-2.zip', '--course', 'water', '--notes', 'Clearer').out, 'add')
      expect(line).toMatchObject({ outcome: 'added', version: 2, newCourse: false, published: 1 })
      const [course] = lines(fonds('show', '--json', 'water').out, 'show')
      expect(course.history.map(({ number, notes }: { number: number; notes: string }) => [number, notes])).toEqual([
        [1, ''],
        [2, 'Clearer'],
      ])
      expect(fonds('add', 'water-2.zip', '--course', 'fire')).toMatchObject({
        code: 2,
        out: expect.stringContaining('No course is known as “fire”'),
      })
    })

    test('writes reports for spreadsheets and for programs, also of what failed', () => {
      const own = desk()
      packages(own)
      const { code } = own.fonds('add', 'in', 'nowhere.zip', '-q', '--report', 'r.csv', '--report', 'r.jsonl')
      expect(code).toBe(2)
      const jsonl = lines(own.read('r.jsonl').toString(), 'add')
      expect(jsonl.map(({ outcome }) => outcome).sort()).toEqual([
        'added',
        'added',
        'added',
        'failed',
        'refused',
        'refused',
      ])
      const csv = own.read('r.csv').toString()
      expect(csv.startsWith('\uFEFFfile,outcome,course,version,')).toBe(true)
      const rows = csv.trimEnd().split('\r\n')
      expect(rows).toHaveLength(7)
      expect(rows.find((row) => row.startsWith('in/water.zip,'))).toContain('"L’eau, une ressource commune"')
      expect(rows.find((row) => row.startsWith('nowhere.zip,'))).toContain('nowhere.zip: there is no such file.')
    })
  })

  test('fonds events tells who changed what, oldest first, page by page', () => {
    const { fonds } = library()
    const json = (...more: readonly string[]) =>
      fonds('events', '--json', ...more)
        .out.split('\n')
        .slice(0, -1)
        .map((line) => JSON.parse(line))
    const all = json('--all')
    expect(all.filter(({ kind }) => kind === 'version.published')).toHaveLength(3)
    expect(all.map(({ sequence }) => sequence)).toEqual(all.map(({ sequence }) => sequence).toSorted((a, b) => a - b))
    const first = fonds('events', '--kind', 'version.added', '--limit', '1')
    expect(first.out).toMatch(/^No\. .*\n *\d+ .*version added .*\n$/)
    const [, after = ''] = /^More: .* --after (\d+)$/m.exec(first.err) ?? []
    expect(json('--kind', 'version.added', '--after', after)).toHaveLength(2)
    const [fire] = lines(fonds('list', '--text', 'incendie', '--json').out, 'list')
    const history = json('--course', 'fire-safety')
    expect(new Set(history.map(({ course }) => course))).toEqual(new Set([fire.id]))
    expect(history.at(-1)).toMatchObject({ kind: 'version.published' })
    expect(fonds('events', '--course', 'fire-safety', '--lang', 'fr').out).toMatch(/version publiée/)
    expect(fonds('events', '--course', 'nowhere')).toMatchObject({ code: 2, out: '' })
    expect(fonds('events', '--kind', 'version.lost').err).toMatch(
      /--kind is “version\.lost”, and can be .*version\.added/,
    )
  })

  describe('fonds search', () => {
    test('a table of what was found, how many there are, and how many of each kind', () => {
      const { fonds } = library()
      const { code, out, err } = fonds('search', 'RESSOURCES', 'commun', '--facets', 'standard,language')
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(out).toMatch(
        /^Reference +Title .*\nwater +L’eau, une ressource commune .*\n\n1 course\nStandard +cmi5 1\n/,
      )
    })

    test('filters, and one line of JSON for a program', () => {
      const { fonds } = library()
      const { out } = fonds(
        ...['search', '--where', 'standard=cmi5', '--where', 'standard=scorm12', '--sort', 'title', '--limit', '1'],
        ...['--facets', 'standard', '--json'],
      )
      const [page, ...others] = lines(out, 'search')
      expect(others).toEqual([])
      expect(page).toMatchObject({ items: [{ externalId: 'water' }], total: 2 })
      expect(page?.facets.standard).toHaveLength(3)
      const next = fonds(
        'search',
        '--where',
        'standard=cmi5',
        '--where',
        'standard=scorm12',
        '--sort',
        'title',
        '--cursor',
        page?.next,
      )
      expect(next.out).toMatch(/^fire-safety /m)
      expect(next.err).toBe('')
    })

    test('says what was perhaps meant, and what is no filter', () => {
      const { fonds } = library()
      expect(fonds('search', 'ressoucre', 'commune', '--lang', 'fr')).toMatchObject({
        code: 0,
        out: '',
        err: 'Aucune formation ne correspond.\nVouliez-vous dire\u00a0: ressource commune\n',
      })
      expect(fonds('search', '--where', 'colour=red')).toMatchObject({
        code: 2,
        err: expect.stringContaining('--where is “colour=red”, and must be facet=value'),
      })
    })
  })

  describe('fonds list', () => {
    test('a table of what is here, which says nothing of empty columns', () => {
      const { fonds } = library()
      const { out } = fonds('list')
      const [head, ...rows] = out.trimEnd().split('\n')
      expect(head).toMatch(/^Reference +Title +Standard +Versions +Published +Changed$/)
      expect(rows).toHaveLength(3)
      expect(rows.find((row) => row.startsWith('water'))).toMatch(
        /^water +L’eau, une ressource commune +cmi5 1\.0 +1 +@1 +\d/,
      )
    })

    test('a course that is not published has a dash, also where none is', () => {
      const { fonds, pack } = desk()
      pack('a.zip', 'cmi5', '_base')
      fonds('add', '-q', 'a.zip')
      const [head, row] = fonds('list').out.split('\n')
      expect(head).toContain('Published')
      expect(row).toMatch(/cmi5 1\.0 +1 +– +\d/)
    })

    test('filters, and pages by cursor without losing or repeating any', () => {
      const { fonds } = library()
      expect(
        lines(fonds('list', '--json', '--standard', 'cmi5').out, 'list').map(({ externalId }) => externalId),
      ).toEqual(['water'])
      expect(lines(fonds('list', '--json', '--text', 'ressource').out, 'list')).toHaveLength(1)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const { out, err } = fonds('list', '--json', '--limit', '1', ...(cursor ? ['--cursor', cursor] : []))
        seen.push(...lines(out, 'list').map(({ externalId }) => externalId))
        cursor = /--cursor (\S+)/.exec(err)?.[1]
      } while (cursor)
      expect(seen.sort()).toEqual(['fire-safety', 'water', 'welcome'])
    })
  })

  describe('fonds show, publish, tag', () => {
    test('show gives sheet, history and the published marker', () => {
      const { fonds } = library()
      const { out } = fonds('show', 'welcome')
      expect(out).toMatch(/^Bienvenue dans le service\n/)
      expect(out).toMatch(/^External id +welcome$/m)
      expect(out).toMatch(/^@1 ● +clean/m)
    })

    test('show of a version points at it in the history', () => {
      const { fonds, pack } = library()
      pack('water-2.zip', 'cmi5', 'CMI-017-four-decimals-clean')
      fonds('add', 'water-2.zip', '--course', 'water')
      expect(fonds('show', 'water').out).not.toContain('←')
      const { out } = fonds('show', 'water@2')
      expect(out).toMatch(/^@2 ← +clean/m)
      expect(out).toMatch(/^@1 ● +clean/m)
      expect(fonds('show', 'water@9')).toMatchObject({ code: 2, err: expect.stringContaining('has no version 9') })
    })

    test('show --report is the report that the version came in with', () => {
      const { fonds } = library()
      expect(fonds('show', '--report', 'welcome').out).toBe('welcome@1: clean · SCORM 2004 4th edition\n')
      const [course] = lines(fonds('show', '--json', 'welcome').out, 'show')
      expect(fonds('show', '--report', `${course.id}@1`).out).toMatch(/^welcome@1: /)
      expect(fonds('show', '--report', course.history[0].id).out).toMatch(/: clean · SCORM 2004 4th edition\n$/)
      const [line] = lines(fonds('show', '--report', '--json', 'welcome@1').out, 'report')
      expect(line).toMatchObject({ file: 'in/welcome.zip', verdict: 'clean' })
    })

    test('publish moves the pointer forth, back and away', () => {
      const { fonds, pack } = library()
      pack('water-2.zip', 'cmi5', 'CMI-017-four-decimals-clean')
      fonds('add', 'water-2.zip', '--course', 'water')
      const publish = (...args: string[]) => lines(fonds('publish', '--json', ...args).out, 'publish')[0].published
      expect(publish('water')).toBe(2)
      expect(publish('water@1')).toBe(1)
      expect(publish('water', '--withdraw')).toBeUndefined()
      expect(fonds('export', 'water')).toMatchObject({
        code: 2,
        err: expect.stringContaining('has no published version'),
      })
      expect(fonds('publish', 'water@9')).toMatchObject({ code: 2, err: expect.stringContaining('has no version 9') })
    })

    test('notes and reasons are neither blank nor have characters that nobody sees, and nothing is done', () => {
      const { fonds, pack } = library()
      pack('water-2.zip', 'cmi5', 'CMI-017-four-decimals-clean')
      for (const [text, en, fr] of [
        [' \u00a0', 'it is blank', 'il n’y a que des espaces'],
        ['a\u0007b', 'it holds U+0007, a control character', 'le texte contient U+0007, un caractère de contrôle'],
        ['a\u202eb', 'it holds U+202E, a control character', 'le texte contient U+202E, un caractère de contrôle'],
      ] as const)
        for (const [language, problem] of [
          ['en', en],
          ['fr', fr],
        ] as const) {
          const add = fonds('add', 'water-2.zip', '--course', 'water', '--notes', text, '--lang', language)
          expect([add.code, `${add.out}${add.err}`]).toEqual([2, expect.stringContaining(problem)])
          const withdraw = fonds('publish', 'water', '--withdraw', '--reason', text, '--lang', language)
          expect(withdraw).toMatchObject({ code: 2, out: '', err: expect.stringContaining(problem) })
        }
      expect(fonds('publish', 'water', '--withdraw', '--reason', '').code).toBe(2)
      expect(fonds('publish', 'water', '--withdraw', '--reason', 'x'.repeat(2001)).code).toBe(2)
      expect(lines(fonds('show', 'water', '--json').out, 'show')).toMatchObject([{ versions: 1, published: 1 }])
      expect(fonds('publish', 'water', '--withdraw', '--reason', 'Out of date.\nSee the next one.').code).toBe(0)
    })

    test('tag changes tags and collections, of all or of none', () => {
      const { fonds } = library()
      const { out } = fonds('tag', '--json', 'water', 'welcome', '--add', 'b', '--add', 'a', '--collect', 'Langues')
      for (const line of lines(out, 'tag')) expect(line).toMatchObject({ tags: ['a', 'b'], collections: ['Langues'] })
      expect(fonds('tag', 'water', 'nowhere', '--remove', 'a').code).toBe(2)
      expect(fonds('tag', 'water@1', '--add', 'c')).toMatchObject({
        code: 2,
        err: expect.stringContaining('belong to a course, not to one of its versions: write water.'),
      })
      expect(lines(fonds('list', '--json', '--tag', 'a').out, 'list')).toHaveLength(2)
      expect(fonds('tag', 'water', '--remove', 'a', '--uncollect', 'Langues').out).toBe(
        'water “L’eau, une ressource commune” · tags: b · collections: –\n',
      )
    })
  })

  describe('fonds export', () => {
    test('gives back the bytes that came in: to a file, a folder, standard output', () => {
      const { fonds, read, bytes, list, welcome } = library()
      const [line] = lines(fonds('export', '--json', 'welcome', '-o', 'one.zip').out, 'export')
      expect(line).toEqual({
        reference: 'welcome',
        file: 'one.zip',
        size: welcome.length,
        sha256: sha256(welcome),
        repaired: false,
        changes: [],
      })
      expect(read('one.zip').equals(welcome)).toBe(true)
      expect(bytes('export', 'welcome@1', '-o', '-').equals(welcome)).toBe(true)
      expect(fonds('export', 'welcome', 'water', '-o', 'out/').code).toBe(0)
      expect(list('out')).toHaveLength(2)
    })

    test('leaves a file that exists alone, unless told', () => {
      const { fonds, read, write, list, welcome } = library()
      write('one.zip', 'mine')
      const refused = fonds('export', 'welcome', '-o', 'one.zip')
      expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('one.zip exists') })
      expect(read('one.zip').toString()).toBe('mine')
      expect(fonds('export', 'welcome', '-o', 'one.zip', '--force').code).toBe(0)
      expect(read('one.zip').equals(welcome)).toBe(true)
      expect(list().filter((name) => name.startsWith('one'))).toEqual(['one.zip'])
    })

    test('one that fails does not stop the others', () => {
      const { fonds, list } = library()
      const { code, out, err } = fonds('export', '--json', 'nowhere', 'water', '-o', 'out/')
      expect({ code, err }).toEqual({ code: 2, err: '' })
      const [failed, done] = lines(out, 'export')
      expect(failed).toMatchObject({ reference: 'nowhere', problem: { code: 'course-unknown' } })
      expect(list('out')).toEqual([done.file.replace('out/', '')])
    })

    test('several need a folder', () => {
      const { fonds } = library()
      expect(fonds('export', 'welcome', 'water', '-o', 'one.zip')).toMatchObject({
        code: 2,
        err: expect.stringContaining('-o one.zip/'),
      })
      expect(fonds('export', 'welcome', 'water', '-o', '-').code).toBe(2)
    })
  })
}
