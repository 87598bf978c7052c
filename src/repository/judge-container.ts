import type { Container } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import type { Report } from '../findings/report.js'
import { type Judgement, runRules } from '../findings/run-rules.js'
import { unhurried } from '../kernel/steps.js'
import { readH5pPackage } from '../manifest/h5p/read-h5p.js'
import type { Manifest } from '../manifest/manifest.js'
import { readManifest } from '../manifest/read-manifest.js'
import { detectStandard } from '../standard/detect-standard.js'
import type { Standard } from '../standard/standard.js'

/** A package read and judged: what a report is about, for whoever keeps it. */
export interface ExaminedPackage {
  readonly container: Container
  readonly standard: Standard
  readonly manifest?: Manifest
  readonly report: Report
}

/** From a container that was read to the report on it. */
export async function judgeContainer(
  container: Container,
  limits: Limits,
  judgement: Judgement,
): Promise<ExaminedPackage> {
  const standard = await detectStandard(container, limits)
  const manifest = await readManifest(standard, container, limits)
  const examined = { container, standard, ...(manifest && { manifest }) }
  const h5p = standard.name === 'h5p' && { h5p: await readH5pPackage(standard, container, limits) }
  return { ...examined, report: await unhurried(runRules({ ...examined, ...h5p, limits }, judgement)) }
}
