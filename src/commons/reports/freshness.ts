import { both } from '../../kernel/language.js'
import { type Content, compare, compareNames, type Report, type Scope } from './report.js'
import type { Ages, NamedOrganisation } from './report-reader.js'

const columns = {
  organisation: { heading: both('Organisation', 'Organisme'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  courses: { heading: both('Published courses', 'Formations publiées'), kind: 'number' },
  first: { heading: both('Less than 1 year', 'Moins d’un an'), kind: 'number' },
  second: { heading: both('1 to 2 years', 'De 1 à 2 ans'), kind: 'number' },
  third: { heading: both('2 to 3 years', 'De 2 à 3 ans'), kind: 'number' },
  older: { heading: both('3 years or more', '3 ans ou plus'), kind: 'number' },
  oldest: { heading: both('Oldest published on', 'Plus ancienne publication'), kind: 'date' },
  adoptions: { heading: both('Adoptions', 'Réutilisations'), kind: 'number' },
  behind: { heading: both('Adoptions of an older version', 'Réutilisations d’une version dépassée'), kind: 'number' },
} as const

type FreshnessColumn = keyof typeof columns

export const freshness: Report<FreshnessColumn> = {
  title: both('Freshness of what is published', 'Fraîcheur de ce qui est publié'),
  summary: both(
    'How old published versions are, and how many adopters are behind them.',
    'L’âge des versions publiées, et combien de réutilisations sont en retard sur elles.',
  ),
  about: 'courses',
  ofOthers: 'seen',
  columns,
  make: async (reader, scope) => {
    const bounds = [1, 2, 3].map((years) => yearsBefore(scope.at, years)) as [string, string, string]
    const ages = await reader.reports.ages(scope, bounds)
    return freshnessOf(ages, await reader.reports.named(ages.map(({ organisation }) => organisation)), scope)
  },
  chart: { kind: 'bars', labels: ['name'], series: ['first', 'second', 'third', 'older'], stacked: true },
}

/** The same moment so many years ago; of 29 February, the day after. */
function yearsBefore(at: string, years: number): string {
  const date = new Date(at)
  date.setUTCFullYear(date.getUTCFullYear() - years)
  return date.toISOString()
}

/** How often an organisation is behind is for itself and those above to see. */
function freshnessOf(
  ages: readonly Ages[],
  organisations: readonly NamedOrganisation[],
  { viewer, below }: Pick<Scope, 'viewer' | 'below'>,
): Content<FreshnessColumn> {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const isOwn = ({ organisation }: Ages) => !viewer || below.has(organisation)
  const rows = ages.map((age) => ({
    ...age,
    name: names.get(age.organisation) ?? age.organisation,
    oldest: age.oldest.slice(0, 10),
    ...(!isOwn(age) && { adoptions: null, behind: null }),
  }))
  const sum = (name: 'courses' | 'first' | 'second' | 'third' | 'older' | 'adoptions' | 'behind', of = ages) =>
    of.reduce((total, age) => total + age[name], 0)
  const own = ages.filter(isOwn)
  return {
    rows: rows.sort(
      (one, other) => compareNames(one.name, other.name) || compare(one.organisation, other.organisation),
    ),
    totals: {
      organisation: null,
      name: null,
      courses: sum('courses'),
      first: sum('first'),
      second: sum('second'),
      third: sum('third'),
      older: sum('older'),
      oldest: rows.map(({ oldest }) => oldest).sort()[0] ?? null,
      adoptions: sum('adoptions', own),
      behind: sum('behind', own),
    },
  }
}
