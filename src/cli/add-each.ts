import { isFondsError } from '../kernel/errors.js'
import type { AddOptions } from '../repository/adding.js'
import type { Repository } from '../repository/repository.js'
import { type AddFlags, idFromName } from './add-flags.js'
import type { AddedPackage } from './lines/add-line.js'
import type { NamedPackage } from './package-files.js'
import { startProgress } from './progress.js'
import { type Session, toldOf } from './session.js'
import { applyRow, type Proposing } from './sheets/apply-row.js'
import type { SheetRow } from './sheets/read-sheets.js'

/** What all packages of one command share. */
export interface Batch {
  readonly repository: Repository
  readonly commons: () => Promise<Proposing>
  readonly flags: AddFlags
  /** What a table says of files. */
  readonly rows: ReadonlyMap<string, SheetRow>
  isStopped(): boolean
}

/**
 * As many at once as `jobs`, until `isStopped`: where the store is at fault, every further package would meet the same. Each is
 * handed on as it is done, so not in the order of the files.
 */
export async function* addEach(
  session: Session,
  batch: Batch,
  files: readonly NamedPackage[],
): AsyncIterable<AddedPackage> {
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
