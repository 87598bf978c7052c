import { describe, expect, test, vi } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { type Desk, desk, lines } from './fonds.js'
import { serving } from './serving.js'

vi.setConfig({ testTimeout: 120_000 })

const server = serving(0)
/** Whoever runs the platform, here or there. */
const places: Readonly<Record<string, () => Desk>> = {
  'in a folder': () => desk(),
  'on a server': () => {
    const own = desk({ FONDS_SERVER: server.url })
    own.write('operator', server.secret)
    return { ...own, fonds: (...args) => own.fonds(...args, '--key-file', 'operator') }
  },
}

for (const [where, place] of Object.entries(places))
  describe(`fonds keys and organisations, ${where}`, () => {
    test('an organisation is made, renamed and listed', () => {
      const { fonds } = place()
      const made = fonds('organisations', 'create', 'Académie de Rennes', '--external-id', 'rennes', '--json')
      const [organisation] = lines(made.out, 'organisation')
      expect(organisation).toMatchObject({ name: 'Académie de Rennes', externalId: 'rennes', revision: 1 })
      const again = fonds('organisations', 'create', 'Another', '--external-id', 'rennes')
      expect(again).toMatchObject({ code: 2, err: expect.stringContaining('“rennes” names another one already') })
      expect(fonds('organisations', 'rename', 'rennes', 'Rennes').out).toBe('rennes “Rennes”\n')
      const listed = lines(fonds('organisations', 'list', '--json').out, 'organisation')
      expect(listed.map(({ name }) => name)).toEqual(expect.arrayContaining(['local', 'Rennes']))
      expect(fonds('organisations', 'list').out).toMatch(/^rennes +Rennes +org_/m)
      expect(fonds('organisations', 'rename', 'rennes')).toMatchObject({ code: 2, out: '' })
      expect(fonds('organisations', 'rename', 'nowhere', 'X').code).toBe(2)
    })

    test('what is said of an organisation is changed, and what is not named stays', () => {
      const { fonds } = place()
      const id = where.replaceAll(' ', '-')
      fonds('organisations', 'create', 'Lycée', '--external-id', id, '--kind', 'school', '--population', '900')
      const change = (...args: string[]) => fonds('organisations', 'change', id, ...args)
      expect(
        change('--short-name', 'LN', '--contact', 'Ada Roy <ada@lycee.example>', '--contact', 'The desk').out,
      ).toBe(`${id} “Lycée”\n`)
      const [changed] = lines(change('--population', '1000', '--kind', 'operator', '--json').out, 'organisation')
      expect(changed).toMatchObject({
        kind: 'operator',
        shortName: 'LN',
        population: 1000,
        contacts: [{ name: 'Ada Roy', email: 'ada@lycee.example' }, { name: 'The desk' }],
        revision: 3,
      })
      expect(change()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Say what to change: --kind') })
      expect(change('--lang', 'fr').err).toContain('Indiquez le changement')
      expect(change('--kind', 'castle')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--kind') })
      expect(change('--population', 'many').code).toBe(2)
      const unknown = fonds('organisations', 'change', 'nowhere', '--kind', 'school')
      expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('“nowhere”') })
      expect(lines(fonds('organisations', 'list', '--json').out, 'organisation')).toContainEqual(changed)
    })

    test('the editorial line of an organisation is set, and what is said of it is taken away', () => {
      const { fonds } = place()
      const id = `line-${where.replaceAll(' ', '-')}`
      const one = (...args: string[]) => lines(fonds('organisations', ...args, '--json').out, 'organisation')[0]
      const made = one('create', 'Lycée', '--external-id', id, '--editorial-line-wanted', 'Short courses')
      expect(made).toMatchObject({ editorialLine: { wanted: 'Short courses' }, revision: 1 })
      const change = (...args: string[]) => one('change', id, ...args)
      expect(change('--editorial-line-unwanted', 'Films', '--contact', 'Ada <a@x.example> (training)')).toMatchObject({
        editorialLine: { wanted: 'Short courses', unwanted: 'Films' },
        contacts: [{ name: 'Ada', email: 'a@x.example', role: 'training' }],
      })
      const shorter = change('--no-editorial-line-wanted', '--no-contact', '--kind', 'school', '--revision', '2')
      expect(shorter).toMatchObject({ editorialLine: { unwanted: 'Films' }, kind: 'school', revision: 3 })
      expect(Object.keys(shorter)).not.toContain('contacts')
      expect(Object.keys(shorter.editorialLine)).toEqual(['unwanted'])
      // Somebody else changed it since.
      const late = fonds('organisations', 'change', id, '--no-kind', '--revision', '2')
      expect(late).toMatchObject({ code: 2, out: '' })
      const bare = change('--no-editorial-line', '--no-kind')
      for (const member of ['editorialLine', 'kind']) expect(bare).not.toHaveProperty(member)
      expect(bare.externalId).toBe(id)
      expect(one('rename', id, '--no-external-id', '--revision', '4')).not.toHaveProperty('externalId')
    })

    test('what is said of an organisation is neither blank nor has characters that nobody sees', () => {
      const { fonds } = place()
      const id = `seen-${where.replaceAll(' ', '-')}`
      expect(fonds('organisations', 'create', 'Lycée', '--external-id', id).code).toBe(0)
      for (const [option, value, problem] of [
        ['--short-name', ' ', 'it is blank'],
        ['--short-name', 'a\nb', 'it is one line'],
        ['--description', 'a\u0007b', 'it holds U+0007'],
        ['--editorial-line-wanted', 'a\u202eb', 'it holds U+202E'],
        ['--contact', 'Ada\u0007 <ada@x.example>', 'it holds U+0007'],
      ] as const)
        for (const verb of [
          ['change', id],
          ['create', 'Another'],
        ])
          expect(fonds('organisations', ...verb, option, value)).toMatchObject({
            code: 2,
            out: '',
            err: expect.stringContaining(problem),
          })
      const listed = lines(fonds('organisations', 'list', '--json').out, 'organisation')
      expect(listed.find(({ externalId }) => externalId === id)).toMatchObject({ revision: 1 })
      expect(listed.map(({ name }) => name)).not.toContain('Another')
    })

    test('a key is made, its secret shown once, listed without it, and revoked', () => {
      const { fonds } = place()
      const made = fonds('keys', 'create', '--name', 'Authoring tool', '--role', 'designer,publisher', '--json')
      expect(made.err).toContain('only time')
      const [key] = lines(made.out, 'created-key')
      expect(key).toMatchObject({ organisation: 'local', roles: ['designer', 'publisher'], kind: 'secret' })
      expect(key.secret).toMatch(/^fonds_/)

      const told = fonds(
        'keys',
        'create',
        '--name',
        'Lyon',
        '--role',
        'reader',
        '--expires',
        '2031-01-31',
        '--lang',
        'fr',
      )
      expect(told.out).toMatch(/^key_\w+ «\sLyon\s» · lecteur · jusqu’au 31 janv\. 2031.*\nfonds_\S+\n$/)
      const listed = fonds('keys', 'list', '--json').out
      expect(lines(listed, 'key').find(({ id }) => id === key.id)).toMatchObject({ name: 'Authoring tool' })
      expect(listed).not.toContain(key.secret)

      expect(fonds('keys', 'revoke', key.id, 'key_unknown')).toMatchObject({
        code: 2,
        out: `${key.id} “Authoring tool”: revoked.\n`,
        err: expect.stringContaining('There is no key key_unknown.'),
      })
      expect(fonds('keys', 'list').out).toMatch(new RegExp(`^${key.id} .*revoked `, 'm'))
    })

    test('keys of another organisation, with fewer permissions, or without a secret', () => {
      const { fonds, write } = place()
      const externalId = where.replaceAll(' ', '-')
      fonds('organisations', 'create', 'Lyon', '--external-id', externalId)
      const create = ['keys', 'create', '--organisation', externalId, '--name', 'x', '--role', 'publisher', '--json']
      const [narrow] = lines(fonds(...create, '--scope', 'courses.read').out, 'created-key')
      expect(narrow.scopes).toEqual(['courses.read'])
      const list = ['keys', 'list', '--organisation', externalId] as const
      expect(fonds(...list).out).toMatch(/ publisher +courses\.read /)
      expect(fonds(...list, '--lang', 'fr').out).toMatch(/ éditeur +lire les formations /)
      expect(lines(fonds(...list, '--lang', 'fr', '--json').out, 'key')).toMatchObject([{ roles: ['publisher'] }])
      // What is typed stays what it is; help says which word of a list it is.
      expect(fonds('keys', 'create', '--help', '--lang', 'fr').out.replace(/\s+/g, ' ')).toContain(
        'publisher (éditeur)',
      )
      write(
        'public.jwk',
        JSON.stringify({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }),
      )
      const signing = fonds(...create, '--public-key', 'public.jwk')
      expect(lines(signing.out, 'created-key')[0]).toMatchObject({ kind: 'signature' })
      expect(signing).toMatchObject({ err: '', out: expect.not.stringContaining('secret"') })
      expect(lines(fonds('keys', 'list', '--organisation', externalId, '--json').out, 'key')).toHaveLength(2)
    })

    test('what cannot be is refused', () => {
      const { fonds } = place()
      const create = ['keys', 'create', '--name', 'x', '--role', 'reader']
      expect(fonds('keys', 'create', '--role', 'reader')).toMatchObject({
        code: 2,
        err: 'fonds: --name <name> has to be given. See `fonds keys create --help`.\n',
      })
      expect(fonds('keys', 'create', '--name', 'x', '--role', 'king').err).toContain('--role is “king”')
      expect(fonds(...create, '--expires', 'soon').err).toContain('--expires is “soon”')
      expect(fonds(...create, '--expires', '2001-01-01')).toMatchObject({
        code: 2,
        err: expect.stringContaining('it is no date in the future'),
      })
      expect(fonds(...create, '--organisation', 'nowhere').err).toContain('No organisation is known as “nowhere”')
    })
  })

describe('organisations of a folder', () => {
  test('each has its own courses', () => {
    const { fonds, fondsIn, write } = desk()
    write('a.zip', coursePackage('a'))
    fonds('organisations', 'create', 'Rennes', '--external-id', 'rennes')
    expect(fonds('add', 'a.zip', '--organisation', 'rennes').code).toBe(0)
    expect(fonds('list').out).toBe('')
    expect(lines(fondsIn({ FONDS_ORGANISATION: 'rennes' }, 'list', '--json').out, 'list')).toHaveLength(1)
    expect(fonds('list', '--organisation', 'nowhere')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No organisation is known as “nowhere”'),
    })
  })

  test('a folder without repository has no keys, and listing makes none', () => {
    const { fonds, list } = desk()
    expect(fonds('keys', 'list').code).toBe(2)
    expect(list()).toEqual([])
  })
})
