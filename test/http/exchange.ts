import { type IncomingHttpHeaders, request } from 'node:http'

/** What came back over the wire: nothing decoded, nothing followed, no path made tidy. */
export interface Exchange {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
  /** Whether the connection ended before the body did. */
  readonly broken: boolean
}

export interface Asked {
  readonly url: string
  readonly secret: string
}

/** Sends a request as it is written. */
export function exchange(
  { url, secret }: Asked,
  path: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
): Promise<Exchange> {
  const { hostname, port } = new URL(url)
  const all = { Authorization: `Bearer ${secret}`, ...headers }
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, path, method, headers: all, agent: false }, (response) => {
      const pieces: Buffer[] = []
      response.on('data', (piece) => pieces.push(piece))
      response.on('error', () => {})
      response.on('close', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(pieces),
          broken: !response.complete,
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}
