import { once } from 'node:events'
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openPlatform } from '#dist/compose.js'
import { openRepository } from '#dist/index.js'
import { coursePackage } from '../repository/course-package.js'
import { temporaryFolder } from '../temporary-folder.js'
import { testServer } from './server.js'
import { type ServerProcess, serverProcess } from './server-process.js'

interface Acknowledged {
  readonly name: string
  /** Of the version, where it was kept; else of the job. */
  readonly version?: string
  readonly job?: string
}

/** Sends packages, some of them without waiting, and kills the server in the midst of it. Gives back what was acknowledged. */
async function importAndKill(
  { child, url }: ServerProcess,
  secret: string,
  names: readonly string[],
  { after, within }: { readonly after: number; readonly within: number },
): Promise<Acknowledged[]> {
  const acknowledged: Acknowledged[] = []
  const waiting = [...names]
  const gone = once(child, 'exit')
  const send = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
      const inHurry = Number(name.split(' ')[1]) % 3 === 0
      const answer = await fetch(`${url}/v1/importJobs?externalId=${encodeURIComponent(name)}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${secret}`,
          'Content-Type': 'application/zip',
          ...(inHurry && { Prefer: 'respond-async' }),
        },
        body: coursePackage(name),
      })
      const job = await answer.json()
      expect([201, 202], JSON.stringify(job)).toContain(answer.status)
      acknowledged.push({ name, ...(answer.status === 201 ? { version: job.result.version.id } : { job: job.id }) })
      if (acknowledged.length === after) setTimeout(() => child.kill('SIGKILL'), Math.random() * within)
    }
  }
  await Promise.allSettled([send(), send(), send(), send()])
  expect(acknowledged.length).toBeGreaterThanOrEqual(after)
  await gone
  expect(child.signalCode).toBe('SIGKILL')
  return acknowledged
}

test('a server that is killed again and again loses nothing that it acknowledged, and leaves nothing', async () => {
  const data = join(temporaryFolder(), 'data')
  mkdirSync(data)
  const acknowledged: Acknowledged[] = []
  let secret = ''
  for (const [round, after] of [1, 4, 9, 15].entries()) {
    const server = await serverProcess(data)
    secret ||= server.secret ?? ''
    const names = Array.from({ length: 200 }, (_, at) => `course ${round * 1000 + at}`)
    acknowledged.push(...(await importAndKill(server, secret, names, { after, within: 60 })))
  }

  const server = await testServer({ data })
  const read = async (address: string, headers = {}) => {
    const answer = await server.send('GET', address, { key: secret, headers })
    expect(answer.status, address).toBe(200)
    return answer.json()
  }
  const versions = new Map<string, string>()
  for (const { name, version, job } of acknowledged) {
    const kept = job === undefined ? version : await endedWell(job)
    versions.set(name, kept ?? '')
    expect(await read(`/v1/versions/${kept}`)).toMatchObject({ number: 1, title: name })
  }
  async function endedWell(job: string): Promise<string> {
    const ended = await read(`/v1/importJobs/${job}`, { Prefer: 'wait=60' })
    expect(ended, JSON.stringify(ended.problem)).toMatchObject({ status: 'COMPLETE', result: { outcome: 'added' } })
    return ended.result.version.id
  }
  // Jobs of requests that were never answered have come to an end too, for a reason that is told.
  await expect
    .poll(async () => (await read('/v1/importJobs?status=RUNNING')).items, { timeout: 120_000, interval: 500 })
    .toEqual([])
  for (const { status, problem, result } of (await read('/v1/importJobs?limit=200')).items)
    expect(status === 'COMPLETE' ? result : problem, status).toMatchObject(
      status === 'COMPLETE' ? { outcome: 'added' } : { code: expect.any(String) },
    )
  await server.close()

  await sweptTomorrow(data)
  const repository = await openRepository({ data })
  await repository.collectGarbage({ grace: 0 })
  const { courses, versions: kept, problems, unreferenced } = await repository.verify()
  await repository.close()
  expect(problems).toEqual([])
  expect(unreferenced).toBe(0)
  expect(kept).toBe(courses)
  expect(kept).toBeGreaterThanOrEqual(versions.size)
  expect(new Set(versions.values()).size).toBe(acknowledged.length)
  expect(readdirSync(join(data, 'uploads'))).toEqual([])
}, 300_000)

/** The first start two days later. */
async function sweptTomorrow(data: string): Promise<void> {
  const platform = await openPlatform({ data }, { clock: { now: () => new Date(Date.now() + 2 * 24 * 3_600_000) } })
  await platform.imports.start()
  await platform.close()
}

test('a job whose process died between the version and its own end is no duplicate of itself', async () => {
  const data = temporaryFolder()
  const first = await testServer({ data })
  const added = await first.send('POST', '/v1/importJobs', { bytes: coursePackage('fire') })
  const job = await added.json()
  await first.close()
  // As it was then.
  const index = new Database(join(data, 'fonds.sqlite'))
  index
    .prepare(
      `update jobs set state = 'running', stage = 'keeping', result = null, finished_at = null, attempts = 1,
       runner = 'elsewhere:1:1:1', lease_until = '2020-01-01T00:00:00.000Z'`,
    )
    .run()
  index.close()
  const second = await testServer({ data })
  const address = `/v1/importJobs/${job.id}`
  const again = await second.send('GET', address, { key: first.secret, headers: { Prefer: 'wait=60' } })
  expect(await again.json()).toMatchObject({ status: 'COMPLETE', result: job.result, report: job.report })
})
