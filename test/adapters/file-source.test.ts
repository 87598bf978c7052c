import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openFileSource } from '#dist/adapters/filesystem/file-source.js'
import { readContainer } from '#dist/container/read-container.js'
import { zipBytes } from '../../scripts/zip-bytes.mjs'
import { temporaryFolder } from '../temporary-folder.js'
import { unprivileged } from '../unprivileged.js'

const code = (name: string) => expect.objectContaining({ code: name })

function file(bytes: Uint8Array, name = 'course.zip'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, bytes)
  return path
}

describe('a package that is a file', () => {
  test('is read as it stands on the disk', async () => {
    const path = file(zipBytes([{ name: 'a.txt', content: Buffer.from('air') }]))
    const source = await openFileSource(path, 'my course.zip')
    const container = await readContainer(source)
    expect(container).toMatchObject({ name: 'my course.zip', size: readFileSync(path).length, findings: [] })
    const entry = container.entry('a.txt')
    expect(entry && Buffer.from(await container.read(entry)).toString()).toBe('air')
    await container.close()
  })

  test('of no bytes is no zip', async () => {
    const container = await readContainer(await openFileSource(file(new Uint8Array(0))))
    expect(container.findings).toMatchObject([{ rule: 'ZIP-001', args: { size: 0, begins: '—' } }])
    await container.close()
  })

  test('that is not there, or lies below a file', async () => {
    await expect(openFileSource(join(temporaryFolder(), 'none.zip'))).rejects.toThrowError(code('source-missing'))
    await expect(openFileSource(join(file(Buffer.from('a')), 'none.zip'))).rejects.toThrowError(code('source-missing'))
  })

  test('that is a folder', async () => {
    const folder = join(temporaryFolder(), 'course')
    mkdirSync(folder)
    await expect(openFileSource(folder)).rejects.toThrowError(code('source-is-directory'))
  })

  test.skipIf(process.platform === 'win32')('that is a pipe into which nobody writes', async () => {
    const pipe = join(temporaryFolder(), 'course.zip')
    execFileSync('mkfifo', [pipe])
    await expect(openFileSource(pipe)).rejects.toThrowError(code('source-unreadable'))
  })

  test.skipIf(process.platform === 'win32')('that may not be read (Windows has other rights)', async () => {
    const path = file(Buffer.from('a'))
    chmodSync(path, 0)
    await unprivileged(() => expect(openFileSource(path)).rejects.toThrowError(code('source-unreadable')))
  })

  test('that is cut off, or grows, while it is read', async () => {
    const content = Buffer.alloc(3 * 2 ** 20, 'x')
    for (const change of [
      (path: string) => truncateSync(path, 1000),
      (path: string) => writeFileSync(path, 'more', { flag: 'a' }),
    ]) {
      const path = file(zipBytes([{ name: 'a.txt', content }]))
      const source = await openFileSource(path)
      let changed = false
      const onProgress = () => {
        if (!changed) change(path)
        changed = true
      }
      await expect(readContainer(source, { onProgress })).rejects.toThrowError(code('source-changed'))
      await source.close()
    }
  })
})
