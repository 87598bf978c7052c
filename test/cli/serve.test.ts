import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { head, rawConnection } from '../http/raw.js'
import { type Desk, desk } from './fonds.js'

interface Started {
  readonly child: ChildProcess
  readonly url: string
  /** What stood on standard error until it listened. */
  readonly told: string
  readonly secret: string | undefined
  /** All of standard output, and of standard error. */
  readonly out: () => string
  readonly err: () => string
  /** What it ends with. */
  readonly ended: Promise<number | null>
}

async function started(at: Desk, ...args: readonly string[]): Promise<Started> {
  const child = at.start('serve', '--port', '0', ...args)
  let [out, err] = ['', '']
  child.stdout?.on('data', (text) => {
    out += text
  })
  child.stderr?.on('data', (text) => {
    err += text
  })
  const ended = once(child, 'close').then(([code]) => code as number | null)
  // The log says it last: by then all is printed.
  await expect.poll(() => `${out}${child.exitCode ?? ''}`, patience).toMatch(/"msg":"started"|^\d+$/)
  await expect.poll(() => err, patience).toMatch(/http:\S+/)
  const [url = ''] = /http:\S+:\d+/.exec(err) ?? []
  return { child, url, told: err, secret: /fonds_\S{70}/.exec(err)?.[0], out: () => out, err: () => err, ended }
}

/** Of a machine that has more to do. */
const patience = { timeout: 25_000 }

/** Begins a request whose body never comes, and that the server waits for. */
async function beginRequest({ url, err }: Started): Promise<void> {
  await expect.poll(err, patience).toMatch(/fonds_\S{70}/)
  const key = `Authorization: Bearer ${/fonds_\S{70}/.exec(err())?.[0]}`
  const stuck = rawConnection(url)
  stuck.write(
    head('POST /v1/check HTTP/1.1', key, 'Content-Type: application/zip', 'Content-Length: 99', 'Expect: 100-continue'),
  )
  await stuck.until(/100 Continue/)
}

describe('fonds serve', () => {
  test('says where it listens, shows the first key once, and logs none', async () => {
    const at = desk()
    const first = await started(at, '--data', 'data')
    expect(first.told).toMatch(/^Fonds serves data at http:\/\/127\.0\.0\.1:\d+\. Ctrl-C stops it\.\n/)
    await expect.poll(first.err, patience).toMatch(/shown this once[\s\S]*fonds_\S{70}/)
    const [secret = ''] = /fonds_\S{70}/.exec(first.err()) ?? []
    const me = await fetch(`${first.url}/v1/me`, { headers: { Authorization: `Bearer ${secret}` } })
    expect((await me.json()).roles).toEqual(['operator', 'administrator'])
    first.child.kill('SIGTERM')
    expect(await first.ended).toBe(0)
    expect(first.err()).toContain('Stopping: requests under way are finished.')
    const lines = first
      .out()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({ msg }) => msg)).toEqual(['started', 'request', 'stopping', 'stopped'])
    expect(first.out()).not.toContain(secret.slice(-20))

    const second = await started(at, '--data', 'data', '--lang', 'fr')
    expect(second.told).toMatch(/^Fonds sert data à l’adresse /)
    second.child.kill('SIGINT')
    expect(await second.ended).toBe(0)
    expect(second.err()).not.toMatch(/fonds_/)
  })

  test('a request under way is finished, and new ones are told to come again', async () => {
    const at = desk()
    at.write('fonds.json', JSON.stringify({ server: { patience: 60 } }))
    const { child, url, err, ended } = await started(at)
    await expect.poll(err, patience).toMatch(/fonds_\S{70}/)
    const key = `Authorization: Bearer ${/fonds_\S{70}/.exec(err())?.[0]}`
    const idle = rawConnection(url)
    idle.write(head('GET /readyz HTTP/1.1'))
    await idle.until(/"status":"ok"/)
    const busy = rawConnection(url)
    const body = '{"name":"North"}'
    const length = `Content-Length: ${body.length}`
    const type = 'Content-Type: application/json'
    busy.write(head('POST /v1/organisations HTTP/1.1', key, type, length, 'Expect: 100-continue'))
    await busy.until(/100 Continue/)
    busy.write(body.slice(0, 5))
    const watching = rawConnection(url)
    // Half of a request keeps this connection from being idle when the server begins to stop.
    watching.write('GET /readyz HTTP/1.1\r\n')
    await expect.poll(() => watching.socket.bytesWritten, patience).toBeGreaterThan(0)
    child.kill('SIGTERM')
    // Idle connections end at once, and nobody gets a new one.
    await idle.ended()
    await expect
      .poll(
        () =>
          fetch(url).then(
            () => 'answered',
            () => 'refused',
          ),
        patience,
      )
      .toBe('refused')
    watching.write('Host: fonds\r\n\r\n')
    const readiness = await watching.ended()
    if (readiness !== '')
      expect(readiness).toMatch(/^HTTP\/1\.1 503 [\s\S]*\r\nConnection: close\r\n[\s\S]*"code":"server-stopping"/)
    busy.write(body.slice(5))
    const answer = await busy.ended()
    expect(answer).toMatch(/HTTP\/1\.1 201 [\s\S]*\r\nConnection: close\r\n[\s\S]*"name":"North"/)
    expect(await ended).toBe(0)
    expect(at.fonds('organisations', 'list').out).toContain('North')
  })

  test('a request that does not end is cut when patience is over', async () => {
    const at = desk()
    at.write('fonds.json', JSON.stringify({ server: { patience: 1 } }))
    const server = await started(at)
    const { child, ended } = server
    await beginRequest(server)
    child.kill('SIGTERM')
    expect(await ended).toBe(0)
  })

  test('a second signal does not wait', async () => {
    const server = await started(desk())
    const { child, err, ended } = server
    await beginRequest(server)
    child.kill('SIGINT')
    await expect.poll(err, patience).toContain('Stopping')
    child.kill('SIGINT')
    expect(await ended).toBe(130)
  })
})

describe('a start that cannot be', () => {
  test('at a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? String(address.port) : ''
    const at = desk()
    const { code, out, err } = at.fonds('serve', '--port', port)
    other.close()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(
      new RegExp(
        `^fonds: The server cannot listen at 127\\.0\\.0\\.1:${port} \\(another program has it, EADDRINUSE\\)`,
      ),
    )
    // The key of the first start is still to be had.
    const { child, err: told, ended } = await started(at)
    await expect.poll(told, patience).toMatch(/fonds_\S{70}/)
    child.kill('SIGTERM')
    await ended
  })

  const cases: [why: string, args: string[], says: RegExp, code: number][] = [
    [
      'at an address of another machine',
      ['--host', '192.0.2.1'],
      /192\.0\.2\.1:8080 \(this machine has no such address/,
      2,
    ],
    ['at a port that is none', ['--port', 'abc'], /^fonds: --port: it must be a whole number\.\n$/, 2],
    ['where the folder is a file', ['--data', 'file'], /file/, 3],
    ['where the index is missing', ['--data', 'lost'], /fonds\.sqlite/, 3],
  ]
  for (const [why, args, says, expected] of cases)
    test(why, () => {
      const at = desk()
      at.write('file', 'x')
      at.write(`lost/blobs-v1/sha256/ab/cd/abcd${'0'.repeat(60)}`, 'x')
      const { code, out, err } = at.fonds('serve', ...args)
      expect({ code, out }, err).toEqual({ code: expected, out: '' })
      expect(err).toMatch(says)
      expect(err).not.toMatch(/fonds_/)
    })
})
