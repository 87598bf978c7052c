import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { ManifestView } from '../../view.js'
import { completion } from './completion.js'
import { extensions } from './extensions.js'
import { identifiers } from './identifiers.js'
import { objectives } from './objectives.js'
import { parameters } from './parameters.js'
import { structure } from './structure.js'
import { texts } from './texts.js'
import { urls } from './urls.js'

/** Rules of the CMI area. */
export const cmi5Checks: readonly ((view: ManifestView<Cmi5Manifest>) => Iterable<Finding>)[] = [
  structure,
  identifiers,
  objectives,
  urls,
  completion,
  texts,
  parameters,
  extensions,
]
