import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { allows, permissionNames, type Role, roles } from '#dist/commons/roles.js'
import { passingClock } from './passing-clock.js'
import { type TestServer, testServer } from './server.js'

const keysOf = (organisation: string) => `/v1/organisations/${organisation}/keys`

async function made(server: TestServer, json: Readonly<Record<string, unknown>>, options: { key?: string } = {}) {
  const response = await server.send('POST', keysOf('local'), { json: { name: 'a key', ...json }, ...options })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

describe('the life of a key', () => {
  test('its secret is shown once, and is nowhere on the disk', async () => {
    const server = await testServer()
    const { body, headers } = await made(server, { roles: ['reader'], scopes: ['courses.read'] })
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('location')).toBe(`/v1/keys/${body.id}`)
    const { secret, ...key } = body
    expect(secret).toMatch(/^fonds_[0-9a-z]{26}_[\w-]{43}$/)
    expect(key).toMatchObject({ organisation: 'local', kind: 'secret', revision: 1, scopes: ['courses.read'] })
    expect(key.createdBy).toMatchObject({ name: 'first start', key: expect.stringMatching(/^key_/) })
    expect((await server.send('GET', '/v1/me', { key: secret })).status).toBe(200)
    for (const address of [`/v1/keys/${key.id}`, keysOf('local'), '/v1/events']) {
      const text = await (await server.send('GET', address)).text()
      expect(text).toContain(key.id)
      expect(text).not.toContain(secret.slice(-43))
    }
    await server.close()
    for (const file of readdirSync(server.data, { recursive: true, encoding: 'utf8', withFileTypes: true }))
      if (file.isFile()) expect(readFileSync(join(file.parentPath, file.name)).includes(secret.slice(-43))).toBe(false)
  })

  test('it lives a year, or as long as it is told', async () => {
    const clock = passingClock()
    const server = await testServer({ stores: { clock } })
    const usual = await made(server, { roles: ['reader'] })
    expect(new Date(usual.body.expiresAt).getTime() / 1000).toBeCloseTo(clock.now().getTime() / 1000 + 365 * 86_400, -2)
    const expiresAt = new Date(Date.now() + 60_000).toISOString()
    const short = await made(server, { roles: ['reader'], expiresAt })
    const status = async () => (await server.send('GET', '/v1/me', { key: short.body.secret })).status
    expect(await status()).toBe(200)
    clock.pass(60)
    expect(await status()).toBe(401)
    const told = await server.send('GET', '/v1/me', { key: short.body.secret, headers: { 'Accept-Language': 'fr' } })
    expect(await told.json()).toMatchObject({ code: 'credentials-expired', detail: expect.stringContaining(expiresAt) })
    for (const past of ['2020-01-01T00:00:00Z', 'soon', '+012345-01-01T00:00:00Z'])
      expect((await made(server, { roles: ['reader'], expiresAt: past })).status).toBe(400)
  })

  test('revoking it wants to know what was read, counts at once, and stays', async () => {
    const server = await testServer()
    const { body } = await made(server, { roles: ['reader'] })
    const status = async () => (await server.send('GET', '/v1/me', { key: body.secret })).status
    expect(await status()).toBe(200)
    const revoke = (headers: Record<string, string>) => server.send('DELETE', `/v1/keys/${body.id}`, { headers })
    expect((await revoke({})).status).toBe(428)
    expect((await revoke({ 'If-Match': '"r9"' })).status).toBe(412)
    expect(await status()).toBe(200)
    const read = await server.send('GET', `/v1/keys/${body.id}`)
    const revoked = await revoke({ 'If-Match': read.headers.get('etag') ?? '' })
    expect(await status()).toBe(401)
    expect(revoked.status).toBe(200)
    const { revokedAt, revision } = await revoked.json()
    expect([revision, revoked.headers.get('etag')]).toEqual([2, '"r2"'])
    const again = await revoke({ 'If-Match': '*' })
    expect(await again.json()).toMatchObject({ revokedAt, revision })
    const { items } = await (await server.send('GET', `/v1/events?subject=${body.id}`)).json()
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['key.created', 'key.revoked'])
  })

  test('its last use is noted', async () => {
    const server = await testServer()
    const { body } = await made(server, { roles: ['reader'] })
    const lastUse = async () => (await (await server.send('GET', `/v1/keys/${body.id}`)).json()).lastUsedAt
    expect(await lastUse()).toBeUndefined()
    await server.send('GET', '/v1/me', { key: body.secret })
    await expect.poll(lastUse, { timeout: 20_000 }).toEqual(expect.any(String))
  })

  test('who guesses is not told what there is', async () => {
    const server = await testServer()
    const { body } = await made(server, { roles: ['reader'] })
    await server.send('DELETE', `/v1/keys/${body.id}`, { headers: { 'If-Match': '*' } })
    const { secret } = body
    const guesses = [
      `${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`,
      secret.toUpperCase(),
      secret.slice(0, -1),
      `fonds_00000000000000000000000000_${secret.slice(-43)}`,
      `${secret}_`,
      body.id,
    ]
    for (const key of guesses) {
      const answer = await server.send('GET', '/v1/me', { key })
      expect([key, (await answer.json()).code]).toEqual([key, 'credentials-invalid'])
    }
    for (const value of [`Basic ${secret}`, secret, 'Bearer', `Bearer ${secret} x`]) {
      const answer = await server.send('GET', '/v1/me', { key: null, headers: { Authorization: value } })
      expect([value, answer.status]).toEqual([value, 401])
    }
  })

  test('keys are listed a page at a time, each once, revoked ones too', async () => {
    const server = await testServer()
    const organisation = await server.organisation('Académie')
    const names = ['one', 'two', 'three', 'four', 'five']
    for (const name of names) await server.send('POST', keysOf(organisation), { json: { name, roles: ['reader'] } })
    const seen: string[] = []
    let address: string | undefined = `${keysOf(organisation)}?limit=2`
    while (address) {
      const response = await server.send('GET', address)
      const { items } = await response.json()
      seen.push(...items.map(({ name }: { name: string }) => name))
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual(names)
    expect((await server.send('GET', `${keysOf(organisation)}?cursor=!`)).status).toBe(400)
  })
})

