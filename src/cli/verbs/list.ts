import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import type { CourseQuery, CourseSummary } from '../../repository/repository.js'
import type { KeptStandard } from '../../standard/standard.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { coursesTable, nextPageText, noneFound } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'

export interface ListFlags {
  readonly json?: boolean
  readonly tag?: string
  readonly collection?: string
  readonly standard?: KeptStandard
  readonly text?: string
  readonly limit: number
  readonly cursor?: string
  readonly all?: boolean
}

const none = both('No course here. `fonds add` puts one in.', 'Aucune formation ici. `fonds add` en ajoute une.')

/** Courses, most recently changed first. */
export async function list(session: Session, flags: ListFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const { tag, collection, standard, text } = flags
  const filters = {
    ...(tag !== undefined && { tag }),
    ...(collection !== undefined && { collection }),
    ...(standard !== undefined && { standard }),
    ...(text !== undefined && { text }),
  }
  return withRepository(session, async (repository) => {
    let cursor = flags.cursor
    let left = flags.all ? Number.POSITIVE_INFINITY : flags.limit
    const rows: CourseSummary[] = []
    do {
      const query: CourseQuery = {
        ...filters,
        limit: Math.min(left, pageSize),
        ...(cursor !== undefined && { cursor }),
      }
      const page = await repository.courses(query)
      if (flags.json) terminal.print(...page.items.map((item) => jsonText(item)))
      else rows.push(...page.items)
      left -= page.items.length
      cursor = page.next
    } while (cursor !== undefined && left > 0 && !terminal.closed && !signal.aborted)
    if (signal.aborted) return exitCode.interrupted
    const { language } = terminal
    if (rows.length > 0) terminal.print(...coursesTable(rows, terminal))
    else if (!flags.json) terminal.note(Object.keys(filters).length > 0 ? noneFound[language] : none[language])
    if (cursor !== undefined) terminal.note(nextPageText(cursor, language))
    return exitCode.done
  })
}

const pageSize = 200
