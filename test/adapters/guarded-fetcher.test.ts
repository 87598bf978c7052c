import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type FetcherParts, guardedFetcher } from '#dist/adapters/network/guarded-fetcher.js'
import type { Fetched, Fetcher } from '#dist/outbound/fetcher.js'
import { selfSigned } from './certificate.js'

const publicAddress = '93.184.215.14'
const limit = 10_000

describe('a URL that nobody goes to', () => {
  const fetcher = guardedFetcher({})
  const refused = {
    'its address is not public': [
      ...['0.0.0.0', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254'],
      ...['168.63.129.16', '169.254.169.254', '169.254.0.1', '172.16.0.1', '172.31.255.255', '192.0.0.192'],
      ...['192.0.2.1', '192.88.99.1', '192.168.1.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9'],
      ...['224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255', '100.100.100.200'],
      // The same machine in other words.
      ...['2130706433', '0x7f000001', '017700000001', '0177.0.0.1', '0x7f.0.0.1', '127.1', '127.0.1', '0', '0x0'],
      ...['127.0.0.1.', '127.0.0.1%2e', '127。0。0。1', '①②⑦.⓪.⓪.①', '%31%32%37.0.0.1', '3232235777', '0xa9fea9fe'],
      ...['[::]', '[::1]', '[0:0:0:0:0:0:0:1]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::ffff:93.184.215.14]'],
      ...['[::127.0.0.1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::127.0.0.1]', '[64:ff9b::5db8:d70e]', '[64:ff9b:1::1]'],
      ...['[100::1]', '[2001::1]', '[2001:0:4136:e378::1]', '[2001:2::1]', '[2001:10::1]', '[2001:20::1]'],
      ...['[2001:db8::1]', '[2002:7f00:1::]', '[2002:c0a8:101::1]', '[3fff::1]', '[3fff:fff:ffff::1]', '[4000::1]'],
      ...['[fc00::1]', '[fd00:ec2::254]', '[fd12:3456::1]', '[fe80::1]', '[febf::1]', '[fec0::1]', '[ff02::1]'],
      ...['localhost', 'LOCALHOST', 'localhost.', 'x.localhost', 'ｌｏｃａｌｈｏｓｔ'],
    ].map((host) => `https://${host}/x`),
    'it is not https': [
      ...['http://example.org/x.zip', 'HTTP://example.org', 'ftp://example.org/x.zip', 'file:///etc/passwd'],
      ...['data:application/zip;base64,UEs=', 'gopher://example.org/', 'javascript:0', 'blob:https://example.org/1'],
      ...['http://127.0.0.1/', 'ws://example.org/'],
    ],
    'it holds credentials': [
      ...['https://me@example.org/', 'https://me:secret@example.org/x', 'https://:secret@example.org/'],
      'https://example.org%2f@127.0.0.1/',
    ],
    'its port is not 443': ['https://example.org:22/', 'https://example.org:8443/x', 'https://example.org:80/'],
    'it is no URL': [
      ...['', 'example.org/x.zip', '//example.org/x', 'https://', 'https://1.2.3.4.5/', 'https://256.1.1.1/'],
      ...['https://[fe80::1%25eth0]/', 'https://[::1', 'https://exa mple.org/', 'https://example.org:99999/'],
      ...['https://127.0.0.1%00.example.org/', 'https://0x7f.0x1.0x1.0x1.0x1/'],
    ],
  }
  for (const [reason, urls] of Object.entries(refused))
    test.each(urls)(`%s: ${reason}`, async (url) => {
      expect(() => fetcher.assertAllowed(url)).toThrow(expect.objectContaining({ code: 'url-refused' }))
      const error = await fetcher.open(url, { limit }).catch((cause) => cause)
      expect(error).toMatchObject({ code: 'url-refused', args: { reason: { en: reason } } })
    })

  test.each([
    'https://example.org/x.zip',
    'https://example.org:443/x.zip?a=b#c',
    'https://EXAMPLE.org./x.zip',
    'https://93.184.215.14/',
    'https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/',
    'https://172.15.255.255/',
    'https://172.32.0.1/',
    'https://100.128.0.1/',
    'https://bücher.example/x',
    'https://localhost.example.org/',
  ])('%s is tried', (url) => {
    expect(() => fetcher.assertAllowed(url)).not.toThrow()
  })

  test('keeps credentials and query to itself, in the sentence too', () => {
    const refusal = () => fetcher.assertAllowed('https://me:secret@example.org/x.zip?signature=mine')
    expect(refusal).toThrow('https://example.org/x.zip may not be fetched: it holds credentials.')
  })
})

describe('what a name stands for', () => {
  const refusal = { code: 'url-refused', args: { reason: { en: 'its address is not public' } } }

  test.each([
    ['a private address', ['10.1.2.3']],
    ['the metadata of a cloud', ['169.254.169.254']],
    ['this machine', ['::1']],
    ['an IPv4 address as IPv6', ['::ffff:10.1.2.3']],
    ['an address of a link', ['fe80::1%eth0']],
    ['public and private addresses', [publicAddress, '192.168.0.1']],
    ['a public address after a private one', ['fd00::1', publicAddress]],
    ['nothing', []],
    ['no address', ['example.org']],
  ])('is refused when it is %s', async (_, addresses) => {
    const fetcher = guardedFetcher({}, { lookup: lookupOf(addresses) })
    const error = await fetcher.open('https://courses.example/x.zip', { limit }).catch((cause) => cause)
    expect(error).toMatchObject(refusal)
    expect(JSON.stringify([error.message, error.args])).not.toMatch(/10\.1|169|fe80|192|fd00/)
  })

  test('is asked once, and the connection goes to what was checked', async () => {
    const { port, cert, seen } = await secureServer('courses.example', (_, response) => response.end('PK'))
    const lookup = vi.fn(lookupOf(['127.0.0.1']))
    const allow = [`courses.example:${port}`]
    const fetcher = guardedFetcher({ allow }, { lookup, authorities: [cert] })
    expect(await textOf(fetcher, `https://courses.example:${port}/a%20b.zip?x=1`)).toBe('PK')
    expect(lookup.mock.calls).toEqual([['courses.example']])
    expect(seen[0]).toMatchObject({ url: '/a%20b.zip?x=1', headers: { host: `courses.example:${port}` } })
  })

  test('may change between two looks, and is looked at each time', async () => {
    const answers = [[publicAddress], ['127.0.0.1']]
    const stop = new AbortController()
    const lookup: FetcherParts['lookup'] = async (host) => {
      // Nobody is to be connected to: that the first answer passed shows in that it was not refused.
      if (answers.length === 2) stop.abort()
      return lookupOf(answers.shift() ?? [])(host)
    }
    const fetcher = guardedFetcher({}, { lookup })
    const url = 'https://courses.example/x'
    await expect(fetcher.open(url, { limit, signal: stop.signal })).rejects.toMatchObject({ code: 'cancelled' })
    await expect(fetcher.open(url, { limit })).rejects.toMatchObject(refusal)
  })

  test('is nothing, or cannot be said', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND 10.9.8.7'), { code: 'ENOTFOUND' })
    const fetcher = guardedFetcher({}, { lookup: () => Promise.reject(unknown) })
    await expect(textOf(fetcher, 'https://courses.example/x.zip')).rejects.toThrow(
      'https://courses.example/x.zip could not be fetched: there is no such host.',
    )
  })

  test('takes no longer than a connection may', async () => {
    const fetcher = guardedFetcher(
      {},
      { lookup: () => new Promise(() => {}), patience: { connecting: 50, waiting: 9_999, whole: 99_999 } },
    )
    await expect(textOf(fetcher, 'https://courses.example/x.zip')).rejects.toMatchObject(failure('it is too slow'))
  })
})

