import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { bin } from '../cli/fonds.js'
import { testServer } from './server.js'
import { serverProcess } from './server-process.js'
import { type Somebody, somebody } from './shared-course.js'

/** A server, and the same request sent to another process over the same folder. */
async function two() {
  const server = await testServer()
  const [owner, user] = [await somebody(server, 'Ministry'), await somebody(server, 'School')]
  const { url } = await serverProcess(server.data)
  const elsewhere = async ({ key }: Somebody, method: string, path: string, json: unknown) => {
    const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', 'If-Match': '*' }
    const answer = await fetch(url + path, { method, headers, body: JSON.stringify(json) })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  return { server, owner, user, elsewhere }
}

/** Asked until it is sure to be remembered. */
async function statusOf({ ask }: Somebody, path: string): Promise<number> {
  const statuses = [await ask('GET', path), await ask('GET', path), await ask('GET', path)].map(({ status }) => status)
  expect(new Set(statuses).size).toBe(1)
  return statuses[0] ?? 0
}

test('a key that another process revokes opens nothing any more, from the very next request on', async () => {
  const { server, owner } = await two()
  const { id } = await owner.shared('fire')
  expect(await statusOf(owner, `/v1/courses/${id}`)).toBe(200)
  const key = (await owner.done('GET', '/v1/me')).key
  const ran = spawnSync(process.execPath, [bin, 'keys', 'revoke', key, '--data', server.data], {
    env: { PATH: process.env.PATH },
  })
  expect([ran.status, String(ran.stderr)]).toEqual([0, ''])
  const { status, body } = await owner.ask('GET', `/v1/courses/${id}`)
  expect([status, body.code]).toEqual([401, 'credentials-revoked'])
})

test('what another process changes is seen at once, and what it hides no more', async () => {
  const { owner, user, elsewhere } = await two()
  const { id } = await owner.shared('fire')
  const path = `/v1/courses/${id}`
  expect([await statusOf(owner, path), await statusOf(user, path)]).toEqual([200, 200])
  const { etag } = Object.fromEntries((await owner.ask('GET', path)).headers)
  await elsewhere(owner, 'PATCH', `${path}/sheet`, { catchphrase: 'Out!' })
  for (const who of [owner, user]) {
    const { status, body } = await who.ask('GET', path, undefined, { headers: { 'If-None-Match': etag ?? '' } })
    expect([status, body.sheet.catchphrase]).toEqual([200, 'Out!'])
  }
  await elsewhere(owner, 'PUT', `${path}/visibility`, { visibility: 'private' })
  expect([(await user.ask('GET', path)).status, (await owner.ask('GET', path)).status]).toEqual([404, 200])
  await elsewhere(owner, 'PUT', `${path}/visibility`, { visibility: 'public' })
  expect(await statusOf(user, path)).toBe(200)
})
