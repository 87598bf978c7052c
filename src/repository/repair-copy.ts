import type { ByteSource } from '../container/byte-source.js'
import { defaultLimits, type Limits } from '../container/limits.js'
import { readContainer } from '../container/read-container.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { repairPackage } from '../outbound/repair-package.js'
import { detectStandard } from '../standard/detect-standard.js'
import type { ExportedPackage } from './exported-package.js'

/**
 * Repairs a package that no repository has, one that is blocked for what is mechanical: see `repairPackage`. The source is read
 * twice, and closed once the copy was read or given up.
 *
 * @throws {FondsError} `repair-…`, `value-invalid` when nothing or not every entry can be read, `source-…`.
 */
export async function repairCopy(source: ByteSource, limits: Partial<Limits> = {}): Promise<ExportedPackage> {
  const { name } = source
  const container = await readContainer(source, { limits })
  if (container.entries.length === 0) throw new FondsError('value-invalid', { name, problem: nothingInside })
  const { root } = await detectStandard(container, { ...defaultLimits, ...limits })
  const { changes, writer } = repairPackage({ name, entries: container.entries, root, source })
  const bytes = async function* () {
    try {
      yield* writer.bytes()
    } finally {
      await source.close()
    }
  }
  return { fileName: repairedName(name), size: writer.size, changes, bytes: bytes() }
}

const nothingInside = both(
  'no file can be read in it; `fonds check` says what is wrong',
  'aucun fichier n’y est lisible ; `fonds check` dit ce qui ne va pas',
)

/** `in/course.zip` → `course-repaired.zip`. */
function repairedName(name: string): string {
  const file = name.split(/[/\\]/).at(-1) ?? name
  return `${file.replace(/\.[^.]*$/, '')}-repaired.zip`
}
