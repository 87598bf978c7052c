import type { CommonsReader, CommonsWriter } from '../../../commons/commons-index.js'
import { decidersOf } from '../../../commons/standing.js'
import { courseOf } from '../../../holdings/courses.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { changed } from '../changed.js'
import { collectionOf, decidedCollections, eyesOf } from '../collections/seen-collection.js'
import { seenSlot } from '../collections/slots.js'
import type { Verb, VerbContext, VerbsOf } from '../commons.js'
import { assertDays, assertOrder } from '../days.js'
import { pageOfAny } from '../merged-pages.js'
import { notify } from '../notify.js'
import { conflict, invalid } from '../refusals.js'
import { type Project, seenProject } from './seen-project.js'

const listProjects: Verb<'listProjects'> = (context, { collection: reference, state, course, ...query }) =>
  context.stores.index.read(async (reader) => {
    const eyes = await eyesOf(context, reader)
    const { organisation } = eyes
    const { decided, collection } = await decidedCollections(reader, eyes, reference)
    const where = { ...(state !== undefined && { state }), ...(course !== undefined && { course }) }
    const own = { ...where, organisation, ...(collection !== undefined && { collection }) }
    const { items, ...next } = await pageOfAny(reader, 'projects', [own, { ...where, collection: decided }], query)
    return { items: [...items], ...next }
  })

const getProject: Verb<'getProject'> = (context, { project }) =>
  context.stores.index.read(async (reader) => seenProject(reader, await eyesOf(context, reader), project))

const createProject: Verb<'createProject'> = (
  context,
  { revision: _, state = 'planned', collection: named, slot, ...said },
) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { organisation, at } = eyes
    const project: Project = {
      id: context.stores.ids.next('prj'),
      organisation,
      ...said,
      ...(await targetOf(writer, eyes, {
        ...(named !== undefined && { collection: named }),
        ...(slot !== undefined && { slot }),
      })),
      state,
      revision: 1,
      createdAt: at,
    }
    assertSound(project)
    return kept(context, writer, eyes, 'project.created', project)
  })

const changeProject: Verb<'changeProject'> = (context, { project: id, revision, course: named, ...patch }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const before = await seenProject(writer, eyes, id)
    const { collection, slot, ...after } = changed(before, patch, revision)
    if (before.organisation !== eyes.organisation)
      throw conflict(
        'another organisation holds it. Comment on it instead',
        'un autre organisme le porte. Commentez-le plutôt',
      )
    if (before.state === 'done') throw conflict('it has become a course', 'il est devenu une formation')
    const course = named === undefined ? undefined : (await courseOf(writer, eyes.organisation, named)).id
    const aim = { ...(collection !== undefined && { collection }), ...(slot !== undefined && { slot }) }
    const isAsBefore = collection === before.collection && slot === before.slot
    const project: Project = {
      ...after,
      ...(isAsBefore ? aim : await targetOf(writer, eyes, aim)),
      ...(course !== undefined && { course, state: 'done' }),
    }
    assertSound(project)
    return kept(context, writer, eyes, 'project.changed', project, before.collection)
  })

type Aim = Pick<Project, 'collection' | 'slot'>

/** Which collection and slot a project is for; the slot alone says it too. @throws {FondsError} `resource-unknown`, `state-conflict`, `value-invalid`. */
async function targetOf(reader: CommonsReader, eyes: Viewer, { collection: named, slot }: Aim): Promise<Aim> {
  const filled = slot === undefined ? undefined : (await seenSlot(reader, eyes, slot)).slot
  const reference = named ?? filled?.collection
  if (reference === undefined) return {}
  const collection = await collectionOf(reader, eyes.organisation, reference)
  if (filled && filled.collection !== collection.id)
    throw invalid('slot', 'it is of another collection', 'il est d’une autre collection')
  if (filled?.state === 'retired') throw conflict('the slot is wanted no more', 'l’emplacement n’est plus souhaité')
  if (collection.retiredAt !== undefined) throw conflict('the collection is closed', 'la collection est close')
  return { collection: collection.id, ...(filled && { slot: filled.id }) }
}

/** @throws {FondsError} `state-conflict`, `value-invalid`. */
function assertSound({ state, course, startsOn, dueOn }: Project): void {
  if (state === 'done' && course === undefined)
    throw conflict('a project is done once it names its course', 'un projet est achevé quand il désigne sa formation')
  assertDays({ startsOn, dueOn })
  if (startsOn !== undefined) assertOrder('dueOn', startsOn, dueOn)
}

/** @param before collection that it was for: whoever leads another one is told. */
async function kept(
  { stores }: VerbContext,
  writer: CommonsWriter,
  { organisation, at }: Viewer,
  kind: 'project.created' | 'project.changed',
  project: Project,
  before?: string,
): Promise<Project> {
  const { id, collection, course, state, title } = project
  await writer.put('projects', project)
  await writer.record({
    organisation,
    kind,
    at,
    subject: id,
    ...(course !== undefined && { course }),
    details: { title, state, ...(collection !== undefined && { collection }) },
  })
  if (collection !== undefined && collection !== before) {
    const notice = { kind: 'project-planned', subject: id, details: { collection, title } } as const
    await notify(writer, stores, await decidersOf(writer, collection, at), notice, organisation)
  }
  return project
}

export const projectVerbs: VerbsOf<'listProjects' | 'getProject' | 'createProject' | 'changeProject'> = {
  listProjects,
  getProject,
  createProject,
  changeProject,
}
