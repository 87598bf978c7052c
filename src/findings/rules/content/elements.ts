import type { ElementUse } from '../../../content/file-facts.js'
import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import { Nearest } from '../nearest.js'
import { counterpart, dataModels, type Generation, generationNames, otherGeneration } from './data-model.js'
import type { Pages } from './pages.js'
import { traits } from './traits.js'

/** Functions to which an element of the data model is handed over: those of the API, and of the libraries around it. */
const accessor = /set|get|val|scorm|lms|cmi/i
/** What a script completes, or a pattern it looks for, is no element yet. */
const whole = /^(?:cmi|adl)(?:\.\w+)+$/

const suspendData: Readonly<Record<string, number>> = { scorm12: 4096, '2nd': 4000, '3rd': 64_000, '4th': 64_000 }

interface Expected {
  readonly generation: Generation
  /** The files speak to both editions, so that names of both are in their place. */
  readonly both: boolean
  readonly suspendData: number | undefined
}

interface ExpectedInFile extends Expected {
  /** Every element that the file names. */
  readonly names: ReadonlySet<string>
}

/** CNT-005, 018, 019: elements of the data model that scripts name in a literal, and values they give them. */
export function* elements(pages: Pages): Iterable<Finding> {
  const { manifest } = pages.view
  if (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004') return
  const { standard: generation, edition } = manifest
  const wrong = generation === 'scorm12' ? traits.api2004 : traits.api12
  const expected: Expected = {
    generation,
    // In the wrong edition altogether: CNT-003 says so.
    both: (pages.anywhere & (wrong | traits.composedCalls)) !== 0,
    suspendData: suspendData[generation === 'scorm12' ? generation : (edition ?? '')],
  }
  const nearest = new Nearest(dataModels[generation].names)
  for (const file of pages.files(traits.elements)) {
    const uses = file.facts.script?.elements ?? []
    const names = new Set(uses.map(({ name }) => name))
    for (const use of uses) yield* judge(use, file, { ...expected, names }, nearest)
  }
}

function* judge(use: ElementUse, file: ContentFile, expected: ExpectedInFile, nearest: Nearest): Iterable<Finding> {
  const { name, call, value, length = 0 } = use
  const place = placeIn(file, use.at)
  if (call !== undefined && accessor.test(call) && whole.test(name)) yield* named(name, place, expected, nearest)
  if (value === undefined) return
  const limit = expected.suspendData
  if (name === 'cmi.suspend_data' && limit !== undefined && length > limit)
    yield { rule: 'CNT-018', place, args: { length, limit } }
  const time = name === 'cmi.core.session_time' ? 'scorm12' : name === 'cmi.session_time' ? 'scorm2004' : undefined
  const written = /^P\S*\d/.test(value) ? 'scorm2004' : /^\d+:\d/.test(value) ? 'scorm12' : undefined
  if (time && written && time !== written) yield { rule: 'CNT-019', case: time, place, args: { name, value } }
}

function* named(
  name: string,
  place: Finding['place'],
  { generation, both, names }: ExpectedInFile,
  nearest: Nearest,
): Iterable<Finding> {
  if (dataModels[generation].knows(name)) return
  const edition = generationNames[generation]
  const other = otherGeneration[generation]
  if (dataModels[other].knows(name)) {
    if (both) return
    const meant = counterpart(generation, name)
    // A script that names the element of either edition chooses between them.
    if (meant?.split(', ').some((one) => names.has(one))) return
    const args = { name, edition, other: generationNames[other], ...(meant !== undefined && { meant }) }
    yield { rule: 'CNT-005', case: meant === undefined ? 'other' : 'other-near', place, args }
    return
  }
  const near = nearest.find(name)
  yield {
    rule: 'CNT-005',
    ...(near !== undefined && { case: 'near' }),
    place,
    args: { name, edition, ...(near !== undefined && { near }) },
  }
}
