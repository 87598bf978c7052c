import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { referenceOf } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'

export interface TagFlags {
  readonly json?: boolean
  readonly add: readonly string[]
  readonly remove: readonly string[]
  readonly collect: readonly string[]
  readonly uncollect: readonly string[]
}

const nothing = both(
  'Say what to change: --add, --remove, --collect or --uncollect.',
  'Indiquez le changement : --add, --remove, --collect ou --uncollect.',
)
const stands = both(
  '{course} “{title}” · tags: {tags} · collections: {collections}',
  '{course} « {title} » · étiquettes : {tags} · collections : {collections}',
)

/** Changes the tags and collections of courses, all of them or none. */
export function tag(session: Session, references: readonly string[], flags: TagFlags): Promise<ExitCode> {
  const { terminal } = session
  const { add, remove, collect, uncollect } = flags
  if ([add, remove, collect, uncollect].every(({ length }) => length === 0)) throw new UsageError(nothing)
  return withRepository(session, async (repository) => {
    const courses = await repository.tag(references, { add, remove, collect, uncollect })
    const listed = (names: readonly string[]) => printable(names.join(', ')) || '–'
    for (const course of courses) {
      const { title, tags, collections } = course
      const args = {
        course: printable(referenceOf(course)),
        title: printable(title),
        tags: listed(tags),
        collections: listed(collections),
      }
      terminal.print(flags.json ? jsonText(course) : say(stands, terminal.language, args))
    }
    return exitCode.done
  })
}
