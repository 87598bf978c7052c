import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Item } from '../../../manifest/ims/ims-manifest.js'
import { ausOf } from '../cmi/nodes.js'
import { isTrue } from '../sequencing/activities.js'
import type { Launch } from './launches.js'
import type { Pages } from './pages.js'
import { apiOf, beyondSearch, mayLoad } from './runtime.js'
import { traits } from './traits.js'

/** What the manifest relies on content to set, and where it says so. */
interface Reliance {
  readonly case: 'mastery' | 'completion' | 'progress' | 'success' | 'measure'
  readonly place: Place
  /** One of these is enough. */
  readonly wanted: number
  /** How the first of them is called. */
  readonly element: string
}

/** CNT-006, NAV-005: what nobody but the content can do, and does not. */
export function* completion(pages: Pages): Iterable<Finding> {
  const { manifest } = pages.view
  if (manifest?.standard === 'cmi5') yield* verbs(pages)
  if (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004') return
  for (const launch of pages.launches) {
    const { item, name, tracked } = launch
    // One that never speaks, or speaks the language of the other edition, has its own findings.
    if (!item || !tracked || !(pages.wide(launch) & apiOf[manifest.standard])) continue
    const relied = manifest.standard === 'scorm12' ? reliedOn12(item) : reliedOn2004(item)
    for (const { case: particular, place, wanted, element } of relied)
      if (lacks(pages, launch, wanted))
        yield { rule: 'CNT-006', case: particular, place, args: { name, element, page: launch.entry.path } }
    const place = manifest.standard === 'scorm2004' && allHidden(item, manifest.edition)
    if (place && lacks(pages, launch, traits.navigationRequest))
      yield { rule: 'NAV-005', place, args: { name, page: launch.entry.path } }
  }
}

function lacks(pages: Pages, launch: Launch, wanted: number): boolean {
  return !(pages.wide(launch) & (wanted | traits.composedNames | beyondSearch)) && !mayLoad(pages, launch, wanted)
}

function* reliedOn12({ adl }: Item): Iterable<Reliance> {
  const score = adl.find(({ name, text }) => name === 'masteryscore' && text.trim() !== '')
  const wanted = traits.rawScore | traits.lessonStatus
  if (score) yield { case: 'mastery', place: score.place, wanted, element: 'cmi.core.score.raw' }
}

function* reliedOn2004({ sequencing: [sequencing], adl }: Item): Iterable<Reliance> {
  const { completionSetByContent, objectiveSetByContent } = sequencing?.delivery ?? {}
  const progress = adl.find(
    ({ name, attributes }) => name === 'completionThreshold' && isTrue(attributes.completedByMeasure, false),
  )
  if (progress)
    yield { case: 'progress', place: progress.place, wanted: traits.progressMeasure, element: 'cmi.progress_measure' }
  else if (completionSetByContent && isTrue(completionSetByContent, false))
    yield {
      case: 'completion',
      place: completionSetByContent.place,
      wanted: traits.completionStatus,
      element: 'cmi.completion_status',
    }
  const measured = sequencing?.objectives.find(
    ({ primary, satisfiedByMeasure }) => primary && isTrue(satisfiedByMeasure, false),
  )
  if (measured)
    yield {
      case: 'measure',
      place: measured.place,
      wanted: traits.scaledScore | traits.objectives,
      element: 'cmi.score.scaled',
    }
  else if (objectiveSetByContent && isTrue(objectiveSetByContent, false))
    yield {
      case: 'success',
      place: objectiveSetByContent.place,
      wanted: traits.successStatus | traits.objectives,
      element: 'cmi.success_status',
    }
}

const controls2nd = ['previous', 'continue', 'exit', 'abandon']
const controls = [...controls2nd, 'exitAll', 'abandonAll', 'suspendAll']

/** Where the last control of the LMS is hidden. */
function allHidden({ presentation }: Item, edition: string | undefined): Place | undefined {
  const hidden = presentation.flatMap(({ hiddenControls }) => hiddenControls)
  const values = new Set(hidden.map(({ value }) => value.trim()))
  const all = (edition === '2nd' ? controls2nd : controls).every((control) => values.has(control))
  return all ? hidden.at(-1)?.place : undefined
}

/** Of a cmi5 course: the verbs that its units are to say, where they name others in full. */
function* verbs(pages: Pages): Iterable<Finding> {
  const { manifest } = pages.view
  if (manifest?.standard !== 'cmi5') return
  const launchOf = new Map(pages.launches.map((launch) => [launch.place, launch]))
  for (const { moveOn, url } of ausOf(manifest)) {
    const launch = url && launchOf.get(url.place)
    if (!moveOn || !launch || !(pages.wide(launch) & traits.wholeVerb)) continue
    const criterion = moveOn.value.trim()
    const [completed, passed] = [traits.completedVerb, traits.passedVerb]
    const asked =
      criterion === 'CompletedOrPassed'
        ? [{ verb: 'completed', wanted: completed | passed }]
        : [
            ...(criterion.startsWith('Completed') ? [{ verb: 'completed', wanted: completed }] : []),
            ...(criterion.endsWith('Passed') ? [{ verb: 'passed', wanted: passed }] : []),
          ]
    for (const { verb, wanted } of asked)
      if (lacks(pages, launch, wanted))
        yield {
          rule: 'CNT-006',
          case: 'verb',
          place: moveOn.place,
          args: { name: launch.name, element: verb, moveOn: criterion, page: launch.entry.path },
        }
  }
}
