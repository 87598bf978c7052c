import { describe, expect, test, vi } from 'vitest'
import { desk } from './fonds.js'
import { serving } from './serving.js'
import { shareWater, twoFar, twoNear } from './shared-course.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const server = serving(4)

for (const [where, two] of [
  ['in a folder', () => twoNear(desk())],
  ['on a server', () => twoFar(desk(), server)],
] as const)
  describe(`an export of another’s course ${where}`, () => {
    for (const [options, via] of [
      [[], 'export'],
      [['--via', 'mirror'], 'mirror'],
    ] as const)
      test(`with ${JSON.stringify(options)} is recorded as ${via}`, () => {
        const both = two()
        const course = shareWater(both)
        expect(both.user('export', course, '-o', 'copy.zip', ...options).code).toBe(0)
        expect(JSON.parse(both.user('adoptions', 'list', '--json').out)).toMatchObject({ course, via, synced: 1 })
      })
  })

test('a way that there is not is refused, and one that is dispatched is declared', () => {
  const { code, err } = desk().fonds('export', 'water', '--via', 'dispatch')
  expect([code, err]).toEqual([2, expect.stringContaining('--via is “dispatch”, and can be pull, export, mirror.')])
})
