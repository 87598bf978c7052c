import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytesOf } from '#dist/container/source-bytes.js'
import { createIds } from '#dist/kernel/ids.js'
import type { UploadFiles } from '#dist/repository/upload-store.js'
import type { Opened } from './opened.js'

const ids = createIds()

/** What every keeper of bytes on their way in must do. `open` gives an empty one. */
export function uploadFilesContract(name: string, open: () => Promise<Opened<UploadFiles>>): void {
  describe(`${name} keep uploads`, () => {
    let opened: Opened<UploadFiles>
    let uploads: UploadFiles
    let id: string
    beforeEach(async () => {
      opened = await open()
      uploads = opened.store
      id = ids.next('upl')
    })
    afterEach(() => opened.close())

    async function text(): Promise<string> {
      const source = await uploads.open(id, 'course.zip')
      expect(source.name).toBe('course.zip')
      const pieces: Uint8Array[] = []
      for await (const piece of bytesOf(source)) pieces.push(piece)
      await source.close()
      return Buffer.concat(pieces).toString()
    }

    const listed = async () => {
      const found: Record<string, number> = {}
      for await (const { id, size, touchedAt } of uploads.list()) {
        expect(Math.abs(Date.now() - touchedAt.getTime())).toBeLessThan(600_000)
        found[id] = size
      }
      return found
    }

    test('begin empty, and grow by what is appended', async () => {
      await uploads.create(id)
      expect(await uploads.size(id)).toBe(0)
      expect(await uploads.append(id, 0, pieces('one ', 'two '))).toBe(8)
      expect(await uploads.append(id, 8, pieces('three'))).toBe(13)
      expect(await uploads.append(id, 13, pieces())).toBe(13)
      await uploads.sync(id)
      expect(await uploads.size(id)).toBe(13)
      expect(await text()).toBe('one two three')
      uploads = await opened.reopen()
      expect(await text()).toBe('one two three')
    })

    test('drop what lies behind the place where writing goes on', async () => {
      await uploads.create(id)
      await uploads.append(id, 0, pieces('one two three'))
      expect(await uploads.append(id, 4, pieces('2'))).toBe(5)
      expect(await text()).toBe('one 2')
    })

    test('keep all or nothing of what is to be whole, also where the process died', async () => {
      await uploads.create(id)
      await uploads.append(id, 0, pieces('one '))
      const broken = (async function* () {
        yield Buffer.from('tw')
        throw new Error('gone')
      })()
      await expect(uploads.append(id, 4, broken, true)).rejects.toThrow('gone')
      expect(await text()).toBe('one ')
      let arrived = () => {}
      const half = new Promise<void>((resolve) => {
        arrived = resolve
      })
      let die = () => {}
      const death = new Promise<never>((_, reject) => {
        die = () => reject(new Error('dead'))
      })
      // For as long as it does not end, it is what a process leaves that died.
      const dead = uploads.append(
        id,
        4,
        (async function* () {
          yield Buffer.from('tw')
          arrived()
          await death
        })(),
        true,
      )
      await half
      uploads = await opened.reopen()
      expect(await uploads.size(id)).toBe(4)
      expect(await uploads.append(id, 4, pieces('two'), true)).toBe(7)
      expect(await uploads.size(id)).toBe(7)
      die()
      await expect(dead).rejects.toThrow('dead')
      expect(await text()).toBe('one two')
    })

    test('keep what arrived before the sender failed', async () => {
      await uploads.create(id)
      const broken = (async function* () {
        yield Buffer.from('half')
        throw new Error('gone')
      })()
      await expect(uploads.append(id, 0, broken)).rejects.toThrow('gone')
      expect(await uploads.size(id)).toBe(4)
      await uploads.append(id, 4, pieces(' and half'))
      expect(await text()).toBe('half and half')
    })

    test('list what is there, and nothing that was removed', async () => {
      const other = ids.next('upl')
      await uploads.create(id)
      await uploads.create(other)
      await uploads.append(other, 0, pieces('four'))
      expect(await listed()).toEqual({ [id]: 0, [other]: 4 })
      await uploads.remove(id)
      await uploads.remove(id)
      expect(await listed()).toEqual({ [other]: 4 })
    })

    test('know nothing of what is not there, or is no id at all', async () => {
      for (const unknown of [id, '', '.', '..', '../fonds.sqlite', 'upl_x/../../x', `${id}\0`, `${id}/`]) {
        const unheard = { code: 'upload-unknown' }
        await expect(uploads.sync(unknown)).rejects.toMatchObject(unheard)
        await expect(uploads.size(unknown)).rejects.toMatchObject(unheard)
        await expect(uploads.sync(unknown)).rejects.toMatchObject(unheard)
        await expect(uploads.open(unknown, 'x')).rejects.toMatchObject(unheard)
        await expect(uploads.append(unknown, 0, pieces('x'))).rejects.toMatchObject(unheard)
        await uploads.remove(unknown)
      }
      for (const unfit of ['', '../escaped', 'upl_x'])
        await expect(uploads.create(unfit)).rejects.toMatchObject({ code: 'upload-unknown' })
      expect(await listed()).toEqual({})
    })
  })
}

async function* pieces(...texts: string[]): AsyncIterable<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}
