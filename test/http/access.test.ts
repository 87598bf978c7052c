import { expect, test } from 'vitest'
import { type Permission, permissions, type Role, roles } from '#dist/commons/roles.js'
import type { Operation } from '#dist/contract/operation.js'
import { type OperationId, operations } from '#dist/contract/operations.js'
import { coursePackage } from '../repository/course-package.js'
import { audience, testProvider } from './identity-provider.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'
import { addressOf, type Tenant, tenant } from './tenant.js'

/** Who comes: what they hold, or why they are not let in at all. */
type Credential =
  | { readonly bearer: string; readonly roles: readonly Role[]; readonly scopes?: readonly Permission[] }
  | { readonly bearer: string | null; readonly refused: string }

const all = Object.entries(operations) as [OperationId, Operation][]

/** What the table says, read once more here: what enforces it has its own reading. */
function verdictOf({ permission }: Operation, credential: Credential): string {
  if (permission === 'public') return 'in'
  if ('refused' in credential) return credential.refused
  if (permission === 'known') return 'in'
  const isHeld = credential.roles.some((role) => (permissions[permission] as readonly Role[]).includes(role))
  const isLeft = credential.scopes?.includes(permission) ?? true
  return isHeld && isLeft ? 'in' : 'permission-missing'
}

test('every operation lets in exactly those whom the table names, before it looks at what they send', async () => {
  const provider = await testProvider()
  const clock = passingClock()
  const people = { audience, organisationClaim: 'school', rolesClaim: 'roles' }
  const server = await testServer({
    stores: { clock },
    settings: { providers: [{ issuer: provider.issuer, ...people }] },
    outgoing: { allow: [provider.host] },
  })
  const ours = await tenant(server, 'ours')
  const exp = Math.floor(Date.now() / 1000) + 20_000
  const person = (role: string) => provider.token({ school: ours.externalId, roles: [role], exp })
  const credentials = Object.entries(await everyCredential(server, ours, { person, pass: clock.pass }))
  for (const [who, credential] of credentials) {
    const found = all.map(async ([id, operation]) => [id, await verdictOn(server, operation, credential, ours)])
    const told = all.map(([id, operation]) => [id, verdictOf(operation, credential)])
    expect([who, Object.fromEntries(await Promise.all(found))]).toEqual([who, Object.fromEntries(told)])
  }
}, 300_000)

/** What becomes of a request that nothing is right about but its address: whoever is let in is told so, and nothing is done. */
async function verdictOn(
  server: TestServer,
  { method, path, body }: Operation,
  { bearer }: Credential,
  { things }: Tenant,
) {
  const type = body?.jsonType ?? (body?.json === undefined ? body?.bytes?.[0] : 'application/json')
  const response = await server.send(method.toUpperCase(), `${addressOf(path, things)}?nonsense=1`, {
    key: bearer,
    headers: { ...(type !== undefined && { 'Content-Type': type }) },
    ...(body && { bytes: new TextEncoder().encode('[') }),
  })
  const text = await response.text()
  if (response.status !== 401 && response.status !== 403) return response.status < 500 ? 'in' : text
  const challenge = response.headers.get('www-authenticate')
  expect(challenge).toMatch(/^Bearer realm="fonds"/)
  // HEAD has no body: what it was is in the challenge.
  return method === 'head' ? codeOf(challenge) : JSON.parse(text).code
}

function codeOf(challenge: string | null): string | undefined {
  if (challenge?.includes('insufficient_scope')) return 'permission-missing'
  if (!challenge?.includes('invalid_token')) return 'credentials-missing'
  return (
    ['expired', 'revoked'].map((end) => (challenge.includes(end) ? `credentials-${end}` : '')).find(Boolean) ??
    'credentials-invalid'
  )
}

async function everyCredential(
  server: TestServer,
  { keyOf }: Tenant,
  { person, pass }: { readonly person: (role: string) => Promise<string>; readonly pass: (seconds: number) => void },
): Promise<Readonly<Record<string, Credential>>> {
  const token = async ({ id, secret }: { id: string; secret: string }, scope?: string) => {
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret, ...(scope && { scope }) }
    const response = await fetch(`${server.url}/oauth/token`, { method: 'POST', body: new URLSearchParams(form) })
    return (await response.json()).access_token as string
  }
  const credentials: Record<string, Credential> = {}
  const soon = new Date(Date.now() + 3_600_000).toISOString()
  const expired = await keyOf(['administrator', 'operator'], { expiresAt: soon })
  pass(3_601)
  for (const role of roles) {
    const key = await keyOf([role])
    credentials[role] = { bearer: key.secret, roles: [role] }
    credentials[`token of ${role}`] = { bearer: await token(key), roles: [role] }
  }
  const both = ['administrator', 'operator'] as const
  const scoped = await keyOf(both, { scopes: ['courses.read', 'events.read'] })
  const revoked = await keyOf(both)
  const tokenOfRevoked = await token(revoked)
  const gone = await server.send('DELETE', `/v1/keys/${revoked.id}`, { headers: { 'If-Match': '*' } })
  expect(gone.status).toBe(200)
  const strong = await keyOf(both)
  const held = (bearer: string, scopes: readonly Permission[]): Credential => ({ bearer, roles: both, scopes })
  return {
    ...credentials,
    scoped: held(scoped.secret, ['courses.read', 'events.read']),
    'token of scoped': held(await token(scoped), ['courses.read', 'events.read']),
    'narrow token': held(await token(strong, 'courses.write metrics.read'), ['courses.write', 'metrics.read']),
    'person who designs': { bearer: await person('designer'), roles: ['designer'] },
    'person without a role': { bearer: await person('cook'), roles: [] },
    nobody: { bearer: null, refused: 'credentials-missing' },
    'a secret of nobody': { bearer: `${strong.secret.slice(0, -3)}AAA`, refused: 'credentials-invalid' },
    'a token of nobody': { bearer: 'e30.e30.e30', refused: 'credentials-invalid' },
    expired: { bearer: expired.secret, refused: 'credentials-expired' },
    revoked: { bearer: revoked.secret, refused: 'credentials-revoked' },
    'token of revoked': { bearer: tokenOfRevoked, refused: 'credentials-revoked' },
  }
}

test('who may add a package may not publish it by that way', async () => {
  const server = await testServer()
  const add = async (role: Role, name: string) => {
    const key = await server.keyOf([role])
    const bytes = coursePackage(name)
    const answer = await server.send('POST', `/v1/importJobs?externalId=${name}&publish=true`, { key, bytes })
    return answer.status === 201 ? 201 : (await answer.json()).code
  }
  expect(await add('designer', 'one')).toBe('permission-missing')
  expect((await server.send('GET', '/v1/courses/one')).status).toBe(404)
  expect(await add('publisher', 'one')).toBe(201)
})
