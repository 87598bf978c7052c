import { openPackage } from './compose.js'
import { bufferSource } from './container/buffer-source.js'
import type { ByteSource } from './container/byte-source.js'
import type { Limits } from './container/limits.js'
import type { Report } from './findings/report.js'
import type { Dossier } from './holdings/dossier.js'
import { type CheckOptions, examinePackage } from './repository/check-package.js'
import type { PackageComparison } from './repository/compare-packages.js'
import type { ExportedPackage } from './repository/exported-package.js'

/** What bytes in memory are called in findings and errors; a file has its path. */
interface Named {
  readonly name?: string
}

/**
 * Says everything that is wrong with a package: a path, bytes in memory, or a source (which is then closed).
 *
 * ```ts
 * const report = await checkPackage('course.zip', { policy: 'strict' })
 * for (const { rule, severity, place } of report.findings) console.log(severity, rule, place.file, place.line)
 * ```
 *
 * @throws {FondsError} only for what is no fault of the package: `source-…`, `cancelled`.
 */
export async function checkPackage(
  content: string | Uint8Array | ByteSource,
  { name, ...options }: CheckOptions & Named = {},
): Promise<Report> {
  const source = await sourceOf(content, name)
  try {
    return (await examinePackage(source, options)).report
  } finally {
    await source.close()
  }
}

/**
 * Says whether a package may take the place of another while learners are under way: paths, bytes in memory, sources (which are then
 * closed), or dossiers of versions that a repository keeps.
 *
 * ```ts
 * const { verdict, changes } = await comparePackages('course-2025.zip', 'course-2026.zip')
 * for (const change of changes) console.log(change.breaking, explainChange(change, 'en'))
 * ```
 *
 * @throws {FondsError} only for what is no fault of the packages: `source-…`, `cancelled`.
 */
export async function comparePackages(
  before: string | Uint8Array | ByteSource | Dossier,
  after: string | Uint8Array | ByteSource | Dossier,
  options: CheckOptions = {},
): Promise<PackageComparison> {
  const { compareDossiers, examineForComparison } = await import('./repository/compare-packages.js')
  const examine = async (content: typeof before, name: string): Promise<Dossier> => {
    if (typeof content === 'object' && 'format' in content) return content
    const source = await sourceOf(content, name)
    return examineForComparison(source, options).finally(() => source.close())
  }
  return compareDossiers(await examine(before, 'before.zip'), await examine(after, 'after.zip'))
}

/**
 * A mended copy of a package that is wrapped in a folder, littered, or named with backslashes: what keeps it from being added.
 *
 * ```ts
 * const { changes, bytes } = await repairPackage('wrapped.zip')
 * await pipeline(bytes, createWriteStream('mended.zip'))
 * ```
 *
 * @throws {FondsError} `repair-needless`, `repair-strays`, `repair-clash`, `value-invalid`, `source-…`.
 */
export async function repairPackage(
  content: string | Uint8Array | ByteSource,
  { name, limits = {} }: Named & { readonly limits?: Partial<Limits> } = {},
): Promise<ExportedPackage> {
  const { repairCopy } = await import('./repository/repair-copy.js')
  const source = await sourceOf(content, name)
  try {
    return await repairCopy(source, limits)
  } catch (error) {
    await source.close()
    throw error
  }
}

async function sourceOf(content: string | Uint8Array | ByteSource, name = 'package.zip'): Promise<ByteSource> {
  if (typeof content === 'string') return openPackage(content)
  return content instanceof Uint8Array ? bufferSource(content, name) : content
}
