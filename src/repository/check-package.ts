import type { ByteSource } from '../container/byte-source.js'
import type { ContentReader } from '../container/content-reader.js'
import { defaultLimits, type Limits } from '../container/limits.js'
import { readContainer } from '../container/read-container.js'
import { contentReader, textReader } from '../content/content-reader.js'
import type { ExaminedPackage } from '../findings/examined-package.js'
import type { PolicyName } from '../findings/policy.js'
import type { ReceiverName } from '../findings/receivers.js'
import type { Scope } from '../findings/report.js'
import type { Progress } from './repository.js'

export interface CheckOptions {
  /** Default `standard`. */
  readonly policy?: PolicyName
  /** Default `full`. */
  readonly scope?: Scope
  /** LMSs that the package is meant for: what they are known to choke on is told too. */
  readonly receivers?: readonly ReceiverName[]
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
  readonly onProgress?: (progress: Progress) => void
  readonly signal?: AbortSignal
}

/** A check, and whether what people read in pages is to be kept besides, whatever its scope. */
interface ExamineOptions extends CheckOptions {
  readonly pageText?: boolean
}

/**
 * Reads a package once from end to end and says everything that is wrong with it. The source stays open: the caller closes it.
 *
 * @throws {FondsError} only for faults that are not the package's: a file that cannot be read, a cancelled signal.
 */
export async function examinePackage(source: ByteSource, options: ExamineOptions = {}): Promise<ExaminedPackage> {
  const limits = { ...defaultLimits, ...options.limits }
  const { scope = 'full', pageText = false, onProgress, signal } = options
  const reader = readerFor(scope, pageText)
  // Loaded while the package is read: this thread waits for others half of that time.
  const judging = import('./judge-container.js')
  const container = await readContainer(source, {
    limits,
    ...(reader && { contentReader: reader }),
    ...(onProgress && { onProgress: (done: number, total: number) => onProgress({ stage: 'reading', done, total }) }),
    ...(signal && { signal }),
  })
  const { judgeContainer } = await judging
  return judgeContainer(container, limits, {
    policy: options.policy ?? 'standard',
    scope,
    receivers: options.receivers ?? [],
  })
}

function readerFor(scope: Scope, pageText: boolean): ContentReader | undefined {
  if (pageText) return textReader(scope !== 'full')
  return scope === 'full' ? contentReader : undefined
}
