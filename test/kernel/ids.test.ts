import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createIds } from '#dist/kernel/ids.js'

const at = (milliseconds: number) => ({ now: () => new Date(milliseconds) })

describe('ids', () => {
  test('say what they name', () => {
    expect(createIds().next('crs')).toMatch(/^crs_[0-9a-hjkmnp-tv-z]{26}$/)
  })

  test('sort in the order they were made, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 45 }), { minLength: 2, maxLength: 50 }), (times) => {
        const clock = { now: () => new Date(times.shift() ?? 0) }
        const ids = createIds(clock)
        const made = times.map(() => ids.next('ver'))
        expect([...made].sort()).toEqual(made)
      }),
    )
  })

  test('sort within one millisecond, even thousands of them', () => {
    const ids = createIds(at(1_700_000_000_000))
    const made = Array.from({ length: 10_000 }, () => ids.next('evt'))
    expect([...made].sort()).toEqual(made)
    expect(new Set(made).size).toBe(made.length)
  })

  test('are the same from the same clock and the same randomness', () => {
    const make = () => createIds(at(1_700_000_000_000), (size) => new Uint8Array(size).fill(7)).next('org')
    expect(make()).toBe(make())
  })
})
