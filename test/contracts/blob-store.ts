import { randomBytes } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BlobStore } from '#dist/holdings/blob-store.js'
import { sha256 } from '#dist/kernel/digest.js'

interface Opened {
  readonly blobs: BlobStore
  close(): Promise<void>
}

/** What every store of blobs must do. `open` gives an empty one. */
export function blobStoreContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name} keeps blobs`, () => {
    let opened: Opened
    let blobs: BlobStore
    beforeEach(async () => {
      opened = await open()
      blobs = opened.blobs
    })
    afterEach(() => opened.close())

    test('gives back what was put, under its own digest', async () => {
      const bytes = randomBytes(3_000_000)
      const stored = await blobs.put(inPieces(bytes))
      expect(stored).toEqual({ sha256: sha256(bytes), size: bytes.length })
      expect(await blobs.has(stored.sha256)).toBe(true)
      const source = await blobs.open(stored.sha256)
      expect(source.size).toBe(bytes.length)
      expect(Buffer.from(await source.read(1_000_000, 10)).equals(bytes.subarray(1_000_000, 1_000_010))).toBe(true)
      expect(sha256(await source.read(0, bytes.length))).toBe(stored.sha256)
      await source.close()
    })

    test('keeps an empty blob', async () => {
      const { sha256: digest, size } = await blobs.put(inPieces(Buffer.alloc(0)))
      expect(size).toBe(0)
      expect(await blobs.has(digest)).toBe(true)
    })

    test('takes the same bytes twice, also at the same time', async () => {
      const bytes = randomBytes(100_000)
      const stored = await Promise.all([1, 2, 3].map(() => blobs.put(inPieces(bytes), sha256(bytes))))
      expect(new Set(stored.map(({ sha256: digest }) => digest)).size).toBe(1)
      expect(await listed(blobs)).toEqual([sha256(bytes)])
    })

    test('keeps nothing of bytes that are not those announced', async () => {
      await expect(blobs.put(inPieces(randomBytes(1000)), sha256('other'))).rejects.toMatchObject({
        code: 'digest-mismatch',
      })
      expect(await listed(blobs)).toEqual([])
      expect(await drafts(blobs)).toEqual([])
    })

    test('keeps nothing of bytes that break off, and says why', async () => {
      const broken = async function* () {
        yield randomBytes(1000)
        throw new Error('the line went dead')
      }
      await expect(blobs.put(broken())).rejects.toThrow('the line went dead')
      expect(await listed(blobs)).toEqual([])
      expect(await drafts(blobs)).toEqual([])
    })

    test('shows a write that is under way as a draft, and as nothing else', async () => {
      let seen: { blobs: string[]; drafts: string[] } | undefined
      const watched = async function* () {
        yield randomBytes(1000)
        seen = { blobs: await listed(blobs), drafts: await drafts(blobs) }
        yield randomBytes(1000)
      }
      await blobs.put(watched())
      expect(seen?.blobs).toEqual([])
      expect(seen?.drafts).toHaveLength(1)
      expect(await drafts(blobs)).toEqual([])
    })

    test('says which blob is unknown', async () => {
      const digest = sha256('never put')
      expect(await blobs.has(digest)).toBe(false)
      await expect(blobs.open(digest)).rejects.toMatchObject({ code: 'blob-unknown', args: { sha256: digest } })
    })

    test('lists sizes and times, and removes what is there and what is not', async () => {
      const before = Date.now()
      const { sha256: digest } = await blobs.put(inPieces(randomBytes(500)))
      for await (const blob of blobs.list()) {
        expect(blob).toMatchObject({ sha256: digest, size: 500 })
        expect(Math.abs(blob.storedAt.getTime() - before)).toBeLessThan(60_000)
      }
      await blobs.remove(digest)
      await blobs.remove(digest)
      expect(await listed(blobs)).toEqual([])
    })

    test('removes no draft by a name that leads elsewhere', async () => {
      const { sha256: digest } = await blobs.put(inPieces(randomBytes(10)))
      const [first, second] = [digest.slice(0, 2), digest.slice(2, 4)]
      for (const id of ['', '.', '..', `../blobs-v1/sha256/${first}/${second}/${digest}`, 'absent'])
        await blobs.removeDraft(id)
      expect(await blobs.has(digest)).toBe(true)
    })
  })
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 70_000) yield bytes.subarray(at, at + 70_000)
}

async function listed(blobs: BlobStore): Promise<string[]> {
  const digests: string[] = []
  for await (const { sha256: digest } of blobs.list()) digests.push(digest)
  return digests
}

async function drafts(blobs: BlobStore): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of blobs.drafts()) ids.push(id)
  return ids
}
