import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

/** What stands between a client and a server, and does what networks do. */
export interface Gateway {
  readonly url: string
  /** Requests that came through, as `POST /v1/importJobs`. */
  readonly seen: readonly string[]
}

export interface Passing {
  readonly method: string
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** How many of this method and path came before. */
  readonly before: number
}

/**
 * - `pass`: to the server and back.
 * - `lose`: to the server, whose answer never comes back.
 * - `break`: the connection breaks after so many bytes of the body went through, either way.
 * - `answer`: the gateway answers itself.
 * - `keep`: nobody answers.
 * - `spoil`: one bit of the answer's body is turned.
 */
export type Fate =
  | 'pass'
  | 'lose'
  | 'keep'
  | 'spoil'
  | { readonly breakUp: number }
  | { readonly breakDown: number }
  | { readonly answer: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }

/** A proxy in front of a server, for as long as the test lasts. */
export async function gateway(target: string, fateOf: (passing: Passing) => Fate): Promise<Gateway> {
  const seen: string[] = []
  const server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming
    const name = `${method} ${path.split('?', 1)[0]}`
    const before = seen.filter((one) => one === name).length
    seen.push(name)
    const fate = fateOf({ method, path, headers, before })
    if (fate === 'keep') return
    if (typeof fate === 'object' && 'answer' in fate) {
      incoming.resume()
      outgoing.writeHead(fate.answer, fate.headers).end(fate.body)
      return
    }
    forward(target, incoming, outgoing, fate)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

type Forwarded = Exclude<Fate, 'keep' | { readonly answer: number }>

function forward(target: string, incoming: IncomingMessage, outgoing: ServerResponse, fate: Forwarded): void {
  const { method, url, headers } = incoming
  const onward = request(new URL(url ?? '/', target), { method, headers })
  const [up, down] = typeof fate === 'string' ? [] : 'breakUp' in fate ? [fate.breakUp] : [undefined, fate.breakDown]
  const breakOff = () => {
    incoming.socket.destroy()
    onward.destroy()
  }
  onward.on('error', () => outgoing.destroy())
  incoming.on('error', () => onward.destroy())
  let sent = 0
  incoming.on('data', (piece: Buffer) => {
    const part = up === undefined ? piece : piece.subarray(0, Math.max(0, up - sent))
    sent += part.length
    onward.write(part, () => up !== undefined && sent >= up && breakOff())
  })
  incoming.on('end', () => onward.end())
  onward.on('response', (answer) => {
    if (fate === 'lose') {
      answer.resume()
      answer.on('end', breakOff)
      return
    }
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
    let received = 0
    answer.on('data', (piece: Buffer) => {
      const part = down === undefined ? piece : piece.subarray(0, Math.max(0, down - received))
      if (fate === 'spoil' && received === 0) part[0] ^= 1
      received += part.length
      outgoing.write(part, () => down !== undefined && received >= down && breakOff())
    })
    answer.on('end', () => outgoing.end())
    answer.on('error', () => outgoing.destroy())
  })
}
