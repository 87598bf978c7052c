import { FondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'

/** For where only the store can be at fault: the engine has errors without a code, for a folder that is not there for instance. */
export function storeFailure(cause: unknown, directory: string): Error {
  const error = sqliteError(cause, directory)
  if (error instanceof FondsError) return error
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new FondsError('store-failed', { directory, reason }, cause)
}

/** What is no error of the engine comes back as it was. */
export function sqliteError(cause: unknown, directory: string): unknown {
  const code = systemCode(cause)
  if (!(cause instanceof Error) || !code?.startsWith('SQLITE_')) return cause
  // On a full disk even a reader fails: it needs a little shared memory, which is a file.
  if (code === 'SQLITE_FULL' || code === 'SQLITE_IOERR_SHMSIZE')
    return new FondsError('store-full', { directory }, cause)
  const damaged = code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
  return new FondsError(
    damaged ? 'store-damaged' : 'store-failed',
    { directory, reason: `${cause.message}, ${code}` },
    cause,
  )
}
