import { assertAllowed } from '../../commons/roles.js'
import type { ImportRequest } from '../../contract/api-schema.js'
import { sha256 } from '../../kernel/digest.js'
import type { ImportJob, ImportOrder, ReceivedPackage } from '../../repository/imports.js'
import { isOver } from '../../repository/job-store.js'
import { mediaTypeOf } from '../body.js'
import type { Call, HandlersOf, Reply } from '../call.js'
import { answeredOnce } from '../idempotency.js'
import { optionsOfForm, orderOf } from '../import-options.js'
import { packageBody } from '../package-body.js'
import { receiveForm } from '../package-form.js'
import { pageReply } from '../paging.js'
import { type Preference, preferenceOf } from '../prefer.js'
import { plainName, sentName } from '../sent-name.js'
import { addressOfJob, failureOf, shownJob, statesOf } from '../shown-job.js'

type Create = 'createImportJob'

/** Seconds that an answer is held for a client that says nothing of waiting. */
const usualWait = 10
/** Seconds after which it is worth asking again. */
const askAgain = { 'Retry-After': '2' }

export const importJobsHandlers: HandlersOf<
  Create | 'listImportJobs' | 'getImportJob' | 'cancelImportJob' | 'knownPackages'
> = {
  createImportJob: (call) => (call.body ? createFromSource(call, call.body) : createFromBytes(call)),
  listImportJobs: async (call) => {
    const { status, ...page } = call.query
    const states = status && statesOf[status]
    const { items, next } = await call.platform.imports.jobs(call.actor, { ...page, ...(states && { states }) })
    return pageReply(call, { items: items.map((job) => shownJob(job, call)), ...(next !== undefined && { next }) })
  },
  getImportJob: async (call) => {
    const { platform, actor, params, request } = call
    const { wait, applied } = preferenceOf(request.headers.prefer, 0)
    const job = await platform.imports.ended(actor, params.job ?? '', wait)
    const headers = { ...applied, ...(!isOver(job) && askAgain) }
    return { body: shownJob(job, call), etag: job.revision, headers }
  },
  cancelImportJob: async (call) => {
    const { platform, actor, params, revision } = call
    const job = await platform.imports.cancel(actor, params.job ?? '', revision)
    return { body: shownJob(job, call), etag: job.revision }
  },
  knownPackages: async ({ platform, actor, body }) => {
    const known = await platform.as(actor).known(body.sha256)
    const held = new Set(known.map(({ sha256 }) => sha256))
    return { body: { known: [...known], missing: [...new Set(body.sha256)].filter((digest) => !held.has(digest)) } }
  },
}

/** From an upload that is complete, or from a URL. */
async function createFromSource(call: Call<Create>, body: ImportRequest): Promise<Reply<Create>> {
  const { platform, actor, request } = call
  const { source, sha256, ...options } = body
  const order = orderOf(call.query, options)
  const { id } = await platform.imports.ask(actor, {
    ...order,
    source: source as ImportOrder['source'],
    ...(sha256 !== undefined && { sha256 }),
  })
  const preference = preferenceOf(request.headers.prefer, usualWait)
  return answerOf(call, await platform.imports.ended(actor, id, preference.wait), preference)
}

/** From a package that is the body, or a file in it. */
async function createFromBytes(call: Call<Create>): Promise<Reply<Create>> {
  const { platform, actor, request } = call
  const { imports } = platform
  const { received, order } = await receive(call)
  let imported = false
  try {
    const preference = preferenceOf(request.headers.prefer, usualWait)
    const fingerprint = sha256(JSON.stringify([received.sha256, order]))
    return await answeredOnce(call, fingerprint, async () => {
      imported = true
      return answerOf(call, await imports.importReceived(actor, received, order, preference.wait), preference)
    })
  } finally {
    if (!imported) await imports.drop(received.id)
  }
}

/** Nothing is left of what does not arrive whole, or cannot be asked for. */
async function receive(
  call: Call<Create>,
): Promise<{ readonly received: ReceivedPackage; readonly order: Omit<ImportOrder, 'source'> }> {
  const { platform, actor, query, request, settings, validators, language } = call
  const { imports } = platform
  if (query.publish) assertAllowed(actor, 'courses.publish')
  if (mediaTypeOf(request.headers['content-type']) !== 'multipart/form-data') {
    const order = orderOf(query, {}, sentName(request.headers))
    return { received: await imports.receive(packageBody(call, settings.packageBytes)), order }
  }
  const { received, fileName, fields } = await receiveForm(call, settings.packageBytes, imports)
  try {
    const name = fileName === undefined ? undefined : plainName(fileName)
    return { received, order: orderOf(query, optionsOfForm(fields, validators, language), name) }
  } catch (error) {
    await imports.drop(received.id)
    throw error
  }
}

function answerOf(call: Call<Create>, job: ImportJob, { applied }: Preference): Reply<Create> {
  const body = shownJob(job, call)
  if (!isOver(job)) return { status: 202, body, headers: { ...applied, ...askAgain, Location: addressOfJob(job) } }
  const failure = failureOf(job, call)
  if (failure) throw failure
  const { outcome, version } = job.result ?? {}
  return outcome === 'added' && version
    ? { status: 201, body, headers: { ...applied, Location: `/v1/versions/${version.id}` } }
    : { status: 200, body, headers: applied }
}
