import { both, type Sentence } from '../../kernel/language.js'
import type { CommonsRecords } from '../records.js'
import { gathered } from './course-sets.js'
import { languageNamed } from './named-values.js'
import { type Cell, type Content, compare, type Report, type Row, worded } from './report.js'
import type { Covered, Share } from './report-reader.js'

const columns = {
  kind: { heading: both('What is missing', 'Ce qui manque'), kind: 'text' },
  id: { heading: both('Id', 'Identifiant'), kind: 'text' },
  what: { heading: both('Which', 'Lequel'), kind: 'text' },
  where: { heading: both('Collection or objective', 'Collection ou objectif'), kind: 'text' },
  dueOn: { heading: both('Due on', 'Échéance'), kind: 'date' },
} as const

type GapColumn = keyof typeof columns

const kinds = {
  slot: both('Slot that no course fills, none under way', 'Emplacement sans formation, ni faite ni en cours'),
  line: both('Wish that no course answers', 'Souhait auquel aucune formation ne répond'),
  objective: both('Objective without courses', 'Objectif sans formation'),
  language: both('Language without courses', 'Langue sans formation'),
} as const satisfies Record<string, Sentence>

/** Share of all courses from which a language counts as one that is to be expected. */
const expectedFrom = 0.1

export const gaps: Report<GapColumn> = {
  title: both('Gaps', 'Manques'),
  summary: both(
    'Slots that nothing fills, wishes that nothing answers, objectives without courses, languages that are missing.',
    'Les emplacements vides, les souhaits sans réponse, les objectifs sans formation, les langues absentes.',
  ),
  about: 'courses',
  ofOthers: 'nothing',
  columns,
  make: async (reader, scope) => {
    const { collections, objectives, setOf } = await gathered(reader, scope)
    const sight = { ...(scope.viewer && { viewer: scope.viewer }), at: scope.at }
    const sets = [...objectives, ...collections].map(setOf)
    const slots = await reader.list('slots', {
      where: { state: 'published', collection: collections.map(({ id }) => id) },
    })
    const projects = await reader.list('projects', {
      where: { slot: slots.map(({ id }) => id), state: ['planned', 'under-way'] },
    })
    return gapsOf({
      collections,
      objectives,
      slots,
      planned: new Set(projects.map(({ slot }) => slot)),
      filled: new Set(await reader.reports.filledSlots(sight)),
      answered: new Set(await reader.reports.answeredLines(sight)),
      covered: await reader.reports.coverage(sight, sets, { period: {} }),
      shares: await reader.reports.breakdown(sight),
      courses: await reader.reports.seen(sight),
    })
  },
  chart: { kind: 'counts', by: 'where', of: 'kind' },
}

interface GapFacts {
  readonly collections: readonly CommonsRecords['collections'][]
  readonly objectives: readonly CommonsRecords['objectives'][]
  readonly slots: readonly CommonsRecords['slots'][]
  /** Slots that somebody is at work for. */
  readonly planned: ReadonlySet<string | undefined>
  readonly filled: ReadonlySet<string>
  readonly answered: ReadonlySet<string>
  readonly covered: readonly Covered[]
  /** Of all courses. */
  readonly shares: readonly Share[]
  readonly courses: number
}

function gapsOf(facts: GapFacts): Content<GapColumn> {
  const { collections, objectives, slots, planned, filled, answered, covered, shares, courses } = facts
  const places = new Map<string, Cell>([
    ...collections.map(({ id, name, names }) => [id, worded(names, name)] as const),
    ...objectives.map(({ id, title }) => [id, worded(title, title.fr ?? title.en ?? id)] as const),
  ])
  const where = (id: string): Cell => places.get(id) ?? id
  const rows: Row<GapColumn>[] = slots
    .filter(({ id }) => !filled.has(id) && !planned.has(id))
    .sort((one, other) => compare(one.dueOn ?? '9', other.dueOn ?? '9') || compare(one.id, other.id))
    .map(({ id, title, collection, dueOn = null }) => ({
      kind: kinds.slot,
      id,
      what: title,
      where: where(collection),
      dueOn,
    }))
  for (const { id: collection, editorialLine } of collections)
    for (const { id, text } of editorialLine?.wanted ?? [])
      if (id !== undefined && !answered.has(id))
        rows.push({ kind: kinds.line, id, what: text, where: where(collection), dueOn: null })
  const found = new Set(covered.map(({ key, what, value }) => JSON.stringify([key, what, value])))
  const has = (key: string, what: Covered['what'], value: string | null) =>
    found.has(JSON.stringify([key, what, value]))
  for (const { id, dueOn = null } of objectives)
    if (!has(id, 'courses', null)) rows.push({ kind: kinds.objective, id, what: where(id), where: where(id), dueOn })
  const expected = shares
    .filter(({ by, courses: those }) => by === 'language' && those >= expectedFrom * courses)
    .map(({ value }) => value)
    .sort(compare)
  // Where there is no course at all, no language is missing more than another.
  for (const { id } of [...objectives, ...collections])
    if (has(id, 'courses', null))
      for (const language of expected)
        if (!has(id, 'language', language))
          rows.push({ kind: kinds.language, id, what: languageNamed(language), where: where(id), dueOn: null })
  return { rows }
}
