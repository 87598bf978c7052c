import { constants, type Stats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import type { ByteSource } from '../../container/byte-source.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { systemCode, systemReason } from '../../kernel/system-error.js'

/**
 * A package that is a file on this machine.
 *
 * @param name what findings call it; the path unless given.
 * @throws {FondsError} `source-missing`, `source-is-directory`, `source-unreadable`.
 */
export async function openFileSource(path: string, name = path): Promise<ByteSource> {
  // Without it, opening a pipe waits for whoever may write into it one day.
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause: unknown) => {
    throw sourceError(cause, name)
  })
  const before = await handle.stat()
  if (!before.isFile()) {
    await handle.close()
    throw before.isDirectory()
      ? new FondsError('source-is-directory', { file: name })
      : new FondsError('source-unreadable', { file: name, reason: notRegular })
  }
  return new FileSource(handle, name, before)
}

const notRegular = both('it is not a regular file', 'ce n’est pas un fichier ordinaire')
const notUnicode = both('its name is not UTF-8; rename it', 'son nom n’est pas en UTF-8 ; renommez-le')

class FileSource implements ByteSource {
  readonly name: string
  readonly size: number
  readonly stamp: string
  readonly #handle: FileHandle

  constructor(handle: FileHandle, name: string, stats: Stats) {
    this.#handle = handle
    this.name = name
    this.size = stats.size
    this.stamp = stampOf(stats)
  }

  async read(offset: number, length: number, memory = new ArrayBuffer(length)): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = new Uint8Array(memory, 0, length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await this.#handle
        .read(bytes, filled, length - filled, offset + filled)
        .catch((cause: unknown) => {
          throw sourceError(cause, this.name)
        })
      if (bytesRead === 0) throw new FondsError('source-changed', { file: this.name })
      filled += bytesRead
    }
    // The last bytes of a file are read last: a file that grew or was rewritten meanwhile is not the one we began with.
    if (offset + length === this.size) await this.#assertUnchanged()
    return bytes
  }

  close(): Promise<void> {
    return this.#handle.close()
  }

  async #assertUnchanged(): Promise<void> {
    if (stampOf(await this.#handle.stat()) !== this.stamp) throw new FondsError('source-changed', { file: this.name })
  }
}

const stampOf = ({ ino, size, mtimeMs }: Stats): string => `${ino} ${size} ${mtimeMs}`

function sourceError(cause: unknown, file: string): FondsError {
  const code = systemCode(cause)
  // Bytes that are no UTF-8 reach us as U+FFFD, and no file can be opened by such a name.
  if (code === 'ENOENT' && file.includes('\uFFFD'))
    return new FondsError('source-unreadable', { file, reason: notUnicode }, cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return new FondsError('source-missing', { file }, cause)
  if (code === 'EISDIR') return new FondsError('source-is-directory', { file }, cause)
  return new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
}
