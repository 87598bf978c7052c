import { createHash, createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, jwtVerify, SignJWT, UnsecuredJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { permissionNames } from '#dist/commons/roles.js'
import { type TestServer, testServer } from './server.js'

type Form = Readonly<Record<string, string>> | string

/** Asks for a token as an OAuth client does. */
function askToken(server: TestServer, form: Form, headers: Readonly<Record<string, string>> = {}) {
  return fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form), headers })
}

const basic = (id: string, secret: string) => ({
  Authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
})
const grant = { grant_type: 'client_credentials' }
const keyIdOf = (secret: string) => `key_${secret.split('_')[1]}`

async function tokenOf(server: TestServer, secret: string, scope?: string): Promise<string> {
  const response = await askToken(server, { ...grant, ...(scope && { scope }) }, basic(keyIdOf(secret), secret))
  expect(response.status).toBe(200)
  return (await response.json()).access_token
}

async function me(server: TestServer, token: string) {
  const response = await server.send('GET', '/v1/me', { key: token })
  return { status: response.status, challenge: response.headers.get('www-authenticate'), body: await response.json() }
}

describe('client credentials', () => {
  test('a key is exchanged for a token that lets in whom the key lets in', async () => {
    const server = await testServer({ settings: { publicUrl: 'https://fonds.example' } })
    const organisation = await server.organisation('Académie')
    const secret = await server.keyOf(['designer'], organisation)
    const response = await askToken(server, grant, basic(keyIdOf(secret), secret))
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    const { access_token, token_type, expires_in, scope } = await response.json()
    expect({ token_type, expires_in, scope }).toEqual({
      token_type: 'Bearer',
      expires_in: 600,
      scope: 'courses.read courses.write packages.check organisations.read commons.read commons.take-part',
    })
    expect(decodeProtectedHeader(access_token)).toEqual({ alg: 'ES256', typ: 'at+jwt', kid: expect.any(String) })
    const claims = decodeJwt(access_token)
    expect(claims).toEqual({
      iss: 'https://fonds.example',
      aud: 'https://fonds.example/v1',
      sub: keyIdOf(secret),
      client_id: keyIdOf(secret),
      org: organisation,
      scope,
      iat: expect.any(Number),
      exp: Number(claims.iat) + 600,
      jti: expect.any(String),
    })
    const { status, body } = await me(server, access_token)
    expect(status).toBe(200)
    expect(body).toMatchObject({ organisation: { id: organisation }, key: keyIdOf(secret), roles: ['designer'] })
  })

  test('id and secret may stand in the form', async () => {
    const server = await testServer()
    const form = { ...grant, client_id: keyIdOf(server.secret), client_secret: server.secret }
    expect((await askToken(server, form)).status).toBe(200)
  })

  test('whoever looks it up finds the endpoints, and keys that the token can be checked with', async () => {
    const server = await testServer({ settings: { publicUrl: 'https://fonds.example' } })
    const metadata = await (await fetch(`${server.url}/.well-known/oauth-authorization-server`)).json()
    expect(metadata).toMatchObject({
      issuer: 'https://fonds.example',
      token_endpoint: 'https://fonds.example/oauth/token',
      jwks_uri: 'https://fonds.example/oauth/jwks',
      scopes_supported: permissionNames,
    })
    const token = await tokenOf(server, server.secret)
    const keys = await (await fetch(`${server.url}/oauth/jwks`)).json()
    expect(JSON.stringify(keys)).not.toContain('"d"')
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), { typ: 'at+jwt', issuer: metadata.issuer })
    expect(payload.sub).toBe(keyIdOf(server.secret))
  })

  test('the Host header of a request does not decide who issued a token', async () => {
    const server = await testServer()
    const told = async (headers: Record<string, string>) =>
      (await server.send('GET', '/.well-known/oauth-authorization-server', { key: null, headers })).json()
    expect(await told({ 'X-Forwarded-Host': 'evil.example', Forwarded: 'host=evil.example' })).toEqual(await told({}))
    expect(JSON.stringify(await told({}))).not.toContain('evil')
  })

  test('a scope leaves only what it names', async () => {
    const server = await testServer()
    const administrator = await server.keyOf(['administrator'])
    const token = await tokenOf(server, administrator, 'organisations.read courses.read')
    expect((await me(server, token)).body.permissions).toEqual(['courses.read', 'organisations.read'])
    const refused = await server.send('GET', '/v1/organisations/local/keys', { key: token })
    expect(refused.status).toBe(403)
    expect(refused.headers.get('www-authenticate')).toBe(
      'Bearer realm="fonds", error="insufficient_scope", scope="keys.manage"',
    )
  })

  test('a revoked key takes its tokens with it', async () => {
    const server = await testServer()
    const secret = await server.keyOf(['reader'])
    const token = await tokenOf(server, secret)
    expect((await me(server, token)).status).toBe(200)
    const revoked = await server.send('DELETE', `/v1/keys/${keyIdOf(secret)}`, { headers: { 'If-Match': '*' } })
    expect(revoked.status).toBe(200)
    expect(await me(server, token)).toMatchObject({ status: 401, body: { code: 'credentials-revoked' } })
  })

  test('a token of another process over the same repository is taken, and outlives its signer', async () => {
    const publicUrl = 'https://fonds.example'
    const first = await testServer({ settings: { publicUrl } })
    const second = await testServer({ settings: { publicUrl }, data: first.data })
    const token = await tokenOf(first, first.secret)
    await first.close()
    expect((await me(second, token)).status).toBe(200)
  })

  const key = (server: TestServer) => ({ client_id: keyIdOf(server.secret), client_secret: server.secret })
  const refused: Record<string, [(server: TestServer) => [Form, Record<string, string>?], number, string]> = {
    'no grant': [(server) => [key(server)], 400, 'invalid_request'],
    'another grant': [(server) => [{ ...key(server), grant_type: 'password' }], 400, 'unsupported_grant_type'],
    'no client': [() => [grant], 401, 'invalid_client'],
    'a secret without its id': [(server) => [{ ...grant, client_secret: server.secret }], 401, 'invalid_client'],
    'a secret of another id': [
      (server) => [{ ...grant, client_id: 'key_00000000000000000000000000', client_secret: server.secret }],
      401,
      'invalid_client',
    ],
    'a wrong secret': [
      (server) => [grant, basic(keyIdOf(server.secret), `${server.secret.slice(0, -1)}_`)],
      401,
      'invalid_client',
    ],
    'Basic that is none': [() => [grant, { Authorization: 'Basic %%%' }], 401, 'invalid_client'],
    'Basic with a broken escape': [() => [grant, basic('%zz', 'x')], 401, 'invalid_client'],
    'a bearer token': [(server) => [grant, { Authorization: `Bearer ${server.secret}` }], 401, 'invalid_client'],
    'two ways at once': [
      (server) => [{ ...grant, ...key(server) }, basic(keyIdOf(server.secret), server.secret)],
      400,
      'invalid_request',
    ],
    'an assertion of no type': [() => [{ ...grant, client_assertion: 'a.b.c' }], 400, 'invalid_request'],
    'a parameter twice': [
      (server) => [`${new URLSearchParams({ ...grant, ...key(server) })}&client_id=other`],
      400,
      'invalid_request',
    ],
    'an unknown scope': [(server) => [{ ...grant, ...key(server), scope: 'courses.eat' }], 400, 'invalid_scope'],
    'another resource': [
      (server) => [{ ...grant, ...key(server), resource: 'https://other.example' }],
      400,
      'invalid_target',
    ],
  }
  for (const [what, [request, status, error]] of Object.entries(refused))
    test(`${what}: ${error}`, async () => {
      const server = await testServer()
      const response = await askToken(server, ...request(server))
      expect(response.status).toBe(status)
      expect(response.headers.get('content-type')).toMatch(/^application\/json/)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('www-authenticate') !== null).toBe(status === 401)
      const body = await response.json()
      expect(body).toEqual({ error, error_description: expect.stringMatching(/^[\x20-\x7e]+$/) })
      expect(JSON.stringify(body)).not.toContain(server.secret)
    })

  test('a scope that the key has not is refused, and so is a body that is no form', async () => {
    const server = await testServer()
    const reader = await server.keyOf(['reader'])
    const form = { ...grant, scope: 'courses.read courses.write' }
    const beyond = await askToken(server, form, basic(keyIdOf(reader), reader))
    expect((await beyond.json()).error).toBe('invalid_scope')
    const json = await server.send('POST', '/oauth/token', { key: null, json: grant })
    expect([json.status, (await json.json()).error]).toEqual([400, 'invalid_request'])
  })

  test('what is not known is ignored, and what is empty was not sent', async () => {
    const server = await testServer()
    const form = { ...grant, ...key(server), audience: 'x', scope: '', client_assertion: '' }
    expect((await askToken(server, form)).status).toBe(200)
  })
})

