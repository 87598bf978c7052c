/**
 * The one way out to other machines. It connects only to public addresses, or to hosts that the operator named, and to the address that was
 * checked; follows few redirects, each checked again; sends no credentials; and gives up on what is too large or too slow.
 */
export interface Fetcher {
  /** Says at once what need not be tried. @throws {FondsError} `url-refused`. */
  assertAllowed(url: string): void
  /**
   * Opens what a URL names. The bytes are to be read once, whole or not.
   * @throws {FondsError} `url-refused`; `fetch-failed`, also while the bytes are read; `body-too-large`.
   */
  open(url: string, options: FetchOptions): Promise<Fetched>
}

export interface FetchOptions {
  /** Bytes that are taken at most. */
  readonly limit: number
  /** Media types that are welcome, for the Accept header. */
  readonly accept?: string
  readonly signal?: AbortSignal
}

export interface Fetched {
  /** Where the last redirect led. */
  readonly url: string
  /** As announced. */
  readonly size?: number
  readonly mediaType?: string
  readonly bytes: AsyncIterable<Uint8Array>
}
