import { isFondsError } from '../../kernel/errors.js'
import { jsonText } from '../../kernel/printable.js'
import type { CourseDetail, Repository } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { courseText } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'

export interface ShowFlags {
  readonly json?: boolean
  readonly report?: boolean
}

/** A course, its sheet and its versions; or the report of one version, as it was made when the version came in. */
export function show(session: Session, reference: string, flags: ShowFlags): Promise<ExitCode> {
  const { terminal } = session
  return withRepository(session, async (repository) => {
    if (flags.report) {
      const version = await versionShown(repository, reference)
      const report = await repository.report(version)
      if (flags.json) {
        const { reportLine } = await import('../lines/report-line.js')
        terminal.print(jsonText(reportLine(report, report.file, terminal.language)))
      } else {
        const { reportText } = await import('../render/report-text.js')
        terminal.print(...reportText(report, version, terminal))
      }
    } else {
      const course = await courseOf(repository, reference)
      terminal.print(...(flags.json ? [jsonText(course)] : await courseText(course, terminal)))
    }
    return exitCode.done
  })
}

/** Of a course, the published version, else the newest: a report is worth reading before anything is published. */
async function versionShown(repository: Repository, reference: string): Promise<string> {
  const course = await unlessUnknown(repository.course(reference))
  return course ? `${course.id}@${course.published ?? course.versions}` : reference
}

/** The course of a reference that may go on to name a version. */
async function courseOf(repository: Repository, reference: string): Promise<CourseDetail> {
  const course = await unlessUnknown(repository.course(reference))
  return course ?? repository.course(reference.replace(/@[1-9]\d*$/, ''))
}

function unlessUnknown<T>(course: Promise<T>): Promise<T | undefined> {
  return course.catch((error: unknown) => {
    if (isFondsError(error, 'course-unknown')) return undefined
    throw error
  })
}
