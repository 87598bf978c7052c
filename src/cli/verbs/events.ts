import type { EventKind, EventRecord } from '../../holdings/event-log.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import type { EventQuery } from '../../repository/repository.js'
import { courseNames } from '../course-names.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { namedCourse } from '../named-course.js'
import { eventsTable, kindsOfEvents } from '../render/events-text.js'
import { type Session, withRepository } from '../session.js'
import { UsageError } from '../usage-error.js'
import { say } from '../wording.js'

export interface EventsFlags {
  readonly course?: string
  readonly kind?: string
  readonly byKey?: string
  readonly after?: number
  readonly limit: number
  readonly all?: boolean
  readonly json?: boolean
}

const pageSize = 200
const none = both('Nothing of this kind happened.', 'Rien de tel ne s’est passé.')
const more = both('More: the same command with --after {last}', 'Suite : la même commande avec --after {last}')
const notAKind = both('--kind is “{value}”, and can be {choices}.', '--kind vaut « {value} », et peut être {choices}.')

/** What happened, oldest first. */
export async function events(session: Session, flags: EventsFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const { language } = terminal
  const kind = flags.kind === undefined ? undefined : kindOf(flags.kind)
  return withRepository(session, async (repository) => {
    const course = flags.course === undefined ? undefined : await namedCourse(repository, flags.course)
    if (flags.course !== undefined && !course) throw new FondsError('course-unknown', { course: flags.course })
    const filter: EventQuery = {
      ...(course && { course: course.course.id }),
      ...(kind !== undefined && { kind }),
      ...(flags.byKey !== undefined && { key: flags.byKey }),
    }
    const found: EventRecord[] = []
    let left = flags.all ? Number.POSITIVE_INFINITY : flags.limit
    let after = flags.after ?? 0
    let goesOn: boolean
    do {
      const page = await repository.events({ ...filter, after, limit: Math.min(left, pageSize) })
      if (flags.json) terminal.print(...page.items.map((event) => jsonText(event)))
      else found.push(...page.items)
      left -= page.items.length
      after = page.last
      goesOn = page.more
    } while (goesOn && left > 0 && !terminal.closed && !signal.aborted)
    if (signal.aborted) return exitCode.interrupted
    if (found.length > 0) {
      const names = await courseNames(
        repository,
        found.flatMap(({ course: about }) => about ?? []),
      )
      terminal.print(...eventsTable(found, terminal, names))
    } else if (!flags.json) terminal.note(none[language])
    if (goesOn) terminal.note(say(more, language, { last: after }))
    return exitCode.done
  })
}

function kindOf(value: string): EventKind {
  const found = kindsOfEvents.find((kind) => kind === value)
  if (found === undefined) throw new UsageError(notAKind, { value, choices: kindsOfEvents.join(', ') })
  return found
}
