import { describe, expect, test } from 'vitest'
import {
  boolean,
  count,
  decimal,
  duration,
  filled,
  lengthOf,
  oneOf,
  upTo,
  type ValueType,
} from '#dist/findings/grammar/values.js'

const infinity = Number.POSITIVE_INFINITY

describe('a type of values admits what its schema admits', () => {
  test.each<readonly [string, ValueType, readonly string[], readonly string[]]>([
    ['boolean', boolean, ['true', 'false', '1', '0'], ['TRUE', 'yes', '', '10', 'true false']],
    ['one of', oneOf('all', 'any'), ['all', 'any'], ['All', 'all any', '', 'constructor']],
    [
      'decimal',
      decimal(0, 1),
      ['0', '1', '0.5', '.5', '1.', '+0.25', '-0', '00.10'],
      ['1.01', '-0.1', '1e-1', '.', '', '0,5'],
    ],
    ['decimal without bounds', decimal(-infinity, infinity), ['-12', '9'.repeat(400)], ['∞', 'NaN', 'Infinity']],
    ['count', count, ['0', '+7', '-0', '007'], ['-1', '1.0', '', '1e3']],
    [
      'duration',
      duration,
      ['PT0S', 'P1Y2M3DT4H5M6.7S', '-P1D', 'PT36H', 'P2M'],
      ['P', 'PT', 'P1DT', 'PT1.5H', '1H', 'P1S', 'PT1M2H', 'P-1D', ''],
    ],
    ['length', upTo(3), ['', 'abc', '🔵🔵🔵'], ['abcd', '🔵🔵🔵🔵']],
    ['something', filled, ['a'], ['']],
  ])('%s', (_, type, right, wrong) => {
    expect([...right, ...wrong].filter((value) => type.accepts(value))).toEqual(right)
  })

  test('and says so in signs of no language', () => {
    expect([decimal(-1, 1).allowed, decimal(-infinity, 0).allowed, oneOf('a', 'b').allowed]).toEqual([
      '-1 … 1',
      '−∞ … 0',
      'a | b',
    ])
  })

  test('lengths are counted in characters', () => {
    expect(lengthOf('né🔵')).toBe(3)
  })
})