describe('a token that is not ours', () => {
  async function forged(
    server: TestServer,
    change: (parts: { claims: Record<string, unknown>; header: Record<string, unknown> }) => void,
    sign?: (claims: Record<string, unknown>, header: Record<string, unknown>) => Promise<string> | string,
  ) {
    const token = await tokenOf(server, server.secret)
    const parts = { claims: { ...decodeJwt(token) }, header: { ...decodeProtectedHeader(token) } }
    change(parts)
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const forge =
      sign ?? ((claims, header) => new SignJWT(claims).setProtectedHeader({ alg: 'ES256', ...header }).sign(privateKey))
    return me(server, await forge(parts.claims, parts.header))
  }
  const nothing = () => {}

  test('signed by another key of the same name', async () => {
    const server = await testServer()
    const { status, challenge } = await forged(server, nothing)
    expect(status).toBe(401)
    expect(challenge).toMatch(/^Bearer realm="fonds", error="invalid_token", error_description=".*signature is wrong/)
  })

  test('signed by nobody, or with the public key as a secret', async () => {
    const server = await testServer()
    const { keys } = await (await fetch(`${server.url}/oauth/jwks`)).json()
    expect((await forged(server, nothing, (claims) => new UnsecuredJWT(claims).encode())).status).toBe(401)
    const secrets = [JSON.stringify(keys[0]), keys[0]?.x ?? ''].map((text) => new TextEncoder().encode(text.padEnd(32)))
    for (const secret of secrets) {
      const hmac = (claims: Record<string, unknown>, header: Record<string, unknown>) =>
        new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(secret)
      expect((await forged(server, nothing, hmac)).status).toBe(401)
    }
  })

  test('of a key that is not there, whatever its name leads to', async () => {
    const server = await testServer()
    for (const kid of ['../../etc/passwd', "' or 1=1 --", '__proto__', '', 'x'.repeat(4000)])
      expect((await forged(server, ({ header }) => Object.assign(header, { kid }))).status).toBe(401)
  })

  test('of another issuer, or malformed', async () => {
    const server = await testServer()
    const other = await forged(server, ({ claims }) => Object.assign(claims, { iss: 'https://other.example' }))
    expect(other.challenge).toContain('issuer is not known')
    for (const token of ['a.b.c', 'e30.e30.', `${'a'.repeat(6000)}.b.c`, 'fonds_x', 'ключ'])
      expect((await me(server, encodeURI(token))).status).toBe(401)
  })

  test('even signed with our key, unless it is an access token for this interface', async () => {
    const server = await testServer()
    const token = await tokenOf(server, server.secret)
    const claims = decodeJwt(token)
    const header = { ...decodeProtectedHeader(token), alg: 'ES256' }
    const key = signingKeyOf(server)
    const status = async (claim: Record<string, unknown>, member: Record<string, unknown> = {}) => {
      const payload = JSON.parse(JSON.stringify({ ...claims, ...claim }))
      const signer = new SignJWT(payload).setProtectedHeader(JSON.parse(JSON.stringify({ ...header, ...member })))
      return (await me(server, await signer.sign(key))).status
    }
    expect(await status({})).toBe(200)
    const now = Math.floor(Date.now() / 1000)
    const wrong: readonly [Record<string, unknown>, Record<string, unknown>?][] = [
      [{}, { typ: 'JWT' }],
      [{}, { typ: undefined }],
      [{}, { kid: undefined }],
      [{ aud: claims.iss }],
      [{ aud: undefined }],
      [{ exp: now - 1 }],
      [{ exp: undefined }],
      [{ nbf: now + 60 }],
      [{ client_id: undefined }],
      [{ client_id: 'key_00000000000000000000000000' }],
      [{ scope: undefined }],
    ]
    for (const [claim, member] of wrong)
      expect([claim, member, await status(claim, member)]).toEqual([claim, member, 401])
  })

  test('an assertion is no token, and a token of the one server is none of the other', async () => {
    const one = await testServer({ settings: { publicUrl: 'https://one.example' } })
    const other = await testServer({ settings: { publicUrl: 'https://other.example' }, data: one.data })
    const { client, sign } = await signingClient(one)
    expect((await me(one, await sign({ aud: 'https://one.example/v1' }))).status).toBe(401)
    expect(client).toMatch(/^key_/)
    expect((await me(other, await tokenOf(one, one.secret))).status).toBe(401)
  })
})

/** The private key that a server signs with, as whoever holds its disk has it. */
function signingKeyOf({ data }: TestServer): KeyObject {
  const database = new Database(join(data, 'fonds.sqlite'), { readonly: true })
  const { private_key } = database.prepare('select private_key from signing_keys').get() as { private_key: string }
  database.close()
  return createPrivateKey({ key: JSON.parse(private_key), format: 'jwk' })
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** A client with a key pair of its own. */
async function signingClient(
  server: TestServer,
  pair: { publicKey: KeyObject; privateKey: KeyObject } = generateKeyPairSync('ed25519'),
  { alg = 'EdDSA', registered = {} }: { alg?: string; registered?: JsonWebKey } = {},
) {
  const publicKey = { ...pair.publicKey.export({ format: 'jwk' }), ...registered }
  const json = { name: 'machine', roles: ['publisher'], publicKey }
  const made = await server.send('POST', '/v1/organisations/local/keys', { json })
  expect(made.status).toBe(201)
  const { id: client, kind, secret } = await made.json()
  expect({ kind, secret }).toEqual({ kind: 'signature' })
  const { issuer } = await (await fetch(`${server.url}/.well-known/oauth-authorization-server`)).json()
  const now = Math.floor(Date.now() / 1000)
  const usual = { iss: client, sub: client, aud: issuer, iat: now, exp: now + 60, jti: undefined as unknown }
  const sign = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    new SignJWT(JSON.parse(JSON.stringify({ ...usual, jti: crypto.randomUUID(), ...claims })))
      .setProtectedHeader({ alg, ...header })
      .sign(pair.privateKey, { crit: { binding: true } })
  const ask = async (client_assertion: string, form: Record<string, string> = {}) => {
    const request = { ...grant, client_assertion_type: assertionType, client_assertion, ...form }
    const response = await askToken(server, request)
    return { status: response.status, body: await response.json() }
  }
  return { client, sign, ask, issuer, now }
}

describe('a client that signs', () => {
  const pairs: Record<string, [() => { publicKey: KeyObject; privateKey: KeyObject }, string]> = {
    ES256: [() => generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ES256'],
    EdDSA: [() => generateKeyPairSync('ed25519'), 'EdDSA'],
    RS256: [() => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RS256'],
    PS256: [() => generateKeyPairSync('rsa', { modulusLength: 2048 }), 'PS256'],
  }
  for (const [name, [pair, alg]] of Object.entries(pairs))
    test(`${name}: an assertion is good for one token`, async () => {
      const server = await testServer()
      const { client, sign, ask } = await signingClient(server, pair(), { alg })
      const assertion = await sign()
      const { status, body } = await ask(assertion)
      expect(status).toBe(200)
      expect((await me(server, body.access_token)).body).toMatchObject({ key: client, roles: ['publisher'] })
      const again = await ask(assertion)
      expect(again).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
      expect(again.body.error_description).toContain('used before')
    })

  test('one assertion sent many times at once is taken once, by either of two processes', async () => {
    const publicUrl = 'https://fonds.example'
    const one = await testServer({ settings: { publicUrl } })
    const two = await testServer({ settings: { publicUrl }, data: one.data })
    const { sign } = await signingClient(one)
    const client_assertion = await sign()
    const form = { ...grant, client_assertion_type: assertionType, client_assertion }
    const answers = await Promise.all([one, two, one, two, one, two].map((server) => askToken(server, form)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401, 401, 401])
  })

  test('the token endpoint is as good an audience as the issuer', async () => {
    const server = await testServer({ settings: { publicUrl: 'https://fonds.example' } })
    const { sign, ask } = await signingClient(server)
    expect((await ask(await sign({ aud: 'https://fonds.example/oauth/token' }))).status).toBe(200)
    expect((await ask(await sign({}, { typ: 'client-authentication+jwt' }))).status).toBe(200)
  })

  test('an assertion that is not as RFC 7523 has it is refused', async () => {
    const server = await testServer()
    const { client, sign, ask, now, issuer } = await signingClient(server)
    const other = await signingClient(server)
    const wrong: Record<string, [Record<string, unknown>, Record<string, unknown>?]> = {
      'no exp': [{ exp: undefined }],
      expired: [{ exp: now - 120 }],
      'too long a life': [{ exp: now + 3600 }],
      'not yet': [{ nbf: now + 120 }],
      'no jti': [{ jti: undefined }],
      'jti that is no text': [{ jti: 7 }],
      'no audience': [{ aud: undefined }],
      'another audience': [{ aud: 'https://other.example' }],
      'one audience more': [{ aud: [issuer, 'https://other.example'] }],
      'another subject': [{ sub: other.client }],
      'another issuer': [{ iss: other.client, sub: other.client }],
      'an issuer that is nobody': [{ iss: 'key_x', sub: 'key_x' }],
      'an issuer with a secret': [{ iss: keyIdOf(server.secret), sub: keyIdOf(server.secret) }],
      'another type': [{}, { typ: 'at+jwt' }],
      'an extension that must be understood': [{}, { crit: ['binding'], binding: 'x' }],
    }
    for (const [what, [claims, header]] of Object.entries(wrong)) {
      const { status, body } = await ask(await sign(claims, header))
      expect([what, status, body.error]).toEqual([what, 401, 'invalid_client'])
    }
    expect((await ask(await sign(), { client_id: other.client })).status).toBe(401)
    expect((await ask(await sign(), { client_id: client })).status).toBe(200)
  })

  test('the registered key says the algorithm, not the assertion', async () => {
    const server = await testServer()
    const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const { client, ask } = await signingClient(server, pair, { registered: { alg: 'PS256' } })
    const now = Math.floor(Date.now() / 1000)
    const { issuer } = await (await fetch(`${server.url}/.well-known/oauth-authorization-server`)).json()
    const signed = (alg: string, key: KeyObject | Uint8Array) =>
      new SignJWT({ iss: client, sub: client, aud: issuer, exp: now + 60, jti: crypto.randomUUID() })
        .setProtectedHeader({ alg })
        .sign(key)
    const pem = new TextEncoder().encode(String(pair.publicKey.export({ format: 'pem', type: 'spki' })))
    expect((await ask(await signed('RS256', pair.privateKey))).status).toBe(401)
    expect((await ask(await signed('HS256', pem))).status).toBe(401)
    expect((await ask(await signed('PS256', pair.privateKey))).status).toBe(200)
  })

  test('a key pair is registered by its public half alone, and only where it is strong', async () => {
    const server = await testServer()
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, ...halved } = ec.publicKey.export({ format: 'jwk' })
    const refused = [
      rsa.publicKey.export({ format: 'jwk' }),
      ec.privateKey.export({ format: 'jwk' }),
      generateKeyPairSync('ec', { namedCurve: 'P-384' }).publicKey.export({ format: 'jwk' }),
      generateKeyPairSync('x25519').publicKey.export({ format: 'jwk' }),
      halved,
      { ...halved, x: createHash('sha256').update(String(x)).digest('base64url') },
      { kty: 'oct', k: 'AAAA' },
    ]
    for (const publicKey of refused) {
      const json = { name: 'machine', roles: ['reader'], publicKey }
      const response = await server.send('POST', '/v1/organisations/local/keys', { json })
      expect([publicKey, response.status]).toEqual([publicKey, 400])
    }
  })
})
