import type { Stores } from '../holdings/stores.js'
import type { Sha256 } from '../kernel/digest.js'
import type { KnownPackage } from './repository.js'

/** Which of these packages the organisation has. */
export function knownPackages({ index, organisation }: Stores, digests: readonly Sha256[]): Promise<KnownPackage[]> {
  return index.read(async (reader) => {
    const known: KnownPackage[] = []
    for (const sha256 of new Set(digests)) {
      const version = await reader.versionWithPackage(organisation, sha256)
      if (version) known.push({ sha256, course: version.course, version: version.id })
    }
    return known
  })
}
