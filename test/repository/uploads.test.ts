import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { Actor } from '#dist/commons/actor.js'
import { openPlatform } from '#dist/compose.js'
import { temporaryFolder } from '../temporary-folder.js'
import { coursePackage } from './course-package.js'

const designer: Actor = { organisation: 'local', roles: ['designer'], agent: { name: 'Zoé' } }
const stranger: Actor = { ...designer, organisation: 'elsewhere' }
const hour = 3_600_000

/** A platform whose time the test owns. */
async function platform(limits = {}) {
  const data = temporaryFolder()
  let now = Date.now()
  const opened = await openPlatform({ data, limits }, { clock: { now: () => new Date(now) } })
  onTestFinished(() => opened.close())
  return {
    imports: opened.imports,
    files: () => readdirSync(join(data, 'uploads')),
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    /** As if it was written to now, by the clock of the test, or so long ago. */
    touch: (id: string, ago = 0) => utimesSync(join(data, 'uploads', id), (now - ago) / 1000, (now - ago) / 1000),
  }
}

async function* pieces(...texts: readonly string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

const failing = (code: string) => expect.objectContaining({ code })

test('an upload grows from where it ends, and belongs to one organisation', async () => {
  const { imports } = await platform()
  const { id } = await imports.createUpload(designer, { fileName: 'fire.zip', size: 10 })
  expect(await imports.appendUpload(designer, id, 0, pieces('abc', 'def'))).toBe(6)
  await expect(imports.appendUpload(designer, id, 3, pieces('x'))).rejects.toEqual(failing('precondition-failed'))
  await expect(imports.appendUpload(designer, id, 6, pieces('ghi', 'jkl'))).rejects.toEqual(failing('body-too-large'))
  expect(await imports.upload(designer, id)).toMatchObject({ offset: 9, size: 10, fileName: 'fire.zip' })
  for (const work of [
    () => imports.upload(stranger, id),
    () => imports.appendUpload(stranger, id, 9, pieces('j')),
    () => imports.completeUpload(stranger, id, 9),
    () => imports.removeUpload(stranger, id),
    () => imports.ask(stranger, { source: { upload: id }, options: {} }),
  ])
    await expect(work()).rejects.toEqual(failing('upload-unknown'))
  await imports.removeUpload(designer, id)
  await expect(imports.upload(designer, id)).rejects.toEqual(failing('upload-unknown'))
})

test('what arrived before an error is kept, and its end may be told later', async () => {
  const { imports } = await platform({ packageBytes: 100 })
  await expect(imports.createUpload(designer, { fileName: 'a.zip', size: 101 })).rejects.toEqual(
    failing('body-too-large'),
  )
  const { id } = await imports.createUpload(designer, { fileName: 'a.zip' })
  async function* breaking() {
    yield* pieces('abc')
    throw new Error('the line broke')
  }
  await expect(imports.appendUpload(designer, id, 0, breaking())).rejects.toThrow('the line broke')
  expect((await imports.upload(designer, id)).offset).toBe(3)
  const order = { source: { upload: id }, options: {} }
  await expect(imports.ask(designer, order)).rejects.toEqual(failing('upload-incomplete'))
  await expect(imports.completeUpload(designer, id, 2)).rejects.toEqual(failing('body-too-large'))
  expect(await imports.completeUpload(designer, id, 4)).toMatchObject({ size: 4, offset: 3 })
  await expect(imports.completeUpload(designer, id, 5)).rejects.toEqual(failing('precondition-failed'))
  await expect(imports.ask(designer, order)).rejects.toEqual(failing('upload-incomplete'))
})

test('who comes again takes the place of a sender that went silent', async () => {
  const { imports } = await platform()
  const { id } = await imports.createUpload(designer, { fileName: 'a.zip', size: 6 })
  let silent = () => {}
  const reached = new Promise<void>((resolve) => {
    silent = resolve
  })
  async function* stalling() {
    yield* pieces('abc')
    silent()
    await new Promise(() => {})
  }
  const first = imports.appendUpload(designer, id, 0, stalling())
  const failed = expect(first).rejects.toEqual(failing('cancelled'))
  await reached
  expect(await imports.appendUpload(designer, id, 3, pieces('def'))).toBe(6)
  await failed
})

test('an upload is used up by the job it is asked for, and not by a dry run', async () => {
  const { imports, files } = await platform()
  const bytes = coursePackage('fire')
  async function* whole() {
    yield bytes
  }
  const { id } = await imports.createUpload(designer, { fileName: 'fire.zip', size: bytes.length })
  await imports.appendUpload(designer, id, 0, whole())
  const ask = async (options = {}) => {
    const job = await imports.ask(designer, { source: { upload: id }, options })
    return imports.ended(designer, job.id, 60_000)
  }
  expect(await ask({ dryRun: true })).toMatchObject({ state: 'complete', result: { outcome: 'acceptable' } })
  expect(await ask()).toMatchObject({ state: 'complete', request: { fileName: 'fire.zip' } })
  await expect(ask()).rejects.toEqual(failing('upload-unknown'))
  expect(files()).toEqual([])
})

test('an upload expires a day after its last byte, and is swept away with what nobody knows', async () => {
  const { imports, files, touch, pass } = await platform()
  const { id } = await imports.createUpload(designer, { fileName: 'a.zip', size: 6 })
  const received = await imports.receive(pieces('left by a process that died'))
  touch(received.id, 30 * hour)
  pass(23 * hour)
  await imports.appendUpload(designer, id, 0, pieces('abc'))
  touch(id)
  pass(23 * hour)
  await imports.start()
  expect(files()).toEqual([id])
  expect((await imports.upload(designer, id)).offset).toBe(3)
  pass(2 * hour)
  await expect(imports.upload(designer, id)).rejects.toEqual(failing('upload-unknown'))
  await imports.start()
  expect(files()).toEqual([])
})
