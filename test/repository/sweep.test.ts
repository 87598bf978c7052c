import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openFilesystemUploads } from '#dist/adapters/filesystem/uploads.js'
import { openDatabase } from '#dist/adapters/sql/open-database.js'
import { openSqlite } from '#dist/adapters/sql/sqlite.js'
import { openRepository } from '#dist/index.js'
import { createIds } from '#dist/kernel/ids.js'
import { sweep } from '#dist/repository/sweep.js'
import { temporaryFolder } from '../temporary-folder.js'

const ids = createIds()
const now = new Date('2026-06-30T12:00:00Z')
const day = 24 * 3_600_000
const ago = (days: number) => new Date(now.getTime() - days * day)

async function openPassing() {
  const data = temporaryFolder()
  const { index, ...stores } = await openDatabase(openSqlite(data), data, now)
  onTestFinished(() => index.close())
  return { ...stores, uploadFiles: openFilesystemUploads(data), data }
}
type Passing = Awaited<ReturnType<typeof openPassing>>

/** An upload of four bytes, touched and expiring so many days ago; without `expired`, nothing is known of it but its bytes. */
async function upload(
  { uploads, uploadFiles, data }: Passing,
  { touched, expired }: { touched: number; expired?: number },
) {
  const id = ids.next('upl')
  await uploadFiles.create(id)
  writeFileSync(join(data, 'uploads', id), 'four')
  utimesSync(join(data, 'uploads', id), ago(touched), ago(touched))
  const [createdAt, fileName] = [ago(9).toISOString(), 'a.zip']
  if (expired !== undefined)
    await uploads.insert({
      ...{ id, organisation: 'local', fileName, metadata: {}, createdAt },
      expiresAt: ago(expired).toISOString(),
    })
  return id
}

const askFor = ({ jobs }: Passing, upload: string, id = ids.next('job')) =>
  jobs.insert({
    id,
    organisation: 'local',
    agent: { name: 'local' },
    request: { source: { upload }, fileName: 'a.zip', options: {} },
    createdAt: ago(40).toISOString(),
  })

test('uploads go that expired or were given up, unless an import needs them', async () => {
  const stores = await openPassing()
  const stays = [
    await upload(stores, { touched: 9, expired: -1 }),
    await upload(stores, { touched: 0.5 }),
    await upload(stores, { touched: 9, expired: 2 }),
    await upload(stores, { touched: 9 }),
  ]
  for (const needed of stays.slice(2)) await askFor(stores, needed)
  const goes = [await upload(stores, { touched: 0.1, expired: 0.1 }), await upload(stores, { touched: 2 })]
  const lost = await upload(stores, { touched: 2, expired: 2 })
  await stores.uploadFiles.remove(lost)
  mkdirSync(join(stores.data, 'uploads', 'not one of ours'))

  const counted = { uploads: 2, bytes: 8, jobs: 0, answers: 0 }
  expect(await sweep(stores, now, { dryRun: true })).toEqual(counted)
  expect(readdirSync(join(stores.data, 'uploads'))).toEqual(expect.arrayContaining(goes))
  expect(await sweep(stores, now)).toEqual(counted)
  expect(readdirSync(join(stores.data, 'uploads')).sort()).toEqual([...stays, 'not one of ours'].sort())
  for (const id of [...goes, lost]) expect(await stores.uploads.expiry(id)).toBeUndefined()
  expect(await sweep(stores, now)).toEqual({ uploads: 0, bytes: 0, jobs: 0, answers: 0 })
})

test('imports of long ago and old answers are forgotten', async () => {
  const stores = await openPassing()
  const { jobs, answers } = stores
  for (const [id, ended] of [
    ['job_a', 31],
    ['job_b', 29],
  ] as const) {
    await askFor(stores, ids.next('upl'), id)
    await jobs.cancel('local', id, ago(ended).toISOString())
  }
  await askFor(stores, ids.next('upl'), 'job_c')
  for (const [key, begun] of [
    ['old', 1.1],
    ['new', 0.9],
  ] as const)
    await answers.begin({ client: 'c', key, fingerprint: 'f', at: ago(begun), lostBefore: ago(9) })
  expect(await sweep(stores, now)).toEqual({ uploads: 0, bytes: 0, jobs: 1, answers: 1 })
  expect((await jobs.jobs('local', { limit: 9 })).map(({ id }) => id)).toEqual(['job_c', 'job_b'])
  expect(await answers.begin({ client: 'c', key: 'new', fingerprint: 'f', at: now, lostBefore: ago(9) })).not.toBe(
    'begun',
  )
})

test('a sweep that is told to stops', async () => {
  const stores = await openPassing()
  await upload(stores, { touched: 9 })
  await expect(sweep(stores, now, { signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' })
})

test('collecting garbage takes uploads away that a server left behind, and makes no folder for them', async () => {
  const stores = await openPassing()
  const repository = await openRepository({ data: stores.data })
  onTestFinished(() => repository.close())
  expect(await repository.collectGarbage()).toMatchObject({ uploads: 0 })
  expect(readdirSync(stores.data)).not.toContain('uploads')
  await upload(stores, { touched: 9, expired: 9 })
  expect(await repository.collectGarbage({ dryRun: true })).toMatchObject({ uploads: 1, bytes: 4 })
  expect(await repository.collectGarbage()).toMatchObject({ uploads: 1, bytes: 4 })
  expect(readdirSync(join(stores.data, 'uploads'))).toEqual([])
})
