import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rangeOf } from '#dist/http/byte-range.js'

test.each([
  ['bytes=0-0', { start: 0, end: 1 }],
  ['bytes=0-', { start: 0, end: 100 }],
  ['bytes=10-19', { start: 10, end: 20 }],
  ['bytes=99-99', { start: 99, end: 100 }],
  ['bytes=90-1000', { start: 90, end: 100 }],
  ['bytes=-1', { start: 99, end: 100 }],
  ['bytes=-1000', { start: 0, end: 100 }],
  ['bytes=007-008', { start: 7, end: 9 }],
  ['BYTES=5-6', { start: 5, end: 7 }],
  ['bytes= \t5-6 ,,', { start: 5, end: 7 }],
  [`bytes=0-${'9'.repeat(400)}`, { start: 0, end: 100 }],
  ['bytes=100-', 'unsatisfiable'],
  [`bytes=${'9'.repeat(400)}-`, 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=6-5', 'whole'],
  [`bytes=1${'0'.repeat(400)}-${'9'.repeat(400)}`, 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=', 'whole'],
  ['bytes', 'whole'],
  ['bytes=1', 'whole'],
  ['bytes=1-2-3', 'whole'],
  ['bytes=--1', 'whole'],
  ['bytes=+1-2', 'whole'],
  ['bytes=1 -2', 'whole'],
  ['bytes=0x1-2', 'whole'],
  ['bytes=1.5-2', 'whole'],
  ['bytes=１-２', 'whole'],
  ['bytes =1-2', 'whole'],
  ['items=1-2', 'whole'],
  ['bytes=0-1,5-6', 'whole'],
  [undefined, 'whole'],
])('%s of 100 bytes', (header, expected) => {
  expect(rangeOf(header, 100)).toEqual(expected)
})

test('of nothing, nothing is to be had but all of it', () => {
  expect(rangeOf('bytes=0-', 0)).toBe('unsatisfiable')
  expect(rangeOf('bytes=-5', 0)).toBe('whole')
})

const number = fc.nat({ max: 40 })
const white = fc.stringMatching(/^[ \t]{0,2}$/)

test('a range is those bytes whose place it names', () => {
  const asked = fc.oneof(
    fc.record({ first: number, last: fc.option(number, { nil: undefined }) }),
    fc.record({ suffix: number }),
  )
  fc.assert(
    fc.property(asked, number, white, white, (spec, size, before, behind) => {
      const text = 'suffix' in spec ? `-${spec.suffix}` : `${spec.first}-${spec.last ?? ''}`
      const range = rangeOf(`bytes=${before}${text}${behind}`, size)
      const named = Array.from({ length: size }, (_, at) => at).filter((at) =>
        'suffix' in spec ? at >= size - spec.suffix : at >= spec.first && at <= (spec.last ?? size),
      )
      if (typeof range === 'object') {
        const got = Array.from({ length: range.end - range.start }, (_, at) => range.start + at)
        expect(got).toEqual(named)
        expect(got).not.toEqual([])
      } else expect(named).toEqual([])
    }),
  )
})

test('whatever a header says, what is sent lies within the bytes', () => {
  const likely = fc.string({ unit: fc.constantFrom(...'bytes=-,0123456789 \t'), maxLength: 24 })
  fc.assert(
    fc.property(
      fc.oneof(
        likely,
        likely.map((text) => `bytes=${text}`),
        fc.string(),
      ),
      number,
      (header, size) => {
        const range = rangeOf(header, size)
        if (typeof range === 'string') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.start).toBeLessThan(range.end)
        expect(range.end).toBeLessThanOrEqual(size)
      },
    ),
    { numRuns: 1000 },
  )
})
