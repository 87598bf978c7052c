import { dayAfter } from '../../kernel/day.js'
import { both } from '../../kernel/language.js'
import { keptBy } from '../commitments.js'
import type { CommonsRecords } from '../records.js'
import { type Cell, type Content, compare, compareNames, type Report, type Scope } from './report.js'
import type { Activity, Contributed, NamedOrganisation } from './report-reader.js'

const figures = {
  promised: { heading: both('Courses promised', 'Formations promises'), kind: 'number' },
  due: { heading: both('Promised courses due', 'Formations promises échues'), kind: 'number' },
  met: { heading: both('Promised courses delivered', 'Formations promises apportées'), kind: 'number' },
  overdue: { heading: both('Promised courses overdue', 'Formations promises en retard'), kind: 'number' },
  courses: { heading: both('Courses contributed', 'Formations apportées'), kind: 'number' },
  versions: { heading: both('Versions contributed', 'Versions apportées'), kind: 'number' },
  adoptionsMade: { heading: both('Adoptions made', 'Réutilisations faites'), kind: 'number' },
  adoptionsReceived: { heading: both('Adoptions received', 'Réutilisations reçues'), kind: 'number' },
  derivativesMade: { heading: both('Derivatives made', 'Adaptations faites'), kind: 'number' },
  derivativesReceived: { heading: both('Derivatives received', 'Adaptations reçues'), kind: 'number' },
  feedbackGiven: { heading: both('Feedback given', 'Retours donnés'), kind: 'number' },
  feedbackReceived: { heading: both('Feedback received', 'Retours reçus'), kind: 'number' },
} as const

const columns = {
  organisation: { heading: both('Organisation', 'Organisme'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  organisations: { heading: both('Organisations counted', 'Organismes comptés'), kind: 'number' },
  ...figures,
} as const

export type BalanceColumn = keyof typeof columns
type Figure = keyof typeof figures
type Figures = Record<Figure, number>

const figureNames = Object.keys(figures) as Figure[]
/** What members show one another. */
const headline: readonly Figure[] = ['courses', 'versions', 'adoptionsMade', 'adoptionsReceived']

/** What the index knows of these organisations. */
export interface BalanceFacts {
  readonly organisations: readonly NamedOrganisation[]
  readonly placed: readonly { readonly organisation: string; readonly above: string }[]
  readonly activity: readonly Activity[]
  readonly conventions: readonly CommonsRecords['conventions'][]
  readonly contributed: readonly Contributed[]
}

export const balance: Report<BalanceColumn> = {
  title: both('Balance of contribution and use', 'Équilibre entre contribution et usage'),
  summary: both(
    'What each organisation promised and contributed, and what was taken from it and by it.',
    'Ce que chaque organisme a promis et apporté, ce qu’il a repris et ce qu’on lui a repris.',
  ),
  about: 'organisations',
  ofOthers: 'headline',
  columns,
  make: async (reader, scope) => {
    const { organisations, period } = scope
    const lastDay = lastDayOf(scope)
    const facts = {
      organisations: await reader.reports.named(organisations),
      placed: await reader.reports.placed(organisations),
      activity: await reader.reports.activity(period, organisations),
      conventions: await reader.list('conventions', organisations && { where: { organisation: organisations } }),
      contributed: await reader.reports.contributed(dayAfter(lastDay), organisations),
    }
    return balanceOf(facts, scope)
  },
  chart: {
    kind: 'bars',
    labels: ['name'],
    series: ['courses', 'adoptionsMade', 'adoptionsReceived'],
    // An organisation that stands there with those below and alone is drawn with them.
    only: (row, before) => row.organisation !== before?.organisation,
  },
}

const lastDayOf = ({ period, today }: Pick<Scope, 'period' | 'today'>): string => period.to ?? today

/**
 * A row for each organisation with all below it, and another for itself alone where there are any. What is below it on two ways counts
 * once, in its row as in the totals.
 */
function balanceOf(
  facts: BalanceFacts,
  scope: Pick<Scope, 'period' | 'today' | 'organisation' | 'headlineOnly'>,
): Content<BalanceColumn> {
  const { organisations, placed } = facts
  const own = ownFigures(facts, scope)
  const sum = (ids: Iterable<string>): Figures => {
    const whole = nothing()
    for (const id of ids) for (const name of figureNames) whole[name] += own.get(id)?.[name] ?? 0
    return whole
  }
  const below = new Map<string, Set<string>>(organisations.map(({ id }) => [id, new Set([id])]))
  for (const { organisation, above } of placed) below.get(above)?.add(organisation)
  const shown = (whole: Figures) =>
    scope.headlineOnly
      ? { ...(Object.fromEntries(figureNames.map((name) => [name, null])) as Record<Figure, null>), ...pick(whole) }
      : whole
  const rows = organisations
    .filter(({ id }) => !scope.headlineOnly || id === scope.organisation?.id)
    .map((organisation) => ({ ...organisation, below: below.get(organisation.id) ?? new Set([organisation.id]) }))
    .sort(
      (one, other) =>
        other.below.size - one.below.size || compareNames(one.name, other.name) || compare(one.id, other.id),
    )
    .flatMap(({ id, name, below }) => {
      const row = (ids: ReadonlySet<string>, called: Cell = name) => ({
        organisation: id,
        name: called,
        organisations: ids.size,
        ...shown(sum(ids)),
      })
      if (below.size === 1) return [row(below)]
      return [row(below), row(new Set([id]), { en: `${name} (by itself)`, fr: `${name} (en propre)` })]
    })
  const all = organisations.map(({ id }) => id)
  return { rows, totals: { organisation: null, name: null, organisations: all.length, ...shown(sum(all)) } }
}

const pick = (whole: Figures) => Object.fromEntries(headline.map((name) => [name, whole[name]])) as Partial<Figures>

const nothing = (): Figures => Object.fromEntries(figureNames.map((name) => [name, 0])) as Figures

/** Figures of each organisation, without those below it. */
function ownFigures(
  { activity, conventions, contributed }: BalanceFacts,
  scope: Pick<Scope, 'period' | 'today'>,
): Map<string, Figures> {
  const own = new Map<string, Figures>()
  const figuresOf = (organisation: string): Figures => {
    const known = own.get(organisation) ?? nothing()
    own.set(organisation, known)
    return known
  }
  for (const { organisation, what, count } of activity) figuresOf(organisation)[what] += count
  const lastDay = lastDayOf(scope)
  const { from } = scope.period
  const forConvention = new Map<string, Contributed[]>()
  for (const one of contributed) forConvention.set(one.convention, [...(forConvention.get(one.convention) ?? []), one])
  for (const convention of conventions) {
    const { id, organisation, startsOn, endsOn } = convention
    if (startsOn > lastDay || (from !== undefined && endsOn !== undefined && endsOn < from)) continue
    const counts = forConvention.get(id) ?? []
    const published = (collection: string | undefined) =>
      counts.find((one) => one.collection === (collection ?? null))?.courses ?? 0
    const known = figuresOf(organisation)
    for (const { commitment, published: met } of keptBy(convention, published, lastDay)) {
      const { count, dueOn } = commitment
      known.promised += count
      known.met += met
      if (dueOn <= lastDay) known.due += count
      // As for whom the policy shuts out: on its day itself there is still time.
      if (dueOn <= lastDay && dueOn < scope.today) known.overdue += count - met
    }
  }
  return own
}
