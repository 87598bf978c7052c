import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep, ContentView, PackageView } from '../../view.js'
import { fileNames } from './file-names.js'
import { firstBytes } from './first-bytes.js'
import { otherHosts } from './other-hosts.js'
import { partlySeen } from './partly-seen.js'
import { addresses, secrets } from './private-data.js'
import { drawings, scripts } from './scripts.js'

/** Rules of the SEC area that need names and first bytes only: asked in every scope. */
export const securityChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = [fileNames, firstBytes]

/** Rules of the SEC area that look into the files: asked in scope `full` only. */
export const securitySweeps: readonly ((view: ContentView) => ContentSweep)[] = [
  otherHosts,
  drawings,
  scripts,
  secrets,
  addresses,
  partlySeen,
]
