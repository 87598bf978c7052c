import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editDistance, Nearest } from '#dist/findings/rules/nearest.js'

describe('the nearest of several texts', () => {
  const nearest = new Nearest(['res-commun', 'RES-Quiz', 'leçon', 'page-2', 'index'])

  test.each([
    ['res-quiz', 'RES-Quiz'],
    ['lec\u0327on', 'leçon'],
    ['res-comun', 'res-commun'],
    ['rse-commun', 'res-commun'],
    ['res-commmuns', 'res-commun'],
    ['indez', 'index'],
  ])('%s means %s', (text, meant) => {
    expect(nearest.find(text)).toBe(meant)
  })

  test.each(['certificat', 'page-3', 'page-12', 'i', ''])('%s means none of them', (text) => {
    expect(nearest.find(text)).toBeUndefined()
  })

  test('gives up rather than compare without end', () => {
    const many = new Nearest(Array.from({ length: 5000 }, (_, at) => `resource-${'abcdefghij'[at % 10]}${at}`))
    const begun = performance.now()
    for (let at = 0; at < 20_000; at++) many.find(`ressource-${at}-x`)
    expect(performance.now() - begun).toBeLessThan(20_000)
  })
})

test('distances are those of a plain reckoning, as far as the limit', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 })
  const plain = (a: string, b: string): number => {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
    for (let i = 1; i <= a.length; i++)
      for (let j = 1; j <= b.length; j++) {
        rows[i][j] = Math.min(
          rows[i - 1][j] + 1,
          rows[i][j - 1] + 1,
          rows[i - 1][j - 1] + Number(a[i - 1] !== b[j - 1]),
        )
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1)
      }
    return rows[a.length][b.length]
  }
  fc.assert(
    fc.property(text, text, fc.nat({ max: 4 }), (a, b, limit) => {
      const distance = plain(a, b)
      const found = editDistance(a, b, limit)
      if (distance <= limit) expect(found).toBe(distance)
      else expect(found).toBeGreaterThan(limit)
    }),
  )
})
