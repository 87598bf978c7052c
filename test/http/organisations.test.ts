import { describe, expect, test } from 'vitest'
import { type TestServer, testServer } from './server.js'

async function made(server: TestServer, json: unknown) {
  const response = await server.send('POST', '/v1/organisations', { json })
  return { status: response.status, headers: response.headers, body: await response.json() }
}

const change = (server: TestServer, reference: string, json: unknown, etag = '*', key = server.secret) =>
  server.send('PATCH', `/v1/organisations/${encodeURIComponent(reference)}`, {
    key,
    json,
    headers: { 'If-Match': etag, 'Content-Type': 'application/merge-patch+json' },
  })

describe('organisations', () => {
  test('one is made, found by both its names, renamed, and keeps its id', async () => {
    const server = await testServer()
    const { status, headers, body } = await made(server, { name: 'Académie de Lille', externalId: 'ac/lille é' })
    expect([status, headers.get('location'), headers.get('etag')]).toEqual([
      201,
      `/v1/organisations/${body.id}`,
      '"r1"',
    ])
    const found = await server.send('GET', `/v1/organisations/${encodeURIComponent('ac/lille é')}`)
    expect(await found.json()).toEqual(body)
    const renamed = await change(server, 'ac/lille é', { name: 'Lille' }, '"r1"')
    expect(await renamed.json()).toEqual({ ...body, name: 'Lille', revision: 2 })
    expect((await change(server, body.id, { name: 'Late' }, '"r1"')).status).toBe(412)
    const nameless = await change(server, body.id, { externalId: null }, '"r2"')
    const { externalId: _, ...rest } = body
    expect(await nameless.json()).toEqual({ ...rest, name: 'Lille', revision: 3 })
    expect((await server.send('GET', `/v1/organisations/${encodeURIComponent('ac/lille é')}`)).status).toBe(404)
    const fresh = await server.send('GET', `/v1/organisations/${body.id}`, { headers: { 'If-None-Match': '"r3"' } })
    expect(fresh.status).toBe(304)
  })

  test('names that are taken or say nothing are refused, and nothing changes', async () => {
    const server = await testServer()
    const { body } = await made(server, { name: 'One', externalId: 'one' })
    expect((await made(server, { name: 'Two', externalId: 'one' })).status).toBe(409)
    expect((await made(server, { name: 'Two', externalId: 'local' })).status).toBe(409)
    expect((await made(server, { name: 'Two', externalId: body.id })).status).toBe(400)
    expect((await change(server, 'local', { externalId: 'one' })).status).toBe(409)
    for (const wrong of [{}, { name: '' }, { name: '  ' }, { name: 'a\u0000b' }, { name: 'x', colour: 'red' }])
      expect([wrong, (await made(server, wrong)).status]).toEqual([wrong, 400])
    const { items } = await (await server.send('GET', '/v1/organisations')).json()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['local', 'One'])
  })

  test('they are listed a page at a time; who does not run the platform sees their own', async () => {
    const server = await testServer()
    for (const name of ['a', 'b', 'c', 'd']) await server.organisation(name)
    const seen: string[] = []
    let address: string | undefined = '/v1/organisations?limit=2'
    while (address) {
      const response = await server.send('GET', address)
      const { items } = await response.json()
      seen.push(...items.map(({ name }: { name: string }) => name))
      address = /^<(.+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1]
    }
    expect(seen).toEqual(['local', 'a', 'b', 'c', 'd'])
    const key = await server.keyOf(['administrator'])
    const { items } = await (await server.send('GET', '/v1/organisations', { key })).json()
    expect(items.map(({ name }: { name: string }) => name)).toEqual(['local'])
    expect((await change(server, 'local', { name: 'Mine' }, '*', key)).status).toBe(403)
  })

  test('every change is in the log, with who made it', async () => {
    const server = await testServer()
    const { body } = await made(server, { name: 'One' })
    await change(server, body.id, { name: 'Two' })
    const { items } = await (await server.send('GET', `/v1/events?subject=${body.id}`)).json()
    expect(items.map(({ kind, details }: { kind: string; details: { name: string } }) => [kind, details.name])).toEqual(
      [
        ['organisation.created', 'One'],
        ['organisation.changed', 'Two'],
      ],
    )
    for (const { agent, key } of items) expect(agent?.key ?? key).toMatch(/^key_/)
  })
})
