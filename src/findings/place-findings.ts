import type { Place } from '../kernel/place.js'
import type { Manifest } from '../manifest/manifest.js'
import type { ManifestOutline, OutlineNode } from '../manifest/manifest-outline.js'
import type { XmlElement } from '../xml/document.js'
import { descendantsOf } from '../xml/navigate.js'
import type { ReportedFinding } from './report.js'

/** Which activity each finding is about. */
export interface PlacedFindings {
  readonly at: ReadonlyMap<OutlineNode, readonly ReportedFinding[]>
  /** About no activity: the archive, the manifest as such, files that nothing opens. */
  readonly elsewhere: readonly ReportedFinding[]
}

/** Activities of one resource that share its findings: a resource that a thousand activities open is a fault of its own. */
const shared = 20

/**
 * Finds the activity of each finding: the one whose element holds the place, or that opens the resource which does, or that opens the
 * file in which the place is.
 */
export function placeFindings(
  findings: readonly ReportedFinding[],
  manifest: Manifest,
  outline: ManifestOutline,
): PlacedFindings {
  const index = new ActivityIndex(outline, manifest)
  const at = new Map<OutlineNode, ReportedFinding[]>()
  const elsewhere: ReportedFinding[] = []
  const elements = 'document' in manifest ? owners(findings, manifest.document.root) : undefined
  for (const finding of findings) {
    const nodes = index.nodesOf(finding.place, elements?.get(finding))
    if (nodes.length === 0) elsewhere.push(finding)
    for (const node of nodes) {
      const group = at.get(node)
      if (group) group.push(finding)
      else at.set(node, [finding])
    }
  }
  return { at, elsewhere }
}

class ActivityIndex {
  readonly #byPlace = new Map<string, OutlineNode[]>()
  readonly #byResource = new Map<string, OutlineNode[]>()
  readonly #byFile = new Map<string, OutlineNode[]>()

  constructor(outline: ManifestOutline, manifest: Manifest) {
    this.#take(outline.tree)
    if (!('resources' in manifest)) return
    for (const { list } of manifest.resources)
      for (const { place, identifier } of list) {
        const nodes = this.#byResource.get(identifier?.value.trim() ?? '')
        if (nodes) for (const node of nodes) add(this.#byPlace, spot(place), node)
      }
  }

  #take(nodes: readonly OutlineNode[]): void {
    for (const node of nodes) {
      add(this.#byPlace, spot(node.place), node)
      if (node.resource !== undefined) add(this.#byResource, node.resource, node)
      for (const { file } of node.launches ?? []) if (file !== undefined) add(this.#byFile, file, node)
      this.#take(node.children ?? [])
    }
  }

  nodesOf(place: Place, element: XmlElement | undefined): readonly OutlineNode[] {
    for (let around = element; around; around = around.parent) {
      const nodes = this.#byPlace.get(spot(around.place))
      if (nodes) return nodes
    }
    // A file of AICC is a table: what stands in the row of an activity is about it.
    const inRow = element ? undefined : this.#byPlace.get(spot({ file: place.file, line: place.line ?? 0, column: 1 }))
    return inRow ?? this.#byFile.get(place.file) ?? []
  }
}

const spot = ({ file, line, column }: Place): string => `${line}:${column}:${file}`

function add(map: Map<string, OutlineNode[]>, key: string, node: OutlineNode): void {
  const group = map.get(key)
  if (!group) map.set(key, [node])
  else if (group.length < shared) group.push(node)
}

/** The element that each finding of the manifest stands in: the last one that begins before it, in one walk through both. */
function owners(findings: readonly ReportedFinding[], root: XmlElement): Map<ReportedFinding, XmlElement> {
  const inFile = findings
    .filter(({ place }) => place.file === root.place.file && place.line !== undefined)
    .sort((a, b) => compare(a.place, b.place))
  const found = new Map<ReportedFinding, XmlElement>()
  let next = 0
  let last: XmlElement | undefined
  for (const element of descendantsOf(root)) {
    for (let finding = inFile[next]; finding && compare(finding.place, element.place) < 0; finding = inFile[++next])
      if (last) found.set(finding, last)
    if (next === inFile.length) return found
    last = element
  }
  for (const finding of inFile.slice(next)) if (last) found.set(finding, last)
  return found
}

const compare = (a: Place, b: Place): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? Number.POSITIVE_INFINITY) - (b.column ?? Number.POSITIVE_INFINITY)
