import { type ClientRequest, request } from 'node:http'
import { connect, type Socket } from 'node:net'

/** What `fetch` would not do: a request over a connection of one's own, whose body may end too early. */
export interface RawRequest {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  /** If fewer bytes are sent than there are, this side of the connection is closed behind them; `slowly` sends one now and then. */
  readonly body?: { readonly bytes: Uint8Array; readonly sent: number | 'slowly' }
}

export function connection(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** Sends a request over a connection, and gives the answer as `fetch` would. */
export function sendOver(socket: Socket, { method, path, headers, body }: RawRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const length = body && { 'Content-Length': String(body.bytes.length) }
    const sending = request({
      createConnection: () => socket,
      method,
      path,
      headers: { Host: 'fonds', ...headers, ...length },
    })
    sending.once('error', reject)
    socket.once('close', () => reject(new Error('the connection ended without an answer')))
    sending.once('response', async (answer) => {
      const chunks: Buffer[] = []
      for await (const chunk of answer) chunks.push(chunk)
      const received = Object.entries(answer.headers).map(([name, value]): [string, string] => [name, String(value)])
      const { statusCode: status = 0 } = answer
      const empty = status === 204 || status === 304
      resolve(new Response(empty ? null : Buffer.concat(chunks), { status, headers: received }))
      socket.destroy()
    })
    if (!body) sending.end()
    else if (body.sent === 'slowly') drip(sending, body.bytes)
    else if (body.sent === body.bytes.length) sending.end(body.bytes)
    else sending.write(body.bytes.subarray(0, body.sent), () => socket.end())
  })
}

function drip(sending: ClientRequest, bytes: Uint8Array): void {
  let sent = 0
  const timer = setInterval(() => sending.write(bytes.subarray(sent, ++sent)), 100)
  sending.once('response', () => clearInterval(timer)).once('error', () => clearInterval(timer))
}
