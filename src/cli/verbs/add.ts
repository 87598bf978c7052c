import { basename, extname } from 'node:path'
import type { PolicyName } from '../../findings/policy.js'
import { isFondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import type { AddOptions } from '../../repository/adding.js'
import type { OpenedCommons } from '../../repository/commons/commons.js'
import type { Repository } from '../../repository/repository.js'
import { assertReportNames, openBatchReports } from '../batch-report.js'
import { type ExitCode, exitCode, worst } from '../exit-code.js'
import { type AddedPackage, addLine } from '../lines/add-line.js'
import { type NamedPackage, packageFiles } from '../package-files.js'
import { startProgress } from '../progress.js'
import { addedText, type Outcomes, totalText } from '../render/add-text.js'
import { type Session, toldOf, withRepository } from '../session.js'
import { applyRow, type Proposing, proposing } from '../sheets/apply-row.js'
import { matchRows } from '../sheets/match-rows.js'
import type { SheetRow } from '../sheets/read-sheets.js'
import { UsageError } from '../usage-error.js'
import { counted, nouns, say } from '../wording.js'

export interface AddFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly jobs: number
  readonly report: readonly string[]
  readonly course?: string
  readonly externalId?: string
  readonly externalIdFromName?: boolean
  readonly notes?: string
  readonly tag: readonly string[]
  readonly collection: readonly string[]
  readonly publish?: boolean
  readonly dryRun?: boolean
  readonly policy?: PolicyName
  readonly pageText?: boolean
  /** A table with a row for each package. */
  readonly sheets?: string
}

const onlyOne = both(
  '{flag} is for one package, and {count} are named. Add them one by one; --external-id-from-name names each after its file.',
  '{flag} vaut pour un seul paquet, et il y en a {count}. Ajoutez-les un par un ; --external-id-from-name nomme chacun d’après son fichier.',
)
const oneName = both(
  '{first} and {second} would both be “{id}”, versions of one course. Rename one, or add them one after the other.',
  '{first} et {second} seraient tous deux « {id} », versions d’une seule formation. Renommez l’un, ou ajoutez-les l’un après l’autre.',
)
const inTable = both(
  '{flag} and --sheets exclude each other: the table says it of each package.',
  '{flag} et --sheets s’excluent : le tableau le dit de chaque paquet.',
)
const stopped = both(
  'Stopped: {done} of {all} done, nothing half kept. Run the same command again: what is here already is skipped.',
  'Arrêté après {done} sur {all} ; rien n’est conservé à moitié. Relancez la même commande : ce qui est déjà là est passé.',
)

