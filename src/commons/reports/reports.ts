import { access } from './access.js'
import { balance } from './balance.js'
import { conformance } from './conformance.js'
import { coverage } from './coverage.js'
import { freshness } from './freshness.js'
import { gaps } from './gaps.js'
import { licences } from './licences.js'
import { overlap } from './overlap.js'
import type { Report, ReportName } from './report.js'

/** All reports that there are. */
export const reports = {
  balance,
  coverage,
  gaps,
  overlap,
  freshness,
  licences,
  conformance,
  access,
} as const satisfies {
  readonly [Name in ReportName]: unknown
}

/** The report of a name, whatever its columns are. */
export const reportNamed = (name: string): Report | undefined =>
  Object.hasOwn(reports, name) ? (reports[name as ReportName] as unknown as Report) : undefined
