import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Extent } from '#dist/container/extents.js'
import { windowBytes, windowsOf } from '#dist/container/windows.js'
import type { DirectoryEntry } from '#dist/container/zip-entry.js'

const lengths = fc.oneof(fc.integer({ min: 30, max: 5000 }), fc.integer({ min: 30, max: 3 * windowBytes }))
const contents = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 0, max: 2 ** 26 }))

test('windows take every byte once, and every entry either whole or piece by piece', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(lengths, contents), { maxLength: 40 }),
      fc.nat(2 * windowBytes),
      fc.nat(2 * windowBytes),
      (shapes, before, behind) => {
        let position = before
        const extents = shapes.map(([length, size], index): Extent => {
          const start = position
          position += length
          return { entry: { index, size } as unknown as DirectoryEntry, start, end: position }
        })
        const size = position + behind
        const taken = new Map<number, number>()
        let at = 0
        for (const { start, end, whole, piece } of windowsOf(extents, size)) {
          expect(start).toBe(at)
          expect(end - start).toBeGreaterThan(0)
          expect(end - start).toBeLessThanOrEqual(windowBytes)
          for (const extent of whole) {
            expect(extent.start >= start && extent.end <= end).toBe(true)
            taken.set(extent.entry.index, (taken.get(extent.entry.index) ?? 0) + extent.end - extent.start)
          }
          if (piece) {
            expect(start >= piece.start && end <= piece.end).toBe(true)
            taken.set(piece.entry.index, (taken.get(piece.entry.index) ?? 0) + end - start)
          }
          at = end
        }
        expect(at).toBe(size)
        expect([...taken]).toEqual(extents.map(({ entry, start, end }) => [entry.index, end - start]))
      },
    ),
  )
})
