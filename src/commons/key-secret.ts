import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sha256 } from '../kernel/digest.js'

/**
 * What the holder of a key sends: `fonds_<id without prefix>_<256 random bits in base64url>`. The id finds the row, the rest proves it; the
 * first letters let scanners for leaked secrets know it.
 */
export interface ParsedSecret {
  readonly key: string
  readonly digest: string
}

export function makeSecret(key: string, random: (bytes: number) => Uint8Array = randomBytes) {
  const secret = `fonds_${key.replace(/^key_/, '')}_${Buffer.from(random(32)).toString('base64url')}`
  return { secret, digest: sha256(secret) }
}

/** The key that a secret says it is of, and the digest to compare; undefined when it is no secret of ours. */
export function parseSecret(text: string): ParsedSecret | undefined {
  const [, id] = /^fonds_([0-9a-z]{26})_[A-Za-z0-9_-]{43}$/.exec(text) ?? []
  return id === undefined ? undefined : { key: `key_${id}`, digest: sha256(text) }
}

/** Whether a credential is a secret of a key, and no token. */
export const isSecret = (text: string): boolean => text.startsWith('fonds_')

/** Compares in a time that does not tell how much of it was right. */
export const sameDigest = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
