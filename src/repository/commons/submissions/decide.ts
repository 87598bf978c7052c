import type { CommonsWriter } from '../../../commons/commons-index.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import { changed } from '../changed.js'
import { assertSeenByOthers, filed } from '../collections/filing.js'
import { eyesOf, leadRequired } from '../collections/seen-collection.js'
import type { Verb, VerbContext, VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { conflict, invalid } from '../refusals.js'
import { type Submission, seenSubmission, shownSubmission } from './seen-submission.js'

type Decision = Parameters<Verb<'decideSubmission'>>[1]

const decideSubmission: Verb<'decideSubmission'> = (context, decision) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const { submission: before, mayDecide } = await seenSubmission(writer, eyes, decision.submission)
    if (!mayDecide) throw leadRequired(before.collection)
    const state = decision.decision === 'accept' ? 'accepted' : 'refused'
    const { reason } = decision
    const decided = { ...(reason !== undefined && { reason }), organisation, by: writer.agent.name, at }
    const submission = changed(before, { state, decision: decided }, decision.revision)
    if (before.state !== 'pending') throw conflict(`it is ${before.state}`, `son état est ${before.state}`)
    if (state === 'refused' && reason === undefined)
      throw invalid('reason', 'whoever is refused is told why', 'qui est refusé apprend pourquoi')
    const item = state === 'accepted' ? await accepted(context, writer, eyes, before, decision) : undefined
    const { id, collection, course, version } = submission
    await writer.put('submissions', submission)
    await writer.record({
      organisation,
      kind: `submission.${state}`,
      at,
      subject: collection,
      course,
      version,
      details: { submission: id, ...(item && { item: item.id }) },
    })
    const notice = {
      kind: `submission-${state}`,
      subject: id,
      course,
      details: { collection, ...(reason !== undefined && { reason }) },
    } as const
    await notify(writer, context.stores, [submission.organisation], notice, organisation)
    return shownSubmission(writer, eyes, submission)
  })

/** Puts what was proposed into the collection, as the decision says, and else as the proposal does. */
async function accepted(
  { stores }: VerbContext,
  writer: CommonsWriter,
  eyes: Viewer,
  submission: Submission,
  { mode = 'following', version, featured, position, slot = submission.slot }: Decision,
) {
  const collection = await writer.find('collections', submission.collection)
  const course = await writer.course(submission.organisation, submission.course)
  if (!collection || !course) throw new FondsError('internal')
  if (collection.retiredAt !== undefined) throw conflict('the collection is closed', 'la collection est close')
  assertSeenByOthers(course, eyes.at)
  const pinned = version ?? (mode === 'pinned' ? submission.number : undefined)
  return filed(writer, stores, eyes, {
    collection,
    course,
    mode,
    submission: submission.id,
    ...(pinned !== undefined && { version: pinned }),
    ...(featured !== undefined && { featured }),
    ...(position !== undefined && { position }),
    ...(slot !== undefined && { slot }),
  })
}

export const decisionVerbs: VerbsOf<'decideSubmission'> = { decideSubmission }