describe('hosts that the operator allows', () => {
  test('are fetched from by http, whatever their address', async () => {
    const { port, seen } = await server((_, response) => response.end('PK'))
    expect(await textOf(guardedFetcher({ allow: [`127.0.0.1:${port}`] }), `http://127.0.0.1:${port}/x.zip`)).toBe('PK')
    const named = guardedFetcher({ allow: [`Intranet:${port}`] }, { lookup: lookupOf(['127.0.0.1']) })
    expect(await textOf(named, `http://intranet.:${port}/x.zip`)).toBe('PK')
    expect(seen[1].headers).toEqual({
      host: `intranet:${port}`,
      'user-agent': 'Fonds',
      accept: '*/*',
      'accept-encoding': 'identity',
      connection: 'close',
    })
  })

  test.each([
    ['another port', ['127.0.0.1:1']],
    ['only the usual ports', ['127.0.0.1']],
    ['another name or address', ['127.0.0.2:8080', 'localhost:8080']],
    ['a host that ends alike', ['0.1:8080', 'x127-0-0-1:8080', '127.0.0.1.example:8080']],
  ])('are no others: %s', (_, allow) => {
    const fetcher = guardedFetcher({ allow })
    expect(() => fetcher.assertAllowed('http://127.0.0.1:8080/')).toThrow('may not be fetched')
  })

  test('are named as URLs name them', () => {
    const fetcher = guardedFetcher({ allow: ['[::1]:8080', '0x7f.1', 'dépôt.gouv.example'] })
    for (const url of [
      'http://[0::1]:8080/',
      'http://127.0.0.1/',
      'https://127.0.0.1/',
      new URL('http://dépôt.gouv.example').href,
    ])
      expect(() => fetcher.assertAllowed(url)).not.toThrow()
    expect(() => fetcher.assertAllowed('http://me@127.0.0.1/')).toThrow('credentials')
    expect(() => fetcher.assertAllowed('ftp://127.0.0.1/')).toThrow('https')
  })

  test.each(['', 'http://intranet', 'intranet/x', 'a b', '*:80', '[::1', '::1', 'me@intranet', '10.0.0.0/8'])(
    '%j is no host',
    (host) => {
      expect(() => guardedFetcher({ allow: [host] })).toThrow(expect.objectContaining({ code: 'value-invalid' }))
    },
  )
})

