import { streamOf } from './byte-stream.js'

/** Bytes that can be read from anywhere, and again: a file on a disk, for instance. */
export interface RandomAccess {
  readonly size: number
  /** Exactly `length` bytes from `offset`. */
  read(offset: number, length: number): Promise<Uint8Array<ArrayBuffer>>
}

/**
 * A package to send. What has a size is sent again where that is needed, and in pieces where it is large: in Node, `openAsBlob` of `node:fs`
 * makes a Blob of a file without reading it. A stream is sent as it comes, once.
 */
export type PackageContent = Blob | Uint8Array | RandomAccess | ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

export type Content = RandomAccess | ReadableStream<Uint8Array>

/** Content in one of the two ways that it is sent in. */
export function contentOf(given: PackageContent): Content {
  if (given instanceof Blob)
    return {
      size: given.size,
      read: async (offset, length) => new Uint8Array(await given.slice(offset, offset + length).arrayBuffer()),
    }
  if (given instanceof Uint8Array)
    return {
      size: given.byteLength,
      read: async (offset, length) => own(given).subarray(offset, offset + length),
    }
  if (given instanceof ReadableStream || 'read' in given) return given
  return streamOf(given)
}

/** Content as the body of one request, not read into memory; one that can be sent again where there is one. */
export function bodyOf(given: PackageContent): Uint8Array<ArrayBuffer> | Blob | ReadableStream<Uint8Array> {
  if (given instanceof Blob) return given
  if (given instanceof Uint8Array) return own(given)
  const content = contentOf(given)
  return content instanceof ReadableStream ? content : streamOf(stretches(content))
}

/** Memory that is shared between threads is refused by whoever sends it; all other bytes are as the types want them. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => bytes as Uint8Array<ArrayBuffer>

const stretchBytes = 2 ** 20

async function* stretches(content: RandomAccess): AsyncIterable<Uint8Array> {
  for (let at = 0; at < content.size; at += stretchBytes)
    yield await content.read(at, Math.min(stretchBytes, content.size - at))
}

/** Bytes; undefined where nobody knows. */
export function sizeOf(given: PackageContent): number | undefined {
  if (given instanceof Uint8Array) return given.byteLength
  return 'size' in given ? given.size : undefined
}
