import { createHash, randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, open, opendir, readdir, rename, stat, unlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { ByteSource } from '../../container/byte-source.js'
import type { BlobListing, BlobStore, DraftListing, StoredBlob } from '../../holdings/blob-store.js'
import { isSha256, type Sha256 } from '../../kernel/digest.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { systemCode } from '../../kernel/system-error.js'
import { makeDirectory, storeError, syncDirectory } from './directory.js'
import { openFileSource } from './file-source.js'

// <root>/blobs-v1/sha256/ab/cd/<64 digits>   content, immutable, named by its digest
// <root>/drafts/<uuid>                       unfinished writes, safe to delete when idle
const blobsBelow = (root: string) => join(root, 'blobs-v1', 'sha256')
const draftsBelow = (root: string) => join(root, 'drafts')
const blobPath = (root: string, digest: Sha256) =>
  join(blobsBelow(root), digest.slice(0, 2), digest.slice(2, 4), digest)

/**
 * Blobs as files of a folder, which is made when it is not there.
 *
 * @throws {FondsError} `store-full`, `store-failed`.
 */
export async function openFilesystemBlobs(directory: string): Promise<BlobStore> {
  try {
    // Absolute from the start: in a working folder that was removed, Node tries for ever to make what is relative to it.
    const root = resolve(directory)
    await makeDirectory(blobsBelow(root))
    await makeDirectory(draftsBelow(root))
    return new FilesystemBlobs(root, directory)
  } catch (cause) {
    throw storeError(cause, directory)
  }
}

/**
 * Whether a folder holds blobs, without making anything there.
 *
 * @throws {FondsError} `store-failed`.
 */
export async function holdsBlobs(directory: string): Promise<boolean> {
  try {
    if ((await statOf(blobsBelow(directory))) === undefined) return false
    for await (const _ of new FilesystemBlobs(directory, directory).list()) return true
    return false
  } catch (cause) {
    throw storeError(cause, directory)
  }
}

class FilesystemBlobs implements BlobStore {
  readonly #root: string
  /** What errors call it. */
  readonly #directory: string

  constructor(root: string, directory: string) {
    this.#root = root
    this.#directory = directory
  }

  async put(bytes: AsyncIterable<Uint8Array>, expected?: Sha256): Promise<StoredBlob> {
    const draft = join(draftsBelow(this.#root), randomUUID())
    let kept = false
    try {
      const stored = await this.#writeDraft(draft, bytes)
      if (expected !== undefined && stored.sha256 !== expected)
        throw new FondsError('digest-mismatch', { actual: stored.sha256, expected })
      const path = blobPath(this.#root, stored.sha256)
      await makeDirectory(dirname(path))
      // Atomic, and harmless when the blob is there: same name, same bytes.
      await rename(draft, path)
      kept = true
      await syncDirectory(dirname(path))
      return stored
    } catch (cause) {
      throw storeError(cause, this.#directory)
    } finally {
      if (!kept) await unlink(draft).catch(unlessMissing)
    }
  }

  async #writeDraft(draft: string, bytes: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const hash = createHash('sha256')
    let size = 0
    const file = await open(draft, 'wx')
    try {
      for await (const piece of bytes) {
        hash.update(piece)
        await writeWhole(file, piece)
        size += piece.byteLength
      }
      await file.datasync()
    } finally {
      await file.close()
    }
    return { sha256: hash.digest('hex'), size }
  }

  async open(digest: Sha256): Promise<ByteSource> {
    try {
      return await openFileSource(blobPath(this.#root, digest), digest)
    } catch (cause) {
      if (isFondsError(cause, 'source-missing')) throw new FondsError('blob-unknown', { sha256: digest }, cause)
      throw cause
    }
  }

  async has(digest: Sha256): Promise<boolean> {
    return (await statOf(blobPath(this.#root, digest))) !== undefined
  }

  async *list(): AsyncIterable<BlobListing> {
    for (const first of await readdir(blobsBelow(this.#root)))
      for (const second of await readdir(join(blobsBelow(this.#root), first))) {
        const folder = join(blobsBelow(this.#root), first, second)
        for (const name of await readdir(folder)) {
          // A file under another name than its own can never be opened, and is none of ours.
          const ours = isSha256(name) && name.startsWith(first + second)
          const stats = ours ? await statOf(join(folder, name)) : undefined
          if (stats) yield { sha256: name, size: stats.size, storedAt: stats.mtime }
        }
      }
  }

  async *drafts(): AsyncIterable<DraftListing> {
    for await (const { name } of await opendir(draftsBelow(this.#root))) {
      const stats = await statOf(join(draftsBelow(this.#root), name))
      if (stats) yield { id: name, size: stats.size, touchedAt: stats.mtime }
    }
  }

  async remove(digest: Sha256): Promise<void> {
    await this.#unlink(blobPath(this.#root, digest))
  }

  async removeDraft(id: string): Promise<void> {
    if (id !== '' && !/[/\\]|^\.+$/.test(id)) await this.#unlink(join(draftsBelow(this.#root), id))
  }

  async #unlink(path: string): Promise<void> {
    try {
      await unlink(path).catch(unlessMissing)
    } catch (cause) {
      throw storeError(cause, this.#directory)
    }
  }
}

async function writeWhole(file: FileHandle, piece: Uint8Array): Promise<void> {
  for (let at = 0; at < piece.byteLength; ) {
    const { bytesWritten } = await file.write(piece, at, piece.byteLength - at)
    at += bytesWritten
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  return (await stat(path).catch(unlessMissing)) ?? undefined
}

function unlessMissing(cause: unknown): void {
  const code = systemCode(cause)
  if (code !== 'ENOENT' && code !== 'ENOTDIR') throw cause
}
