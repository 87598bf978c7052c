import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { desk, lines } from './fonds.js'

const duplicate = 'CMI-006-au-id-twice-in-different-blocks-error'
const warning = 'CMI-012-leading-slash-warning'

describe('fonds check', () => {
  test('a clean package ends with 0 and one line', () => {
    const { fonds, pack } = desk()
    pack('welcome.zip', 'scorm2004', '_base')
    expect(fonds('check', 'welcome.zip')).toEqual({
      code: 0,
      out: 'welcome.zip: clean · SCORM 2004 4th edition\n',
      err: '',
    })
  })

  test('warnings alone end with 0', () => {
    const { fonds, pack } = desk()
    pack('water.zip', 'cmi5', warning)
    const { code, out } = fonds('check', 'water.zip')
    expect(code).toBe(0)
    expect(out).toContain('water.zip: accepted with warnings (1 warning)')
  })

  test('a package that is not kept is not simply clean, in no format and no language', () => {
    const { fonds, pack } = desk()
    pack('lumi.h5p', 'package', 'PKG-006-h5p-info')
    pack('welcome.zip', 'scorm2004', '_base')
    expect(fonds('check', '-q', 'lumi.h5p').out).toBe('lumi.h5p: not kept here (1 note) · H5P\n')
    expect(fonds('check', '-q', '--lang', 'fr', 'lumi.h5p').out).toBe(
      'lumi.h5p\u00a0: non conservé ici (1 remarque) · H5P\n',
    )
    const both = ['lumi.h5p', 'welcome.zip']
    expect(fonds('check', '-q', ...both).out).toContain('2 packages: 1 clean, 1 not kept here')
    const told = lines(fonds('check', '--json', ...both).out, 'check').map(({ verdict, kept }) => [verdict, kept])
    expect(told).toEqual([
      ['clean', false],
      ['clean', true],
    ])
  })

  test('a place in a bare manifest names the file', () => {
    const { fonds, write } = desk()
    write('cmi5.xml', '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>')
    write('in/cmi5.xml', '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>')
    write('broken.zip', 'no zip')
    expect(fonds('check', 'cmi5.xml').out).toMatch(/^ +cmi5\.xml:1:1/m)
    expect(fonds('check', 'in/cmi5.xml').out).toMatch(/^ +cmi5\.xml:1:1/m)
    expect(fonds('check', 'broken.zip').out).toMatch(/^ +the archive/m)
  })

  test('a blocked one ends with 1 and says rule, place, sentence and remedy', () => {
    const { fonds, pack } = desk()
    pack('water.zip', 'cmi5', duplicate)
    const { code, out, err } = fonds('check', 'water.zip')
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out).toMatchInlineSnapshot(`
      "water.zip

        ERROR CMI-006 Two AUs share an identifier
          cmi5.xml:33:7
            33 │ <au id="https://example.org/courses/water/aus/lesson" moveOn="CompletedAndPassed" masteryScore="0.8">
               │     ^
            The AU identifier “https://example.org/courses/water/aus/lesson” is already used by the AU on line 25.
          Fix: Give each AU (assignable unit) an identifier of its own.
          See: cmi5 R-13.1.4.0-1 · docs/rules/CMI-006.md

      water.zip: blocked (1 error) · cmi5 1.0
      "
    `)
  })

  test('notes are short, and what blocks is named once more behind them', async () => {
    const { fonds, write } = desk()
    const files = fixtureFiles('scorm12', 'MAN-033-href-names-no-entry-error')
    const manifest = files.get('imsmanifest.xml')?.toString() ?? ''
    files.set('imsmanifest.xml', Buffer.from(manifest.replace('?>', '?>\n<!-- ours -->')))
    write('fire.zip', zip(files))
    expect(fonds('check', 'fire.zip').out.replace(/^(?:.*\n)*?(?= {2}NOTE)/, '')).toMatchInlineSnapshot(`
      "  NOTE XML-016 Something stands before the root element
          imsmanifest.xml:2:1
            A comment stands before the root element.
          Fix: Nothing has to be done: it is legal.

      To mend first:
        MAN-033 A file that the manifest names is not in the package

      fire.zip: blocked (1 error, 1 note) · SCORM 1.2
      "
    `)
  })

  test('speaks French, by flag or by environment', () => {
    const { fonds, fondsIn, pack } = desk()
    pack('eau.zip', 'cmi5', duplicate)
    const french = fonds('check', '--lang', 'fr', 'eau.zip')
    expect(french.out).toContain('Remède\u00a0: Donnez à chaque AU')
    expect(french.out).toContain('eau.zip\u00a0: bloqué (1 erreur)')
    expect(fondsIn({ LANG: 'fr_FR.UTF-8' }, 'check', 'eau.zip')).toEqual(french)
    expect(fondsIn({ FONDS_LANG: 'fr' }, 'check', 'eau.zip')).toEqual(french)
  })

  test('a file that is missing ends with 2, and the others are still judged', () => {
    const { fonds, pack } = desk()
    pack('welcome.zip', 'scorm2004', '_base')
    const { code, out, err } = fonds('check', 'nowhere.zip', 'welcome.zip')
    expect(code).toBe(2)
    expect(err).toBe('fonds: nowhere.zip: there is no such file. Check the path.\n')
    expect(out).toContain('welcome.zip: clean')
    expect(out).toContain('2 packages: 1 clean, 1 could not be read')
  })

  test('an empty file and text are packages that are blocked, not failures', () => {
    const { fonds, write } = desk()
    write('empty.zip', '')
    write('notes.zip', 'these are my notes')
    const { code, out, err } = fonds('check', '-q', 'empty.zip', 'notes.zip')
    expect({ code, err }).toEqual({ code: 1, err: '' })
    expect(out).toContain('2 packages: 2 blocked')
  })

  test('--quiet says the verdict of each, and the total', () => {
    const { fonds, pack } = desk()
    pack('a.zip', 'cmi5', '_base')
    pack('b.zip', 'cmi5', duplicate)
    expect(fonds('check', '--quiet', 'a.zip', 'b.zip').out).toBe(
      'a.zip: clean · cmi5 1.0\nb.zip: blocked (1 error) · cmi5 1.0\n\n2 packages: 1 clean, 1 blocked\n',
    )
  })

  test('--for adds what the named LMSs choke on, and keeps their names', () => {
    const { fonds, pack } = desk()
    pack('a.zip', 'cmi5', '_base')
    expect(fonds('check', '--for', 'scorm-cloud', 'a.zip').out).toBe('a.zip: clean · cmi5 1.0\n')
    const { code, out } = fonds('check', '--json', '--for', 'scorm-cloud,moodle', '--for', 'moodle', 'a.zip')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ receivers: ['scorm-cloud', 'moodle'], findings: [{ rule: 'RCV-004' }] })
    expect(fonds('check', '--for', 'hal', 'a.zip')).toMatchObject({ code: 2 })
  })

  test('-o writes a file and leaves nothing beside it', () => {
    const { fonds, pack, read, list } = desk()
    pack('a.zip', 'cmi5', '_base')
    expect(fonds('check', '-o', 'report.txt', 'a.zip')).toEqual({ code: 0, out: '', err: '' })
    expect(read('report.txt').toString()).toBe('a.zip: clean · cmi5 1.0\n')
    expect(list()).toEqual(['a.zip', 'report.txt'])
    const unwritable = fonds('check', '-o', 'nowhere/report.txt', 'a.zip')
    expect(unwritable.code).toBe(2)
    expect(unwritable.err).toContain('nowhere/report.txt cannot be written (a folder is missing, ENOENT)')
  })
})

