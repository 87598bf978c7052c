import type { Finding } from '../../../kernel/finding.js'
import type { TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { ManifestView } from '../../view.js'

/** Rules of the TIN area. */
export const tincanChecks: readonly ((view: ManifestView<TincanManifest>) => Iterable<Finding>)[] = []
