import type { Command } from 'commander'
import type { Operation } from '../../contract/operation.js'
import { type CommonsOperationId, commonsOperations } from '../../contract/operations.js'
import { both } from '../../kernel/language.js'
import { groups } from '../commons/groups.js'
import { helpEnds, type Manual } from '../manual.js'

/**
 * The commands of the commons, made from the table of operations. What they take is read from the schemas only once one of them is meant:
 * most commands start without.
 */
export function defineCommons(program: Command, manual: Manual): void {
  const { language } = manual
  const meant = new Map<Command, CommonsOperationId>()
  const complete = async (_: Command, command: Command) => {
    const id = meant.get(command)
    if (id) (await import('../commons/complete.js')).completeCommand(command, id, manual)
  }
  program.hook('preSubcommand', complete)
  const verbs = Object.entries(commonsOperations) as [CommonsOperationId, Operation][]
  for (const [name, { summary, examples }] of Object.entries(groups)) {
    const command = program.command(name).summary(summary[language])
    const own = verbs.filter(([, { command: line }]) => line?.split(' ')[0] === name)
    for (const [id, operation] of own) {
      const [, verb] = operation.command?.split(' ') ?? []
      const says = both(operation.summary, operation.french ?? '')[language]
      const one = verb === undefined ? command : command.command(verb).summary(firstSentence(says))
      meant.set(one.description(says), id)
    }
    // Its own operation describes it already, and completes it when it is meant.
    if (meant.has(command)) continue
    helpEnds(command.description(sentence(summary[language])).helpCommand(false), manual, examples)
    command.hook('preSubcommand', complete)
  }
}

/** As a line of a list of commands. */
const firstSentence = (text: string): string =>
  text.replace(/(?:[.:;]|\u00a0[:;]) .*|\.$/, '').replace(/^./, (letter) => letter.toLowerCase())

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
