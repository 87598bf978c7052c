import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { FondsError } from '../../kernel/errors.js'
import { systemCode, systemReason } from '../../kernel/system-error.js'

/**
 * Makes a folder and those above it, durably: a blob in a folder that a power cut takes away is lost. Not by `recursive`, which never
 * ends, and takes all memory, where the system says ENOENT below a folder that exists: /proc, or a current folder that was removed.
 */
export async function makeDirectory(path: string): Promise<void> {
  let cause = await mkdir(path).catch((error: unknown) => error)
  if (systemCode(cause) === 'ENOENT' && dirname(path) !== path) {
    await makeDirectory(dirname(path))
    cause = await mkdir(path).catch((error: unknown) => error)
  }
  if (systemCode(cause) === 'EEXIST') return
  if (cause) throw cause
  await syncDirectory(dirname(path))
}

/** Makes the names in a folder durable, where the system lets a folder be opened. */
export async function syncDirectory(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const directory = await open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

/** An error of the system as one of ours, with its cause. */
export function storeError(cause: unknown, directory: string): unknown {
  const code = systemCode(cause)
  if (code === undefined || cause instanceof FondsError) return cause
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FondsError('store-full', { directory }, cause)
  return new FondsError('store-failed', { directory, reason: systemReason(cause) }, cause)
}
