import type { Limits } from '../container/limits.js'
import { type VerifyReport, verifyHoldings } from '../holdings/verify-holdings.js'
import { fillPageText } from './fill-page-text.js'
import type { RepositoryStores } from './passing-stores.js'
import type { Progress, VerifyOptions } from './repository.js'

/** Re-reads every byte that is kept and, where it is asked for, what people read in packages of which that is not known yet. */
export async function verify(
  stores: RepositoryStores,
  { limits }: { readonly limits: Partial<Limits> },
  { pageText = false, onProgress, signal }: VerifyOptions = {},
): Promise<VerifyReport> {
  const during = (stage: Progress['stage']) => ({
    ...(onProgress && { onBytes: (done: number, total: number) => onProgress({ stage, done, total }) }),
    ...(signal && { signal }),
  })
  const report = await verifyHoldings(stores, during('verifying'))
  if (!pageText) return report
  return { ...report, pageText: await fillPageText(stores, { limits, ...during('reading') }) }
}
