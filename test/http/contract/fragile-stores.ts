import { openFilesystemUploads } from '#dist/adapters/filesystem/uploads.js'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { FondsError } from '#dist/kernel/errors.js'
import type { PlatformStores } from '#dist/repository/platform.js'

/** What the stores of a server are made to do; nothing while `mode` is `sound`. */
export interface Faults {
  /** `full`: writing fails as on a full disk. `broken`: everything fails. `forgetful`: no answer is kept. */
  mode: 'sound' | 'full' | 'broken' | 'forgetful'
}

/** Methods that write. */
const writing = new Set(['transact', 'insert', 'cancel', 'create', 'append', 'begin'])

/** The usual stores of a folder, which can be told to fail. */
export async function fragileStores(data: string, faults: Faults): Promise<Partial<PlatformStores>> {
  const { index, jobs, uploads, answers } = await openDatabase(openSqlite(data), data, new Date())
  const uploadFiles = openFilesystemUploads(data)
  const fragile = <T extends object>(store: T): T =>
    new Proxy(store, {
      get(target, name, receiver) {
        const member: unknown = Reflect.get(target, name, receiver)
        if (typeof member !== 'function') return member
        return (...args: unknown[]) => {
          if (name === 'as') return fragile(member.apply(target, args))
          if (name !== 'close') {
            if (faults.mode === 'broken') return Promise.reject(new Error('a fault that was put there'))
            if (faults.mode === 'full' && writing.has(String(name)))
              return Promise.reject(new FondsError('store-full', { directory: data }))
            if (faults.mode === 'forgetful' && name === 'finish') return Promise.resolve()
          }
          return member.apply(target, args)
        }
      },
    })
  return {
    index: fragile(index),
    jobs: fragile(jobs),
    uploads: fragile(uploads),
    answers: fragile(answers),
    uploadFiles: fragile(uploadFiles),
  }
}
