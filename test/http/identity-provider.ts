import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, type JWTHeaderParameters, SignJWT } from 'jose'
import { onTestFinished } from 'vitest'

/** An OpenID provider that discovers itself, with keys that a test turns. */
export interface TestProvider {
  readonly issuer: string
  /** `host:port`, for the server to be allowed to ask it. */
  readonly host: string
  /** Answers in place of its documents, by path: a test makes it a bad provider. */
  readonly answers: Map<string, string>
  /** Paths that were asked for, in order. */
  readonly asked: string[]
  /** Its private keys by `kid`; the newest signs unless a header names another. */
  readonly keys: Map<string, KeyObject>
  /** Those that it publishes no more. */
  readonly withdrawn: Set<string>
  rotate(kid: string): void
  /** A token of a person, with other claims or header where given; `undefined` leaves one out. */
  token(claims?: Readonly<Record<string, unknown>>, header?: Partial<JWTHeaderParameters>): Promise<string>
  stop(): Promise<void>
  start(): Promise<void>
}

export const audience = 'https://fonds.example'

export async function testProvider(): Promise<TestProvider> {
  const keys = new Map<string, KeyObject>()
  const answers = new Map<string, string>()
  const withdrawn = new Set<string>()
  const asked: string[] = []
  let port = 0
  const server = createServer(async (request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const answer = answers.get(path) ?? (await document(path))
    response.writeHead(answer === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(answer)
  })
  async function document(path: string): Promise<string | undefined> {
    if (path === '/realm/.well-known/openid-configuration')
      return JSON.stringify({ issuer, jwks_uri: `http://127.0.0.1:${port}/realm/certs` })
    if (path !== '/realm/certs') return undefined
    const published = [...keys].filter(([kid]) => !withdrawn.has(kid))
    const jwks = published.map(async ([kid, key]) => {
      return { ...(await exportJWK(createPublicKey(key))), kid, use: 'sig' }
    })
    return JSON.stringify({ keys: await Promise.all(jwks) })
  }
  const start = () => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  await start()
  port = (server.address() as AddressInfo).port
  onTestFinished(stop)
  const host = `127.0.0.1:${port}`
  const issuer = `http://${host}/realm`
  const rotate = (kid: string) => void keys.set(kid, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
  rotate('first')
  return {
    issuer,
    host,
    answers,
    asked,
    keys,
    withdrawn,
    rotate,
    start,
    stop,
    async token(claims = {}, header = {}) {
      const now = Math.floor(Date.now() / 1000)
      const usual = {
        iss: issuer,
        aud: audience,
        sub: 'p-1',
        iat: now,
        exp: now + 300,
        school: '0751234A',
        name: 'Amélie',
      }
      const [newest] = [...keys.keys()].slice(-1)
      const kid = header.kid ?? newest
      const key = keys.get(String(kid)) ?? keys.get(String(newest))
      if (!key) throw new Error('the provider has no key')
      return new SignJWT(JSON.parse(JSON.stringify({ ...usual, roles: ['designer'], ...claims })))
        .setProtectedHeader(JSON.parse(JSON.stringify({ alg: 'RS256', kid, ...header })))
        .sign(key)
    },
  }
}
