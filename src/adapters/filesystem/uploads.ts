import { type FileHandle, open, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ByteSource } from '../../container/byte-source.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'
import type { UploadFiles } from '../../repository/upload-store.js'
import { makeDirectory, storeError, syncDirectory } from './directory.js'
import { openFileSource } from './file-source.js'

// <root>/uploads/<id>      bytes on their way in; safe to delete when idle, whoever sent them sends them again
// <root>/uploads/<id>.end  while there is one: where those end that count

/** Uploads as files of a folder, which is made when the first one comes. */
export const openFilesystemUploads = (directory: string): UploadFiles =>
  new FilesystemUploads(resolve(directory, 'uploads'), directory)

class FilesystemUploads implements UploadFiles {
  readonly #root: string
  /** What errors call it. */
  readonly #directory: string

  constructor(root: string, directory: string) {
    this.#root = root
    this.#directory = directory
  }

  async create(id: string): Promise<void> {
    const path = this.#path(id)
    await this.#trying(id, async () => {
      const file = await open(path, 'wx').catch(async (cause: unknown) => {
        unlessMissing(cause)
        await makeDirectory(this.#root)
        return open(path, 'wx')
      })
      await file.close()
    })
  }

  async append(id: string, offset: number, bytes: AsyncIterable<Uint8Array>, whole = false): Promise<number> {
    const file = await this.#trying(id, () => open(this.#path(id), 'r+'))
    const cut = async () => {
      await file.truncate(offset)
      await this.#forgetEnd(id)
    }
    try {
      await this.#trying(id, cut)
      if (whole) await this.#trying(id, () => writeFile(this.#endPath(id), String(offset)))
      let at = offset
      for await (const piece of bytes) {
        await this.#trying(id, () => writeWhole(file, piece, at))
        at += piece.byteLength
      }
      if (whole) await this.#trying(id, () => this.#forgetEnd(id))
      return at
    } catch (error) {
      // If that fails too, the end that counts is known still.
      if (whole) await cut().catch(() => {})
      throw error
    } finally {
      await file.close()
    }
  }

  async sync(id: string): Promise<void> {
    const file = await this.#trying(id, () => open(this.#path(id), 'r+'))
    try {
      await this.#trying(id, () => file.sync())
    } finally {
      await file.close()
    }
    await this.#trying(id, () => syncDirectory(this.#root))
  }

  async size(id: string): Promise<number> {
    const { size } = await this.#trying(id, () => stat(this.#path(id)))
    const end = await readFile(this.#endPath(id), 'utf8').catch(unlessMissing)
    // One that was not written whole was written before any byte.
    return end === undefined || end === '' ? size : Math.min(size, Number(end))
  }

  async open(id: string, name: string): Promise<ByteSource> {
    try {
      return await openFileSource(this.#path(id), name)
    } catch (cause) {
      throw isFondsError(cause, 'source-missing') ? new FondsError('upload-unknown', { upload: id }, cause) : cause
    }
  }

  async remove(id: string): Promise<void> {
    await this.#trying(id, async () => {
      await this.#forgetEnd(id)
      await unlink(this.#path(id))
    }).catch((error: unknown) => {
      if (!isFondsError(error, 'upload-unknown')) throw error
    })
  }

  async #forgetEnd(id: string): Promise<void> {
    await unlink(this.#endPath(id)).catch(unlessMissing)
  }

  #endPath(id: string): string {
    return `${this.#path(id)}.end`
  }

  async *list(): AsyncIterable<{ id: string; size: number; touchedAt: Date }> {
    for (const name of (await readdir(this.#root).catch(unlessMissing)) ?? []) {
      const stats = await stat(join(this.#root, name)).catch(unlessMissing)
      if (stats && isUpload(name)) yield { id: name, size: stats.size, touchedAt: stats.mtime }
    }
  }

  #path(id: string): string {
    // What is no id of ours names no upload, whatever it would be as a path.
    if (!isUpload(id)) throw new FondsError('upload-unknown', { upload: id })
    return join(this.#root, id)
  }

  async #trying<T>(id: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (cause) {
      if (systemCode(cause) === 'ENOENT') throw new FondsError('upload-unknown', { upload: id }, cause)
      throw storeError(cause, this.#directory)
    }
  }
}

function unlessMissing(cause: unknown): undefined {
  if (systemCode(cause) !== 'ENOENT') throw cause
}

const isUpload = (name: string): boolean => /^upl_[0-9a-z]{26}$/.test(name)

async function writeWhole(file: FileHandle, piece: Uint8Array, from: number): Promise<void> {
  for (let done = 0; done < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, done, piece.byteLength - done, from + done)
    done += bytesWritten
  }
}
