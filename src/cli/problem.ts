import { CommanderError } from 'commander'
import { FondsError } from '../kernel/errors.js'
import { both, fill, type Language } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { UsageError } from './usage-error.js'

/** Anything thrown, as a caller is told of it. */
export interface Told {
  readonly code: string
  /** One sentence with its remedy, safe to print. */
  readonly message: string
  readonly exit: ExitCode
}

/** `command` is what was typed of it, as its help is asked for. */
export function tell(error: unknown, language: Language, command = 'fonds'): Told {
  if (error instanceof UsageError)
    return {
      code: 'usage',
      message: printable(fill(error.sentence[language], error.args)),
      exit: exitCode.usage,
    }
  if (error instanceof CommanderError)
    return { code: 'usage', message: misuse(error, language, command), exit: exitCode.usage }
  if (error instanceof FondsError)
    return {
      code: error.code,
      message: printable(error.says(language)),
      exit: error.blame === 'usage' ? exitCode.usage : exitCode.fault,
    }
  const reason = error instanceof Error ? error.message : String(error)
  return tell(new FondsError('internal', { reason }, error), language)
}

const misuses = {
  'commander.unknownOption': both('There is no option {0}.', 'L’option {0} n’existe pas.'),
  'commander.unknownCommand': both('There is no command “{0}”.', 'La commande « {0} » n’existe pas.'),
  'commander.missingArgument': both('The argument <{0}> is missing.', 'L’argument <{0}> manque.'),
  'commander.optionMissingArgument': both('{0} needs a value.', '{0} demande une valeur.'),
  'commander.missingMandatoryOptionValue': both('{0} has to be given.', '{0} est à indiquer.'),
  'commander.conflictingOption': both('{0} and {1} exclude each other.', '{0} et {1} s’excluent.'),
  'commander.excessArguments': both('There are too many arguments.', 'Il y a trop d’arguments.'),
} as const

const suggestion = both('Did you mean {similar}?', 'Vouliez-vous dire {similar} ?')
const seeHelp = both('See `{command} --help`.', 'Voir `{command} --help`.')

/** Commander speaks English only; what its messages quote is put into our own sentences. */
function misuse(error: CommanderError, language: Language, command: string): string {
  const known = Object.entries(misuses).find(([code]) => code === error.code)?.[1]
  if (!known) return printable(error.message.replace(/^error: /, ''))
  const [told = '', hint = ''] = error.message.split('\n(Did you mean ')
  const named = [...told.matchAll(/'((?:[^']|'(?! |$))*)'/g)].map((match) => match[1] ?? '')
  const similar = hint.replace(/^one of /, '').replace(/\?\)$/, '')
  const advice = similar ? fill(suggestion[language], { similar }) : fill(seeHelp[language], { command })
  return printable(`${fill(known[language], { ...named })} ${advice}`)
}
