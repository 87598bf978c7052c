import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdsBlobs, openFilesystemBlobs } from '#dist/adapters/filesystem/blobs.js'
import { blobStoreContract } from '../contracts/blob-store.js'
import { temporaryFolder } from '../temporary-folder.js'
import { unprivileged } from '../unprivileged.js'

blobStoreContract('a folder', async () => {
  const root = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  return {
    blobs: await openFilesystemBlobs(root),
    close: async () => rmSync(root, { recursive: true, force: true }),
  }
})

test('a store that is a file is a store that failed', async () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  await expect(openFilesystemBlobs(file)).rejects.toMatchObject({ code: 'store-failed' })
})

test.skipIf(process.platform === 'win32')(
  'a store that may not be written says so (Windows has other rights)',
  async () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o555)
    await unprivileged(() =>
      expect(openFilesystemBlobs(folder)).rejects.toMatchObject({
        code: 'store-failed',
        args: { reason: { en: 'permission denied, EACCES' } },
      }),
    )
  },
)

test.skipIf(process.platform === 'win32')('so does a folder that may not even be looked into', async () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o000)
  await unprivileged(() => expect(holdsBlobs(folder)).rejects.toMatchObject({ code: 'store-failed' }))
})

test.skipIf(process.platform !== 'linux')('a folder that cannot be made is a store that failed, at once', async () => {
  // The system says ENOENT although the folder above is there.
  await expect(openFilesystemBlobs('/proc/nowhere/data')).rejects.toMatchObject({ code: 'store-failed' })
})
