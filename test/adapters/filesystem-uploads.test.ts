import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFilesystemUploads } from '#dist/adapters/filesystem/uploads.js'
import { uploadFilesContract } from '../contracts/upload-files.js'

uploadFilesContract('Files', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fonds-test-'))
  const open = () => openFilesystemUploads(folder)
  return {
    store: open(),
    reopen: async () => open(),
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
})
