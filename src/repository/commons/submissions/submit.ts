import type { CommonsReader } from '../../../commons/commons-index.js'
import { decidersOf } from '../../../commons/standing.js'
import { versionOf } from '../../../holdings/courses.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import type { Sentence } from '../../../kernel/language.js'
import { changed } from '../changed.js'
import { wasPublished } from '../collections/filing.js'
import { type Collection, collectionOf, eyesOf } from '../collections/seen-collection.js'
import type { Verb, VerbContext, VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { conflict } from '../refusals.js'
import { checksOf, type Proposal } from './checks.js'
import { type Submission, shownSubmission } from './seen-submission.js'
import { similarCourses } from './similar-titles.js'

type Proposed = Parameters<Verb<'checkSubmission'>>[1]

/** Looks for courses of a like title beside the thread that serves: it is what takes longest. */
const similarTo = (context: VerbContext, proposed: Proposed): Promise<string[]> =>
  context.stores.index.survey(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const { course } = await whatIsProposed(reader, eyes, proposed)
    return similarCourses(reader, eyes, course)
  })

/** @throws {FondsError} `resource-unknown`, `course-unknown`, `version-unknown`, `not-published`, `state-conflict`. */
async function whatIsProposed(
  reader: CommonsReader,
  { organisation, at }: Viewer,
  { collection: reference, version: named, line, slot }: Proposed,
): Promise<Omit<Proposal, 'similar'>> {
  const collection = await collectionOf(reader, organisation, reference)
  assertOpen(collection)
  const { course, version } = await versionOf(reader, organisation, named, new Date(at))
  if (!wasPublished(course, version)) throw new FondsError('not-published', { course: course.id })
  return { collection, course, version, ...(line !== undefined && { line }), ...(slot !== undefined && { slot }) }
}

function assertOpen({ shared, retiredAt }: Collection): void {
  if (!shared)
    throw conflict(
      'the collection is not shared; put the course into it, or share it',
      'la collection n’est pas partagée ; mettez-y la formation, ou partagez-la',
    )
  if (retiredAt !== undefined) throw conflict('the collection is closed', 'la collection est close')
}

const checkSubmission: Verb<'checkSubmission'> = async (context, proposed) => {
  const similar = await similarTo(context, proposed)
  return context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const checks = await checksOf(reader, eyes, { ...(await whatIsProposed(reader, eyes, proposed)), similar })
    return { blocked: checks.some(({ outcome }) => outcome === 'failed'), checks }
  })
}

const createSubmission: Verb<'createSubmission'> = async (context, proposed) => {
  const similar = await similarTo(context, proposed)
  return context.stores.index.transact(async (writer) => {
    const { ids } = context.stores
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const { collection, course, version, ...answering } = await whatIsProposed(writer, eyes, proposed)
    const checks = await checksOf(writer, eyes, { collection, course, version, ...answering, similar })
    assertUnblocked(checks)
    const id = ids.next('sbm')
    const where = { collection: collection.id, course: course.id, state: 'pending' }
    const earlier = await writer.list('submissions', { where })
    for (const pending of earlier) {
      await writer.put('submissions', changed(pending, { state: 'superseded' }))
      await writer.record({
        organisation,
        kind: 'submission.superseded',
        at,
        subject: collection.id,
        course: course.id,
        version: pending.version,
        details: { submission: pending.id, by: id },
      })
    }
    const last = earlier.at(-1)
    const submission: Submission = {
      id,
      collection: collection.id,
      organisation,
      course: course.id,
      version: version.id,
      number: version.number,
      ...answering,
      ...(proposed.message !== undefined && { message: proposed.message }),
      state: 'pending',
      checks,
      ...(last && { supersedes: last.id }),
      revision: 1,
      createdAt: at,
    }
    await writer.put('submissions', submission)
    await writer.record({
      organisation,
      kind: 'submission.created',
      at,
      subject: collection.id,
      course: course.id,
      version: version.id,
      details: { submission: id },
    })
    const notice = {
      kind: 'submission-received',
      subject: id,
      course: course.id,
      details: { collection: collection.id, title: course.title },
    } as const
    await notify(writer, context.stores, await decidersOf(writer, collection.id, at), notice, organisation)
    return shownSubmission(writer, eyes, submission)
  })
}

/** @throws {FondsError} `submission-blocked`, with what is in the way. */
function assertUnblocked(checks: Submission['checks']): void {
  const failed = checks.filter(({ outcome }) => outcome === 'failed')
  if (failed.length === 0) return
  const said = (language: keyof Sentence) => failed.map(({ detail }) => detail?.[language] ?? '').join(' ')
  throw new FondsError('submission-blocked', { checks: { en: said('en'), fr: said('fr') } })
}

export const submitVerbs: VerbsOf<'checkSubmission' | 'createSubmission'> = { checkSubmission, createSubmission }
