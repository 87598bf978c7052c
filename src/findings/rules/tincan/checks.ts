import type { Finding } from '../../../kernel/finding.js'
import type { TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { ManifestView } from '../../view.js'
import { identifiers } from './identifiers.js'
import { launching } from './launching.js'
import { structure } from './structure.js'
import { targets } from './targets.js'
import { texts } from './texts.js'

/** Rules of the TIN area. */
export const tincanChecks: readonly ((view: ManifestView<TincanManifest>) => Iterable<Finding>)[] = [
  structure,
  identifiers,
  launching,
  targets,
  texts,
]
