import { type FileHandle, link, open, rename, rm } from 'node:fs/promises'
import { FondsError } from '../kernel/errors.js'
import { systemCode, systemReason } from '../kernel/system-error.js'

export interface BesideOptions {
  /** Replace a file that stands there. */
  readonly replace: boolean
}

/**
 * Writes a file beside its place and moves it there once it is whole and on the disk: a failure leaves nothing, and a reader never
 * sees half of it.
 *
 * @throws {FondsError} `target-exists`, `target-unwritable`; and whatever `write` throws.
 */
export async function writeBeside<T>(
  target: string,
  { replace }: BesideOptions,
  write: (handle: FileHandle) => Promise<T>,
): Promise<T> {
  const draft = `${target}.${process.pid}.partial`
  const handle = await open(draft, 'wx').catch((cause: unknown) => {
    throw targetError(cause, target)
  })
  try {
    const result = await write(handle)
    await handle.sync()
    await handle.close()
    if (replace) await rename(draft, target)
    else await moveWithoutReplacing(draft, target)
    return result
  } catch (error) {
    throw targetError(error, target)
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
}

/** A hard link fails where the name is taken, also when it was taken a moment ago; a rename would not. */
async function moveWithoutReplacing(draft: string, target: string): Promise<void> {
  try {
    await link(draft, target)
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(systemCode(error) ?? '')) throw error
    // A file system without hard links: the name is reserved first, then replaced.
    await (await open(target, 'wx')).close()
    await rename(draft, target)
  }
}

function targetError(error: unknown, file: string): unknown {
  const code = systemCode(error)
  if (code === undefined || error instanceof FondsError) return error
  if (code === 'EEXIST') return new FondsError('target-exists', { file }, error)
  return new FondsError('target-unwritable', { file, reason: systemReason(error) }, error)
}
