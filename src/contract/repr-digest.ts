import type { Sha256 } from '../kernel/digest.js'

/** A digest as Repr-Digest and Content-Digest have it (RFC 9530): `sha-256=:…:`. Browsers run this too. */
export function reprDigest(sha256: Sha256): string {
  const bytes = sha256.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`
}

/** The SHA-256 digests that such a header has, among others perhaps. */
export const sha256In = (header: string): readonly Sha256[] =>
  header.split(',').flatMap((member) => {
    const [, base64] = /^\s*sha-256=:([A-Za-z0-9+/]{43}=):\s*$/.exec(member) ?? []
    return base64 === undefined ? [] : [hexOf(atob(base64))]
  })

const hexOf = (bytes: string): string =>
  [...bytes].map((byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('')
