import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AnswerStore } from '#dist/repository/answer-store.js'
import type { Opened } from './opened.js'

const answer = { status: 201, headers: { 'content-type': 'application/json' }, body: '{"é": 1}' }

/** What every keeper of answers must do. `open` gives an empty one. */
export function answerStoreContract(name: string, open: () => Promise<Opened<AnswerStore>>): void {
  describe(`${name} keeps answers`, () => {
    let opened: Opened<AnswerStore>
    let answers: AnswerStore
    beforeEach(async () => {
      opened = await open()
      answers = opened.store
    })
    afterEach(() => opened.close())

    const begin = (
      more: Partial<Parameters<AnswerStore['begin']>[0]> = {},
      store: AnswerStore = answers,
    ): ReturnType<AnswerStore['begin']> =>
      store.begin({
        client: 'key_a',
        key: 'k',
        fingerprint: 'one',
        at: new Date('2026-06-01'),
        lostBefore: new Date('2026-01-01'),
        ...more,
      })

    test('lets the first of a key begin, and tells the others what became of it', async () => {
      expect(await begin()).toBe('begun')
      const past = { fingerprint: 'one', at: '2026-06-01T00:00:00.000Z' }
      expect(await begin({ fingerprint: 'two', at: new Date('2026-06-02') })).toEqual(past)
      await answers.finish('key_a', 'k', answer)
      expect(await begin({ fingerprint: 'two' })).toEqual({ ...past, answer })
    })

    test('keeps clients and keys apart', async () => {
      await begin()
      await answers.finish('key_a', 'k', answer)
      expect(await begin({ client: 'key_b' })).toBe('begun')
      expect(await begin({ key: 'K' })).toBe('begun')
      await answers.abandon('key_b', 'k')
      expect(await begin()).toMatchObject({ answer })
    })

    test('lets a request begin again that was abandoned', async () => {
      await begin()
      await answers.abandon('key_a', 'k')
      expect(await begin({ fingerprint: 'two' })).toBe('begun')
      expect(await begin()).toMatchObject({ fingerprint: 'two' })
    })

    test('lets a request begin again whose first one was lost, and none that was answered', async () => {
      await begin()
      expect(await begin({ fingerprint: 'two', lostBefore: new Date('2026-06-01') })).not.toBe('begun')
      const [at, lostBefore] = [new Date('2026-06-02'), new Date('2026-06-01T00:00:01Z')]
      expect(await begin({ fingerprint: 'two', at, lostBefore })).toBe('begun')
      expect(await begin({ lostBefore })).toEqual({ fingerprint: 'two', at: '2026-06-02T00:00:00.000Z' })
      await answers.finish('key_a', 'k', answer)
      expect(await begin({ lostBefore: new Date('2026-07-01') })).toMatchObject({ fingerprint: 'two', answer })
    })

    test('lets one begin of many that come at once, over several connections', async () => {
      const stores = [answers, await opened.reopen(), await opened.reopen()]
      const begun = await Promise.all(Array.from({ length: 12 }, (_, at) => begin({}, stores[at % stores.length])))
      expect(begun.filter((one) => one === 'begun')).toHaveLength(1)
    })

    test('forgets what is older', async () => {
      await begin({ key: 'old' })
      await answers.finish('key_a', 'old', answer)
      await begin({ key: 'new', at: new Date('2026-06-03') })
      expect(await answers.forget(new Date('2026-06-02'))).toBe(1)
      expect(await answers.forget(new Date('2026-06-02'))).toBe(0)
      expect(await begin({ key: 'old' })).toBe('begun')
      expect(await begin({ key: 'new' })).not.toBe('begun')
    })
  })
}