describe('a redirect', () => {
  test.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
    const fetcher = await allowing((request, response) => {
      if (request.url === '/x') response.writeHead(status, { Location: '../courses/b%C3%A9ton.zip?x#y' }).end('moved')
      else response.end(request.url)
    })
    const fetched = await fetcher.open(`${fetcher.base}/x`, { limit })
    expect(fetched).toMatchObject({ url: `${fetcher.base}/courses/b%C3%A9ton.zip?x` })
    expect(await read(fetched)).toBe('/courses/b%C3%A9ton.zip?x')
  })

  test.each([
    'http://127.0.0.1:1/admin',
    'https://127.0.0.1/admin',
    'https://169.254.169.254/latest/meta-data',
    '//10.0.0.1/',
    'https://2130706433/',
    'http://example.org/x.zip',
    'file:///etc/passwd',
    'https://me:secret@example.org/',
    'https://[::1]/',
    'https://intranet.example/x',
    'https://',
  ])('to %s is refused without a word about it', async (location) => {
    const fetcher = await allowing((_, response) => response.writeHead(302, { Location: location }).end(), {
      lookup: lookupOf(['10.9.8.7']),
    })
    const error = await fetcher.open(`${fetcher.base}/x`, { limit }).catch((cause) => cause)
    expect(error).toMatchObject({ code: 'url-refused', args: { url: `${fetcher.base}/x` } })
    expect(JSON.stringify(error.args)).not.toMatch(/admin|meta|10\.|passwd|secret|intranet/)
  })

  test('is followed three times', async () => {
    const fetcher = await allowing((request, response) => {
      const left = Number(request.url?.slice(1))
      if (left > 0) response.writeHead(302, { Location: `/${left - 1}` }).end()
      else response.end('there')
    })
    expect(await textOf(fetcher, `${fetcher.base}/3`)).toBe('there')
    await expect(textOf(fetcher, `${fetcher.base}/4`)).rejects.toMatchObject(failure('it redirects too often'))
  })

  test('without a place to go is no answer', async () => {
    const fetcher = await allowing((_, response) => response.writeHead(302).end())
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure('it answers 302'))
  })
})

