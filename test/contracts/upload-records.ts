import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sha256 } from '#dist/kernel/digest.js'
import type { UploadRecord, UploadRecords } from '#dist/repository/upload-store.js'
import type { Opened } from './opened.js'

const whole: UploadRecord = {
  id: 'upl_a',
  organisation: 'local',
  fileName: 'cours à distance.zip',
  size: 2 ** 32,
  sha256: sha256('a'),
  metadata: { filename: 'Y291cnM=', relativePath: '' },
  createdAt: '2026-06-01T00:00:00.000Z',
  expiresAt: '2026-06-02T00:00:00.000Z',
}

/** What every keeper of what is known of uploads must do. `open` gives an empty one that knows the organisation `local`. */
export function uploadRecordsContract(name: string, open: () => Promise<Opened<UploadRecords>>): void {
  describe(`${name} knows uploads`, () => {
    let opened: Opened<UploadRecords>
    let uploads: UploadRecords
    beforeEach(async () => {
      opened = await open()
      uploads = opened.store
    })
    afterEach(() => opened.close())

    test('gives them back as they were put, to their own organisation', async () => {
      const { size: _, sha256: __, ...bare } = { ...whole, id: 'upl_b' }
      for (const upload of [whole, bare]) {
        await uploads.insert(upload)
        expect(await uploads.upload('local', upload.id)).toEqual(upload)
      }
      expect(await uploads.upload('elsewhere', whole.id)).toBeUndefined()
      expect(await (await opened.reopen()).upload('local', whole.id)).toEqual(whole)
    })

    test('changes what it is told, and leaves the rest', async () => {
      await uploads.insert(whole)
      await uploads.update(whole.id, { size: 7 })
      await uploads.update(whole.id, { expiresAt: '2026-06-03T00:00:00.000Z' })
      await uploads.update(whole.id, {})
      const changed = { ...whole, size: 7, expiresAt: '2026-06-03T00:00:00.000Z' }
      expect(await uploads.upload('local', whole.id)).toEqual(changed)
      await uploads.update(whole.id, { sha256: sha256('b') })
      expect(await uploads.upload('local', whole.id)).toEqual({ ...changed, sha256: sha256('b') })
    })

    test('forgets what is removed, and does not mind what is not there', async () => {
      await uploads.insert(whole)
      await uploads.remove('upl_none')
      await uploads.remove(whole.id)
      await uploads.remove(whole.id)
      await uploads.update(whole.id, { size: 1 })
      expect(await uploads.upload('local', whole.id)).toBeUndefined()
    })

    test('says which have expired, those first that did so first', async () => {
      for (const [id, day] of [
        ['upl_a', 4],
        ['upl_b', 2],
        ['upl_c', 3],
      ] as const)
        await uploads.insert({ ...whole, id, expiresAt: `2026-06-0${day}T00:00:00.000Z` })
      expect(await uploads.expired(new Date('2026-06-02'), 9)).toEqual([])
      expect(await uploads.expired(new Date('2026-06-03T12:00:00Z'), 9)).toEqual(['upl_b', 'upl_c'])
      expect(await uploads.expired(new Date('2026-06-05'), 2)).toEqual(['upl_b', 'upl_c'])
    })

    test('says when one expires, of whichever organisation', async () => {
      await uploads.insert(whole)
      expect(await uploads.expiry(whole.id)).toBe(whole.expiresAt)
      expect(await uploads.expiry('upl_none')).toBeUndefined()
    })
  })
}
