import type { Finding } from '../../../kernel/finding.js'
import type { AiccManifest } from '../../../manifest/aicc/aicc-manifest.js'
import type { ManifestView } from '../../view.js'
import { columns, furtherColumns } from './columns.js'
import { conditions } from './conditions.js'
import { courseData } from './course-data.js'
import { courseFiles } from './course-files.js'
import { unitFiles } from './references.js'
import { courseStructure } from './structure.js'
import { type CourseView, surveyCourse } from './survey.js'
import { tables } from './tables.js'
import { units } from './units.js'

const checks: readonly ((view: CourseView) => Iterable<Finding>)[] = [
  courseFiles,
  courseData,
  columns,
  units,
  courseStructure,
  unitFiles,
  furtherColumns,
  conditions,
  tables,
]

/** Rules of the AIC area. */
export function* aiccChecks(view: ManifestView<AiccManifest>): Iterable<Finding> {
  const surveyed = surveyCourse(view)
  for (const check of checks) yield* check(surveyed)
}