describe('an answer', () => {
  test('tells its size and type', async () => {
    const fetcher = await allowing((_, response) =>
      response
        .writeHead(200, {
          'Content-Type': 'Application/ZIP; x=y',
          'Content-Length': 2,
        })
        .end('PK'),
    )
    const { bytes, ...facts } = await fetcher.open(`${fetcher.base}/x`, { limit })
    expect(facts).toEqual({ url: `${fetcher.base}/x`, size: 2, mediaType: 'application/zip' })
    expect(bytes).toBeDefined()
  })

  test.each([204, 206, 300, 304, 400, 401, 403, 404, 410, 500, 503])('of %i fails', async (status) => {
    const fetcher = await allowing((_, response) => response.writeHead(status).end())
    const error = await textOf(fetcher, fetcher.base).catch((cause) => cause)
    expect(error).toMatchObject(failure(`it answers ${status}`))
  })

  test('that fails is not repeated to anybody', async () => {
    const fetcher = await allowing((_, response) => response.writeHead(500, 'Secret Reason').end('secret body'))
    const error = await textOf(fetcher, fetcher.base).catch((cause) => cause)
    expect(JSON.stringify([error.message, error.args])).not.toMatch(/secret/i)
  })

  test('that is a web page is no package', async () => {
    const fetcher = await allowing((_, response) =>
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end('<form>Sign in'),
    )
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure('it answers with a web page'))
    expect(await textOf(fetcher, fetcher.base, 'text/html')).toBe('<form>Sign in')
  })

  test('that is compressed in transit is not inflated', async () => {
    const fetcher = await allowing((_, response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync(Buffer.alloc(1e6))),
    )
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure('it compresses its answer, unasked'))
  })

  test('that announces too much is not read', async () => {
    const closed = vi.fn()
    const fetcher = await allowing((_, response) => {
      response.once('close', closed)
      response.writeHead(200, { 'Content-Length': limit + 1 }).write('x')
    })
    await expect(fetcher.open(fetcher.base, { limit })).rejects.toMatchObject({
      code: 'body-too-large',
      args: { limit },
    })
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), 10_000)
  })

  test('without end is left', async () => {
    const closed = vi.fn()
    const fetcher = await allowing((_, response) => {
      response.once('close', closed)
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(1000)));
      }
      response.on('drain', more)
      more()
    })
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject({ code: 'body-too-large', args: { limit } })
    await vi.waitFor(() => expect(closed).toHaveBeenCalled(), 10_000)
  })

  test('of exactly as many bytes as are welcome is whole', async () => {
    const fetcher = await allowing((_, response) => response.end(Buffer.alloc(limit)))
    expect(await textOf(fetcher, fetcher.base)).toHaveLength(limit)
  })

  test.each([
    ['shorter than announced', 'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf', 'the connection broke'],
    [
      'without its last chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n',
      'the connection broke',
    ],
    [
      'with two lengths',
      'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 4\r\n\r\nhalf',
      'what it says is not HTTP',
    ],
    ['of another protocol', 'SSH-2.0-OpenSSH_9.6\r\n', 'what it says is not HTTP'],
    ['with endless headers', `HTTP/1.1 200 OK\r\n${'X-Y: z\r\n'.repeat(9_000)}`, 'its headers are too long'],
    ['that never begins', '', 'the connection broke'],
  ])('%s fails', async (_, text, reason) => {
    const fetcher = await speaking((socket) => socket.end(text))
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure(reason))
  })

  const short = { connecting: 20_000, waiting: 100, whole: 20_000 }

  test.each([
    ['says nothing', ''],
    ['stops in the headers', 'HTTP/1.1 200 OK\r\nContent-'],
    ['stops in the body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf'],
  ])('that %s is not waited for', async (_, text) => {
    const fetcher = await speaking((socket) => socket.write(text), { patience: short })
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure('it is too slow'))
  })

  test('that comes by single bytes is not waited for for ever', async () => {
    const fetcher = await allowing(
      (_, response) => {
        const timer = setInterval(() => response.write('.'), 5)
        response.once('close', () => clearInterval(timer))
      },
      { patience: { connecting: 20_000, waiting: 20_000, whole: 300 } },
    )
    await expect(textOf(fetcher, fetcher.base)).rejects.toMatchObject(failure('it is too slow'))
  })

  test('that is read slowly is no slow answer', async () => {
    const fetcher = await allowing((_, response) => response.end(Buffer.alloc(limit)), { patience: short })
    const { bytes } = await fetcher.open(fetcher.base, { limit })
    let received = 0
    for await (const piece of bytes) {
      await new Promise((resolve) => setTimeout(resolve, 2 * short.waiting))
      received += piece.length
    }
    expect(received).toBe(limit)
  })

  test('that nobody wants any more is left', async () => {
    const fetcher = await allowing((_, response) => response.write('half'))
    const stop = new AbortController()
    const { bytes } = await fetcher.open(fetcher.base, { limit, signal: stop.signal })
    const reading = (async () => {
      for await (const _ of bytes) stop.abort()
    })()
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    const before = fetcher.open(fetcher.base, { limit, signal: AbortSignal.abort() })
    await expect(before).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('a certificate', () => {
  const over = async (host: string, { until, trusted = true }: { until?: Date; trusted?: boolean }) => {
    const { port, cert } = await secureServer(host, (_, response) => response.end('PK'), until)
    const fetcher = guardedFetcher(
      { allow: [`courses.example:${port}`] },
      { lookup: lookupOf(['127.0.0.1']), ...(trusted && { authorities: [cert] }) },
    )
    return textOf(fetcher, `https://courses.example:${port}/x.zip`)
  }

  test('of the host is fine', async () => {
    expect(await over('courses.example', {})).toBe('PK')
  })

  test.each([
    ['of nobody whom we trust', 'courses.example', { trusted: false }, /certificate is not accepted \(\w+\)/],
    ['of another host', 'other.example', {}, /certificate is not accepted \(ERR_TLS_CERT_ALTNAME_INVALID\)/],
    ['that expired', 'courses.example', { until: new Date(1e12) }, /certificate is not accepted \(CERT_HAS_EXPIRED\)/],
  ])('%s is not', async (_, host, options, message) => {
    await expect(over(host, options)).rejects.toThrow(message)
  })

  test('is asked for: plain HTTP is none', async () => {
    const { port } = await server((_, response) => response.end('PK'))
    const fetcher = guardedFetcher({ allow: [`127.0.0.1:${port}`] })
    await expect(textOf(fetcher, `https://127.0.0.1:${port}/`)).rejects.toMatchObject(
      failure('it speaks no TLS that is accepted'),
    )
  })

  test('is asked for whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0')
    onTestFinished(() => void vi.unstubAllEnvs())
    await expect(over('courses.example', { trusted: false })).rejects.toMatchObject({ code: 'fetch-failed' })
  })
})

