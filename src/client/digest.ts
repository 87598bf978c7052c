/** A SHA-256 in the making. */
export interface Hash {
  update(bytes: Uint8Array): unknown
  /** 64 hexadecimal digits. To be called once. */
  hex(): string
}

export type MakeHash = () => Hash

/** As the header Repr-Digest has it (RFC 9530): `sha-256=:…:`. */
export const reprDigest = (hex: string): string => {
  const bytes = hex.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? []
  return `sha-256=:${btoa(String.fromCharCode(...bytes))}:`
}

/** The SHA-256 of a Repr-Digest, in hexadecimal; undefined where it has none. */
export function sha256In(header: string | null): string | undefined {
  const [, base64] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(header ?? '') ?? []
  if (base64 === undefined) return undefined
  return [...atob(base64)].map((letter) => letter.charCodeAt(0).toString(16).padStart(2, '0')).join('')
}
