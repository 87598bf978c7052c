import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { ManifestView } from '../../view.js'
import { nameOf, unitsOf } from './nodes.js'

/** CMI-008: references to objectives that lead nowhere. */
export function* objectives({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  const declared = new Set(manifest.objectives.flatMap(({ id }) => (id ? [id.value.trim()] : [])))
  for (const unit of unitsOf(manifest))
    for (const { idref, place } of unit.objectiveRefs) {
      const value = idref?.value.trim() ?? ''
      const args = { kind: unit.kind, unit: nameOf(unit.element) }
      if (value === '') yield { rule: 'CMI-008', case: 'missing', place: idref?.place ?? place, args }
      else if (!declared.has(value)) yield { rule: 'CMI-008', place: idref?.place ?? place, args: { ...args, value } }
    }
}
