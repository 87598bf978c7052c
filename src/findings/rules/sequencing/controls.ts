import type { Finding } from '../../../kernel/finding.js'
import { type Activity, decisive, isTrue, type SequencingView, Told } from './activities.js'

/** What does nothing in an activity without children. */
const forClusters = ['choice', 'flow', 'forwardOnly', 'useCurrentAttemptObjectiveInfo', 'useCurrentAttemptProgressInfo']

/** SEQ-013 to 015: control modes by which no activity, or not every one, can be reached. */
export function* controls({ courses }: SequencingView): Iterable<Finding> {
  const told = new Told()
  for (const course of courses) {
    for (const activity of course) {
      if (activity.leaf) yield* withoutEffect(activity, told)
      else yield* unreachable(activity)
    }
    yield* nowhereToBegin(course)
  }
}

const modeOf = (activity: Activity) => decisive(activity, 'controlMode')?.controlMode ?? {}
const isChosen = (activity: Activity): boolean => isTrue(modeOf(activity).choice, true)
/** Where nobody can read what it says, there is one fault, and SEQ-012 tells it. */
function flows(activity: Activity): boolean {
  const { flow } = modeOf(activity)
  return isTrue(flow, flow !== undefined)
}

function* withoutEffect(activity: Activity, told: Told): Iterable<Finding> {
  const mode = modeOf(activity)
  const idle = forClusters.filter((name) => mode[name] !== undefined)
  const first = mode[idle[0] ?? '']
  if (first && told.first(first))
    yield { rule: 'SEQ-013', place: first.place, args: { name: activity.name, attributes: idle.join(', ') } }
}

/** By choice a learner reaches what the menu names, by flow what comes next: a cluster without either keeps its leaves to itself. */
function* unreachable(activity: Activity): Iterable<Finding> {
  const { children, name, parent, owner } = activity
  const leaves = children.filter(({ leaf }) => leaf).length
  if (leaves === 0 || isChosen(activity) || flows(activity)) return
  const place = modeOf(activity).choice?.place ?? owner.place
  // Children that are clusters may let their own be chosen.
  const whole = !parent && leaves === children.length
  yield { rule: 'SEQ-014', ...(whole && { case: 'course' }), place, args: { name, count: leaves } }
}

/** Nothing flows, and all that may be chosen is hidden from the menu. */
function* nowhereToBegin(course: readonly Activity[]): Iterable<Finding> {
  const [root] = course
  const clusters = course.filter(({ leaf }) => !leaf)
  const choosable = course.filter(({ leaf, parent }) => leaf && parent && isChosen(parent))
  if (!root || choosable.length === 0 || clusters.some(flows) || choosable.some(isShown)) return
  yield { rule: 'SEQ-015', place: root.owner.place, args: { name: root.name, count: choosable.length } }
}

const isShown = ({ owner }: Activity): boolean => !('isvisible' in owner) || isTrue(owner.isvisible, true)
