import type { Finding } from '../../../kernel/finding.js'
import type { KeptStandard } from '../../../standard/standard.js'
import { type Generation, generationNames, otherGeneration } from './data-model.js'
import type { Launch } from './launches.js'
import type { Pages } from './pages.js'
import { anyScormApi, traits } from './traits.js'

/** How content of each standard talks to the LMS. */
const protocols: Readonly<Record<KeptStandard, { readonly name: string; readonly spoken: number }>> = {
  scorm12: { name: 'SCORM 1.2', spoken: anyScormApi | traits.composedCalls },
  scorm2004: { name: 'SCORM 2004', spoken: anyScormApi | traits.composedCalls },
  cmi5: { name: 'cmi5', spoken: traits.cmi5 | traits.xapi },
  tincan: { name: 'xAPI', spoken: traits.cmi5 | traits.xapi },
  // AICC has an API beside its HTTP, and it is the one that SCORM 1.2 has from it.
  aicc: { name: 'AICC', spoken: traits.hacp | traits.api12 },
}

const tellTales: readonly (readonly [number, string])[] = [
  [anyScormApi, 'SCORM'],
  [traits.xapi, 'xAPI'],
  [traits.hacp, 'AICC'],
]

export const apiOf: Readonly<Record<Generation, number>> = { scorm12: traits.api12, scorm2004: traits.api2004 }

/** Where a search for words ends: what is not found may well be there. */
export const beyondSearch = traits.opaque | traits.foreign

/** PKG-008, CNT-001 to 004, CMI-036: whether pages speak to the LMS, in its language, and to the end. */
export function* runtime(pages: Pages): Iterable<Finding> {
  const { manifest } = pages.view
  if (!manifest) return
  const otherwise = otherProtocol(pages, manifest.standard)
  if (otherwise) yield otherwise
  else if (manifest.standard === 'scorm12' || manifest.standard === 'scorm2004') yield* scorm(pages, manifest.standard)
  else if (manifest.standard === 'cmi5') yield* silentUnits(pages)
}

/** PKG-008: told once, since one export in the wrong format is the cause of all of it. */
function otherProtocol(pages: Pages, standard: KeptStandard): Finding | undefined {
  const { name, spoken } = protocols[standard]
  if (pages.anywhere & spoken) return undefined
  for (const launch of pages.opened) {
    if (pages.wide(launch) & beyondSearch) continue
    const found = tellTales.find(([bits]) => pages.wide(launch) & bits)
    if (found)
      return { rule: 'PKG-008', place: pages.placeOf(launch, found[0]), args: { claimed: name, found: found[1] } }
  }
  return undefined
}

function* scorm(pages: Pages, generation: Generation): Iterable<Finding> {
  for (const launch of pages.opened) {
    if (!isPage(pages, launch)) continue
    if (!launch.tracked) yield* talkingAsset(pages, launch)
    else if (pages.wide(launch) & (anyScormApi | traits.elements)) {
      yield* wrongGeneration(pages, launch, generation)
      yield* noEnd(pages, launch)
    } else yield* silentSco(pages, launch, generation)
  }
}

/** CNT-001 */
function* silentSco(pages: Pages, launch: Launch, generation: Generation): Iterable<Finding> {
  const { name, entry } = launch
  const found = pages.wide(launch)
  if (found & (traits.opaque | traits.composedCalls) || mayLoad(pages, launch, anyScormApi)) return
  const place = { file: entry.path }
  const api = generation === 'scorm12' ? 'LMSInitialize' : 'API_1484_11'
  const args = { name, api }
  if (found & traits.foreign) {
    yield { rule: 'CNT-001', case: 'elsewhere', place, args }
    return
  }
  const stray = pages.strayFile(anyScormApi)
  if (stray === undefined) yield { rule: 'CNT-001', place, args }
  else yield { rule: 'CNT-001', case: 'unloaded', place, args: { ...args, script: stray } }
}

/** CNT-002 */
function* noEnd(pages: Pages, launch: Launch): Iterable<Finding> {
  const found = pages.wide(launch)
  if (
    !(found & anyScormApi && found & traits.initialize) ||
    found & (traits.finish | beyondSearch | traits.composedCalls)
  )
    return
  if (mayLoad(pages, launch, traits.finish)) return
  const end = found & traits.api2004 ? 'Terminate' : 'LMSFinish'
  yield { rule: 'CNT-002', place: pages.placeOf(launch, traits.initialize), args: { name: launch.name, end } }
}

/** CNT-003 */
function* wrongGeneration(pages: Pages, launch: Launch, generation: Generation): Iterable<Finding> {
  const [right, wrong] = [apiOf[generation], apiOf[otherGeneration[generation]]]
  if (pages.wide(launch) & (right | beyondSearch | traits.composedCalls) || !(pages.own(launch) & wrong)) return
  if (mayLoad(pages, launch, right)) return
  yield {
    rule: 'CNT-003',
    case: generation,
    place: pages.placeOf(launch, wrong),
    args: {
      name: launch.name,
      claimed: generationNames[generation],
      found: generationNames[otherGeneration[generation]],
    },
  }
}

/** CNT-004. What the page itself calls: it may share scripts with SCOs, and leave alone what they have for those. */
function* talkingAsset(pages: Pages, launch: Launch): Iterable<Finding> {
  const speaks = anyScormApi | traits.initialize
  if (!(pages.page(launch) & speaks && pages.own(launch) & anyScormApi)) return
  yield { rule: 'CNT-004', place: pages.placeOf(launch, speaks), args: { name: launch.name } }
}

/** CMI-036 */
function* silentUnits(pages: Pages): Iterable<Finding> {
  const spoken = traits.cmi5 | traits.xapi
  for (const launch of pages.opened) {
    if (!isPage(pages, launch) || pages.wide(launch) & (spoken | beyondSearch)) continue
    if (mayLoad(pages, launch, spoken)) continue
    yield { rule: 'CMI-036', place: { file: launch.entry.path }, args: { name: launch.name } }
  }
}

/** Whether a script that the package has, and that is loaded in a way that is not followed, may bring what was not found. */
export const mayLoad = (pages: Pages, launch: Launch, wanted: number): boolean =>
  (pages.wide(launch) & traits.dynamic) !== 0 && pages.strayFile(wanted | traits.compiled) !== undefined

/** CNT-012 speaks of what is launched and is no page. */
const isPage = ({ view }: Pages, { entry }: Launch): boolean => view.content.of(entry.path)?.kind === 'html'
