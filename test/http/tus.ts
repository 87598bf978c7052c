import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import type { TestServer } from './server.js'

const bytesType = 'application/offset+octet-stream'

/** Names of what is kept of uploads; the folder is made with the first. */
export const uploadsOf = ({ data }: Pick<TestServer, 'data'>): string[] =>
  existsSync(join(data, 'uploads')) ? readdirSync(join(data, 'uploads')) : []

export const base64 = (text: string): string => Buffer.from(text).toString('base64')
export const checksum = (algorithm: 'sha1' | 'sha256', bytes: Uint8Array): string =>
  `${algorithm} ${createHash(algorithm).update(bytes).digest('base64')}`

/** The requests of the protocol, as any client would send them. */
export function tusOf({ url, secret }: Pick<TestServer, 'url'> & { readonly secret?: string }, key = secret) {
  const shared = { Authorization: `Bearer ${key}`, 'Tus-Resumable': '1.0.0' }
  const send = (method: string, path: string, headers: Record<string, string> = {}, bytes?: Uint8Array) =>
    fetch(url + path, {
      method,
      headers: { ...shared, ...(bytes && { 'Content-Type': bytesType }), ...headers },
      ...(bytes && { body: new Uint8Array(bytes) }),
    })
  const offsetOf = async (path: string) => Number((await send('HEAD', path)).headers.get('Upload-Offset'))
  return {
    create: (headers: Record<string, string>, bytes?: Uint8Array) => send('POST', '/v1/uploads', headers, bytes),
    /** Begins an upload. @returns its path. */
    async begin(size: number, headers: Record<string, string> = {}): Promise<string> {
      const answer = await send('POST', '/v1/uploads', { 'Upload-Length': String(size), ...headers })
      if (answer.status !== 201) throw new Error(await answer.text())
      return answer.headers.get('Location') ?? ''
    },
    head: (path: string) => send('HEAD', path),
    offsetOf,
    append: (path: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
      send('PATCH', path, { 'Upload-Offset': String(offset), ...headers }, bytes),
    remove: (path: string) => send('DELETE', path),
    /** Announces more bytes than it sends, and leaves the connection open. */
    hang(
      path: string,
      offset: number,
      announced: number,
      bytes: Uint8Array,
      headers: readonly string[] = [],
      method = 'PATCH',
    ): Socket {
      const { hostname, port } = new URL(url)
      const socket = connect(Number(port), hostname)
      const head = [
        `${method} ${path} HTTP/1.1`,
        `Host: ${hostname}`,
        `Authorization: Bearer ${key}`,
        'Tus-Resumable: 1.0.0',
        `Upload-Offset: ${offset}`,
        `Content-Type: ${bytesType}`,
        `Content-Length: ${announced}`,
        ...headers,
      ]
      socket.write(`${head.join('\r\n')}\r\n\r\n`)
      socket.write(bytes)
      return socket
    },
  }
}
