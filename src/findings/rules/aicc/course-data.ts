import type { Finding } from '../../../kernel/finding.js'
import type { AiccTable } from '../../../manifest/aicc/aicc-manifest.js'
import { keyOf, membersOf } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import { type CourseView, tableWith } from './survey.js'

const sections = { course: 'Course', course_behavior: 'Course_Behavior', course_description: 'Course_Description' }
/** Keys by section, as CMI001 spells them. */
const keys: Readonly<Record<string, readonly string[]>> = {
  course: [
    'Course_Creator',
    'Course_ID',
    'Course_System',
    'Course_Title',
    'Level',
    'Max_Fields_CST',
    'Total_AUs',
    'Total_Blocks',
    'Version',
  ],
  course_behavior: ['Max_Normal'],
}

/** AIC-002: what `.crs` says of the course, and whether its figures are those of the other files. */
export function* courseData(view: CourseView): Iterable<Finding> {
  const { manifest, structureFiles } = view
  // Without the file it is AIC-001; one that was too large has its finding too.
  if (!structureFiles.has('crs') || manifest.findings.some(({ place }) => place.file === manifest.file)) return
  for (const [name, spelled] of Object.entries(sections)) {
    const section = manifest.sections.get(name)
    if (!section) {
      const particular = name === 'course' ? 'no-course' : 'section'
      yield { rule: 'AIC-002', case: particular, place: manifest.place, args: { section: spelled } }
      continue
    }
    const missing = (keys[name] ?? []).filter((key) => !section.get(key.toLowerCase())?.value)
    if (missing.length > 0) {
      const args = { section: spelled, keys: missing.join(', ') }
      yield { rule: 'AIC-002', case: 'key', place: manifest.place, args }
    }
  }
  for (const { key, expected } of figures(view)) yield* figure(key, expected, view)
}

interface Figure {
  readonly key: string
  /** Numbers that are right; undefined where any is. */
  readonly expected?: readonly number[]
}

function* figures(view: CourseView): Iterable<Figure> {
  const { units, blockIds, manifest, structureFiles } = view
  yield { key: 'Max_Normal' }
  if (tableWith('system_id', 'au', view)) yield { key: 'Total_AUs', expected: [units.length] }
  const structure = tableWith('block', 'cst', view)
  if (structure) {
    const blocks = [...blockIds].filter((id) => id !== 'root').length
    // Some tools count the root as a block.
    yield { key: 'Total_Blocks', expected: [blocks, blocks + 1] }
    yield { key: 'Max_Fields_CST', expected: fieldsOf(structure) }
  }
  const objectives = manifest.tables.get('ort')
  if (!structureFiles.has('ort') || !objectives) return
  const named = new Set([...membersOf(objectives)].flatMap(([, members]) => members.map(keyOf)))
  yield { key: 'Total_Objectives', expected: [named.size] }
  yield { key: 'Max_Fields_ORT', expected: fieldsOf(objectives) }
}

/** The heading and the longest row may differ: either is a fair count. */
function fieldsOf({ columns, rows }: AiccTable): number[] {
  let most = 0
  for (const row of rows) if (row.length > most) most = row.length
  return [columns.length, most]
}

function* figure(key: string, expected: Figure['expected'], { manifest }: CourseView): Iterable<Finding> {
  const section = key === 'Max_Normal' ? 'course_behavior' : 'course'
  const written: Placed | undefined = manifest.sections.get(section)?.get(key.toLowerCase())
  if (!written?.value) return
  const { value, place } = written
  if (!/^\d+$/.test(value)) yield { rule: 'AIC-002', case: 'number', place, args: { key, value } }
  else if (expected && !expected.includes(Number(value)))
    yield { rule: 'AIC-002', case: 'figure', place, args: { key, value, count: expected[0] ?? 0 } }
}
