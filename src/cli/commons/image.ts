import { open } from 'node:fs/promises'
import type { SentBytes } from '../../contract/operation-shapes.js'
import { assertThumbnail, mostThumbnailBytes, thumbnailType } from '../../holdings/thumbnail.js'
import { FondsError, isFondsError } from '../../kernel/errors.js'
import { systemReason } from '../../kernel/system-error.js'

/**
 * An image that is a file, and what it is by its first bytes; `-` is standard input. What is wrong with it is told alike near and far.
 *
 * @throws {FondsError} `source-missing`, `source-unreadable`, `thumbnail-refused`.
 */
export async function readImage(file: string): Promise<SentBytes> {
  try {
    const content = await bytesOf(file)
    const mediaType = thumbnailType(content) ?? ''
    assertThumbnail(content, mediaType)
    return { content, mediaType }
  } catch (cause) {
    if (isFondsError(cause)) throw cause
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT')
      throw new FondsError('source-missing', { file }, cause)
    throw new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  }
}

/** No more of it than shows that it is too large. */
async function bytesOf(file: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let left = mostThumbnailBytes + 1
  for await (const piece of file === '-' ? process.stdin : (await open(file)).createReadStream()) {
    pieces.push(piece)
    left -= piece.length
    if (left <= 0) break
  }
  return Buffer.concat(pieces)
}
