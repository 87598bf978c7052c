import { FondsError } from '../kernel/errors.js'
import type { ByteSource } from './byte-source.js'

/** A package that is already in memory. `name` is what findings call it. */
export function bufferSource(bytes: Uint8Array, name: string): ByteSource {
  return {
    name,
    size: bytes.byteLength,
    async read(offset, length) {
      if (offset < 0 || offset + length > bytes.byteLength) throw new FondsError('source-changed', { file: name })
      return new Uint8Array(bytes.subarray(offset, offset + length))
    },
    async close() {},
  }
}
