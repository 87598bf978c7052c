import { both, type Sentence } from '../../kernel/language.js'
import type { CommonsRecords } from '../records.js'
import { gathered } from './course-sets.js'
import { languageNamed, listed, modalityNamed, standardNamed } from './named-values.js'
import { type Cell, type Content, compare, daysBetween, type Report, type Scope, worded } from './report.js'
import type { Covered, Share } from './report-reader.js'

const columns = {
  by: { heading: both('Of what', 'De quoi'), kind: 'text' },
  id: { heading: both('Id', 'Identifiant'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  courses: { heading: both('Available courses', 'Formations disponibles'), kind: 'number' },
  languages: { heading: both('Languages', 'Langues'), kind: 'text' },
  formats: { heading: both('Formats', 'Formats'), kind: 'text' },
  modalities: { heading: both('Modalities', 'Modalités'), kind: 'text' },
  adopters: { heading: both('Organisations that use them', 'Organismes utilisateurs'), kind: 'number' },
  learners: { heading: both('Learners reached', 'Apprenants atteints'), kind: 'number' },
  population: { heading: both('People to be trained', 'Personnes à former'), kind: 'number' },
  share: { heading: both('Share reached', 'Part atteinte'), kind: 'share' },
  dueOn: { heading: both('Due on', 'Échéance'), kind: 'date' },
  daysLeft: { heading: both('Days left', 'Jours restants'), kind: 'number' },
} as const

type CoverageColumn = keyof typeof columns

const kinds = {
  objective: both('Objective', 'Objectif'),
  collection: both('Collection', 'Collection'),
  theme: both('Theme', 'Thème'),
  language: both('Language', 'Langue'),
  format: both('Format', 'Format'),
} as const satisfies Record<string, Sentence>

const shareNamed: Readonly<Record<Share['by'], (value: string) => Cell>> = {
  theme: (theme) => theme,
  language: languageNamed,
  format: standardNamed,
}

export const coverage: Report<CoverageColumn> = {
  title: both('Coverage', 'Couverture'),
  summary: both(
    'For each objective and collection: the courses there are, who uses them and how many people they reached; courses by theme, language and format.',
    'Pour chaque objectif et collection : les formations disponibles, qui les utilise et combien de personnes elles ont touchées ; les formations par thème, langue et format.',
  ),
  about: 'courses',
  ofOthers: 'nothing',
  columns,
  make: async (reader, scope) => {
    const { collections, objectives, setOf } = await gathered(reader, scope)
    const sight = { ...(scope.viewer && { viewer: scope.viewer }), at: scope.at }
    const one = scope.objective ?? scope.collection
    const facts = {
      objectives,
      collections,
      covered: await reader.reports.coverage(sight, [...objectives, ...collections].map(setOf), scope),
      shares: await reader.reports.breakdown(sight, one && setOf(one)),
    }
    return coverageOf(facts, scope)
  },
  chart: {
    kind: 'bars',
    labels: ['name'],
    series: ['courses', 'adopters'],
    only: ({ by }) => by === kinds.objective || by === kinds.collection,
  },
}

interface CoverageFacts {
  readonly objectives: readonly CommonsRecords['objectives'][]
  readonly collections: readonly CommonsRecords['collections'][]
  readonly covered: readonly Covered[]
  readonly shares: readonly Share[]
}

/** Of an organisation, the people to be trained are its own. */
function coverageOf(
  { objectives, collections, covered, shares }: CoverageFacts,
  { organisation, today }: Pick<Scope, 'organisation' | 'today'>,
): Content<CoverageColumn> {
  const figures = new Map<string, Covered[]>()
  for (const one of covered) figures.set(one.key, [...(figures.get(one.key) ?? []), one])
  const counted = (id: string) => {
    const all = figures.get(id) ?? []
    const count = (what: Covered['what']) => all.find((one) => one.what === what)?.count ?? 0
    const names = (what: Covered['what'], named: (value: string) => Cell) =>
      listed(
        all
          .filter((one) => one.what === what)
          .sort((one, other) => other.count - one.count || compare(one.value ?? '', other.value ?? ''))
          .flatMap(({ value }) => (value === null ? [] : [named(value)])),
      )
    return {
      courses: count('courses'),
      languages: names('language', languageNamed),
      formats: names('format', standardNamed),
      modalities: names('modality', modalityNamed),
      adopters: count('adopters'),
      learners: count('learners'),
    }
  }
  const rows: Record<CoverageColumn, Cell>[] = []
  for (const { id, title, population: wanted, dueOn = null } of objectives) {
    const population = (organisation ? organisation.population : wanted) ?? null
    const row = counted(id)
    rows.push({
      by: kinds.objective,
      id,
      name: worded(title, title.fr ?? title.en ?? id),
      ...row,
      population,
      share: population ? rounded(row.learners / population) : null,
      dueOn,
      daysLeft: dueOn === null ? null : daysBetween(today, dueOn),
    })
  }
  const nothing = { population: null, share: null, dueOn: null, daysLeft: null }
  for (const { id, name, names } of collections)
    rows.push({ by: kinds.collection, id, name: worded(names, name), ...counted(id), ...nothing })
  const unknown = { languages: null, formats: null, modalities: null, adopters: null, learners: null, ...nothing }
  for (const { by, value, courses } of inOrder(shares))
    rows.push({ by: kinds[by], id: null, name: shareNamed[by](value), courses, ...unknown })
  return { rows }
}

const inOrder = (shares: readonly Share[]): Share[] => {
  const order = ['theme', 'language', 'format']
  return [...shares].sort(
    (one, other) =>
      order.indexOf(one.by) - order.indexOf(other.by) || other.courses - one.courses || compare(one.value, other.value),
  )
}

/** To a thousandth of a percent: what a reader may compare, and no more digits than a division invents. */
const rounded = (share: number): number => Math.round(share * 100_000) / 100_000
