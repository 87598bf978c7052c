import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test, vi } from 'vitest'
import type { IdentityProvider } from '#dist/repository/tokens/identity-provider.js'
import { audience, type TestProvider, testProvider } from './identity-provider.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'

const people = { audience, organisationClaim: 'school', rolesClaim: 'roles', nameClaim: 'name' }

/** A server that takes the tokens of a provider. @param clock a test's own, to pass time with. */
function serverFor(
  { issuer, host }: TestProvider,
  settings: Partial<IdentityProvider> = {},
  clock: ReturnType<typeof passingClock> = passingClock(),
): Promise<TestServer> {
  return testServer({
    settings: { providers: [{ issuer, ...people, ...settings }] },
    outgoing: { allow: [host] },
    stores: { clock },
  })
}

/** An organisation that providers know as 0751234A. */
async function school(server: TestServer, externalId = '0751234A'): Promise<string> {
  const response = await server.send('POST', '/v1/organisations', { json: { name: 'Lycée Voltaire', externalId } })
  expect(response.status).toBe(201)
  return (await response.json()).id
}

async function me(server: TestServer, token: string) {
  const response = await server.send('GET', '/v1/me', { key: token })
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.json() }
}

describe('a person whom an identity provider vouches for', () => {
  test('works in the organisation and roles that the token names, and the log has their name', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    const organisation = await school(server)
    const token = await provider.token({ roles: ['designer', 'administrator', 'cook'] })
    const { status, body } = await me(server, token)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      organisation: { id: organisation },
      name: 'Amélie',
      roles: ['designer', 'administrator'],
    })
    expect(body.key).toBeUndefined()
    const json = { name: 'tool', roles: ['reader'] }
    const made = await server.send('POST', `/v1/organisations/${organisation}/keys`, { key: token, json })
    expect((await made.json()).createdBy).toEqual({ name: 'Amélie' })
  })

  test('claims may lie deeper, and mean what the operator says', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider, {
      organisationClaim: 'https://claims.example/school',
      organisations: { 'north-7': 'local' },
      rolesClaim: 'realm_access.roles',
      roles: { 'fonds-chief': 'administrator', 'fonds-root': 'operator' },
    })
    const as = async (roles: unknown) =>
      me(server, await provider.token({ 'https://claims.example/school': ['north-7'], realm_access: { roles } }))
    expect((await as(['fonds-chief'])).body).toMatchObject({ organisation: { id: 'local' }, roles: ['administrator'] })
    expect((await as('fonds-root')).body.roles).toEqual(['operator'])
    expect((await as(['designer', 'constructor', '__proto__', 7, null])).body.roles).toEqual([])
  })

  test('nobody runs the platform whom the operator did not name', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    await school(server)
    expect((await me(server, await provider.token({ roles: ['operator', 'reader'] }))).body.roles).toEqual(['reader'])
  })

  test('without a role, a person is known and may nothing', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    await school(server)
    const token = await provider.token({ roles: undefined })
    expect((await me(server, token)).body).toMatchObject({ roles: [], permissions: [] })
    expect((await server.send('GET', '/v1/courses', { key: token })).status).toBe(403)
  })

  test('an organisation that is not known lets nobody in, and is not made', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    const before = await (await server.send('GET', '/v1/organisations')).text()
    for (const value of ['9999999Z', 'local', undefined, '', ['a', 'b'], { id: 'local' }, '__proto__']) {
      const { status, body } = await me(server, await provider.token({ school: value }))
      expect([value, status, body.code]).toEqual([value, 401, 'credentials-invalid'])
    }
    expect(await (await server.send('GET', '/v1/organisations')).text()).toBe(before)
  })

  test('names that would break the log are mended', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    await school(server)
    const name = async (value: unknown) => (await me(server, await provider.token({ name: value }))).body.name
    expect(await name('Eve\r\nlevel=fatal')).toBe('Eve level=fatal')
    expect(await name(undefined)).toBe('p-1')
    expect(await name(7)).toBe('p-1')
    expect(await name('x'.repeat(1000))).toHaveLength(300)
  })
})

