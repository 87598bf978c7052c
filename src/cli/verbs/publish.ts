import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { referenceOf } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'
import { say } from '../wording.js'

export interface PublishFlags {
  readonly json?: boolean
  readonly withdraw?: boolean
}

const published = both(
  '{course} “{title}”: version {number} is published.',
  '{course} « {title} » : la version {number} est publiée.',
)
const withdrawn = both(
  '{course} “{title}”: no version is published.',
  '{course} « {title} » : aucune version n’est publiée.',
)

/** Moves the published pointer of a course, forwards or back. */
export function publish(session: Session, reference: string, flags: PublishFlags): Promise<ExitCode> {
  const { terminal } = session
  return withRepository(session, async (repository) => {
    const course = await repository.publish(reference, flags.withdraw ? { withdraw: true } : {})
    const args = { course: printable(referenceOf(course)), title: printable(course.title), number: course.published }
    const sentence = course.published === undefined ? withdrawn : published
    terminal.print(flags.json ? jsonText(course) : say(sentence, terminal.language, args))
    return exitCode.done
  })
}
