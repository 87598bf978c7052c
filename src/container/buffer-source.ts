import { FondsError } from '../kernel/errors.js'
import type { ByteSource } from './byte-source.js'

/** A package that is already in memory. `name` is what findings call it. */
export function bufferSource(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    size: bytes.byteLength,
    async read(offset, length, memory = new ArrayBuffer(length)) {
      if (offset < 0 || offset + length > bytes.byteLength) throw new FondsError('source-changed', { file: name })
      const copy = new Uint8Array(memory, 0, length)
      copy.set(bytes.subarray(offset, offset + length))
      return copy
    },
    async close() {},
  }
}
