import { expect, test } from 'vitest'
import { csvSteps, parseCsv } from '#dist/kernel/csv-table.js'

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

/** Rows of which some have line breaks and quotation marks inside, and where each begins. */
function longTable(count: number) {
  const rows = Array.from({ length: count }, (_, at) => [
    `code-${at}`,
    at % 7 === 0 ? `two\nlines of ${at}` : `one line of ${at}`,
    at % 5 === 0 ? `a “word” and a "mark"` : 'x'.repeat(at % 90),
  ])
  let line = 1
  const expected = rows.map((cells) => {
    const row = { line, cells }
    line += cells[1]?.includes('\n') ? 2 : 1
    return row
  })
  return { text: rows.map((cells) => cells.map(quoted).join(';')).join('\n'), expected, lines: line - 1 }
}

test('a long table is read in steps, and is what it is in one', () => {
  const { text, expected } = longTable(8000)
  expect(text.length).toBeGreaterThan(4 * 2 ** 16)
  expect(parseCsv(text)).toEqual({ separator: ';', rows: expected })
  const steps = csvSteps(text)
  let count = 0
  while (!steps.next().done) count++
  expect(count).toBeGreaterThan(4)
})

test('what is wrong far behind is told with its line', () => {
  const { text, lines } = longTable(8000)
  expect(parseCsv(`${text}\n"a"b;c;d`)).toEqual({ line: lines + 1, fault: 'quote-stray' })
  expect(parseCsv(`${text}\na;b;"c\nd;e`)).toMatchObject({ fault: 'quote-open' })
})