describe('what arguments stand for', () => {
  const verdicts = (out: string) => lines(out, 'check').map(({ file }) => file)

  test('folders are searched for packages at any depth, each file once, in the order of names and numbers', () => {
    const { fonds, pack, write } = desk()
    for (const name of ['in/2.zip', 'in/10.ZIP', 'in/deep/er/a.pif']) pack(name, 'cmi5', '_base')
    write('in/readme.txt', 'no package')
    write('in/._2.zip', 'what macOS leaves')
    write('in/other.xml', '<notes/>')
    expect(verdicts(fonds('check', '--json', 'in/', 'in/2.zip').out)).toEqual([
      'in/2.zip',
      'in/10.ZIP',
      'in/deep/er/a.pif',
    ])
  })

  test('a bare cmi5 manifest is a package', () => {
    const { fonds, write } = desk()
    write('in/renamed.xml', '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"/>')
    const [line] = lines(fonds('check', '--json', 'in').out, 'check')
    expect(line).toMatchObject({ file: 'in/renamed.xml', standard: 'cmi5', verdict: 'blocked' })
  })

  test('patterns that arrive unexpanded are expanded', () => {
    const { fonds, pack } = desk()
    for (const name of ['x/a.zip', 'x/y/b.zip', 'c.zip']) pack(name, 'cmi5', '_base')
    expect(verdicts(fonds('check', '--json', 'x/**/*.zip').out)).toEqual(['x/a.zip', 'x/y/b.zip'])
    expect(fonds('check', 'z/*.zip')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No file matches “z/*.zip”'),
    })
  })

  test('a file whose name looks like a pattern is that file', () => {
    const { fonds, pack } = desk()
    pack('course [1].zip', 'cmi5', '_base')
    expect(fonds('check', 'course [1].zip')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^course \[1\]\.zip: clean/),
    })
  })

  test('a folder without packages, and a course that nobody zipped, are told apart', () => {
    const { fonds, folder, write } = desk()
    mkdirSync(join(folder, 'nothing'))
    write('course/imsmanifest.xml', '<manifest/>')
    expect(fonds('check', 'nothing')).toMatchObject({
      code: 2,
      err: expect.stringContaining('nothing holds no package'),
    })
    expect(fonds('check', 'course')).toMatchObject({ code: 2, err: expect.stringContaining('course is a directory') })
  })
})

describe('check --json', () => {
  test('one line each, as the schema says', () => {
    const { fonds, pack } = desk()
    pack('a.zip', 'scorm12', '_base')
    pack('b.zip', 'cmi5', duplicate)
    const { code, out, err } = fonds('check', '--json', 'a.zip', 'b.zip', 'nowhere.zip')
    expect({ code, err }).toEqual({ code: 2, err: '' })
    const [clean, blocked, missing] = lines(out, 'check')
    expect(clean).toMatchObject({ file: 'a.zip', standard: 'scorm12', verdict: 'clean', findings: [] })
    expect(blocked).toMatchObject({
      verdict: 'blocked',
      counts: { fatal: 0, error: 1, warning: 0, info: 0 },
      findings: [
        {
          rule: 'CMI-006',
          severity: 'error',
          file: 'cmi5.xml',
          line: 33,
          column: 7,
          page: 'docs/rules/CMI-006.md',
          args: { line: 25 },
        },
      ],
    })
    expect(missing).toEqual({
      file: 'nowhere.zip',
      problem: { code: 'source-missing', message: 'nowhere.zip: there is no such file. Check the path.' },
    })
  })
})

describe('hostile names', () => {
  const name = 'evil\u001b]0;owned\u0007\u202e.zip'

  test('reach no terminal, in no format', () => {
    const { fonds, write } = desk()
    write(name, 'nothing')
    for (const format of ['text', 'json', 'sarif', 'junit']) {
      const { out, err } = fonds('check', '--format', format, '.')
      expect(out + err, format).toMatch(/^(?:[^\p{Cc}\p{Bidi_Control}]|\n)*$/u)
      expect(out, format).toContain('ZIP-001')
    }
  })

  test('come out of JSON as they are', () => {
    const { fonds, write } = desk()
    write(name, 'nothing')
    expect(lines(fonds('check', '--json', '.').out, 'check')[0].file).toBe(`./${name}`)
  })
})
