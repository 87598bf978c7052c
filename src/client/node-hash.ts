import { createHash } from 'node:crypto'
import type { MakeHash } from './digest.js'

/** SHA-256 as Node has it, several times as fast as in JavaScript. */
export const nodeHash: MakeHash = () => {
  const hash = createHash('sha256')
  return { update: (bytes) => hash.update(bytes), hex: () => hash.digest('hex') }
}
