import type { Container } from '../container/container.js'
import type { Limits } from '../container/limits.js'
import type { Standard } from '../standard/standard.js'
import { readAiccManifest } from './aicc/read-aicc.js'
import { readCmi5Manifest } from './cmi5/read-cmi5.js'
import { readImsManifest } from './ims/read-ims.js'
import type { Manifest } from './manifest.js'
import { readTincanManifest } from './tincan/read-tincan.js'

/** What the package says of itself; undefined for a neighbour, or when the manifest has no root element to start from. */
export async function readManifest(
  standard: Standard,
  container: Container,
  limits: Limits,
): Promise<Manifest | undefined> {
  const { name, document, manifestPath } = standard
  if (name === 'aicc') return manifestPath === undefined ? undefined : readAiccManifest(manifestPath, container, limits)
  if (!document) return undefined
  if (name === 'scorm12' || name === 'scorm2004')
    return readImsManifest({ ...standard, name, document }, container, limits)
  if (name === 'cmi5') return readCmi5Manifest(document)
  if (name === 'tincan') return readTincanManifest(document)
  return undefined
}