describe('nobody gives what they have not', () => {
  test('an administrator makes no operator, and no key elsewhere', async () => {
    const server = await testServer()
    const elsewhere = await server.organisation('Elsewhere')
    const key = await server.keyOf(['administrator'])
    const operator = await made(server, { roles: ['reader', 'operator'] }, { key })
    expect([operator.status, operator.body.code]).toEqual([403, 'permission-missing'])
    const json = { name: 'mine', roles: ['reader'] }
    expect((await server.send('POST', keysOf(elsewhere), { key, json })).status).toBe(404)
    for (const role of ['reader', 'designer', 'publisher', 'administrator'])
      expect((await made(server, { roles: [role] }, { key })).status).toBe(201)
  })

  test('an administrator does not revoke the key of who runs the platform', async () => {
    const server = await testServer()
    const key = await server.keyOf(['administrator'])
    const revoke = (id: string, secret: string) =>
      server.send('DELETE', `/v1/keys/${id}`, { key: secret, headers: { 'If-Match': '*' } })
    const operator = `key_${server.secret.split('_')[1]}`
    expect((await revoke(operator, key)).status).toBe(403)
    expect((await server.send('GET', '/v1/me')).status).toBe(200)
    expect((await revoke(`key_${key.split('_')[1]}`, key)).status).toBe(200)
  })

  test('whoever makes keys: what a key may is what its maker might have given, and it may no more than that', async () => {
    const server = await testServer()
    const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1 })
    const someScopes = fc.uniqueArray(fc.constantFrom(...permissionNames), { minLength: 1 })
    const keys = fc.record({ roles: someRoles, scopes: someScopes }, { requiredKeys: ['roles'] })
    await fc.assert(
      fc.asyncProperty(keys, keys, async (maker, wanted) => {
        const { secret } = (await made(server, maker)).body
        const { status, body } = await made(server, wanted, { key: secret })
        const has = (role: Role) => maker.roles.includes(role)
        const mayMake = allows(maker, 'keys.manage')
        const mayGive = has('operator') || !wanted.roles.includes('operator')
        const isWithin = permissionNames.every(
          (permission) =>
            !allows(wanted, permission) || maker.scopes === undefined || maker.scopes.includes(permission),
        )
        expect(status).toBe(mayMake && mayGive && isWithin ? 201 : 403)
        if (status !== 201) return
        const me = await (await server.send('GET', '/v1/me', { key: body.secret })).json()
        expect(me.permissions).toEqual(permissionNames.filter((permission) => allows(wanted, permission)))
      }),
      { numRuns: 60 },
    )
  })
})
