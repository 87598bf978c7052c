import type { PolicyName } from '../../findings/policy.js'
import type { ReceiverName } from '../../findings/receivers.js'
import type { Scope } from '../../findings/report.js'
import { isFondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { examinePackage } from '../../repository/check-package.js'
import { type CheckFormat, type CheckWriter, checkWriters } from '../check-writers.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import { openOutput } from '../output.js'
import { type NamedPackage, packageFiles } from '../package-files.js'
import { startProgress } from '../progress.js'
import { type Session, toldOf } from '../session.js'
import { counted, nouns, say } from '../wording.js'

export interface CheckFlags {
  readonly format?: CheckFormat
  readonly json?: boolean
  readonly scope?: Scope
  readonly policy?: PolicyName
  readonly for?: readonly ReceiverName[]
  readonly output?: string
  readonly quiet?: boolean
}

/**
 * Judges packages; needs no repository. One after the other: each package already takes all cores, and reports come in the order of the
 * arguments.
 */
export async function check(session: Session, args: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const files = await packageFiles(args)
  const progress = startProgress(terminal)
  const output = openOutput(flags.output, terminal)
  const format = flags.json ? 'json' : (flags.format ?? 'text')
  const writer = checkWriters[format]({
    quiet: flags.quiet === true,
    packages: files.length,
    look: output.look,
  })
  const total = files.reduce((sum, { size = 0 }) => sum + size, 0)
  let before = 0
  let code: ExitCode = exitCode.done
  let done = 0
  try {
    for (const named of files) {
      if (signal.aborted || terminal.closed) break
      const show = (read: number) => progress.show(before + read, total, named.file)
      const checked = await checkOne(session, named, flags, writer, show)
      if (!checked) break
      output.write(...checked.lines)
      if (checked.complaint !== undefined) terminal.complain(checked.complaint, named.file)
      code = worst(code, checked.code)
      before += named.size ?? 0
      done++
    }
  } finally {
    progress.stop()
  }
  output.write(...(await writer.end()))
  await output.finish()
  if (!signal.aborted) return code
  const { language } = terminal
  terminal.note(say(stopped, language, { done: counted(done, nouns.package, language) }))
  return exitCode.interrupted
}

const stopped = both('Stopped after {done}.', 'Arrêté après {done}.')

interface Checked {
  readonly code: ExitCode
  readonly lines: readonly string[]
  readonly complaint?: string
}

/** One package, open until it is in words; `undefined` when the user stopped the reading of it. */
async function checkOne(
  session: Session,
  { file, error }: NamedPackage,
  flags: CheckFlags,
  writer: CheckWriter,
  onProgress: (read: number) => void,
): Promise<Checked | undefined> {
  const { settings, signal, openPackage } = session
  try {
    if (error) throw error
    const source = await openPackage(file)
    try {
      const examined = await examinePackage(source, {
        policy: flags.policy ?? settings.policy,
        scope: flags.scope ?? 'full',
        receivers: flags.for ?? [],
        // Whoever types a path may read a file of any size; a service has its limit.
        limits: { packageBytes: Number.MAX_SAFE_INTEGER, ...settings.limits },
        signal,
        onProgress: ({ done }) => onProgress(done),
      })
      const lines = await writer.judged(file, examined)
      return { code: examined.report.blocks ? exitCode.blocked : exitCode.done, lines }
    } finally {
      await source.close()
    }
  } catch (thrown) {
    if (isFondsError(thrown, 'cancelled')) return undefined
    const told = toldOf(session, thrown)
    const lines = await writer.unread(file, told)
    return { code: told.exit, lines, ...(!writer.tellsProblems && { complaint: told.message }) }
  }
}
