import type { Container } from '../container/container.js'
import type { Manifest } from '../manifest/manifest.js'
import type { Standard } from '../standard/standard.js'
import type { Report } from './report.js'

/** A package read and judged: what a report is about, for whoever keeps it. */
export interface ExaminedPackage {
  readonly container: Container
  readonly standard: Standard
  readonly manifest?: Manifest
  readonly report: Report
}
