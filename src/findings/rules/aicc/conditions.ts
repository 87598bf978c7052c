import type { Finding } from '../../../kernel/finding.js'
import { filled, keyOf, membersOf, rowsOf } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import { isReadable } from './columns.js'
import { readScript } from './script.js'
import { type CourseView, furtherKinds } from './survey.js'

/** Columns of each table that hold statements of AICC script. */
const scripts = [
  ['pre', 'prerequisite'],
  ['cmp', 'requirement'],
] as const

/** AIC-006: what `.pre`, `.cmp` and `.ort` say of the elements of the course. Tables that cannot be read have one finding for all. */
export function* conditions(view: CourseView): Iterable<Finding> {
  const { manifest } = view
  const level = manifest.sections.get('course')?.get('level')
  const further = furtherKinds.flatMap((kind) => manifest.tables.get(kind)?.file ?? [])
  if (level?.value === '1' && further.length > 0)
    yield { rule: 'AIC-006', case: 'level', place: level.place, args: { files: further.join(', ') } }
  const known = new Set([...view.unitIds, ...view.blockIds, ...view.described])
  const objectives = manifest.tables.get('ort')
  if (objectives && isReadable('ort', objectives))
    for (const [owner, members] of membersOf(objectives)) {
      for (const member of members) known.add(keyOf(member))
      if (!known.has(keyOf(owner))) yield unknown(owner.value, owner, view)
    }
  for (const [kind, column] of scripts) {
    const table = manifest.tables.get(kind)
    if (!table || !isReadable(kind, table)) continue
    for (const [id, row] of rowsOf(table, 'structure_element')) {
      if (!known.has(keyOf(id))) yield unknown(id.value, id, view)
      const written = filled(row, column)
      if (!written) continue
      const { names, fault } = readScript(written.value)
      if (fault) {
        const args = { value: written.value, word: fault.word, position: fault.position }
        yield { rule: 'AIC-006', case: 'script', place: written.place, args }
      }
      for (const name of new Set(names)) if (!known.has(name.toLowerCase())) yield unknown(name, written, view)
    }
  }
}

function unknown(value: string, { place }: Placed, { nearest }: CourseView): Finding {
  const near = nearest.find(value)
  const args = { file: place.file, value, ...(near !== undefined && { near }) }
  return { rule: 'AIC-006', case: near === undefined ? 'element' : 'element-near', place, args }
}