/** Keeps packages, several at once, whatever becomes of each; a batch that starts again does no work twice. */
export async function add(session: Session, args: readonly string[], flags: AddFlags): Promise<ExitCode> {
  const { terminal, signal, settings } = session
  const { language } = settings
  const found = await packageFiles(args)
  assertFlags(found, flags)
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

/** @throws {UsageError} for what cannot be said of these packages. */
function assertFlags(files: readonly NamedPackage[], flags: AddFlags): void {
  for (const [flag, given] of [
    ['--course', flags.course],
    ['--external-id', flags.externalId],
  ] as const) {
    if (given !== undefined && flags.sheets !== undefined) throw new UsageError(inTable, { flag })
    if (given !== undefined && files.length > 1) throw new UsageError(onlyOne, { flag, count: files.length })
  }
  if (flags.externalIdFromName) assertNamesDiffer(files)
}

/** What all packages of one command share. */
interface Batch {
  readonly repository: Repository
  readonly commons: () => Promise<Proposing>
  readonly flags: AddFlags
  /** What a table says of files. */
  readonly rows: ReadonlyMap<string, SheetRow>
  isStopped(): boolean
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

/** Files of one name in several folders would become versions of one course, in no order. */
function assertNamesDiffer(files: readonly NamedPackage[]): void {
  const seen = new Map<string, string>()
  for (const { file } of files) {
    const id = idFromName(file)
    const first = seen.get(id)
    if (first !== undefined) throw new UsageError(oneName, { id, first, second: file })
    seen.set(id, file)
  }
}

const idFromName = (file: string): string => basename(file, extname(file))

function codeOf({ result, told }: AddedPackage): ExitCode {
  if (told) return told.exit
  return result.outcome === 'refused' ? exitCode.blocked : exitCode.done
}

/**
 * As many at once as `jobs`, until `isStopped`: where the store is at fault, every further package would meet the same. Each is
 * handed on as it is done, so not in the order of the files.
 */
async function* addEach(session: Session, batch: Batch, files: readonly NamedPackage[]): AsyncIterable<AddedPackage> {
  const { flags, rows, isStopped } = batch
  const { terminal } = session
  const progress = startProgress(terminal)
  const total = files.reduce((sum, { size = 0 }) => sum + size, 0)
  const under = new Map<NamedPackage, number>()
  let finished = 0
  const show = (file: string) =>
    progress.show(
      [...under.values()].reduce((sum, bytes) => sum + bytes, finished),
      total,
      file,
    )
  const running = new Set<Promise<AddedPackage | undefined>>()
  const start = (named: NamedPackage): void => {
    const { file, size = 0 } = named
    under.set(named, 0)
    const options = optionsOf(session, file, { flags, row: rows.get(file) }, (done) => {
      under.set(named, Math.min(done, size))
      show(file)
    })
    const work: Promise<AddedPackage | undefined> = addOne(session, batch, named, options).finally(() => {
      under.delete(named)
      finished += size
      show(file)
    })
    running.add(work)
  }
  const waiting = files.values()
  try {
    for (;;) {
      while (running.size < flags.jobs && !isStopped()) {
        const next = waiting.next()
        if (next.done) break
        start(next.value)
      }
      if (running.size === 0) return
      const [work, added] = await Promise.race([...running].map(async (work) => [work, await work] as const))
      running.delete(work)
      if (added) yield added
    }
  } finally {
    await Promise.allSettled(running)
    progress.stop()
  }
}

/** Nothing when the user stopped it: then nothing of it was kept. */
async function addOne(
  session: Session,
  { repository, commons, rows, flags }: Batch,
  { file, error }: NamedPackage,
  options: AddOptions,
): Promise<AddedPackage | undefined> {
  try {
    if (error) throw error
    const source = await session.openPackage(file)
    try {
      const result = await repository.add(source, options)
      const row = rows.get(file)
      if (!row || flags.dryRun || !('course' in result)) return { file, result }
      const asked = { ...row, publish: row.publish === true || flags.publish === true }
      const { course, described } = await applyRow(asked, result, { repository, commons })
      return { file, result: { ...result, course }, described }
    } finally {
      await source.close()
    }
  } catch (thrown) {
    return isFondsError(thrown, 'cancelled') ? undefined : { file, told: toldOf(session, thrown) }
  }
}

function optionsOf(
  { signal }: Session,
  file: string,
  { flags, row }: { readonly flags: AddFlags; readonly row: SheetRow | undefined },
  onProgress: (done: number) => void,
): AddOptions {
  const externalId = row?.externalId ?? (flags.externalIdFromName ? idFromName(file) : flags.externalId)
  const notes = row?.notes ?? flags.notes
  return {
    // Unless given, that of the repository.
    ...(flags.policy && { policy: flags.policy }),
    ...(flags.pageText && { pageText: true }),
    ...(flags.course !== undefined && { course: flags.course }),
    ...(externalId !== undefined && { externalId }),
    ...(notes !== undefined && { notes }),
    tags: [...flags.tag, ...(row?.tags ?? [])],
    collections: [...flags.collection, ...(row?.collections ?? [])],
    // What has a row is published once it is described.
    ...(flags.publish && !row && { publish: true }),
    ...(flags.dryRun && { dryRun: true }),
    signal,
    onProgress: ({ stage, done }) => stage === 'reading' && onProgress(done),
  }
}
