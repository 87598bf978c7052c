import { expect, test } from 'vitest'
import { KeptNotes } from '../../src/container/kept-notes.js'

const notesOf = (index: number) => Buffer.from(`notes of ${index} `.repeat(index % 400))

test('notes come back as they were kept, in whatever order they came and are asked for', () => {
  const entries = 500
  const notes = new KeptNotes(entries)
  // As from two threads, and none of every seventh entry.
  const order = Array.from({ length: entries }, (_, at) => at ^ 1).filter((index) => index % 7 !== 0)
  for (const index of order) notes.keep(index, notesOf(index))

  for (const index of [...order, ...order.toReversed()])
    expect(Buffer.from(notes.of(index) ?? []).equals(notesOf(index)), String(index)).toBe(true)
  expect(notes.of(7)).toBeUndefined()
})

test('notes that are kept after others were asked for are there too', () => {
  const notes = new KeptNotes(2)
  notes.keep(0, Buffer.from('first'))
  expect(notes.of(0)).toEqual(Buffer.from('first'))
  notes.keep(1, Buffer.from('second'))
  expect(notes.of(1)).toEqual(Buffer.from('second'))
})
