import { randomUUID } from 'node:crypto'
import { type FileHandle, open, readdir, readFile, stat, unlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ByteSource } from '../../container/byte-source.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'
import type { UploadFiles } from '../../repository/upload-store.js'
import { makeDirectory, storeError, syncDirectory } from './directory.js'
import { openFileSource } from './file-source.js'

// <root>/uploads/<id>      bytes on their way in; safe to delete when idle, whoever sent them sends them again
// <root>/uploads/<id>.end  while there is one: where those end that count, and who writes behind them

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
    try {
      await this.#trying(id, () => this.#cut(file, id, offset))
      return await (whole ? this.#writeMarked(file, id, offset, bytes) : this.#write(file, id, offset, bytes))
    } finally {
      await file.close()
    }
  }

  /** Meanwhile a mark says where the bytes end that count, and that it is this append which writes behind them. */
  async #writeMarked(file: FileHandle, id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    const mark = `${offset} ${randomUUID()}`
    const isOurs = async () => (await this.#mark(id)) === mark
    await this.#trying(id, () => writeFile(this.#endPath(id), mark))
    try {
      const end = await this.#write(file, id, offset, bytes)
      // Another process began anew meanwhile, and dropped what was written here.
      if (!(await isOurs())) throw new FondsError('precondition-failed')
      await this.#trying(id, () => this.#forgetEnd(id))
      return end
    } catch (error) {
      // What another process writes is its own. And if this fails too, the end that counts is known still.
      if (await isOurs().catch(() => false)) await this.#cut(file, id, offset).catch(() => {})
      throw error
    }
  }

  async #write(file: FileHandle, id: string, offset: number, bytes: AsyncIterable<Uint8Array>): Promise<number> {
    let at = offset
    for await (const piece of bytes) {
      await this.#trying(id, () => writeWhole(file, piece, at))
      at += piece.byteLength
    }
    return at
  }

  async #cut(file: FileHandle, id: string, offset: number): Promise<void> {
    await file.truncate(offset)
    await this.#forgetEnd(id)
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
    // One that was not written whole was written before any byte.
    const [, end = size] = /^(\d+) [\da-f-]{36}$/.exec((await this.#mark(id)) ?? '') ?? []
    return Math.min(size, Number(end))
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

  async #mark(id: string): Promise<string | undefined> {
    return (await this.#trying(id, () => readFile(this.#endPath(id), 'utf8').catch(unlessMissing))) ?? undefined
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
