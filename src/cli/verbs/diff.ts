import { stat } from 'node:fs/promises'
import type { Dossier } from '../../holdings/dossier.js'
import { jsonText } from '../../kernel/printable.js'
import { compareDossiers, examineForComparison } from '../../repository/compare-packages.js'
import { diffLine } from '../../repository/diff-line.js'
import type { Repository } from '../../repository/repository.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { namedCourse } from '../named-course.js'
import { startProgress } from '../progress.js'
import { diffText } from '../render/diff-text.js'
import { type Session, withRepository } from '../session.js'

export interface DiffFlags {
  readonly json?: boolean
}

/** Whether a package may take the place of another: files, or versions that are kept. */
export async function diff(session: Session, before: string, after: string, flags: DiffFlags): Promise<ExitCode> {
  const { terminal } = session
  const files = await filesAmong([before, after])
  const compare = async (repository?: Repository) => {
    const dossierOf = (name: string) =>
      repository && !files.has(name) ? keptDossier(repository, name) : fileDossier(session, name)
    return compareDossiers(await dossierOf(before), await dossierOf(after))
  }
  const needsRepository = [before, after].some((name) => !files.has(name))
  const comparison = needsRepository ? await withRepository(session, compare) : await compare()
  const names = { before, after }
  const { language } = terminal
  terminal.print(
    ...(flags.json ? [jsonText(diffLine(comparison, names, language))] : diffText(comparison, names, terminal)),
  )
  return comparison.verdict === 'breaking' ? exitCode.blocked : exitCode.done
}

/** What is a file, or can be nothing else: a reference has no such ending. */
async function filesAmong(names: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>()
  for (const name of names) {
    const stats = await stat(name).catch(() => undefined)
    if (stats?.isFile() || /[/\\]|\.(?:zip|xml|pif)$/i.test(name)) found.add(name)
  }
  return found
}

async function fileDossier({ openPackage, settings, signal, terminal }: Session, file: string): Promise<Dossier> {
  const progress = startProgress(terminal)
  const source = await openPackage(file)
  try {
    return await examineForComparison(source, {
      policy: settings.policy,
      limits: settings.limits,
      signal,
      onProgress: ({ done, total }) => progress.show(done, total, file),
    })
  } finally {
    progress.stop()
    await source.close()
  }
}

/** `course`, `course@2`, and `course@published`, which says what `course` alone means. */
async function keptDossier(repository: Repository, reference: string): Promise<Dossier> {
  const plain = reference.replace(/@published$/, '')
  if (plain === reference || (await namedCourse(repository, reference))) return repository.dossier(reference)
  return repository.dossier(plain)
}
