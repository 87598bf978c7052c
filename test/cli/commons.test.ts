import { describe, expect, test, vi } from 'vitest'
import { type Desk, desk } from './fonds.js'
import { onTerminal } from './on-terminal.js'
import { serving } from './serving.js'
import { wrongCommands } from './wrong-command.js'

vi.setConfig({ testTimeout: 180_000 })

const server = serving(5)
const places: Readonly<Record<string, () => Desk>> = {
  'in a folder': () => desk(),
  'on a server': () => desk(server.place()),
}

const rows = (out: string) => out.trimEnd().split('\n')
const parsed = (out: string) => rows(out).map((line) => JSON.parse(line))

for (const [where, place] of Object.entries(places))
  describe(`fonds collections and vocabularies, ${where}`, () => {
    test('a collection is made, shown, changed and listed, in the reader’s language', () => {
      const { fonds } = place()
      const externalId = where.replaceAll(' ', '-')
      const create = ['collections', 'create', '--name', 'Management', '--external-id', externalId, '--json']
      const wanted = ['--editorial-line-wanted', 'Short courses', '--names-fr', 'Encadrement', '--shared']
      const [made] = parsed(fonds(...create, ...wanted).out)
      expect(made).toMatchObject({ name: 'Management', names: { fr: 'Encadrement' }, shared: true, revision: 1 })
      expect(made.editorialLine.wanted).toMatchObject([{ text: 'Short courses' }])

      const shown = fonds('collections', 'show', externalId)
      expect(shown.out).toMatch(/^Name +Management$/m)
      expect(shown.out).toMatch(/^Shared +yes$/m)
      const french = fonds('collections', 'show', externalId, '--lang', 'fr').out
      expect(french).toMatch(/^Nom +Management$/m)
      expect(french).toMatch(/^Partagée +oui$/m)

      const change = (...args: string[]) => fonds('collections', 'change', externalId, '--json', ...args)
      const [changed] = parsed(change('--orientations', 'Fewer, better', '--no-names', '--no-shared').out)
      expect(changed).toMatchObject({ orientations: 'Fewer, better', shared: false, revision: 2 })
      expect(changed.names).toBeUndefined()
      // Somebody else changed it since.
      expect(change('--name', 'X', '--revision', '1')).toMatchObject({ code: 2, out: '' })
      const [bare] = parsed(change('--no-orientations', '--revision', '2').out)
      expect(bare.orientations).toBeUndefined()

      expect(rows(fonds('collections', 'list').out)).toEqual([
        expect.stringMatching(/^Name +External id +Courses +Leads +Shared +Id$/),
        expect.stringMatching(new RegExp(`^Management +${externalId} +0 .*${made.id}$`)),
      ])
      expect(fonds('collections', 'list', '--lang', 'fr').out).toMatch(/^Nom +Identifiant externe +Formations /)
      expect(parsed(fonds('collections', 'list', '--json').out)).toMatchObject([{ id: made.id }])
      const csv = fonds('collections', 'list', '--csv').out
      expect(csv).toMatch(/^\uFEFFname,externalId,[^\n]*\r\nManagement,/)
    })

    test('lists come whole, page after page, or as far as they are wanted', () => {
      const { fonds } = place()
      const seed = fonds('collections', 'seed', 'national', '--json')
      expect(seed.err).toBe('')
      const seeded = parsed(seed.out)
      expect(seeded.length).toBeGreaterThanOrEqual(17)
      expect(parsed(fonds('collections', 'list', '--json').out).length).toBeGreaterThanOrEqual(seeded.length)
      const some = fonds('collections', 'list', '--json', '--limit', '3')
      expect(parsed(some.out)).toHaveLength(3)
      expect(some.err).toContain('raise --limit')
      const list = fonds('vocabularies', 'list')
      expect(list).toMatchObject({ code: 0, out: '', err: 'There is none.\n' })
    })

    test('what a file holds is taken, and a file is given', () => {
      const { fonds, write, read } = place()
      const id = where.replaceAll(' ', '-')
      fonds('vocabularies', 'create', '--title-fr', 'Compétences', '--field', 'skills', '--external-id', id)
      write('skills.csv', 'notation,fr,en\nA1,Conduire,Lead\nA2,Écouter,Listen\n')
      const imported = fonds('vocabularies', 'import', id, '--csv', '@skills.csv', '--json')
      expect(parsed(imported.out)).toMatchObject([{ added: 2 }])
      expect(fonds('terms', 'list', id, '--lang', 'fr').out).toMatch(/^Écouter +A2 /m)
      expect(fonds('vocabularies', 'export', id, '--format', 'csv').out).toContain('A1,Conduire,Lead')
      fonds('vocabularies', 'export', id, '-o', 'skills.jsonld')
      expect(JSON.stringify(JSON.parse(read('skills.jsonld').toString()))).toContain('Écouter')
      expect(fonds('vocabularies', 'import', id, '--csv', '@nowhere.csv')).toMatchObject({
        code: 2,
        err: expect.stringContaining('nowhere.csv'),
      })
    })

    test('what is deep is JSON: as an argument, from a file, or from standard input', () => {
      const { fonds, feed, write } = place()
      const create = (name: string) => ['collections', 'create', '--json', '--name', name, '--guidance']
      const guidance = { propose: { en: 'Say it in ‘short’.', fr: 'Soyez brefs.' } }
      const text = JSON.stringify(guidance)
      expect(parsed(fonds(...create('One'), text).out)[0].guidance).toEqual(guidance)
      // As Windows writes it.
      write('guidance.json', `\uFEFF${JSON.stringify(guidance, null, 2).replaceAll('\n', '\r\n')}`)
      expect(parsed(fonds(...create('Two'), '@guidance.json').out)[0].guidance).toEqual(guidance)
      expect(parsed(feed(text, ...create('Three'), '@-').out)[0].guidance).toEqual(guidance)
      // Several of them, and a text that is long.
      const wanted = ['--editorial-line-wanted', '@-', '--editorial-line-wanted', '{"text":"Second"}']
      const [made] = parsed(
        feed('{"text":"First"}', 'collections', 'create', '--name', 'Lines', '--json', ...wanted).out,
      )
      expect(made.editorialLine.wanted.map(({ text: one }: { text: string }) => one)).toEqual(['First', 'Second'])
      const described = feed('A line\nand another', 'collections', 'change', made.id, '--description', '@-', '--json')
      expect(parsed(described.out)[0].description).toBe('A line\nand another')
      for (const [input, says] of [
        ['{"propose":', '--guidance: it is not JSON'],
        ['{"dance":{"en":"x"}}', '--guidance'],
        ['', '--guidance: it is not JSON'],
      ] as const)
        expect(feed(input, ...create('Four'), '@-')).toMatchObject({
          code: 2,
          out: '',
          err: expect.stringContaining(says),
        })
    })

    test('what is not there, or may not be, is told with its remedy', () => {
      const { fonds } = place()
      fonds('collections', 'create', '--name', 'X')
      expect(fonds('collections', 'show', 'nowhere')).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringContaining('“nowhere”'),
      })
      expect(fonds('collections', 'show', 'nowhere', '--lang', 'fr').err).toContain('«\u00a0nowhere\u00a0»')
    })
  })

