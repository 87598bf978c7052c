import type { Container } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import type { H5pPackage } from '../manifest/h5p/h5p-package.js'
import type { Manifest } from '../manifest/manifest.js'
import type { Standard } from '../standard/standard.js'

/** All that rules may look at. */
export interface PackageView {
  readonly container: Container
  readonly standard: Standard
  /** Absent when the standard is none that Fonds keeps, or its manifest could not be parsed at all. */
  readonly manifest?: Manifest
  /** Of H5P, which is not kept but checked all the same. */
  readonly h5p?: H5pPackage
  readonly limits: Limits
}

/** The same, for rules of one standard's manifest. */
export interface ManifestView<M extends Manifest> extends PackageView {
  readonly manifest: M
}
