import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { type Session, withRepository } from '../session.js'
import { bytes, counted, nouns, say } from '../wording.js'

export interface GarbageFlags {
  readonly json?: boolean
  /** Milliseconds. */
  readonly grace: number
  readonly dryRun?: boolean
}

const removed = both(
  'Removed {blobs}, {drafts} and {uploads}: {bytes} freed.',
  '{blobs}, {drafts} et {uploads} supprimés : {bytes} libérés.',
)
const would = both(
  'Would remove {blobs}, {drafts} and {uploads}: {bytes}.',
  'À supprimer : {blobs}, {drafts} et {uploads}, {bytes}.',
)

/** Removes what nothing needs any more. */
export function gc(session: Session, { json, grace, dryRun = false }: GarbageFlags): Promise<ExitCode> {
  const { terminal, signal } = session
  const { language } = terminal
  return withRepository(session, async (repository) => {
    const report = await repository.collectGarbage({ grace, dryRun, signal })
    const args = {
      blobs: counted(report.blobs, nouns.blob, language),
      drafts: counted(report.drafts, nouns.draft, language),
      uploads: counted(report.uploads, nouns.upload, language),
      bytes: bytes(report.bytes, language),
    }
    terminal.print(json ? jsonText({ ...report, dryRun }) : say(dryRun ? would : removed, language, args))
    return exitCode.done
  })
}
