import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'
import { courseStructureFile } from '../cmi/structure.js'
import { tincanPosition } from '../tincan/position.js'
import { authoringTool } from './authoring-tool.js'
import { kindOfPackage } from './kind-of-package.js'
import { manifestPosition } from './manifest-position.js'
import { secondManifest } from './second-manifest.js'

/** Rules of the PKG area: what kind of package this is, and where its manifest stands. */
export const packageChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = [
  kindOfPackage,
  manifestPosition,
  tincanPosition,
  secondManifest,
  authoringTool,
  courseStructureFile,
]
