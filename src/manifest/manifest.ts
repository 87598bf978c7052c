import type { AiccManifest } from './aicc/aicc-manifest.js'
import type { Cmi5Manifest } from './cmi5/cmi5-manifest.js'
import type { ImsManifest } from './ims/ims-manifest.js'
import type { TincanManifest } from './tincan/tincan-manifest.js'

/** What a package says of itself. A broken manifest gives a partial one, never an exception. */
export type Manifest = ImsManifest | Cmi5Manifest | TincanManifest | AiccManifest
