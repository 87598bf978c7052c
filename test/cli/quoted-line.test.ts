import AdmZip from 'adm-zip'
import { describe, expect, test } from 'vitest'
import { fitted, quotedText } from '#dist/cli/render/quoted-line.js'
import { widthOf } from '#dist/cli/render/wrap.js'
import { bufferSource } from '#dist/container/buffer-source.js'
import { quoteLines } from '#dist/findings/quote-lines.js'
import { examinePackage } from '#dist/repository/check-package.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'
import { desk } from './fonds.js'
import { onTerminal } from './on-terminal.js'

/** The package of a cmi5 fixture with its course structure changed, and the quotes of what is found there. */
async function quoted(change: (manifest: string) => string | Uint8Array) {
  const files = fixtureFiles('cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
  files.set('cmi5.xml', Buffer.from(change(files.get('cmi5.xml')?.toString() ?? '')))
  const { report, container } = await examinePackage(bufferSource(new Uint8Array(zip(files)), 'a.zip'))
  const quotes = await quoteLines(container, report.findings)
  return report.findings.flatMap((finding) => (finding.rule === 'CMI-006' ? [{ finding, ...quotes.get(finding) }] : []))
}

const line = '<au id="https://example.org/courses/water/aus/lesson" moveOn="CompletedAndPassed" masteryScore="0.8">'

describe('the line of a finding', () => {
  test('is quoted without its indentation, with the column in it', async () => {
    expect(await quoted((manifest) => manifest)).toMatchObject([
      { line: 33, text: line, at: 4, cut: { before: false, after: false } },
    ])
  })

  test('is found whatever ends the lines, and in whatever encoding', async () => {
    for (const end of ['\r', '\r\n'])
      expect(await quoted((manifest) => manifest.replaceAll(/\r?\n/g, end))).toMatchObject([{ text: line, at: 4 }])
    const wide = (manifest: string) => Buffer.from(`\ufeff${manifest.replace('UTF-8', 'UTF-16')}`, 'utf16le')
    expect(await quoted(wide)).toMatchObject([{ text: line, at: 4 }])
  })

  test('of a manifest that is one line is cut around the column', async () => {
    const [quote] = await quoted((manifest) => manifest.replaceAll(/\s*\r?\n\s*/g, ' '))
    expect(quote?.text?.length).toBeLessThanOrEqual(500)
    expect(quote?.text?.slice(quote.at)).toMatch(/^id="https:\/\/example.org\/courses\/water\/aus\/lesson"/)
    expect(quote?.cut).toEqual({ before: true, after: true })
  })
})

test('a line with a secret is in no report that is passed on', () => {
  const { fonds, pack, read } = desk()
  const bytes = pack('a.zip', 'security', 'SEC-009-encoded-password-warning')
  const secret = /Basic [\w+/]{12,}=*/.exec(contentOf(bytes))?.[0] ?? ''
  expect(secret).not.toBe('')
  fonds('check', '--format', 'html', '-o', 'a.html', 'a.zip')
  for (const report of [fonds('check', 'a.zip').out, read('a.html').toString()]) {
    expect(report).toContain('SEC-009')
    expect(report).not.toContain(secret)
  }
})

const contentOf = (bytes: Buffer): string =>
  new AdmZip(bytes)
    .getEntries()
    .map((entry) => entry.getData().toString())
    .join('\n')

describe('a quoted line on a terminal', () => {
  const cut = { before: false, after: false }
  const caretOver = (text: string, at: number, room: number) => {
    const shown = fitted({ line: 1, text, at, cut }, room)
    expect(widthOf(shown.text)).toBeLessThanOrEqual(room)
    return [...shown.text.slice(shown.at)][0]
  }

  test('has its caret under the column, whatever stands before it', () => {
    const look = { language: 'en', paint: (_: string, text: string) => text } as const
    for (const text of ['a\tb\tX', '日本語X', 'e\u0301te\u0301X', '😀😀X']) {
      const [above = '', below = ''] = quotedText({ line: 7, text, at: text.indexOf('X'), cut }, 'error', '', look)
      expect(widthOf(below.slice(0, below.indexOf('^'))), text).toBe(widthOf(above.slice(0, above.indexOf('X'))))
    }
  })

  test('is cut around it where it is too wide', () => {
    for (const before of [0, 1, 10, 30, 200])
      for (const after of [0, 1, 10, 200])
        for (const filler of ['.', '日', 'e\u0301'])
          expect(caretOver(`${filler.repeat(before)}X${filler.repeat(after)}`, filler.length * before, 40)).toBe('X')
  })

  test('holds nothing that a terminal obeys', () => {
    expect(fitted({ line: 1, text: 'a\u001b[31m\u202eb', at: 1, cut }, 40).text).toBe('a\ufffd[31m\ufffdb')
  })

  test.skipIf(!onTerminal.possible)(
    'is cut to the width of the terminal; colours are for a terminal, and can be declined',
    () => {
      const { folder, pack, fonds } = desk()
      pack('a.zip', 'cmi5', 'CMI-006-au-id-twice-in-different-blocks-error')
      const coloured = onTerminal.run(folder, 60, {}, 'check', 'a.zip')
      expect(coloured).toContain('\u001b[31m')
      const plain = onTerminal.run(folder, 60, { NO_COLOR: '1' }, 'check', 'a.zip')
      expect(plain).not.toContain('\u001b')
      expect(Math.max(...plain.split(/\r?\n/).map(widthOf))).toBeLessThanOrEqual(60)
      expect(plain).toMatch(/33 │ <au id=.*…\r?\n +│ {5}\^\r?\n/)
      expect(fonds('check', 'a.zip').out).not.toContain('\u001b')
    },
  )
})