describe('a command of the commons that cannot be', () => {
  wrongCommands([
    [['collections', 'create'], '--name has to be given. See `fonds collections create --help`.'],
    [['collections', 'create', '--nam', 'x'], 'There is no option --nam. Did you mean --name?'],
    [['collections', 'crate'], 'There is no command “crate”. Did you mean create?'],
    [['collections', 'show'], 'The argument <collection> is missing.'],
    [['collections', 'change', 'x'], 'Say what to change: --external-id, --name'],
    [['share', 'set', 'x', 'all'], '<visibility> is “all”, and can be private, pole, shared, public.'],
    [['vocabularies', 'create', '--field', 'skills'], '--title-fr / --title-en has to be given.'],
    [['vocabularies', 'import', 'x'], 'Give one of --skos, --csv.'],
    [['vocabularies', 'import', 'x', '--skos', '{'], '--skos: it is not JSON'],
    [
      ['vocabularies', 'import', 'x', '--skos', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`],
      '--skos: it is nested more than 200 levels deep.',
    ],
    [['items', 'list', ''], 'The argument <collection> is empty.'],
    [['projects', 'create', '--title', 'x'], '--holder-name has to be given.'],
    [['slots', 'create', 'x', '--title', 'y', '--position', 'z'], '--position is “z”, and must be a whole number.'],
    [
      ['slots', 'create', 'x', '--title', 'y', '--due-on', '2027-02-30'],
      '--due-on is “2027-02-30”, and must be a date',
    ],
    [['members', 'list', '--limit', '0'], '--limit is “0”, and must be a whole number from 1.'],
    [['members', 'list', '--csv', '--json'], 'exclude each other'],
  ])

  test.skipIf(!onTerminal.possible)(
    'a table leaves out what matters least where the terminal is narrow (skipped without Python 3), and never the id',
    () => {
      const { fonds, folder } = desk()
      fonds('collections', 'create', '--name', 'Management', '--external-id', 'management', '--shared')
      const rowsAt = (columns: number) =>
        rows(onTerminal.run(folder, columns, { NO_COLOR: '1' }, 'collections', 'list')).map((line) => line.trim())
      expect(rowsAt(120)[0]).toMatch(/^Name +External id +Courses +Leads +Shared +Id$/)
      expect(rowsAt(60)).toEqual([
        expect.stringMatching(/^Name +External id +Id$/),
        expect.stringMatching(/^Management +management +col_\w{26}$/),
      ])
      expect(rowsAt(45)[0]).toMatch(/^Name +Id$/)
    },
  )

  test('a commons that nobody began is not begun by a question', () => {
    const { fonds, list } = desk()
    expect(fonds('members', 'list')).toMatchObject({ code: 2, err: expect.stringContaining('no repository') })
    expect(list()).toEqual([])
  })
})
