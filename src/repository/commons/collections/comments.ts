import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { decidersOf, standingIn } from '../../../commons/standing.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { FondsError } from '../../../kernel/errors.js'
import { both } from '../../../kernel/language.js'
import type { Verb, VerbsOf } from '../commons.js'
import { notify } from '../notify.js'
import { pageOfRecords, unknown } from '../pages.js'
import { seenProject } from '../submissions/seen-project.js'
import { seenSubmission } from '../submissions/seen-submission.js'
import { collectionOf, eyesOf } from './seen-collection.js'
import { seenSlot } from './slots.js'

/** What is commented on, as far as the one who looks may see it. */
interface Subject {
  /** In whose log what is said of it is found. */
  readonly logged: string
  /** Its collection, where only those with a part in it may write. */
  readonly reserved?: string
  /** Whom a comment concerns. */
  readonly concerned: readonly string[]
}

/** Whoever sees something reads what is said of it. @throws {FondsError} `resource-unknown`. */
async function subjectOf(reader: CommonsReader, eyes: Viewer, id: string): Promise<Subject> {
  const deciders = (collection: string) => decidersOf(reader, collection, eyes.at)
  switch (id.split('_', 1)[0]) {
    case 'col': {
      const collection = await collectionOf(reader, eyes.organisation, id)
      return { logged: collection.id, reserved: collection.id, concerned: await deciders(collection.id) }
    }
    case 'slt': {
      const { collection } = await seenSlot(reader, eyes, id)
      return { logged: collection.id, reserved: collection.id, concerned: await deciders(collection.id) }
    }
    case 'sbm': {
      const { collection, organisation } = (await seenSubmission(reader, eyes, id)).submission
      return { logged: collection, concerned: [organisation, ...(await deciders(collection))] }
    }
    case 'prj': {
      const { collection, organisation } = await seenProject(reader, eyes, id)
      return { logged: id, concerned: [organisation, ...(collection === undefined ? [] : await deciders(collection))] }
    }
    default:
      throw unknown(both('subject', 'objet'), id)
  }
}

const listComments: Verb<'listComments'> = (context, { subject, ...query }) =>
  context.stores.index.read(async (reader) => {
    await subjectOf(reader, await eyesOf(context, reader), subject)
    const { items, ...next } = await pageOfRecords(reader, 'comments', { where: { subject } }, query)
    return { items: [...items], ...next }
  })

const addComment: Verb<'addComment'> = (context, { subject, text }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const { logged, reserved, concerned } = await subjectOf(writer, eyes, subject)
    if (reserved !== undefined && (await standingIn(writer, reserved, organisation, at)) === undefined)
      throw new FondsError('party-required', { collection: reserved })
    const comment: CommonsRecords['comments'] = {
      id: context.stores.ids.next('cmm'),
      subject,
      organisation,
      by: writer.agent.name,
      text,
      createdAt: at,
    }
    await writer.put('comments', comment)
    const details = { comment: comment.id, on: subject }
    await writer.record({ organisation, kind: 'comment.added', at, subject: logged, details })
    await notify(writer, context.stores, concerned, { kind: 'comment', subject }, organisation)
    return comment
  })

export const commentVerbs: VerbsOf<'listComments' | 'addComment'> = { listComments, addComment }
