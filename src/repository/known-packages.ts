import type { Stores } from '../holdings/stores.js'
import type { Sha256 } from '../kernel/digest.js'
import type { KnownPackage } from './repository.js'

/** Which of these packages the organisation has. */
export function knownPackages({ index, organisation }: Stores, digests: readonly Sha256[]): Promise<KnownPackage[]> {
  return index.survey(async (reader) => {
    const holders = await reader.versionsWithPackages(organisation, digests)
    return holders.map(({ id, course, sha256 }) => ({ sha256, course, version: id }))
  })
}
