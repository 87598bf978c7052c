import type { CommonsReader } from '../commons-index.js'
import type { CommonsRecords } from '../records.js'
import type { Scope } from './report.js'
import type { CourseSet } from './report-reader.js'

type Collection = CommonsRecords['collections']
type Objective = CommonsRecords['objectives']

/** What courses are gathered under, as the reader of a report sees it. */
export interface Gathered {
  /** Under their ids, with all below. */
  readonly collections: readonly Collection[]
  readonly objectives: readonly Objective[]
  setOf(one: Collection | Objective): CourseSet
}

/** Collections and objectives that a report is about: those asked for, or all that its reader sees. */
export async function gathered(reader: CommonsReader, scope: Scope): Promise<Gathered> {
  const seen = await seenCollections(reader, scope)
  const children = new Map<string, string[]>()
  for (const { id, parent } of seen)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), id])
  const open = new Set(seen.map(({ id }) => id))
  const tree = (id: string, into = new Set<string>()): Set<string> => {
    // Whatever the records say, a collection stands in its own tree once; one that is not seen, in none.
    if (into.has(id) || !open.has(id)) return into
    into.add(id)
    for (const child of children.get(id) ?? []) tree(child, into)
    return into
  }
  const { collection, objective } = scope
  const within = collection && tree(collection.id)
  const served = objective && new Set((objective.collections ?? []).flatMap((id) => [...tree(id)]))
  const wanted = within ?? served
  return {
    collections: wanted ? seen.filter(({ id }) => wanted.has(id)) : seen,
    objectives: objective ? [objective] : collection ? [] : await seenObjectives(reader, scope),
    setOf: (one) => {
      if ('name' in one) return { key: one.id, courses: [], collections: [...tree(one.id)], themes: [] }
      const { id, courses = [], collections = [], themes = [] } = one
      return { key: id, courses, collections: collections.flatMap((below) => [...tree(below)]), themes }
    },
  }
}

/** Collections that are open, of the reader or shared; for whoever runs the platform the shared ones. */
async function seenCollections(reader: CommonsReader, { viewer }: Scope): Promise<readonly Collection[]> {
  const shared = await reader.list('collections', { where: { shared: true, retiredAt: null } })
  if (!viewer) return shared
  const { organisation } = viewer
  const own = await reader.list('collections', { where: { organisation, shared: false, retiredAt: null } })
  return [...shared, ...own]
}

/** Objectives that are open and that the reader sees; for whoever runs the platform all of them. */
async function seenObjectives(reader: CommonsReader, scope: Scope): Promise<Objective[]> {
  const all = await reader.list('objectives', { where: { endedAt: null } })
  return all.filter((objective) => seesObjective(objective, scope))
}

/** Those of the reader and of all above and below, and those that are shared by whoever takes part. */
export const seesObjective = (
  { organisation, shared }: Objective,
  { viewer, below }: Pick<Scope, 'viewer' | 'below'>,
): boolean =>
  !viewer || viewer.above.includes(organisation) || below.has(organisation) || (shared === true && viewer.takesPart)
