import { both } from '../../kernel/language.js'
import { editionTitle } from '../../standard/standard-title.js'
import { standardNamed } from './named-values.js'
import { type Content, compare, compareNames, type Report } from './report.js'
import type { NamedOrganisation, VerdictCount } from './report-reader.js'

const columns = {
  organisation: { heading: both('Organisation', 'Organisme'), kind: 'text' },
  name: { heading: both('Name', 'Nom'), kind: 'text' },
  standard: { heading: both('Standard', 'Standard'), kind: 'text' },
  edition: { heading: both('Edition', 'Édition'), kind: 'text' },
  courses: { heading: both('Published courses', 'Formations publiées'), kind: 'number' },
  clean: { heading: both('Clean', 'Sans constat'), kind: 'number' },
  warnings: { heading: both('With warnings', 'Avec avertissements'), kind: 'number' },
  blocked: { heading: both('With errors', 'Avec erreurs'), kind: 'number' },
} as const

type ConformanceColumn = keyof typeof columns

export const conformance: Report<ConformanceColumn> = {
  title: both('Conformance', 'Conformité'),
  summary: both(
    'Published courses by organisation, standard and verdict of their report.',
    'Les formations publiées par organisme, standard et verdict de leur rapport.',
  ),
  about: 'courses',
  ofOthers: 'seen',
  columns,
  make: async (reader, scope) => {
    const verdicts = await reader.reports.verdicts(scope)
    return conformanceOf(verdicts, await reader.reports.named([...new Set(verdicts.map((one) => one.organisation))]))
  },
  chart: {
    kind: 'bars',
    labels: ['name', 'standard', 'edition'],
    series: ['clean', 'warnings', 'blocked'],
    stacked: true,
  },
}

function conformanceOf(
  verdicts: readonly VerdictCount[],
  organisations: readonly NamedOrganisation[],
): Content<ConformanceColumn> {
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const rows = new Map<string, ReturnType<typeof rowOf>>()
  const rowOf = ({ organisation, standard, edition }: VerdictCount) => ({
    organisation,
    name: names.get(organisation) ?? organisation,
    standard,
    edition,
    courses: 0,
    clean: 0,
    warnings: 0,
    blocked: 0,
  })
  const totals = { courses: 0, clean: 0, warnings: 0, blocked: 0 }
  for (const one of verdicts) {
    const key = JSON.stringify([one.organisation, one.standard, one.edition])
    const row = rows.get(key) ?? rowOf(one)
    rows.set(key, row)
    for (const into of [row, totals]) {
      into.courses += one.courses
      into[one.verdict] += one.courses
    }
  }
  return {
    rows: [...rows.values()]
      .sort(
        (one, other) =>
          compareNames(one.name, other.name) ||
          compare(one.organisation, other.organisation) ||
          compare(one.standard, other.standard) ||
          compare(one.edition ?? '', other.edition ?? ''),
      )
      .map(({ standard, edition, ...row }) => ({
        ...row,
        standard: standardNamed(standard),
        edition: edition === null ? null : editionTitle(edition),
      })),
    totals: { organisation: null, name: null, standard: null, edition: null, ...totals },
  }
}