test('no proxy of the environment is asked', async () => {
  const proxy = await server((_, response) => response.end('by proxy'))
  for (const name of ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY'])
    vi.stubEnv(name, `http://127.0.0.1:${proxy.port}`)
  vi.stubEnv('NODE_USE_ENV_PROXY', '1')
  onTestFinished(() => void vi.unstubAllEnvs())
  const fetcher = await allowing((_, response) => response.end('directly'))
  expect(await textOf(fetcher, fetcher.base)).toBe('directly')
  expect(proxy.seen).toEqual([])
})

test('a host that takes no connections is named with the reason', async () => {
  const { port, close } = await server(() => {})
  await close()
  const fetcher = guardedFetcher({ allow: [`127.0.0.1:${port}`] })
  await expect(textOf(fetcher, `http://127.0.0.1:${port}/`)).rejects.toMatchObject(failure('it takes no connections'))
})

const failure = (reason: string) => ({ code: 'fetch-failed', args: { reason: { en: reason } } })

const lookupOf = (addresses: readonly string[]) => async (_: string) =>
  addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))

async function textOf(fetcher: Fetcher, url: string, accept?: string): Promise<string> {
  const { bytes } = await fetcher.open(url, { limit, ...(accept !== undefined && { accept }) })
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

async function read({ bytes }: Fetched): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of bytes) pieces.push(piece)
  return Buffer.concat(pieces).toString()
}

/** What a server was asked. */
interface Seen {
  readonly url: string | undefined
  readonly headers: Record<string, unknown>
}

async function listening<S extends Pick<Server, 'listen' | 'close' | 'address' | 'once'>>(server: S) {
  server.listen(0, '127.0.0.1')
  await once(server as unknown as Server, 'listening')
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      if ('closeAllConnections' in server) (server as unknown as Server).closeAllConnections()
    })
  onTestFinished(close)
  return { port: (server.address() as AddressInfo).port, close }
}

/** A server of this machine, as long as the test lasts. */
async function server(answer: RequestListener) {
  const seen: Seen[] = []
  const http = createServer((request, response) => {
    seen.push({ url: request.url, headers: request.headers })
    answer(request, response)
  })
  return { ...(await listening(http)), seen }
}

async function secureServer(host: string, answer: RequestListener, until?: Date) {
  const { key, cert } = selfSigned(host, until)
  const seen: Seen[] = []
  const https = createSecureServer({ key, cert }, (request, response) => {
    seen.push({ url: request.url, headers: request.headers })
    answer(request, response)
  })
  return { ...(await listening(https)), cert, seen }
}

/** A fetcher that may ask a server of this machine, and the address of that. */
async function allowing(answer: RequestListener, parts: Partial<FetcherParts> = {}) {
  const { port } = await server(answer)
  return { ...guardedFetcher({ allow: [`127.0.0.1:${port}`] }, parts), base: `http://127.0.0.1:${port}` }
}

/** The same with a server that says whatever it likes. */
async function speaking(say: (socket: Socket) => void, parts: Partial<FetcherParts> = {}) {
  const sockets = new Set<Socket>()
  const raw = createSocketServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('data', () => say(socket))
  })
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
  })
  const { port } = await listening(raw as unknown as Server)
  return { ...guardedFetcher({ allow: [`127.0.0.1:${port}`] }, parts), base: `http://127.0.0.1:${port}` }
}
