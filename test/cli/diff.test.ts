import { describe, expect, test } from 'vitest'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { type Desk, desk, lines } from './fonds.js'

/** `a.zip`, and `b.zip` in which its quiz is gone. */
function two(): Desk {
  const own = desk()
  own.pack('a.zip', 'scorm12', '_base')
  const files = fixtureFiles('scorm12', '_base')
  const manifest = String(files.get('imsmanifest.xml')).replace(/<item identifier="quiz-1"[\s\S]*?<\/item>/, '')
  files.set('imsmanifest.xml', Buffer.from(manifest))
  own.write('b.zip', zip(files))
  return own
}

describe('fonds diff', () => {
  test('says what breaks, and ends with 1', () => {
    const { fonds } = two()
    expect(fonds('diff', 'a.zip', 'b.zip')).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "",
        "out": "a.zip → b.zip · SCORM 1.2

        Breaks what learners have under way
          Item “Vérifier ses acquis” (quiz-1): gone, and with this identifier all that an LMS keeps of learners under it

        Files: 0 added, 0 removed, 0 changed, 4 the same

      breaking (1 change):
        b.zip cannot take the place of a.zip without harm to learners under way: offer it beside, or wait until they have finished.
      ",
      }
    `)
    expect(fonds('diff', '--lang', 'fr', 'a.zip', 'b.zip').out).toContain('incompatible (1 changement)')
  })

  test('what is the same, or compatible, ends with 0', () => {
    const { fonds } = two()
    expect(fonds('diff', 'a.zip', 'a.zip')).toMatchObject({ code: 0, out: expect.stringContaining('same:\n') })
    expect(fonds('diff', 'b.zip', 'a.zip')).toMatchObject({
      code: 0,
      out: expect.stringContaining('compatible (1 change):'),
    })
  })

  test('--json is what the schema says', () => {
    const { fonds } = two()
    const [line] = lines(fonds('diff', '--json', 'a.zip', 'b.zip').out, 'diff')
    expect(line).toMatchObject({
      verdict: 'breaking',
      before: { name: 'a.zip', standard: 'scorm12', verdict: 'clean' },
      changes: [{ kind: 'removed', breaking: true, activity: 'item', identifier: 'quiz-1' }],
      counts: { removed: 1 },
    })
    expect(lines(fonds('diff', '--json', 'b.zip', 'a.zip').out, 'diff')[0].verdict).toBe('compatible')
  })

  test('versions that are kept are compared with each other, and with files', () => {
    const { fonds } = two()
    fonds('add', 'a.zip', '--external-id', 'fire', '--publish')
    fonds('add', 'b.zip', '--course', 'fire')
    const verdict = (...args: readonly string[]) => lines(fonds('diff', '--json', ...args).out, 'diff')[0].verdict
    expect(verdict('fire@1', 'fire@2')).toBe('breaking')
    expect(verdict('fire@2', 'fire')).toBe('compatible')
    expect(verdict('fire@published', 'b.zip')).toBe('breaking')
    expect(verdict('a.zip', 'fire@1')).toBe('same')
  })

  test('what is not there is told as what it was meant to be', () => {
    const { fonds } = two()
    expect(fonds('diff', 'a.zip', 'nowhere.zip')).toMatchObject({
      code: 2,
      err: expect.stringContaining('there is no such file'),
    })
    expect(fonds('diff', 'a.zip', 'fire@1')).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no repository'),
    })
    fonds('add', 'a.zip', '--external-id', 'fire')
    expect(fonds('diff', 'a.zip', 'water@1')).toMatchObject({ code: 2, err: expect.stringContaining('“water”') })
    expect(fonds('diff', 'fire@published', 'a.zip')).toMatchObject({
      code: 2,
      err: expect.stringContaining('no published version'),
    })
  })
})
