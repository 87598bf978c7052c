import { describe, expect, test } from 'vitest'
import type { ServerOverrides } from '#dist/http/main.js'
import { passingClock } from './passing-clock.js'
import { testServer } from './server.js'

const rate = { requests: 5, downloads: 3, window: 60 }
const stranger = `fonds_${'0'.repeat(26)}_${'A'.repeat(43)}`

/** A server in no hurry at first: what a test needs is made before it counts. */
async function strictServer(settings: ServerOverrides['settings'] = {}) {
  const clock = passingClock()
  const generous = await testServer({ stores: { clock } })
  const [reader, other] = [await generous.keyOf(['reader']), await generous.keyOf(['reader'])]
  const server = await testServer({ data: generous.data, stores: { clock }, settings: { rate, ...settings } })
  const ask = (path: string, key: string | null, headers: Record<string, string> = {}) =>
    server.send('GET', path, { key, headers })
  return { ...server, clock, reader, other, ask }
}

describe('too many requests', () => {
  test('of one key are refused until its window is over, and every answer says where it stands', async () => {
    const { ask, clock, reader, other } = await strictServer()
    const left: unknown[] = []
    for (let sent = 0; sent < 5; sent++) {
      const { status, headers } = await ask('/v1/me', reader)
      expect([status, headers.get('ratelimit-policy')]).toEqual([200, '"default";q=5;w=60'])
      left.push(headers.get('ratelimit')?.replace(/t=(60|59|58)$/, 't=…'))
    }
    expect(left).toEqual([4, 3, 2, 1, 0].map((count) => `"default";r=${count};t=…`))
    const refused = await ask('/v1/me', reader)
    expect([refused.status, (await refused.json()).code]).toEqual([429, 'rate-exceeded'])
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(50)
    expect((await ask('/v1/me', other)).status).toBe(200)
    clock.pass(wait)
    expect((await ask('/v1/me', reader)).headers.get('ratelimit')).toMatch(/^"default";r=4;t=60$/)
  })

  test('of a key are not refused for longer because the clock was set back', async () => {
    const { ask, clock, reader } = await strictServer()
    for (let sent = 0; sent < 6; sent++) await ask('/v1/me', reader)
    expect((await ask('/v1/me', reader)).status).toBe(429)
    clock.pass(-3600)
    expect((await ask('/v1/me', reader)).status).toBe(200)
  })

  test('for downloads are counted for themselves', async () => {
    const { ask, reader } = await strictServer()
    for (let sent = 0; sent < 3; sent++)
      expect((await ask('/v1/versions/none/package', reader)).headers.get('ratelimit-policy')).toBe(
        '"downloads";q=3;w=60',
      )
    expect((await ask('/v1/versions/none/package', reader)).status).toBe(429)
    expect((await ask('/v1/versions/none/entries/a/b.html', reader)).status).toBe(429)
    expect((await ask('/v1/me', reader)).status).toBe(200)
  })

  test('without a key, or with one that nobody has, count for the address, guesses the most', async () => {
    const { ask, reader } = await strictServer({ rate: { ...rate, requests: 41 } })
    expect((await ask('/v1/me', null)).headers.get('ratelimit')).toContain('r=40;')
    expect((await ask('/v1/me', stranger)).headers.get('ratelimit')).toContain('r=20;')
    expect((await ask('/v1/me', stranger)).headers.get('ratelimit')).toContain('r=0;')
    expect((await ask('/v1/me', stranger)).status).toBe(429)
    // Whoever sits behind the same address with a key that is right is not held back.
    expect((await ask('/v1/me', reader)).status).toBe(200)
  })

  test('do not keep those who watch from seeing that all is well', async () => {
    const { ask } = await strictServer()
    for (let sent = 0; sent < 8; sent++)
      for (const path of ['/healthz', '/readyz']) expect((await ask(path, null)).status).toBe(200)
  })
})

describe('whose address it is', () => {
  const statuses = async (proxies: number, headers: readonly Record<string, string>[]) => {
    const { ask } = await strictServer({ proxies, rate: { ...rate, requests: 1 } })
    const answers: number[] = []
    for (const told of headers) answers.push((await ask('/v1/me', null, told)).status)
    return answers
  }

  test('nobody in front: what clients say of themselves is not believed', async () => {
    expect(await statuses(0, [{ 'X-Forwarded-For': '192.0.2.1' }, { 'X-Forwarded-For': '192.0.2.2' }])).toEqual([
      401, 429,
    ])
  })

  test('behind a proxy: whom the proxy saw', async () => {
    const said = (list: string) => ({ 'X-Forwarded-For': list })
    expect(await statuses(1, [said('192.0.2.1'), said('192.0.2.2'), said('192.0.2.9, 192.0.2.1')])).toEqual([
      401, 401, 429,
    ])
  })

  test('behind two', async () => {
    const said = (list: string) => ({ 'X-Forwarded-For': list })
    expect(await statuses(2, [said('192.0.2.1, 10.0.0.1'), said('192.0.2.7, 192.0.2.1, 10.0.0.2')])).toEqual([401, 429])
  })

  test('by the header that has a standard', async () => {
    const said = (list: string) => ({ Forwarded: list })
    expect(
      await statuses(1, [
        said('for=192.0.2.1;proto=https'),
        said('for="[2001:db8:1::1]:4711"'),
        said('for="[2001:db8:1::2]"'),
        said('For=192.0.2.1'),
      ]),
    ).toEqual([401, 401, 429, 429])
  })
})
