import { reportLine } from '../../contract/report-line.js'
import type { Language } from '../../kernel/language.js'
import type { AddOutcome } from '../../repository/adding.js'
import type { Told } from '../problem.js'
import type { AddLine } from './add-schema.js'

/** A package and what became of adding it. */
export type AddedPackage =
  | {
      readonly file: string
      readonly result: AddOutcome
      readonly told?: undefined
      /** Whether a row of a table changed its sheet. */
      readonly described?: boolean
    }
  | { readonly file: string; readonly told: Told; readonly result?: undefined }

/** As `schemas/report/add.json` describes it. */
export function addLine(added: AddedPackage, dryRun: boolean, language: Language): AddLine {
  const { file, result, told } = added
  const trial = dryRun && { dryRun }
  if (told) return { file, outcome: 'failed', ...trial, problem: { code: told.code, message: told.message } }
  const report = result.report && { report: reportLine(result.report, file, language) }
  if (!('course' in result))
    return { file, outcome: result.outcome === 'refused' ? 'refused' : 'added', ...trial, ...report }
  const { course, version } = result
  return {
    file,
    outcome: result.outcome,
    ...trial,
    ...(result.outcome === 'duplicate' && { same: result.same, ...(result.restored && { restored: true }) }),
    course: course.id,
    version: version.number,
    versionId: version.id,
    ...(course.externalId !== undefined && { externalId: course.externalId }),
    title: version.title,
    ...(added.described !== undefined && { described: added.described }),
    ...(result.outcome === 'added' && { newCourse: result.newCourse }),
    ...(course.published !== undefined && { published: course.published }),
    ...report,
  }
}
