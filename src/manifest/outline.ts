import { outlineAicc } from './aicc/outline-aicc.js'
import { outlineCmi5 } from './cmi5/outline-cmi5.js'
import { describePackage } from './describe.js'
import { outlineIms } from './ims/outline-ims.js'
import type { Manifest } from './manifest.js'
import type { ManifestOutline, OutlineCounts, OutlineNode } from './manifest-outline.js'
import { outlineTincan } from './tincan/outline-tincan.js'

/** The manifest as plain JSON: see {@link ManifestOutline}. */
export function outlineOf(manifest: Manifest): ManifestOutline {
  const { identifier, version, titles } = describePackage(manifest)
  const { tree, resources = [] } = outliners[manifest.standard](manifest as never)
  return {
    standard: manifest.standard,
    ...(manifest.edition !== undefined && { edition: manifest.edition }),
    file: manifest.file,
    ...(identifier !== undefined && { identifier }),
    ...(version !== undefined && { version }),
    titles: titles.map(({ language, text }) => ({ language, text })),
    tree,
    resources,
    objectives: [...new Set(tree.flatMap(objectivesIn))].sort(),
    counts: { ...count(tree), resources: resources.length },
  }
}

type Outlined = Pick<ManifestOutline, 'tree'> & Partial<Pick<ManifestOutline, 'resources'>>

const outliners: Readonly<Record<Manifest['standard'], (manifest: never) => Outlined>> = {
  scorm12: outlineIms,
  scorm2004: outlineIms,
  cmi5: outlineCmi5,
  tincan: outlineTincan,
  aicc: outlineAicc,
}

const objectivesIn = ({ objectives = [], children = [] }: OutlineNode): string[] => [
  ...objectives,
  ...children.flatMap(objectivesIn),
]

function count(nodes: readonly OutlineNode[]): Omit<OutlineCounts, 'resources'> {
  const sums = { nodes: 0, leaves: 0, launchable: 0, depth: 0 }
  for (const { children = [], launches = [] } of nodes) {
    const below = count(children)
    sums.nodes += 1 + below.nodes
    sums.leaves += children.length === 0 ? 1 : below.leaves
    sums.launchable += (launches.length > 0 ? 1 : 0) + below.launchable
    sums.depth = Math.max(sums.depth, 1 + below.depth)
  }
  return sums
}
