import { both } from '../../kernel/language.js'
import { jsonText, printable } from '../../kernel/printable.js'
import type { PublishOptions } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { referenceOf } from '../render/course-text.js'
import { type Session, withRepository } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'

export interface PublishFlags {
  readonly json?: boolean
  readonly withdraw?: boolean
  readonly reason?: string
  readonly noticeDays?: number
}

const published = both(
  '{course} “{title}”: version {number} is published.',
  '{course} « {title} » : la version {number} est publiée.',
)
const withdrawn = both(
  '{course} “{title}”: no version is published.',
  '{course} « {title} » : aucune version n’est publiée.',
)

const announced = both(
  '{course} “{title}”: version {number} is published until {day}.',
  '{course} « {title} » : la version {number} est publiée jusqu’au {day}.',
)
const onlyWithdrawing = both(
  '--reason and --notice-days go with --withdraw.',
  '--reason et --notice-days accompagnent --withdraw.',
)

/** Moves the published pointer of a course, forwards or back. */
export function publish(session: Session, reference: string, flags: PublishFlags): Promise<ExitCode> {
  const { terminal } = session
  return withRepository(session, async (repository) => {
    const course = await repository.publish(reference, optionsOf(flags))
    const { withdrawal } = course
    const args = {
      course: printable(referenceOf(course)),
      title: printable(course.title),
      number: course.published,
      ...(withdrawal && { day: withdrawal.effectiveAt.slice(0, 10) }),
    }
    const sentence = course.published === undefined ? withdrawn : withdrawal ? announced : published
    terminal.print(flags.json ? jsonText(course) : say(sentence, terminal.language, args))
    return exitCode.done
  })
}

function optionsOf({ withdraw, reason, noticeDays }: PublishFlags): PublishOptions {
  if (withdraw)
    return { withdraw, ...(reason !== undefined && { reason }), ...(noticeDays !== undefined && { noticeDays }) }
  if (reason !== undefined || noticeDays !== undefined) throw new UsageError(onlyWithdrawing)
  return {}
}
