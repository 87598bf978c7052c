import { both } from '../../kernel/language.js'
import { allowsUse, type Use } from '../licence.js'
import { type Cell, type Content, compare, type Report } from './report.js'
import type { LicenceCount } from './report-reader.js'

const columns = {
  licence: { heading: both('Licence', 'Licence'), kind: 'text' },
  share: { heading: both('May be shared', 'Partage permis'), kind: 'text' },
  derive: { heading: both('May be adapted', 'Adaptation permise'), kind: 'text' },
  export: { heading: both('May be exported', 'Export permis'), kind: 'text' },
  courses: { heading: both('Published courses', 'Formations publiées'), kind: 'number' },
} as const

type LicenceColumn = keyof typeof columns

const said = {
  true: both('yes', 'oui'),
  false: both('no', 'non'),
  undefined: both('not said', 'non précisé'),
} as const
const [none, ownTerms] = [both('No licence', 'Sans licence'), both('Terms of its own', 'Conditions propres')]

export const licences: Report<LicenceColumn> = {
  title: both('Licences', 'Licences'),
  summary: both(
    'Published courses by licence and by what it allows, and those without one.',
    'Les formations publiées par licence et par ce qu’elle permet, et celles qui n’en ont pas.',
  ),
  about: 'courses',
  ofOthers: 'seen',
  columns,
  make: async (reader, scope) => licencesOf(await reader.reports.licences(scope)),
  chart: {
    kind: 'bars',
    labels: ['licence', 'share', 'derive', 'export'],
    headed: ['share', 'derive', 'export'],
    series: ['courses'],
  },
}

function licencesOf(counts: readonly LicenceCount[]): Content<LicenceColumn> {
  const rows = new Map<string, Record<Exclude<LicenceColumn, 'courses'>, Cell> & { courses: number }>()
  for (const { id, terms, allowedUses, courses } of counts) {
    const sheet = { licence: { ...(id !== null && { id }), ...(allowedUses && { allowedUses }) } }
    const allowed = (use: Use) => said[`${allowsUse(sheet, use)}`]
    const licence = id ?? (terms || allowedUses ? ownTerms : none)
    const row = {
      licence,
      share: allowed('share'),
      derive: allowed('derive'),
      export: allowed('export'),
      courses,
    }
    const key = JSON.stringify({ ...row, courses: undefined })
    const same = rows.get(key)
    if (same) same.courses += courses
    else rows.set(key, row)
  }
  const nameOf = ({ licence }: { readonly licence: Cell }) => JSON.stringify(licence)
  return {
    rows: [...rows.values()].sort((one, other) => other.courses - one.courses || compare(nameOf(one), nameOf(other))),
    totals: {
      licence: null,
      share: null,
      derive: null,
      export: null,
      courses: counts.reduce((total, { courses }) => total + courses, 0),
    },
  }
}
