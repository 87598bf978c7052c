import { createHash } from 'node:crypto'

/** A SHA-256 digest as 64 lower-case hexadecimal digits. */
export type Sha256 = string

export const sha256 = (bytes: Uint8Array | string): Sha256 => createHash('sha256').update(bytes).digest('hex')

export const isSha256 = (text: string): text is Sha256 => /^[0-9a-f]{64}$/.test(text)
