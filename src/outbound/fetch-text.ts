import type { Fetcher } from './fetcher.js'

/**
 * A small document, whole, as UTF-8.
 *
 * @param limit bytes.
 * @throws {FondsError} as `Fetcher.open`.
 */
export async function fetchText(fetcher: Fetcher, url: string, limit: number, accept?: string): Promise<string> {
  const { bytes } = await fetcher.open(url, { limit, ...(accept !== undefined && { accept }) })
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return new TextDecoder().decode(Buffer.concat(pieces))
}
