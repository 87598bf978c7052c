import { bufferSource } from '#dist/container/buffer-source.js'
import { defaultLimits, type Limits } from '#dist/container/limits.js'
import { readContainer } from '#dist/container/read-container.js'
import type { AiccManifest } from '#dist/manifest/aicc/aicc-manifest.js'
import type { Cmi5Manifest } from '#dist/manifest/cmi5/cmi5-manifest.js'
import type { ImsManifest } from '#dist/manifest/ims/ims-manifest.js'
import type { Manifest } from '#dist/manifest/manifest.js'
import { readManifest } from '#dist/manifest/read-manifest.js'
import type { TincanManifest } from '#dist/manifest/tincan/tincan-manifest.js'
import { detectStandard } from '#dist/standard/detect-standard.js'
import { fixtureFiles, zip } from '../../scripts/pack-fixtures.mjs'

/** The first three stages on one package: what it says of itself, or undefined when nothing of a manifest could be read. */
export async function readPackage(bytes: Uint8Array, name = 'test.zip', limits: Partial<Limits> = {}) {
  const all = { ...defaultLimits, ...limits }
  const container = await readContainer(bufferSource(new Uint8Array(bytes), name), { limits: all })
  const standard = await detectStandard(container, all)
  const manifest = await readManifest(standard, container, all)
  await container.close()
  return { container, standard, manifest }
}

interface ManifestOf {
  scorm12: ImsManifest
  scorm2004: ImsManifest
  cmi5: Cmi5Manifest
  tincan: TincanManifest
  aicc: AiccManifest
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** The manifest of these files, which must be of this standard. */
export async function manifestOf<S extends Manifest['standard']>(
  standard: S,
  files: Files,
  limits: Partial<Limits> = {},
): Promise<ManifestOf[S]> {
  const entries = Object.entries(files).map(([path, content]) => [path, Buffer.from(content)] as const)
  const { manifest } = await readPackage(zip(new Map(entries)), 'test.zip', limits)
  if (manifest?.standard !== standard) throw new Error(`read as ${manifest?.standard}, not as ${standard}`)
  return manifest as ManifestOf[S]
}

/** The clean package of a family of fixtures, some files replaced. */
export const baseFiles = (family: string, replaced: Files = {}): Files => ({
  ...Object.fromEntries(fixtureFiles(family, '_base')),
  ...replaced,
})
