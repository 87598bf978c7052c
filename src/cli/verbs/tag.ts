import { isFondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { Repository } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { namedCourse } from '../named-course.js'
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
const ofCourse = both(
  'Tags and collections belong to a course, not to one of its versions: write {course}.',
  'Les étiquettes et les collections appartiennent à une formation, et non à une de ses versions : écrivez {course}.',
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
    const courses = await repository
      .tag(references, { add, remove, collect, uncollect })
      .catch(async (error: unknown) => {
        throw (isFondsError(error, 'course-unknown') && (await versionNamed(repository, references))) || error
      })
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

/** What to say where a reference names a version of a course that is known. */
async function versionNamed(repository: Repository, references: readonly string[]): Promise<UsageError | undefined> {
  for (const reference of references) {
    const found = await namedCourse(repository, reference)
    if (found?.number !== undefined) return new UsageError(ofCourse, { course: referenceOf(found.course) })
  }
  return undefined
}
