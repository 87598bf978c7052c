import { both, type Sentence } from '../../kernel/language.js'
import { type Content, compare, type Report, type Row } from './report.js'
import type { Likeness, NamedOrganisation, ThemeCount } from './report-reader.js'

const columns = {
  by: { heading: both('What is alike', 'Ce qui se recoupe'), kind: 'text' },
  subject: { heading: both('Theme or title', 'Thème ou titre'), kind: 'text' },
  domain: { heading: both('Domain', 'Domaine'), kind: 'text' },
  organisations: { heading: both('Organisations', 'Organismes'), kind: 'number' },
  organisation: { heading: both('Organisation', 'Organisme'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  courses: { heading: both('Published courses', 'Formations publiées'), kind: 'number' },
} as const

type OverlapColumn = keyof typeof columns

const kinds = {
  theme: both('Theme', 'Thème'),
  package: both('Same package', 'Même paquet'),
  title: both('Title of the same words', 'Titre aux mêmes mots'),
} as const satisfies Record<string, Sentence>

const domains: Readonly<Record<string, Sentence>> = {
  transverse: both('transverse', 'transverse'),
  trade: both('trade', 'métier'),
}

const untold = both('(title of a private course)', '(titre d’une formation privée)')

export const overlap: Report<OverlapColumn> = {
  title: both('Overlaps', 'Recouvrements'),
  summary: both(
    'Themes that several organisations make courses of, and courses of several organisations that are alike.',
    'Les thèmes que plusieurs organismes traitent, et les formations de plusieurs organismes qui se ressemblent.',
  ),
  about: 'courses',
  ofOthers: 'seen',
  columns,
  make: async (reader, scope) => {
    const themes = await reader.reports.themes(scope)
    const likenesses = await reader.reports.likenesses(scope)
    const ids = [
      ...themes.map(({ organisation }) => organisation),
      ...likenesses.flatMap(({ organisations }) => organisations),
    ]
    const named = await reader.reports.named([...new Set(ids)])
    return overlapOf({ themes, likenesses, named }, scope.organisations)
  },
  chart: {
    kind: 'heat',
    down: 'subject',
    across: 'name',
    value: 'courses',
    only: ({ by }) => by === kinds.theme,
  },
}

interface OverlapFacts {
  readonly themes: readonly ThemeCount[]
  readonly likenesses: readonly Likeness[]
  readonly named: readonly NamedOrganisation[]
}

/** @param concerned organisations of which one at least must have a part in it. */
function overlapOf({ themes, likenesses, named }: OverlapFacts, concerned?: readonly string[]): Content<OverlapColumn> {
  const names = new Map(named.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? id
  // There are tens of thousands of rows and far fewer names: those are compared once, and the rows by their places.
  const places = new Map([...names].sort(([, one], [, other]) => compare(one, other)).map(([id], at) => [id, at]))
  const placeOf = (organisation: string) => places.get(organisation) ?? places.size
  const wanted = concerned && new Set(concerned)
  const matters = (organisations: readonly string[]) =>
    organisations.length > 1 && (!wanted || organisations.some((id) => wanted.has(id)))
  const byTheme = new Map<string, ThemeCount[]>()
  for (const one of themes) {
    const known = byTheme.get(one.theme)
    if (known) known.push(one)
    else byTheme.set(one.theme, [one])
  }
  const rows: Row<OverlapColumn>[] = [...byTheme]
    .map(([theme, counts]) => ({ theme, counts, owners: [...new Set(counts.map((one) => one.organisation))] }))
    .filter(({ owners }) => matters(owners))
    .sort((one, other) => other.owners.length - one.owners.length || compare(one.theme, other.theme))
    .flatMap(({ theme, counts, owners }) =>
      counts
        .map((one) => ({ ...one, place: placeOf(one.organisation) }))
        .sort((one, other) => one.place - other.place || compare(one.domain ?? '', other.domain ?? ''))
        .map(({ domain, organisation, courses }) => ({
          by: kinds.theme,
          subject: theme,
          domain: domain === null ? null : (domains[domain] ?? domain),
          organisations: owners.length,
          organisation,
          name: nameOf(organisation),
          courses,
        })),
    )
  const alike = likenesses
    .filter(({ organisations }) => matters(organisations))
    .sort(
      (one, other) =>
        compare(one.by, other.by) || other.courses - one.courses || compare(one.title ?? '', other.title ?? ''),
    )
    .map(({ by, title, courses, organisations }) => ({
      by: kinds[by],
      subject: title ?? untold,
      domain: null,
      organisations: organisations.length,
      organisation: [...organisations].sort(compare).join(' '),
      name: organisations.map(nameOf).sort(compare).join(', '),
      courses,
    }))
  return { rows: [...rows, ...alike] }
}
