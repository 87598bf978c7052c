import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A connection on which a test sends what no client library would. */
export interface RawRequest {
  readonly socket: Socket
  /** All that is answered until the server closes. */
  answer(): Promise<string>
}

/** Sends a head and what there is of a body, and leaves the connection open. */
export async function rawRequest(
  url: string,
  head: readonly string[],
  body: Uint8Array = new Uint8Array(),
): Promise<RawRequest> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let answered = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    answered += text
  })
  socket.write(`${head.join('\r\n')}\r\nHost: ${hostname}\r\n\r\n`)
  if (body.length > 0) socket.write(body)
  return {
    socket,
    answer: async () => {
      if (!socket.closed) await once(socket, 'close')
      return answered
    },
  }
}
