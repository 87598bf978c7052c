import type { ByteSource } from '../container/byte-source.js'
import type { Container } from '../container/container.js'
import { defaultLimits, type Limits } from '../container/limits.js'
import { readContainer } from '../container/read-container.js'
import type { PolicyName } from '../findings/policy.js'
import type { Report, Scope } from '../findings/report.js'
import { runRules } from '../findings/run-rules.js'
import type { Manifest } from '../manifest/manifest.js'
import { readManifest } from '../manifest/read-manifest.js'
import { detectStandard } from '../standard/detect-standard.js'
import type { Standard } from '../standard/standard.js'
import type { Progress } from './repository.js'

export interface CheckOptions {
  /** Default `standard`. */
  readonly policy?: PolicyName
  /** Default `full`. */
  readonly scope?: Scope
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** A package read and judged: what a report is about, for whoever keeps it. */
export interface ExaminedPackage {
  readonly container: Container
  readonly standard: Standard
  readonly manifest?: Manifest
  readonly report: Report
}

/**
 * Reads a package once from end to end and says everything that is wrong with it. The source stays open: the caller closes it.
 *
 * @throws {FondsError} only for faults that are not the package's: a file that cannot be read, a cancelled signal.
 */
export async function examinePackage(source: ByteSource, options: CheckOptions = {}): Promise<ExaminedPackage> {
  const limits = { ...defaultLimits, ...options.limits }
  const { onProgress, signal } = options
  const container = await readContainer(source, {
    limits,
    ...(onProgress && { onProgress: (done: number, total: number) => onProgress({ stage: 'reading', done, total }) }),
    ...(signal && { signal }),
  })
  const standard = await detectStandard(container, limits)
  const manifest = await readManifest(standard, container, limits)
  const report = runRules(
    { container, standard, ...(manifest && { manifest }), limits },
    { policy: options.policy ?? 'standard', scope: options.scope ?? 'full' },
  )
  return { container, standard, ...(manifest && { manifest }), report }
}
