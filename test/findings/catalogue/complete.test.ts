import { describe, expect, test } from 'vitest'
import { catalogue } from '#dist/findings/catalogue.js'
import { leftOut } from '#dist/findings/left-out.js'

/** The codes that were planned, area by area, as first and last numbers without a gap. */
const planned: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  ZIP: [[1, 34]],
  PKG: [[1, 9]],
  XML: [[1, 18]],
  MAN: [[1, 54]],
  S12: [[1, 23]],
  S04: [
    [1, 19],
    [30, 32],
  ],
  SEQ: [[1, 54]],
  NAV: [[1, 5]],
  LOM: [[1, 14]],
  CMI: [[1, 36]],
  TIN: [[1, 16]],
  XST: [
    [1, 18],
    [30, 39],
  ],
  AIC: [[1, 7]],
  NBR: [
    [1, 3],
    [10, 16],
    [20, 24],
  ],
  SEC: [[1, 16]],
  CNT: [[1, 21]],
  RCV: [[1, 10]],
}

function* codes(area: string, [first, last]: readonly [number, number]): Iterable<string> {
  for (let number = first; number <= last; number++) yield `${area}-${String(number).padStart(3, '0')}`
}

/** `XST-001…018` names every code from the first to the last. */
const excused = new Set(
  Object.keys(leftOut).flatMap((key) => {
    const [, area = '', first = '', last = first] = /^([A-Z0-9]{3})-(\d{3})(?:…(\d{3}))?$/.exec(key) ?? []
    return [...codes(area, [Number(first), Number(last)])]
  }),
)
const all = Object.entries(planned).flatMap(([area, ranges]) => ranges.flatMap((range) => [...codes(area, range)]))

describe('every code that was planned', () => {
  test.each(Object.keys(planned))('%s is a rule, or left out for a reason', (area) => {
    const gaps = all.filter((code) => code.startsWith(area) && !(code in catalogue) && !excused.has(code))
    expect(gaps).toEqual([])
  })

  test('and no other', () => {
    expect(Object.keys(catalogue).filter((code) => !all.includes(code))).toEqual([])
    expect([...excused].filter((code) => code in catalogue || !all.includes(code))).toEqual([])
  })
})
