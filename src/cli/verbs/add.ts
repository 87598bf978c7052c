import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import type { OpenedCommons } from '../../repository/commons/commons.js'
import type { Repository } from '../../repository/repository.js'
import { addEach, type Batch } from '../add-each.js'
import { type AddFlags, assertAddFlags } from '../add-flags.js'
import { assertReportNames, openBatchReports } from '../batch-report.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import { type AddedPackage, addLine } from '../lines/add-line.js'
import { packageFiles } from '../package-files.js'
import { addedText, type Outcomes, totalText } from '../render/add-text.js'
import { type Session, withRepository } from '../session.js'
import { type Proposing, proposing } from '../sheets/apply-row.js'
import { matchRows } from '../sheets/match-rows.js'
import type { SheetRow } from '../sheets/read-sheets.js'
import { counted, nouns, say } from '../wording.js'

const stopped = both(
  'Stopped: {done} of {all} done, nothing half kept. Run the same command again: what is here already is skipped.',
  'Arrêté après {done} sur {all} ; rien n’est conservé à moitié. Relancez la même commande : ce qui est déjà là est passé.',
)

/** Keeps packages, several at once, whatever becomes of each; a batch that starts again does no work twice. */
export async function add(session: Session, args: readonly string[], flags: AddFlags): Promise<ExitCode> {
  const { terminal, signal, settings } = session
  const { language } = settings
  const found = await packageFiles(args)
  assertAddFlags(found, flags)
  assertReportNames(flags.report)
  const matched =
    flags.sheets === undefined ? undefined : await matchRows(session, flags.sheets, { args, files: found })
  if (flags.sheets !== undefined && !matched) return exitCode.usage
  const { files, rows } = matched ?? { files: found, rows: new Map<string, SheetRow>() }
  const outcomes: Outcomes = { added: 0, duplicate: 0, refused: 0, failed: 0 }
  const dryRun = flags.dryRun === true
  let code: ExitCode = exitCode.done
  let done = 0
  let storeFault = false
  const keep = async (repository: Repository) => {
    // Only now: a report of before is not emptied by a command that cannot even begin.
    const reports = await openBatchReports(flags.report, language)
    const commons = openedOnce(session)
    const batch: Batch = {
      repository,
      commons: commons.get,
      flags,
      rows,
      isStopped: () => signal.aborted || storeFault,
    }
    try {
      for await (const added of addEach(session, batch, files)) {
        const line = addLine(added, dryRun, language)
        outcomes[line.outcome]++
        done++
        code = worst(code, codeOf(added))
        await reports.write(line)
        if (added.told?.code.startsWith('store-')) storeFault = true
        if (flags.json) terminal.print(jsonText(line))
        else if (!flags.quiet || line.outcome === 'refused' || line.outcome === 'failed')
          terminal.print(...addedText(added, terminal))
      }
    } finally {
      await reports.close()
      await commons.close()
    }
  }
  await withRepository(session, keep, dryRun ? 'pretend' : 'make')
  if (!flags.json && files.length > 1 && done > 0) terminal.print(totalText(outcomes, dryRun, terminal))
  if (done === files.length) return code
  terminal.note(say(stopped, language, { done, all: counted(files.length, nouns.package, language) }))
  return storeFault ? code : exitCode.interrupted
}

/** The commons, opened when a row first asks for it. */
function openedOnce(session: Session) {
  let opened: Promise<{ readonly commons: OpenedCommons; readonly doors: Proposing }> | undefined
  const open = async () => {
    const commons = await session.openCommons('make')
    return { commons, doors: proposing(commons) }
  }
  return {
    get: async (): Promise<Proposing> => {
      opened ??= open()
      return (await opened).doors
    },
    close: async (): Promise<void> => {
      // Why it could not be opened was told to whoever asked for it.
      await (await opened?.catch(() => undefined))?.commons.close()
    },
  }
}

function codeOf({ result, told }: AddedPackage): ExitCode {
  if (told) return told.exit
  return result.outcome === 'refused' ? exitCode.blocked : exitCode.done
}
