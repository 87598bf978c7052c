import { connect, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A connection that says what a test wants it to say, HTTP or not. */
export interface RawConnection {
  readonly socket: Socket
  write(...pieces: readonly (string | Uint8Array)[]): void
  /** All that came, once it matches, or the connection has ended. */
  until(pattern: RegExp): Promise<string>
  /** All that came, once the connection has ended. */
  ended(): Promise<string>
}

export function rawConnection(url: string): RawConnection {
  const { hostname, port } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
  onTestFinished(() => void socket.destroy())
  let came = ''
  let over = false
  const waiting = new Set<() => void>()
  const wake = () => {
    for (const look of waiting) look()
  }
  socket.setEncoding('utf8')
  socket.on('data', (text) => {
    came += text
    wake()
  })
  const end = () => {
    over = true
    wake()
  }
  // A connection that is cut is over, like one that ends.
  socket.on('end', end).on('close', end).on('error', end)
  const until = (done: () => boolean) =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (!done()) return
        waiting.delete(look)
        resolve(came)
      }
      waiting.add(look)
      look()
    })
  return {
    socket,
    write: (...pieces) => {
      for (const piece of pieces) socket.write(piece)
    },
    until: (pattern) => until(() => over || pattern.test(came)),
    ended: () => until(() => over),
  }
}

/** Lines of a head of a request, ended as HTTP wants it. */
export const head = (...lines: readonly string[]): string => `${[...lines, 'Host: fonds', '', ''].join('\r\n')}`
