import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommonsIndex, CommonsWriter } from '#dist/commons/commons-index.js'
import { type CommonsRecords, type RecordFilter, type RecordKind, recordKinds } from '#dist/commons/records.js'
import type { Opened } from './opened.js'

const at = '2026-06-01T12:00:00.000Z'

/** What an index must do with records. `open` gives one that has none. */
export function recordsContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} keeps records`, () => {
    let opened: Opened<CommonsIndex>
    let index: CommonsIndex
    beforeEach(async () => {
      opened = await open()
      index = opened.store
    })
    afterEach(() => opened.close())

    const put = (...records: CommonsRecords['items'][]) =>
      index.transact(async (writer) => {
        for (const record of records) await writer.put('items', record)
      })
    const list = async (filter?: RecordFilter<'items'>) =>
      (await index.read((reader) => reader.list('items', filter))).map(({ id }) => id)
    const count = (where?: RecordFilter<'items'>['where']) => index.read((reader) => reader.count('items', where))

    test('as they were put, and as they were put again', async () => {
      const [first, again] = [anItem('a', { slot: 'slt_1' }), anItem('a', { featured: true, revision: 2 })]
      const found = () => index.read((reader) => reader.find('items', 'itm_a'))
      await put(first)
      expect(await found()).toEqual(first)
      await put(again)
      expect(await found()).toEqual(again)
      expect(await index.read((reader) => reader.list('items'))).toEqual([again])
      expect(await count({ slot: 'slt_1' })).toBe(0)
      expect(await index.read((reader) => reader.find('items', 'itm_b'))).toBeUndefined()
      expect(await index.read((reader) => reader.find('slots', 'itm_a'))).toBeUndefined()
    })

    test('and finds them by what they have, have not, or have one of', async () => {
      await put(
        anItem('a', { collection: 'col_1', position: 0, featured: true }),
        anItem('b', { collection: 'col_2', retiredAt: at }),
        anItem('c', { collection: 'col_3', position: 2 }),
      )
      expect(await list()).toEqual(['itm_a', 'itm_b', 'itm_c'])
      expect(await list({ where: {} })).toEqual(['itm_a', 'itm_b', 'itm_c'])
      expect(await list({ where: { collection: 'col_1' } })).toEqual(['itm_a'])
      expect(await list({ where: { collection: ['col_1', 'col_2', 'col_9'] } })).toEqual(['itm_a', 'itm_b'])
      expect(await list({ where: { collection: [] } })).toEqual([])
      expect(await list({ where: { retiredAt: null } })).toEqual(['itm_a', 'itm_c'])
      expect(await list({ where: { featured: true } })).toEqual(['itm_a'])
      expect(await list({ where: { featured: false, retiredAt: null } })).toEqual(['itm_c'])
      expect(await list({ where: { position: 0 } })).toEqual(['itm_a'])
      expect(await list({ where: { position: [0, 2] } })).toEqual(['itm_a', 'itm_c'])
      expect([await count(), await count({ retiredAt: null }), await count({ collection: [] })]).toEqual([3, 2, 0])
    })

    test('and gives them out a page at a time, from either end', async () => {
      await put(...['b', 'a', 'd', 'c'].map((letter) => anItem(letter, { collection: 'col_1' })))
      await put(anItem('bb', { collection: 'col_2' }))
      const where = { collection: 'col_1' }
      expect(await list({ where, limit: 2 })).toEqual(['itm_a', 'itm_b'])
      expect(await list({ where, limit: 2, after: 'itm_b' })).toEqual(['itm_c', 'itm_d'])
      expect(await list({ where, newestFirst: true, limit: 2 })).toEqual(['itm_d', 'itm_c'])
      expect(await list({ where, newestFirst: true, after: 'itm_c' })).toEqual(['itm_b', 'itm_a'])
      expect(await list({ where, after: 'itm_d' })).toEqual([])
    })

    test('of many thousand values, those that are there', async () => {
      await put(anItem('a', { collection: 'col_40000' }))
      const collection = Array.from({ length: 50_000 }, (_, at) => `col_${at}`)
      expect(await list({ where: { collection } })).toEqual(['itm_a'])
    })

    test('of every kind by each of its members', async () => {
      await index.transact((writer) => putOneOfEach(writer))
      for (const kind of Object.keys(recordKinds) as RecordKind[])
        for (const key of recordKinds[kind].keys) {
          const by = (value: string | null) =>
            index.read((reader) => reader.count(kind, { [key]: value } as RecordFilter<typeof kind>['where']))
          expect([kind, key, await by(`${key} of it`), await by(null)]).toEqual([kind, key, 1, 1])
        }
    })

    test('whole or not at all', async () => {
      const failed = index.transact(async (writer) => {
        await writer.put('items', anItem('a'))
        expect(await writer.count('items')).toBe(1)
        throw new Error('in the middle')
      })
      await expect(failed).rejects.toThrow('in the middle')
      expect(await count()).toBe(0)
    })

    test('so that no collection has a course twice at a time', async () => {
      const twice = { collection: 'col_1', course: 'crs_1' }
      await put(anItem('a', { ...twice, retiredAt: at }), anItem('b', twice))
      await expect(put(anItem('c', twice))).rejects.toThrow()
      expect(await list()).toEqual(['itm_a', 'itm_b'])
    })
  })
}

const anItem = (letter: string, more: Partial<CommonsRecords['items']> = {}): CommonsRecords['items'] => ({
  id: `itm_${letter}`,
  collection: 'col_1',
  course: `crs_${letter}`,
  mode: 'following',
  featured: false,
  revision: 1,
  createdAt: at,
  ...more,
})

/** Of each kind one record that has all members that it is found by, and one that has none. */
async function putOneOfEach(writer: CommonsWriter): Promise<void> {
  for (const kind of Object.keys(recordKinds) as RecordKind[]) {
    const { prefix, keys } = recordKinds[kind]
    const members = Object.fromEntries(keys.map((key) => [key, `${key} of it`]))
    await writer.put(kind, { ...members, id: `${prefix}_1` } as unknown as CommonsRecords[typeof kind])
    await writer.put(kind, { id: `${prefix}_2` } as unknown as CommonsRecords[typeof kind])
  }
}
