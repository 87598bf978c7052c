import { describe, expect, test, vi } from 'vitest'
import { desk } from './fonds.js'
import { serving } from './serving.js'
import { shareWater, twoFar, twoNear } from './shared-course.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const server = serving(2)

for (const [where, two] of [
  ['in a folder', () => twoNear(desk())],
  ['on a server', () => twoFar(desk(), server)],
] as const)
  describe(`fonds items retire, ${where}`, () => {
    test('says why, to whoever proposed the course', () => {
      const both = two()
      const course = shareWater(both)
      const made = both.user('collections', 'create', '--name', 'Nature', '--shared', '--json')
      const { id } = JSON.parse(made.out)
      expect(both.owner('submissions', 'create', 'water@1', '--collection', id).code).toBe(0)
      const submission = JSON.parse(both.user('submissions', 'list', '--json').out)
      expect(both.user('submissions', 'decide', submission.id, 'accept').code).toBe(0)
      const retire = ['items', 'retire', id, course] as const
      expect(both.user(...retire, '--reason', ' ')).toMatchObject({ code: 2, out: '' })
      const retired = both.user(...retire, '--reason', 'The law changed', '--lang', 'fr')
      expect(retired.out).toMatch(/^Motif +The law changed$/m)
      expect(both.owner('notices', 'list').out).toMatch(/item-retired .* The law changed /)
      expect(both.owner('notices', 'list', '--lang', 'fr').out).toMatch(/retirée d’une collection .* The law changed /)
    })
  })
