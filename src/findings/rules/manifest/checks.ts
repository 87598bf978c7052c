import type { Finding } from '../../../kernel/finding.js'
import type { ImsManifest } from '../../../manifest/ims/ims-manifest.js'
import type { ManifestView } from '../../view.js'

/** Rules of the MAN area: `imsmanifest.xml`, common to SCORM 1.2 and SCORM 2004. */
export const manifestChecks: readonly ((view: ManifestView<ImsManifest>) => Iterable<Finding>)[] = []
