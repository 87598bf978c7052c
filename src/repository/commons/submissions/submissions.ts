import { changed } from '../changed.js'
import { decidedCollections, eyesOf } from '../collections/seen-collection.js'
import type { Verb, VerbsOf } from '../commons.js'
import { pageOfAny } from '../merged-pages.js'
import { conflict } from '../refusals.js'
import { seenSubmission, shownSubmission, shownSubmissions } from './seen-submission.js'

const listSubmissions: Verb<'listSubmissions'> = (context, { side, collection: reference, state, ...query }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const { organisation } = eyes
    const { decided, collection } = await decidedCollections(reader, eyes, reference)
    const where = state === undefined ? {} : { state }
    const made = { ...where, organisation, ...(collection !== undefined && { collection }) }
    const received = { ...where, collection: decided }
    const conditions = side === 'made' ? [made] : side === 'received' ? [received] : [made, received]
    const { items, ...next } = await pageOfAny(reader, 'submissions', conditions, query)
    return { items: await shownSubmissions(reader, eyes, items), ...next }
  })

const getSubmission: Verb<'getSubmission'> = (context, { submission: id }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    return shownSubmission(reader, eyes, (await seenSubmission(reader, eyes, id)).submission)
  })

const withdrawSubmission: Verb<'withdrawSubmission'> = (context, { submission: id, revision }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const { submission: before } = await seenSubmission(writer, eyes, id)
    const submission = changed(before, { state: 'withdrawn' }, revision)
    if (before.organisation !== organisation)
      throw conflict(
        'only those who proposed take it back. Refuse it instead',
        'seuls ceux qui ont proposé la retirent. Refusez-la plutôt',
      )
    if (before.state !== 'pending') throw conflict(`it is ${before.state}`, `son état est ${before.state}`)
    const { collection, course, version } = submission
    await writer.put('submissions', submission)
    const details = { submission: id }
    await writer.record({
      organisation,
      kind: 'submission.withdrawn',
      at,
      subject: collection,
      course,
      version,
      details,
    })
    return shownSubmission(writer, eyes, submission)
  })

export const submissionVerbs: VerbsOf<'listSubmissions' | 'getSubmission' | 'withdrawSubmission'> = {
  listSubmissions,
  getSubmission,
  withdrawSubmission,
}
