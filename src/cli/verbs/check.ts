import type { PolicyName } from '../../findings/policy.js'
import type { ReceiverName } from '../../findings/receivers.js'
import type { Scope } from '../../findings/report.js'
import { isFondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import { examinePackage } from '../../repository/check-package.js'
import type { CheckedPackage } from '../checked-package.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import { openOutput } from '../output.js'
import { type NamedPackage, packageFiles } from '../package-files.js'
import { type ProgressBar, startProgress } from '../progress.js'
import { type Session, toldOf } from '../session.js'
import type { Look } from '../terminal.js'
import { counted, nouns, say } from '../wording.js'

export interface CheckFlags {
  readonly format?: 'text' | 'json' | 'sarif' | 'junit'
  readonly json?: boolean
  readonly scope?: Scope
  readonly policy?: PolicyName
  readonly for?: readonly ReceiverName[]
  readonly output?: string
  readonly quiet?: boolean
}

/** Judges packages; needs no repository. */
export async function check(session: Session, args: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const files = await packageFiles(args)
  const progress = startProgress(terminal)
  const output = openOutput(flags.output, terminal)
  const writer = writerOf(flags, session, files.length, output.look)
  let code: ExitCode = exitCode.done
  let done = 0
  try {
    for await (const checked of checkEach(session, files, flags, progress)) {
      code = worst(code, codeOf(checked))
      done++
      output.write(...(await writer.each(checked)))
      if (checked.told && !writer.tellsProblems) terminal.complain(checked.told.message, checked.file)
      if (terminal.closed) break
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

const codeOf = ({ report, told }: CheckedPackage): ExitCode =>
  told ? told.exit : report.blocks ? exitCode.blocked : exitCode.done

/** One after the other: each package already takes all cores, and reports come in the order of the arguments. */
async function* checkEach(
  session: Session,
  files: readonly NamedPackage[],
  flags: CheckFlags,
  progress: ProgressBar,
): AsyncIterable<CheckedPackage> {
  const { settings, signal, openPackage } = session
  const total = files.reduce((sum, { size = 0 }) => sum + size, 0)
  let before = 0
  for (const { file, size = 0, error } of files) {
    if (signal.aborted) return
    try {
      if (error) throw error
      const source = await openPackage(file)
      const { report } = await examinePackage(source, {
        policy: flags.policy ?? settings.policy,
        scope: flags.scope ?? 'full',
        receivers: flags.for ?? [],
        // Whoever types a path may read a file of any size; a service has its limit.
        limits: { packageBytes: Number.MAX_SAFE_INTEGER, ...settings.limits },
        signal,
        onProgress: ({ done }) => progress.show(before + done, total, file),
      }).finally(() => source.close())
      yield { file, report }
    } catch (thrown) {
      if (isFondsError(thrown, 'cancelled')) return
      yield { file, told: toldOf(session, thrown) }
    }
    before += size
  }
}

/** How one format puts the packages into words. */
interface Writer {
  /** Whether the format itself says why a package could not be checked. */
  readonly tellsProblems: boolean
  each(checked: CheckedPackage): Promise<readonly string[]>
  end(): Promise<readonly string[]>
}

function writerOf(flags: CheckFlags, { settings: { language } }: Session, packages: number, look: Look): Writer {
  const format = flags.json ? 'json' : (flags.format ?? 'text')
  if (format === 'json') {
    const rendering = import('../lines/report-line.js')
    return {
      tellsProblems: true,
      async each({ file, report, told }) {
        if (!report) return [jsonText({ file, problem: { code: told.code, message: told.message } })]
        return [jsonText((await rendering).reportLine(report, file, language))]
      },
      end: async () => [],
    }
  }
  if (format === 'text') return textWriter(flags.quiet === true, packages, look)
  const all: CheckedPackage[] = []
  return {
    tellsProblems: true,
    each: async (checked) => {
      all.push(checked)
      return []
    },
    end: async () => {
      if (format === 'sarif') return [(await import('../render/sarif.js')).sarif(all, language)]
      return [(await import('../render/junit.js')).junit(all, language)]
    },
  }
}

function textWriter(quiet: boolean, packages: number, look: Look): Writer {
  const totals = { clean: 0, warnings: 0, notKept: 0, blocked: 0, unread: 0 }
  // The sentences are loaded while the first package is read.
  const rendering = import('../render/report-text.js')
  let apart = true
  return {
    tellsProblems: false,
    async each({ file, report }) {
      const { judgementOf, reportText, verdictLine } = await rendering
      totals[report ? judgementOf(report) : 'unread']++
      if (!report) return []
      const lines = quiet ? [verdictLine(report, file, look)] : reportText(report, file, look)
      // Clean packages follow each other line by line; one with findings stands apart.
      const long = lines.length > 1
      const shown = [...(long && !apart ? [''] : []), ...lines, ...(long && packages > 1 ? [''] : [])]
      apart = long
      return shown
    },
    async end() {
      return packages > 1 ? [...(apart ? [] : ['']), totalLine(totals, look)] : []
    },
  }
}

const totalWords = {
  clean: { en: ['clean', 'clean'], fr: ['sans défaut', 'sans défaut'] },
  warnings: { en: ['with warnings', 'with warnings'], fr: ['avec des avertissements', 'avec des avertissements'] },
  notKept: { en: ['not kept here', 'not kept here'], fr: ['non conservé ici', 'non conservés ici'] },
  blocked: { en: ['blocked', 'blocked'], fr: ['bloqué', 'bloqués'] },
  unread: { en: ['could not be read', 'could not be read'], fr: ['illisible', 'illisibles'] },
} as const

/** `12 packages: 8 clean, 3 with warnings, 1 blocked`. */
function totalLine(totals: Readonly<Record<keyof typeof totalWords, number>>, look: Look): string {
  const { language } = look
  const keys = Object.keys(totalWords) as (keyof typeof totalWords)[]
  const parts = keys.filter((key) => totals[key] > 0).map((key) => counted(totals[key], totalWords[key], language))
  const all = keys.reduce((sum, key) => sum + totals[key], 0)
  return `${look.paint('strong', counted(all, nouns.package, language))}${language === 'fr' ? ' :' : ':'} ${parts.join(', ')}`
}
