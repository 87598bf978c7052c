import type { Container } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import type { ContentFile, PackageContent } from '../content/package-content.js'
import type { Finding } from '../kernel/finding.js'
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

/** The same, for rules that ask what stands in the files. */
export interface ContentView extends PackageView {
  readonly content: PackageContent
}

/**
 * A rule, or several of a kind, that look at one file after the other: all of them share one pass over the files, since facts are
 * unpacked for it.
 */
export interface ContentSweep {
  /** Remembers of this file what only all of them together can break. */
  see?(file: ContentFile): void
  /** What this file breaks. */
  file?(file: ContentFile): Iterable<Finding>
  /** What all of them break together, asked after the last one. */
  end?(): Iterable<Finding>
}
