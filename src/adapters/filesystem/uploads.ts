import { type FileHandle, open, readdir, stat, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ByteSource } from '../../container/byte-source.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'
import type { UploadFiles } from '../../repository/upload-store.js'
import { makeDirectory, storeError, syncDirectory } from './directory.js'
import { openFileSource } from './file-source.js'

// <root>/uploads/<id>   bytes on their way in; safe to delete when idle, whoever sent them sends them again

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

  async append(id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const file = await this.#trying(id, () => open(this.#path(id), 'r+'))
    try {
      await this.#trying(id, () => file.truncate(offset))
      let at = offset
      for await (const piece of bytes) {
        await this.#trying(id, () => writeWhole(file, piece, at))
        at += piece.byteLength
      }
      return at
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
    return (await this.#trying(id, () => stat(this.#path(id)))).size
  }

  async open(id: string, name: string): Promise<ByteSource> {
    try {
      return await openFileSource(this.#path(id), name)
    } catch (cause) {
      throw isFondsError(cause, 'source-missing') ? new FondsError('upload-unknown', { upload: id }, cause) : cause
    }
  }

  async remove(id: string): Promise<void> {
    await this.#trying(id, () => unlink(this.#path(id))).catch((error: unknown) => {
      if (!isFondsError(error, 'upload-unknown')) throw error
    })
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
