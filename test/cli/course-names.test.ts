import { describe, expect, test, vi } from 'vitest'
import { coursePackage } from '../repository/course-package.js'
import { desk } from './fonds.js'
import { serving } from './serving.js'
import { shareWater, type Two, table, twoFar, twoNear } from './shared-course.js'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const server = serving(4)

/** The course `water` of the owner, by another title. @returns its id. */
function shareDrops(both: Two): string {
  const course = shareWater(both)
  both.at.write('titled.csv', table({ file: 'water.zip', externalId: 'water', title: 'Every drop' }))
  expect(both.owner('add', 'water.zip', '--sheets', 'titled.csv').code).toBe(0)
  return course
}

for (const [where, two] of [
  ['in a folder', () => twoNear(desk())],
  ['on a server', () => twoFar(desk(), server)],
] as const)
  describe(`courses in lists, ${where}`, () => {
    test('are named as their reader calls them: by the own external id, else by the title', () => {
      const both = two()
      const course = shareDrops(both)
      const reach = ['--learners', '40', '--from', '2026-01-01', '--to', '2026-06-30'] as const
      expect(both.owner('reach', 'record', 'water', ...reach).out).toMatch(
        new RegExp(`^Course +water \\(${course}\\)$`, 'm'),
      )
      expect(both.user('reach', 'record', course, ...reach).code).toBe(0)
      for (const language of ['en', 'fr']) {
        const [own, theirs] = [both.owner, both.user].map((who) => who('reach', 'list', '--lang', language).out)
        expect(own).toMatch(/^water +40 /m)
        expect(theirs).toMatch(/^Every drop +40 /m)
        expect(`${own}${theirs}`).not.toContain('crs_')
      }
      const [recorded = ''] = both.owner('reach', 'list', '--json').out.split('\n')
      expect(JSON.parse(recorded)).toMatchObject({ course })
      expect(both.owner('reach', 'list', '--csv').out).toContain(course)

      const given = both.user('feedback', 'give', `${course}@1`, '--kind', 'feedback', '--text', 'Clear')
      expect(given.out).toMatch(new RegExp(`^Course +Every drop \\(${course}\\)$`, 'm'))

      const events = both.owner('events', '--kind', 'version.published').out
      expect(events).toMatch(/version published +water /)
      expect(events).not.toContain('crs_')
      expect(both.owner('events', '--json').out).toContain(course)
    })

    test('keep their id where the title stands beside it, and where the reader may not see them', () => {
      const both = two()
      const course = shareDrops(both)
      expect(both.user('reuse', 'derive', `${course}@1`, '--external-id', 'our-drops').code).toBe(0)
      expect(both.owner('reuse', 'derivatives', 'water').out).toMatch(/^Every drop .* crs_\w{26}$/m)

      const reach = ['--learners', '40', '--from', '2026-01-01', '--to', '2026-06-30'] as const
      expect(both.user('reach', 'record', course, ...reach).code).toBe(0)
      expect(both.owner('share', 'set', 'water', 'private').code).toBe(0)
      expect(both.user('reach', 'list').out).toMatch(new RegExp(`^${course} +40 `, 'm'))
    })
  })

test('many courses are named as few are', () => {
  const own = desk()
  const names = Array.from({ length: 12 }, (_, at) => `course-${at}`)
  for (const name of names) own.write(`in/${name}.zip`, coursePackage(name))
  expect(own.fonds('add', '-q', 'in', '--external-id-from-name').code).toBe(0)
  const { out } = own.fonds('events', '--kind', 'course.created')
  expect([...out.matchAll(/course made +(\S+)/g)].map(([, name]) => name).toSorted()).toEqual(names.toSorted())
})
