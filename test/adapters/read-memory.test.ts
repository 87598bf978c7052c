import { expect, test } from 'vitest'
import { ReadMemory } from '#dist/adapters/sql/read-memory.js'

/** Counts how often it had to ask. */
function asked() {
  const questions: string[] = []
  const ask = (question: string, answer: unknown) => async () => {
    questions.push(question)
    return answer
  }
  return { questions, ask }
}

test('what was asked in a state is not asked again in it, and is in the next', async () => {
  const memory = new ReadMemory()
  const { questions, ask } = asked()
  for (const state of [1, 1, 2, 2, 1]) await memory.of(state)('name', ask(`in ${state}`, state))
  expect(questions).toEqual(['in 1', 'in 2', 'in 1'])
})

test('that there is nothing is an answer, and a failure is none', async () => {
  const memory = new ReadMemory()
  const { questions, ask } = asked()
  for (const _ of [1, 2]) expect(await memory.of(1)('nothing', ask('nothing', undefined))).toBeUndefined()
  const failing = () => memory.of(1)('failing', () => Promise.reject(new Error('broken')))
  await expect(failing()).rejects.toThrow('broken')
  expect(await memory.of(1)('failing', ask('failing', 'well'))).toBe('well')
  expect(questions).toEqual(['nothing', 'failing'])
})

test('what outlives its state is given to nobody after it', async () => {
  const memory = new ReadMemory()
  const old = memory.of(1)
  memory.of(2)
  await old('name', async () => 'old')
  expect(await memory.of(2)('name', async () => 'new')).toBe('new')
})

test('there is room for so much, and what was not used for longest goes first', async () => {
  const memory = new ReadMemory(10_000)
  const { questions, ask } = asked()
  const recall = (name: string) => memory.of(1)(name, ask(name, { text: name.repeat(900) }))
  for (let at = 0; at < 9; at++) await recall(String(at))
  await recall('0')
  await recall('9')
  await recall('a')
  questions.length = 0
  await recall('0')
  await recall('1')
  expect(questions).toEqual(['1'])
})

test('what would take the room of many is not kept, and left as it is', async () => {
  const memory = new ReadMemory(10_000)
  const { questions, ask } = asked()
  const all = Array.from({ length: 200 }, (_, at) => ({ at }))
  for (const _ of [1, 2]) expect(await memory.of(1)('all', ask('all', all))).toBe(all)
  await memory.of(1)('one', ask('one', { at: 0 }))
  await memory.of(1)('one', ask('one', { at: 0 }))
  expect(questions).toEqual(['all', 'all', 'one'])
  expect(Object.isFrozen(all)).toBe(false)
})
