import type { Finding } from '../../../kernel/finding.js'
import type { AiccManifest } from '../../../manifest/aicc/aicc-manifest.js'
import type { ManifestView } from '../../view.js'

/** Rules of the AIC area. */
export const aiccChecks: readonly ((view: ManifestView<AiccManifest>) => Iterable<Finding>)[] = []