describe('a token that a provider did not mean for us', () => {
  const now = () => Math.floor(Date.now() / 1000)
  const wrong: Record<string, [() => Record<string, unknown>, Record<string, string>?]> = {
    'another audience': [() => ({ aud: 'https://other.example' })],
    'no audience': [() => ({ aud: undefined })],
    'no end': [() => ({ exp: undefined })],
    'an end that is no number': [() => ({ exp: 'never' })],
    'not valid yet': [() => ({ nbf: now() + 300 })],
    nobody: [() => ({ sub: undefined })],
    'another issuer': [() => ({ iss: 'https://other.example/realm' })],
    'a slash more in the issuer': [() => ({ iss: 'ISSUER/' })],
    'another kind of token': [() => ({}), { typ: 'logout+jwt' }],
    'a key that is not there': [() => ({}), { kid: 'other' }],
    'a key by path': [() => ({}), { kid: '../../../../dev/null' }],
    'a key by URL': [
      () => ({}),
      { kid: 'first', jku: 'http://127.0.0.1/keys', alg: 'PS256', x5u: 'http://127.0.0.1/' },
    ],
  }
  for (const [what, [claims, header]] of Object.entries(wrong))
    test(`${what}`, async () => {
      const provider = await testProvider()
      const server = await serverFor(provider)
      await school(server)
      const changed = JSON.parse(JSON.stringify(claims()).replace('ISSUER', provider.issuer))
      const gone = Object.fromEntries(Object.keys(claims()).map((name) => [name, changed[name]]))
      const { status, body } = await me(server, await provider.token(gone, header))
      // The header names other keys, which is no harm: they are not asked.
      expect([status, body.code]).toEqual(header?.jku ? [200, undefined] : [401, 'credentials-invalid'])
      expect(provider.asked.filter((path) => !path.startsWith('/realm/'))).toEqual([])
    })

  test('expired: it says when', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    await school(server)
    const { status, body, challenge } = await me(server, await provider.token({ exp: now() - 120 }))
    expect([status, body.code]).toEqual([401, 'credentials-expired'])
    expect(challenge).toContain('error="invalid_token"')
  })

  test('signed by nobody, by a secret, by another key, or by a key that is too weak', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider)
    await school(server)
    const good = await provider.token()
    expect((await me(server, good)).status).toBe(200)
    const claims = JSON.parse(Buffer.from(good.split('.')[1], 'base64url').toString())
    const publicPem = createPublicKey([...provider.keys.values()][0]).export({ format: 'pem', type: 'spki' })
    const secret = new TextEncoder().encode(String(publicPem))
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
    const forged = [
      new UnsecuredJWT(claims).encode(),
      await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'first' }).sign(secret),
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(other),
      `${good.slice(0, -4)}AAAA`,
      good
        .split('.')
        .with(1, Buffer.from(JSON.stringify({ ...claims, roles: ['administrator'] })).toString('base64url'))
        .join('.'),
    ]
    for (const token of forged) expect((await me(server, token)).body.code).toBe('credentials-invalid')
  })

  test('a provider that is not configured is not asked', async () => {
    const provider = await testProvider()
    const server = await testServer({ outgoing: { allow: [provider.host] } })
    expect((await me(server, await provider.token())).status).toBe(401)
    expect(provider.asked).toEqual([])
  })
})

