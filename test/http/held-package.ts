import { once } from 'node:events'
import { FondsError } from '#dist/kernel/errors.js'
import type { Fetcher } from '#dist/outbound/fetcher.js'

/** Packages of the outside world, which arrive when the test says so. */
export interface HeldPackages {
  readonly fetcher: Fetcher
  /** Resolves once somebody fetches, or has. */
  readonly asked: Promise<unknown>
  /** Lets everything arrive, now and later. */
  release(): void
}

export function heldPackages(packageOf: (url: string) => Uint8Array): HeldPackages {
  const asking = new AbortController()
  const releasing = new AbortController()
  async function* arriving(bytes: Uint8Array, signal: AbortSignal | undefined) {
    yield bytes.subarray(0, 100)
    await over(signal ? [signal, releasing.signal] : [releasing.signal])
    if (!releasing.signal.aborted) throw new FondsError('cancelled')
    yield bytes.subarray(100)
  }
  return {
    asked: over([asking.signal]),
    release: () => releasing.abort(),
    fetcher: {
      assertAllowed(url) {
        if (!url.startsWith('https:')) throw new FondsError('url-refused', { url, reason: 'it is not https' })
      },
      async open(url, { signal }) {
        asking.abort()
        const bytes = packageOf(url)
        return { url, size: bytes.length, fileName: 'fetched.zip', bytes: arriving(bytes, signal) }
      },
    },
  }
}

/** Waits for the first of them. */
const over = (signals: readonly AbortSignal[]): Promise<unknown> =>
  Promise.race(signals.map((signal) => signal.aborted || once(signal, 'abort')))
