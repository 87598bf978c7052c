import type { Actor } from '../../commons/actor.js'
import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import { viewerOf } from '../../commons/viewer.js'
import { both } from '../../kernel/language.js'
import { seenCourseOf } from '../seen.js'
import { changed } from './changed.js'
import type { CommonsStores, VerbsOf } from './commons.js'
import { assertDays } from './days.js'
import { collectionNamed } from './named-collection.js'
import { pageOfWanted, shownPage, unknown } from './pages.js'
import { invalid } from './refusals.js'

type Objective = CommonsRecords['objectives']

export const objectivesVerbs: VerbsOf<'listObjectives' | 'createObjective' | 'getObjective' | 'changeObjective'> = {
  listObjectives: ({ stores, actor }, query) =>
    stores.index.read(async (reader) => {
      const { sees, shown } = await sight(reader, stores, actor)
      const page = await pageOfWanted(query, (after, limit) => reader.list('objectives', { after, limit }), sees)
      return shownPage(page, shown)
    }),

  createObjective: ({ stores, actor }, given) =>
    stores.index.transact(async (writer) => {
      const objective: Objective = {
        id: stores.ids.next('obj'),
        organisation: actor.organisation,
        ...given,
        ...(await references(writer, stores, actor, given)),
        revision: 1,
        createdAt: stores.clock.now().toISOString(),
      }
      await keep(writer, objective, 'objective.created', objective.createdAt)
      return objective
    }),

  getObjective: ({ stores, actor }, { objective: id }) =>
    stores.index.read(async (reader) => {
      const { sees, shown } = await sight(reader, stores, actor)
      const objective = await reader.find('objectives', id)
      if (!objective || !sees(objective)) throw unknownObjective(id)
      return shown(objective)
    }),

  changeObjective: ({ stores, actor }, { objective: id, revision, ended, ...patch }) =>
    stores.index.transact(async (writer) => {
      const before = await writer.find('objectives', id)
      if (before?.organisation !== actor.organisation) throw unknownObjective(id)
      const at = stores.clock.now().toISOString()
      const objective = changed(
        before,
        {
          ...patch,
          ...(await references(writer, stores, actor, patch, before)),
          ...(ended !== undefined && { endedAt: ended ? (before.endedAt ?? at) : null }),
        },
        revision,
      )
      await keep(writer, objective, 'objective.changed', at)
      return objective
    }),
}

const unknownObjective = (id: string) => unknown(both('objective', 'objectif'), id)

async function keep(
  writer: CommonsWriter,
  objective: Objective,
  kind: 'objective.created' | 'objective.changed',
  at: string,
): Promise<void> {
  await writer.put('objectives', objective)
  const { id, organisation, title } = objective
  await writer.record({ organisation, kind, at, subject: id, details: { title: title.fr ?? title.en ?? '' } })
}

/** What somebody sees of objectives: those of their organisation and of all above and below it; of others, what is shared by whoever takes part. */
async function sight(reader: CommonsReader, { clock }: Pick<CommonsStores, 'clock'>, { organisation }: Actor) {
  const viewer = await viewerOf(reader, organisation, clock.now())
  const around = new Set([...viewer.above, ...(await reader.below(organisation))])
  return {
    sees: ({ organisation: owner, shared }: Objective): boolean =>
      around.has(owner) || (shared === true && viewer.takesPart),
    /** Without the courses and collections that are for others to see. */
    shown: async (objective: Objective): Promise<Objective> => {
      if (objective.organisation === organisation) return objective
      const { courses, collections } = objective
      const titles = await reader.seenTitles(viewer, courses ?? [])
      return {
        ...objective,
        ...(courses && { courses: courses.filter((id) => titles.has(id)) }),
        ...(collections && { collections: await seenCollections(reader, collections, organisation) }),
      }
    },
  }
}

async function seenCollections(reader: CommonsReader, ids: readonly string[], organisation: string): Promise<string[]> {
  const seen: string[] = []
  for (const id of ids) {
    const collection = await reader.find('collections', id)
    if (collection?.shared || collection?.organisation === organisation) seen.push(id)
  }
  return seen
}

/**
 * What an objective refers to, by id, each once. What it referred to before may stay, whatever became of it.
 *
 * @throws {FondsError} `course-unknown`, `resource-unknown`, `value-invalid`.
 */
async function references(
  reader: CommonsReader,
  { clock }: Pick<CommonsStores, 'clock'>,
  { organisation }: Actor,
  {
    courses,
    collections,
    themes,
    dueOn,
  }: {
    readonly courses?: readonly string[]
    readonly collections?: readonly string[]
    readonly themes?: readonly string[]
    readonly dueOn?: string | null
  },
  before: Partial<Pick<Objective, 'courses' | 'collections' | 'themes'>> = {},
): Promise<Pick<Objective, 'courses' | 'collections' | 'themes'>> {
  assertDays({ dueOn: dueOn ?? undefined })
  const each = async (
    named: readonly string[],
    known: readonly string[] = [],
    idOf: (reference: string) => Promise<string>,
  ): Promise<string[]> => {
    const ids = new Set<string>()
    for (const reference of named) ids.add(known.includes(reference) ? reference : await idOf(reference))
    return [...ids]
  }
  return {
    ...(courses && {
      courses: await each(
        courses,
        before.courses,
        async (reference) => (await seenCourseOf(reader, { organisation, clock }, reference)).id,
      ),
    }),
    ...(collections && {
      collections: await each(
        collections,
        before.collections,
        async (reference) => (await collectionNamed(reader, reference, organisation)).id,
      ),
    }),
    ...(themes && { themes: await each(themes, before.themes, (reference) => themeOf(reader, reference)) }),
  }
}

/** A theme as the sheets of courses have it: a word, or the id of a term that is for themes. */
async function themeOf(reader: CommonsReader, reference: string): Promise<string> {
  if (!reference.startsWith('trm_')) return reference
  const term = await reader.find('terms', reference)
  const vocabulary = term && (await reader.find('vocabularies', term.vocabulary))
  if (!vocabulary) throw unknown(both('theme', 'thème'), reference)
  if (vocabulary.field !== 'themes')
    throw invalid('themes', `${reference} is not for themes`, `${reference} n’est pas un thème`)
  return reference
}