describe('the keys of a provider', () => {
  test('are fetched once, again for a key that is not known, and no more than once a minute for keys that nobody has', async () => {
    const provider = await testProvider()
    const clock = passingClock()
    const server = await serverFor(provider, {}, clock)
    await school(server)
    for (const sub of ['p-1', 'p-2', 'p-3']) expect((await me(server, await provider.token({ sub }))).status).toBe(200)
    const documents = ['/realm/.well-known/openid-configuration', '/realm/certs']
    const invented = () =>
      Promise.all(
        Array.from({ length: 20 }, async (_, i) => me(server, await provider.token({}, { kid: `none-${i}` }))),
      )
    await invented()
    expect(provider.asked).toEqual(documents)
    clock.pass(61)
    await invented()
    expect(provider.asked).toEqual([...documents, ...documents])
  })

  test('may be turned: the new one counts once a minute has passed, the old one until it is withdrawn', async () => {
    const provider = await testProvider()
    const clock = passingClock()
    const server = await serverFor(provider, {}, clock)
    await school(server)
    const exp = Math.floor(Date.now() / 1000) + 7200
    let people = 0
    const passes = async (kid = 'first') =>
      (await me(server, await provider.token({ exp, sub: `p-${people++}` }, { kid }))).status === 200
    expect(await passes()).toBe(true)
    provider.rotate('second')
    expect(await passes('second')).toBe(false)
    clock.pass(61)
    expect(await passes('second')).toBe(true)
    expect(await passes('first')).toBe(true)
    provider.withdrawn.add('first')
    clock.pass(660)
    // The keys are old now: they are used while they are read again.
    await vi.waitFor(async () => expect(await passes('first')).toBe(false), { timeout: 20_000 })
    expect(await passes('second')).toBe(true)
  })

  test('are kept while the provider does not answer, and missed when there were none', async () => {
    const provider = await testProvider()
    const clock = passingClock()
    const server = await serverFor(provider, {}, clock)
    const cold = await serverFor(provider)
    await school(server)
    expect((await me(server, await provider.token())).status).toBe(200)
    await provider.stop()
    clock.pass(3600)
    const exp = Math.floor(Date.now() / 1000) + 200_000
    expect((await me(server, await provider.token({ exp }))).status).toBe(200)
    expect((await me(server, await provider.token({ exp }, { kid: 'unknown' }))).status).toBe(401)
    clock.pass(90_000)
    expect((await me(server, await provider.token({ exp, sub: 'p-2' }))).status).toBe(503)
    expect(await me(cold, await provider.token())).toMatchObject({
      status: 503,
      body: { code: 'provider-unreachable' },
    })
    expect((await cold.send('GET', '/v1/me')).status).toBe(200)
    await provider.start()
    clock.pass(6)
    expect((await me(server, await provider.token({ exp, sub: 'p-2' }))).status).toBe(200)
  })

  const bad: Record<string, (provider: TestProvider) => [string, string]> = {
    'a set that never ends': () => ['/realm/certs', `{"keys":[${'{"kty":"RSA"},'.repeat(100_000)}{}]}`],
    'a set with thousands of keys': () => ['/realm/certs', `{"keys":[${'{"kty":"RSA"},'.repeat(5_000)}{}]}`],
    'no JSON': () => ['/realm/certs', '<html>'],
    'keys that are none': () => ['/realm/certs', '{"keys":[7]}'],
    'no object': () => ['/realm/certs', 'null'],
    'a document of another issuer': ({ issuer, host }) => [
      '/realm/.well-known/openid-configuration',
      JSON.stringify({ issuer: `${issuer}/other`, jwks_uri: `http://${host}/realm/certs` }),
    ],
    'a document that sends us to a neighbour': ({ issuer }) => [
      '/realm/.well-known/openid-configuration',
      JSON.stringify({ issuer, jwks_uri: 'http://127.0.0.1:9/realm/certs' }),
    ],
  }
  for (const [what, answer] of Object.entries(bad))
    test(`${what}: 503, and keys go on working`, async () => {
      const provider = await testProvider()
      provider.answers.set(...answer(provider))
      const server = await serverFor(provider)
      await school(server)
      expect((await me(server, await provider.token())).body.code).toBe('provider-unreachable')
      expect((await server.send('GET', '/v1/me')).status).toBe(200)
    })

  test('their address may be configured, and two providers may not be one', async () => {
    const provider = await testProvider()
    const server = await serverFor(provider, { keys: `${provider.issuer}/certs` })
    await school(server)
    expect((await me(server, await provider.token())).status).toBe(200)
    expect(provider.asked).toEqual(['/realm/certs'])
    const twice = { issuer: provider.issuer, ...people }
    await expect(testServer({ settings: { providers: [twice, twice] } })).rejects.toMatchObject({
      code: 'value-invalid',
    })
    const wrong = { ...twice, roles: { chief: 'boss' } }
    await expect(testServer({ settings: { providers: [wrong] } })).rejects.toMatchObject({ code: 'value-invalid' })
  })
})
