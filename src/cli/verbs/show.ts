import { FondsError, isFondsError } from '../../kernel/errors.js'
import { jsonText } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { namedCourse } from '../named-course.js'
import { courseText, referenceOf } from '../render/course-text.js'
import { type Session, withCommons, withRepository } from '../session.js'

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
    if (flags.json) terminal.print(jsonText(course))
    else {
      const adoptions = course.firstPublishedAt === undefined ? undefined : await adoptionsOf(session, course.id)
      terminal.print(...courseText(course, terminal, { asked: number, adoptions }))
    }
    return exitCode.done
  })
}

/** How many use it now: its organisation may know, if the key lets it. */
async function adoptionsOf(session: Session, course: string): Promise<number | undefined> {
  try {
    return await withCommons(session, async (commons) => {
      let count = 0
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const page = await commons.listAdoptions({
          side: 'received',
          course,
          limit: 200,
          ...(cursor !== undefined && { cursor }),
        })
        count += page.items.filter(({ endedAt }) => endedAt === undefined).length
        cursor = page.next
      }
      return count
    })
  } catch (error) {
    if (isFondsError(error, 'course-unknown') || isFondsError(error, 'permission-missing')) return undefined
    throw error
  }
}
