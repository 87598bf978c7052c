import { type Command, CommanderError } from 'commander'
import { both, languages } from '../kernel/language.js'
import { type ExitCode, exitCode } from './exit-code.js'
import { onInterruption } from './interruption.js'
import { openDoors, type SharedFlags } from './open.js'
import { tell } from './problem.js'
import { buildProgram } from './program.js'
import { type Settings, toldOf } from './session.js'
import { Terminal } from './terminal.js'

/** Without a configuration that can be read, help and errors still have to be printed. */
const plainSettings = ({ language }: SharedFlags): Settings => ({
  language: languages.find((known) => known === language) ?? 'en',
  policy: 'standard',
  limits: {},
  colour: false,
  debug: false,
})

/** Runs one command line, and says what the process ends with. */
export async function main(argv: readonly string[]): Promise<ExitCode> {
  const flags = sharedFlags(argv)
  const doors = await openDoors(flags).catch((error: unknown) => ({ failure: error }))
  const settings = 'failure' in doors ? plainSettings(flags) : doors.settings
  const { language } = settings
  const terminal = new Terminal(language, settings.colour)
  const interruption = onInterruption()
  let code: ExitCode = exitCode.done
  const program = buildProgram({
    language,
    t: (en, fr) => both(en, fr)[language],
    run: async (work) => {
      if ('failure' in doors) throw doors.failure
      const session = { ...doors, terminal, signal: interruption.signal }
      try {
        code = await work(session)
      } catch (error) {
        const told = toldOf(session, error)
        code = interruption.signal.aborted ? exitCode.interrupted : told.exit
        if (code !== exitCode.interrupted) terminal.complain(told.message)
      }
    },
  })
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCode.done
    if (error instanceof CommanderError && error.code === 'commander.help') return exitCode.usage
    const told = tell(error, language, typed(program))
    terminal.complain(told.message)
    return told.exit
  } finally {
    interruption.release()
  }
  await terminal.settled()
  return terminal.failed ? exitCode.fault : code
}

/** The command that was typed, as far as it is one. */
function typed(command: Command): string {
  const next = command.commands.find((each) => each.name() === command.args[0])
  return next ? `${command.name()} ${typed(next)}` : command.name()
}

/** What the configuration has to know before the command line is understood: help, too, speaks the reader's language. */
function sharedFlags(argv: readonly string[]): SharedFlags {
  const given = (flag: string): string | undefined => {
    const end = argv.indexOf('--')
    const args = end < 0 ? argv : argv.slice(0, end)
    const at = args.findLastIndex((arg) => arg === flag || arg.startsWith(`${flag}=`))
    if (at < 0) return undefined
    return args[at] === flag ? args[at + 1] : args[at]?.slice(flag.length + 1)
  }
  const flags: Record<keyof SharedFlags, string | undefined> = {
    data: given('--data'),
    server: given('--server'),
    key: given('--key'),
    keyFile: given('--key-file'),
    organisation: given('--organisation'),
    language: given('--lang'),
  }
  return Object.fromEntries(Object.entries(flags).filter(([, value]) => value !== undefined))
}
