/** A SHA-256 in the making. */
export interface Hash {
  update(bytes: Uint8Array): unknown
  /** 64 hexadecimal digits. To be called once. */
  hex(): string
}

export type MakeHash = () => Hash
