import { FondsError } from '../../kernel/errors.js'
import { jsonText } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { namedCourse } from '../named-course.js'
import { courseText, referenceOf } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'

export interface ShowFlags {
  readonly json?: boolean
  readonly report?: boolean
}

/** A course, its sheet and its versions; or the report of one version, as it was made when the version came in. */
export function show(session: Session, reference: string, flags: ShowFlags): Promise<ExitCode> {
  const { terminal } = session
  return withRepository(session, async (repository) => {
    const named = await namedCourse(repository, reference)
    if (flags.report) {
      // Of a course, the published version, else the newest: a report is worth reading before anything is published.
      const number = named && (named.number ?? named.course.published ?? named.course.versions)
      const report = await repository.report(named ? `${named.course.id}@${number}` : reference)
      if (flags.json) {
        const { reportLine } = await import('../../contract/report-line.js')
        terminal.print(jsonText(reportLine(report, report.file, terminal.language)))
      } else {
        const { reportText } = await import('../render/report-text.js')
        const heading = named ? `${referenceOf(named.course)}@${number}` : reference
        terminal.print(...reportText(report, heading, terminal))
      }
      return exitCode.done
    }
    if (!named) throw new FondsError('course-unknown', { course: reference.replace(/@[1-9]\d*$/, '') })
    const { course, number } = named
    if (number !== undefined && !course.history.some((version) => version.number === number))
      throw new FondsError('version-unknown', { course: referenceOf(course), version: number })
    terminal.print(...(flags.json ? [jsonText(course)] : courseText(course, terminal, number)))
    return exitCode.done
  })
}
