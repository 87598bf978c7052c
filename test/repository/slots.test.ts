import { expect, test } from 'vitest'
import { openSlots } from '#dist/repository/slots.js'

test('so many work at once, and the others in the order they came', async () => {
  const slots = openSlots(2)
  const order: string[] = []
  const first = await slots.take()
  const second = await slots.take()
  const third = slots.take().then((give) => {
    order.push('third')
    return give
  })
  const fourth = slots.during(async () => order.push('fourth'))
  expect(slots.waiting).toBe(2)
  second()
  // Once is enough.
  second()
  const give = await third
  expect(order).toEqual(['third'])
  give()
  await fourth
  expect(order).toEqual(['third', 'fourth'])
  first()
  expect(slots.waiting).toBe(0)
})

test('who gives up waiting leaves the place to the next', async () => {
  const slots = openSlots(1)
  const give = await slots.take()
  const impatient = new AbortController()
  const waiting = slots.take(impatient.signal)
  const next = slots.take()
  impatient.abort(new Error('enough'))
  await expect(waiting).rejects.toThrow('enough')
  give()
  expect(await next).toBeTypeOf('function')
  await expect(slots.take(impatient.signal)).rejects.toThrow('enough')
})

test('a slot comes back from work that fails', async () => {
  const slots = openSlots(1)
  await expect(slots.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  expect(await slots.during(async () => 'done')).toBe('done')
})
