import type { Container } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import type { ExaminedPackage } from '../findings/examined-package.js'
import { type Judgement, runRules } from '../findings/run-rules.js'
import { unhurried } from '../kernel/steps.js'
import { readH5pPackage } from '../manifest/h5p/read-h5p.js'
import { readManifest } from '../manifest/read-manifest.js'
import { detectStandard } from '../standard/detect-standard.js'

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
