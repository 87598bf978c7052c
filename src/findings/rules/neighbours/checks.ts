import type { Finding } from '../../../kernel/finding.js'
import type { H5pPackage } from '../../../manifest/h5p/h5p-package.js'
import type { PackageView } from '../../view.js'
import { definition } from './h5p-definition.js'
import { fileTypes } from './h5p-file-types.js'
import { libraries } from './h5p-libraries.js'

/** What the rules of H5P look at. */
export interface H5pView extends PackageView {
  readonly h5p: H5pPackage
}

function* h5p(view: PackageView): Iterable<Finding> {
  if (!view.h5p) return
  yield* view.h5p.findings
  for (const check of [definition, libraries, fileTypes]) yield* check({ ...view, h5p: view.h5p })
}

/** Rules of the NBR area that look into packages which belong elsewhere. What such a package is, is told with the rules of PKG. */
export const neighbourChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = [h5p]
