import { jsonLine } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { courseOf, versionOf } from '../reference.js'
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
      const version = await versionOf(repository, reference, 'published')
      const report = await repository.report(version)
      if (flags.json) {
        const { reportLine } = await import('../lines/report-line.js')
        terminal.print(jsonLine(reportLine(report, report.file, terminal.language)))
      } else {
        const { reportText } = await import('../render/report-text.js')
        terminal.print(...reportText(report, version, terminal))
      }
      return exitCode.done
    }
    const course = await repository.course(courseOf(reference))
    terminal.print(...(flags.json ? [jsonLine(course)] : await courseText(course, terminal)))
    return exitCode.done
  })
}
