import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { writeBeside } from '#dist/cli/write-beside.js'

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'fonds-beside-'))
  onTestFinished(() => rmSync(path, { recursive: true }))
  return path
}

describe('writing beside', () => {
  test('the file is there only once it is whole', async () => {
    const target = join(folder(), 'a.zip')
    await writeBeside(target, { replace: false }, async (handle) => {
      await handle.writeFile('half')
      expect(existsSync(target)).toBe(false)
      await handle.writeFile(' and half')
    })
    expect(readFileSync(target, 'utf8')).toBe('half and half')
  })

  test('a failure leaves nothing, and is the caller’s own', async () => {
    const within = folder()
    const failure = new Error('the source gave up')
    const writing = writeBeside(join(within, 'a.zip'), { replace: false }, async (handle) => {
      await handle.writeFile('half')
      throw failure
    })
    await expect(writing).rejects.toBe(failure)
    expect(readdirSync(within)).toEqual([])
  })

  test('a name taken meanwhile is not replaced', async () => {
    const within = folder()
    const target = join(within, 'a.zip')
    const writing = writeBeside(target, { replace: false }, async () => writeFileSync(target, 'theirs'))
    await expect(writing).rejects.toMatchObject({ code: 'target-exists', args: { file: target } })
    expect(readFileSync(target, 'utf8')).toBe('theirs')
    expect(readdirSync(within)).toEqual(['a.zip'])
  })
})
