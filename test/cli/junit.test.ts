import { spawnSync } from 'node:child_process'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { describe, expect, test } from 'vitest'
import { junit } from '#dist/cli/render/junit.js'
import { bufferSource } from '#dist/container/buffer-source.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { treeFixtures, zipFixtures } from '../fixtures.js'
import { desk } from './fonds.js'

const xmllint = spawnSync('xmllint', ['--version']).status === 0

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
})

describe('check --format junit', () => {
  test('a suite for each package, a case for each rule; only what blocks fails', () => {
    const { fonds, pack, write } = desk()
    pack('1-clean.zip', 'scorm12', '_base')
    pack('2-warned.zip', 'cmi5', 'CMI-012-leading-slash-warning')
    pack('3-blocked.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
    write('4-text.zip', 'a < b & "c" \u0001')
    const files = ['1-clean.zip', '2-warned.zip', '3-blocked.zip', '4-text.zip', '5-missing.zip']
    const { code, out } = fonds('check', '--format', 'junit', ...files)
    expect(code).toBe(2)
    expect(XMLValidator.validate(out)).toBe(true)
    const { testsuites } = parser.parse(out)
    expect(testsuites).toMatchObject({ tests: '5', failures: '2', errors: '1' })
    const suites = testsuites.testsuite as { name: string; failures: string; testcase: Record<string, unknown>[] }[]
    expect(suites.map(({ name }) => name)).toEqual(files)
    const [clean, warned, blocked, text, missing] = suites.map(({ testcase }) => testcase[0])
    expect(clean).toEqual({ name: 'no fault found', classname: '1-clean.zip' })
    expect(warned).not.toHaveProperty('failure')
    expect(warned['system-out']).toContain('cmi5.xml:28:7: The address “/index.html”')
    expect(blocked).toMatchObject({
      name: 'CMI-006 Two AUs share an identifier',
      failure: { type: 'error', message: expect.stringContaining('is already used by the AU on line 25') },
    })
    expect(text.failure).toMatchObject({ type: 'fatal' })
    expect(missing.error).toMatchObject({ type: 'source-missing' })
  })

  test('what XML does not admit is not in it', () => {
    const { fonds, write } = desk()
    write('a\u0001\u001b[2J&<b>\u202e.zip', 'nothing')
    const { out } = fonds('check', '--format', 'junit', '.')
    expect(XMLValidator.validate(out)).toBe(true)
    expect(out).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}|&#x?[01]/u)
    expect(parser.parse(out).testsuites.testsuite[0].name).toBe('./a��[2J&<b>�.zip')
  })

  test.skipIf(!xmllint && !process.env.CI)(
    'of every fixture, xmllint can read it (skipped where it is not installed)',
    async () => {
      const checked = []
      for (const { file, bytes, limits } of [...treeFixtures(), ...zipFixtures()])
        checked.push({ file, report: (await examinePackage(bufferSource(bytes, file), limits && { limits })).report })
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--huge', '-'], {
        input: junit(checked, 'fr'),
        encoding: 'utf8',
      })
      expect(stderr).toBe('')
      expect(status).toBe(0)
    },
    120_000,
  )
})
