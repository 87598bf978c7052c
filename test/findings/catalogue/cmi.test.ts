import { describe, expect, test } from 'vitest'
import { cmiRules } from '#dist/findings/catalogue/cmi.js'

/**
 * Requirements of cmi5 on course structures and packages, by number. Taken from the keys of `requirements.json` in the npm package
 * `@cmi5/requirements` 1.0.0 (Apache-2.0), sections 3, 6.1, 8.1.0, 13 and 14; the package itself is not needed to run.
 */
const requirements = new Set(
  `3.0.0.0-1 6.1.0.0-1 6.1.0.0-2 6.1.0.0-3
   8.1.0.0-1 8.1.0.0-2 8.1.0.0-3 8.1.0.0-4 8.1.0.0-5 8.1.0.0-6 8.1.0.0-7 8.1.0.0-8
   13.1.0.0-1 13.1.2.0-1 13.1.3.0-1 13.1.4.0-1 13.1.4.0-2 13.1.4.0-3 13.1.5.0-1 13.1.5.0-2 13.2.0.0-1
   14.0.0.0-1 14.1.0.0-1 14.1.0.0-2 14.1.0.0-3 14.1.0.0-4 14.2.0.0-1`.split(/\s+/),
)
/** Sections of the specification that are cited where no numbered requirement says it. */
const sections = new Set(['8.1', '13.1', '13.1.4'])

describe('rules of cmi5', () => {
  for (const [code, { references }] of Object.entries(cmiRules))
    test(`${code} cites clauses that exist`, () => {
      expect(references).not.toEqual([])
      for (const reference of references) {
        const [, requirement, section] = /^cmi5 (?:R-(\S+)|(\S+))$/.exec(reference) ?? []
        const known = requirement ? requirements.has(requirement) : section ? sections.has(section) : true
        expect(known, reference).toBe(true)
      }
    })

  test('are all there, but for the property CMI-035', () => {
    const expected = Array.from({ length: 36 }, (_, at) => `CMI-${String(at + 1).padStart(3, '0')}`)
    expect(Object.keys(cmiRules).sort()).toEqual(expected.filter((code) => code !== 'CMI-035'))
  })
})
