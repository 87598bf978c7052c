import { describe, expect, test } from 'vitest'
import { head, type RawConnection, rawConnection } from './raw.js'
import { type TestServer, testServer } from './server.js'

const key = ({ secret }: TestServer) => `Authorization: Bearer ${secret}`
const json = 'Content-Type: application/json'
/** Of a machine that has more to do. */
const patience = { timeout: 20_000 }
const code = (name: string) => new RegExp(`"code":"${name}"`)

describe('a body that may be refused', () => {
  test('is asked for once its sender may send it', async () => {
    const server = await testServer()
    const { write, until } = rawConnection(server.url)
    const body = '{"name":"North"}'
    const length = `Content-Length: ${body.length}`
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, length, 'Expect: 100-continue'))
    expect(await until(/\r\n\r\n/)).toBe('HTTP/1.1 100 Continue\r\n\r\n')
    write(body)
    expect(await until(/"revision":1/)).toMatch(/HTTP\/1\.1 201 /)
  })

  test('comes also where something else is expected, which is nobody’s business', async () => {
    const server = await testServer()
    const { write, until } = rawConnection(server.url)
    const body = '{"name":"North"}'
    const length = `Content-Length: ${body.length}`
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, length, 'Expect: patience'), body)
    expect(await until(/"revision":1/)).toMatch(/^HTTP\/1\.1 201 [\s\S]*X-Content-Type-Options: nosniff/)
  })

  test('and is no chunks is told so, and is no failure of ours', async () => {
    const lines: string[] = []
    const server = await testServer({
      settings: { logLevel: 'info' },
      log: { write: (line) => void lines.push(line) },
    })
    const { write, ended } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, 'Transfer-Encoding: chunked'), 'no size\r\n{}\r\n')
    const answer = await ended()
    expect(answer).toMatch(code('body-truncated'))
    expect(answer).toContain('of ? bytes.')
    await expect.poll(() => lines.join(''), patience).toContain('"operation":"createOrganisation"')
    expect(lines.join('')).not.toContain('"level":"error"')
  })

  const refused: [why: string, lines: (server: TestServer) => string[], status: number][] = [
    ['without a key', () => ['POST /v1/organisations HTTP/1.1', json], 401],
    ['of another type', (server) => ['POST /v1/organisations HTTP/1.1', key(server), 'Content-Type: text/csv'], 415],
    ['for an unknown parameter', (server) => ['POST /v1/organisations?x=1 HTTP/1.1', key(server), json], 400],
  ]
  for (const [why, lines, status] of refused)
    test(`is not asked for ${why}, and the connection ends`, async () => {
      const server = await testServer()
      const { write, ended } = rawConnection(server.url)
      write(head(...lines(server), 'Content-Length: 5000000', 'Expect: 100-continue'))
      const answer = await ended()
      expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*\\r\\nConnection: close\\r\\n`))
    })

  test('and is on its way does not keep the refusal from its sender', async () => {
    const server = await testServer()
    const { write, until, ended } = rawConnection(server.url)
    write(head('POST /v1/check HTTP/1.1', 'Content-Type: application/zip', 'Content-Length: 40000000'))
    for (let sent = 0; sent < 10; sent++) write(Buffer.alloc(50_000))
    expect(await until(code('credentials-missing'))).toMatch(/^HTTP\/1\.1 401 [\s\S]*\r\nConnection: close\r\n/)
    // What is still sent is let through for a while, and then no more.
    for (let sent = 0; sent < 20; sent++) write(Buffer.alloc(100_000))
    expect(await ended()).toMatch(/^HTTP\/1\.1 401 /)
  })

  test('and is short leaves the connection for the next request', async () => {
    const server = await testServer()
    const { write, until } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', json, 'Content-Length: 16'), '{"name":"North"}')
    await until(code('credentials-missing'))
    write(head('GET /healthz HTTP/1.1'))
    expect(await until(/"status":"ok"/)).toMatch(/HTTP\/1\.1 401 [\s\S]*HTTP\/1\.1 200 /)
  })

  test('grows too large without having said so', async () => {
    const server = await testServer({ settings: { bodyBytes: 2000 } })
    const { write, until } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, 'Transfer-Encoding: chunked'))
    for (let sent = 0; sent < 3; sent++) write('3e8\r\n', ' '.repeat(1000), '\r\n')
    expect(await until(code('body-too-large'))).toMatch(/^HTTP\/1\.1 413 /)
  })
})

describe('a request that does not come whole', () => {
  test('is told so while its sender listens, and changes nothing', async () => {
    const server = await testServer()
    const { socket, write, ended } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, 'Content-Length: 100'), '{"name":"North"}')
    socket.end()
    const answer = await ended()
    expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/"code":"body-truncated","args":\{"received":16,"announced":100\}/)
    expect((await (await server.send('GET', '/v1/organisations')).json()).items).toHaveLength(1)
  })

  test('whose client is gone is over for us too', async () => {
    const lines: string[] = []
    const server = await testServer({ settings: { logLevel: 'info' }, log: { write: (line) => void lines.push(line) } })
    const { socket, write } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, 'Content-Length: 100'), '{"name":"North"}')
    await expect.poll(() => socket.bytesWritten, patience).toBeGreaterThan(100)
    socket.resetAndDestroy()
    await expect.poll(() => lines.join(''), patience).toContain('"code":"body-truncated"')
    expect((await (await server.send('GET', '/v1/organisations')).json()).items).toHaveLength(1)
  })
})

describe('a connection that wants to hold the server', () => {
  const answered = async (connection: RawConnection, status: number, problem: string) => {
    const answer = await connection.ended()
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(answer).toMatch(code(problem))
    expect(answer).toMatch(/\r\nX-Content-Type-Options: nosniff\r\n/)
  }

  test('by headers that do not come', async () => {
    const { url } = await testServer({ settings: { headerTimeout: 1 } })
    const connection = rawConnection(url)
    connection.write('GET /healthz HTTP/1.1\r\nHost: fonds\r\n')
    await answered(connection, 408, 'request-timeout')
  })

  test('by headers without end', async () => {
    const { url } = await testServer()
    const connection = rawConnection(url)
    connection.write('GET /healthz HTTP/1.1\r\nHost: fonds\r\n', `A: ${'a'.repeat(20_000)}\r\n`)
    await answered(connection, 431, 'header-too-large')
  })

  test('by more headers than are read', async () => {
    const server = await testServer()
    const { write, until } = rawConnection(server.url)
    // Those behind would be left out, and they are what the request is bound to.
    const many = Array.from({ length: 100 }, (_, number) => `A${number}: a`)
    write(['GET /v1/me HTTP/1.1', 'Host: fonds', key(server), ...many, '', ''].join('\r\n'))
    expect(await until(code('header-too-large'))).toMatch(/^HTTP\/1\.1 431 /)
  })

  test('without saying which', async () => {
    const { url } = await testServer()
    const connection = rawConnection(url)
    connection.write('GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n')
    await answered(connection, 400, 'request-invalid')
  })

  test('or by saying it twice', async () => {
    const { url } = await testServer()
    const connection = rawConnection(url)
    connection.write('GET /healthz HTTP/1.1\r\nHost: fonds\r\nHost: another\r\nConnection: close\r\n\r\n')
    await answered(connection, 400, 'request-invalid')
  })

  test('by what is not HTTP', async () => {
    const { url } = await testServer()
    const connection = rawConnection(url)
    connection.write('\x16\x03\x01\x02\x00\x01\x00\r\n\r\n')
    await answered(connection, 400, 'request-invalid')
  })

  test('by a body that stands still', async () => {
    const server = await testServer({ settings: { idleTimeout: 1 } })
    const { write, ended } = rawConnection(server.url)
    write(head('POST /v1/check HTTP/1.1', key(server), 'Content-Type: application/zip', 'Content-Length: 1000'), 'PK')
    await ended()
    expect((await server.send('GET', '/healthz')).status).toBe(200)
  })

  test('by a body of JSON that comes too slowly', async () => {
    const server = await testServer({ settings: { idleTimeout: 1 } })
    const { write, ended } = rawConnection(server.url)
    write(head('POST /v1/organisations HTTP/1.1', key(server), json, 'Content-Length: 1000'))
    const drip = setInterval(() => write(' '), 100)
    const answer = await ended()
    clearInterval(drip)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  test('by a body that comes for ever after its answer', async () => {
    const { url } = await testServer()
    const heads = ['OPTIONS /v1/courses HTTP/1.1', 'POST /oauth/token HTTP/1.1']
    const ends = heads.map(async (line) => {
      const { write, ended, socket } = rawConnection(url)
      write(head(line, 'Content-Length: 1000'))
      const drip = setInterval(() => socket.writable && write(' '), 100)
      const answer = await ended()
      clearInterval(drip)
      return answer
    })
    const [options, token] = await Promise.all(ends)
    expect(options).toMatch(/^HTTP\/1\.1 204 /)
    expect(token).toMatch(/^HTTP\/1\.1 400 /)
  })

  test('nor is one given up whose body goes on after its answer', async () => {
    const { url } = await testServer()
    const { write, ended } = rawConnection(url)
    const pieces = Array.from({ length: 30 }, () => Buffer.alloc(100_000))
    write(head('OPTIONS /v1/courses HTTP/1.1', `Content-Length: ${pieces.length * 100_000}`))
    for (const piece of pieces) {
      write(piece)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
    write(head('GET /healthz HTTP/1.1', 'Connection: close'))
    expect((await ended()).match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 204', 'HTTP/1.1 200'])
  })

  test('by two lengths, or a length and chunks: no request is smuggled', async () => {
    for (const lines of [
      ['Content-Length: 5', 'Content-Length: 6'],
      ['Content-Length: 5', 'Transfer-Encoding: chunked'],
    ]) {
      const server = await testServer()
      const { write, ended } = rawConnection(server.url)
      write(
        head('POST /v1/organisations HTTP/1.1', key(server), json, ...lines),
        '0\r\n\r\nGET /healthz HTTP/1.1\r\n\r\n',
      )
      const answer = await ended()
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer.match(/HTTP\/1\.1 \d/g)).toHaveLength(1)
    }
  })
})
