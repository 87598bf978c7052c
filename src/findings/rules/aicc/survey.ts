import type { AiccManifest, AiccTable } from '../../../manifest/aicc/aicc-manifest.js'
import { keyOf, membersOf, type Row, rowsOf } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import type { ManifestView } from '../../view.js'
import { Nearest } from '../nearest.js'
import { PackageFiles } from '../package-files.js'

/** What the rules of AICC look at: the structure files with everything in them listed once. Keys are identifiers in lower case. */
export interface CourseView extends ManifestView<AiccManifest> {
  readonly files: PackageFiles
  /** Structure files by extension in lower case, as the package has them, whether or not they could be read. */
  readonly structureFiles: ReadonlySet<string>
  /** Rows of `.au`, each with its identifier. */
  readonly units: readonly (readonly [Placed, Row])[]
  readonly unitIds: ReadonlySet<string>
  /** Rows of `.cst`, in order: blocks and their members. */
  readonly blocks: readonly (readonly [Placed, readonly Placed[]])[]
  /** Owners of those rows that are no assignable units; `root` is among them. */
  readonly blockIds: ReadonlySet<string>
  /** Rows of `.des`. */
  readonly described: ReadonlySet<string>
  /** The element that is most likely meant by an identifier that none has. */
  readonly nearest: Nearest
}

export const structureKinds = ['crs', 'au', 'des', 'cst'] as const
export const furtherKinds = ['pre', 'cmp', 'ort'] as const

export function surveyCourse(view: ManifestView<AiccManifest>): CourseView {
  const { tables } = view.manifest
  const files = new PackageFiles(view.container, view.standard.root)
  const structureFiles = new Set<string>()
  for (const [path, { litter }] of files)
    if (!litter && !path.includes('/')) structureFiles.add(path.slice(path.lastIndexOf('.') + 1).toLowerCase())
  const units = [...rowsOf(tables.get('au'), 'system_id')]
  const unitIds = new Set(units.map(([id]) => keyOf(id)))
  const blocks = [...membersOf(tables.get('cst'))]
  const blockIds = new Set(blocks.map(([id]) => keyOf(id)).filter((id) => !unitIds.has(id)))
  const descriptors = [...rowsOf(tables.get('des'), 'system_id')].map(([id]) => id)
  const named = [...units.map(([id]) => id), ...blocks.map(([id]) => id), ...descriptors]
  return {
    ...view,
    files,
    structureFiles,
    units,
    unitIds,
    blocks,
    blockIds,
    described: new Set(descriptors.map(keyOf)),
    nearest: new Nearest(named.map(({ value }) => value)),
  }
}

/** A table of this kind that has this column: without it nothing in it can be looked up, and AIC-003 or AIC-006 says so. */
export function tableWith(column: string, kind: string, { manifest }: CourseView): AiccTable | undefined {
  const table = manifest.tables.get(kind)
  return table?.columns.some(({ value }) => value === column) ? table : undefined
}
