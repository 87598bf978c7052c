import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Lists } from '#dist/adapters/sql/search/lists.js'

test('lists of numbers are what a map of lists is, however often they change', () => {
  const [keys, values] = [40, 50]
  // What is left behind is cleared away above ten thousand numbers.
  const changes = fc.array(
    fc.record({
      key: fc.nat({ max: keys - 1 }),
      // Seldom none, so that lists grow long and are moved.
      add: fc.option(fc.nat({ max: values - 1 }), { freq: 40 }),
    }),
    { minLength: 3000, maxLength: 4000, size: 'max' },
  )
  fc.assert(
    fc.property(changes, (all) => {
      const lists = new Lists()
      const model = new Map<number, number[]>()
      for (const { key, add } of all) {
        if (add === null) {
          lists.clear(key)
          model.delete(key)
        } else {
          lists.add(key, add)
          model.set(key, [...(model.get(key) ?? []), add])
        }
      }
      for (let key = 0; key < keys; key++) expect([...lists.get(key)]).toEqual(model.get(key) ?? [])
      const marks = Uint8Array.from({ length: keys }, (_, key) => key % 3)
      const counts = new Int32Array(values)
      lists.count(marks, 1, 2, counts)
      const counted = [...model].flatMap(([key, list]) => (key % 3 === 0 ? [] : list))
      expect([...counts]).toEqual(Array.from(counts, (_, value) => counted.filter((one) => one === value).length))
    }),
    { numRuns: 20, endOnFailure: true },
  )
})
