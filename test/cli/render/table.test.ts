import { describe, expect, test } from 'vitest'
import { table } from '#dist/cli/render/table.js'
import { widthOf, wrap } from '#dist/cli/render/wrap.js'

const columns = [
  { head: 'Reference', of: ({ id }: Row) => id, keeps: 9 },
  { head: 'Title', of: ({ title }: Row) => title, keeps: 8, shrinks: 12 },
  { head: 'Tags', of: ({ tags }: Row) => tags, keeps: 1, shrinks: 6 },
  { head: 'Nothing', of: () => undefined, keeps: 7 },
]
interface Row {
  readonly id: string
  readonly title: string
  readonly tags: string
}
const rows: Row[] = [
  { id: 'fire-safety', title: 'Sécurité incendie : les bons réflexes au bureau', tags: 'rh, 2026, obligatoire' },
  { id: 'water', title: '水 — ressource commune\u001b[2J\nde tous', tags: '' },
]
const look = { language: 'en', paint: (_: string, text: string) => text } as const

describe('tables', () => {
  for (const width of [30, 40, 60, 80, 200])
    test(`fit a terminal of ${width} columns`, () => {
      const lines = table(columns, rows, { ...look, width })
      expect(lines).toHaveLength(3)
      for (const line of lines) expect(widthOf(line), line).toBeLessThanOrEqual(width)
      expect(lines[1]).toMatch(/^fire-safety /)
    })

  test('cut a title before they leave a column out, and leave out what keeps least', () => {
    expect(table(columns, rows, { ...look, width: 60 })[0]).toMatch(/^Reference +Title +Tags$/)
    expect(table(columns, rows, { ...look, width: 30 })[0]).toMatch(/^Reference +Title$/)
  })

  test('are as wide as they need where there is no terminal, without columns in which nothing stands', () => {
    const [head, first] = table(columns, rows, look)
    expect(head).toMatch(/^Reference +Title +Tags$/)
    expect(first).toMatch(/^fire-safety +Sécurité incendie : les bons réflexes au bureau +rh, 2026, obligatoire$/)
  })

  test('break the headings that may stand in several lines, on top of the others, and say what they left out', () => {
    const figures = [
      { head: 'Name', of: () => 'Ministry', keeps: 9 },
      { head: 'Courses that were promised', of: () => 12, keeps: 8, right: true, wraps: true },
      { head: 'Feedback', of: () => 3, keeps: 1, right: true, wraps: true },
    ] as const
    const left: string[] = []
    const shown = (width: number) => table(figures, [{}], { ...look, width }, (heads) => left.push(...heads))
    expect(shown(40)).toEqual([
      '           Courses',
      '              that',
      '              were',
      'Name      promised  Feedback',
      'Ministry        12         3',
    ])
    expect(left).toEqual([])
    expect(shown(20).at(-1)).toBe('Ministry        12')
    expect(left).toEqual(['Feedback'])
  })

  test('let go on below what says something else when it is cut', () => {
    const names = ['Ministry of ecology', 'Ministry of ecology, by itself']
    const told = [
      { head: 'Name', of: (name: string) => name, keeps: 9, shrinks: 8, flows: true },
      { head: 'Courses', of: (name: string) => name.length, keeps: 8, right: true },
    ]
    expect(table(told, names, { ...look, width: 24 })).toEqual([
      'Name             Courses',
      'Ministry of           19',
      'ecology',
      'Ministry of           30',
      'ecology, by',
      'itself',
    ])
    expect(table(told, names, { ...look, width: 80 })).toHaveLength(3)
  })

  test('of tens of thousands of rows are drawn in the time of a test', () => {
    const many = Array.from({ length: 40_000 }, (_, at) => ({ id: `c${at}`, title: 'Sécurité', tags: 'rh' }))
    expect(table(columns, many, { ...look, width: 40 })).toHaveLength(40_001)
  })

  test('nothing in a cell acts on the terminal or breaks the row', () => {
    expect(table(columns, rows, look)[2]).toBe('water        水 — ressource commune�[2J�de tous')
  })
})

describe('wrapping', () => {
  test('breaks at spaces, indents, and leaves a long word whole', () => {
    expect(wrap('one two three https://example.org/a/long/address four', '  ', 24)).toEqual([
      '  one two three',
      '  https://example.org/a/long/address',
      '  four',
    ])
    expect(wrap('one two three', '  ')).toEqual(['  one two three'])
  })
})
