import type { Finding } from '../../../kernel/finding.js'
import { given } from '../manifest/survey.js'
import { decisive, numberOf, type SequencingView, Told, type Written } from './activities.js'

/** Limits that an LMS may leave out. */
const optionalLimits = [
  'attemptExperiencedDurationLimit',
  'activityAbsoluteDurationLimit',
  'activityExperiencedDurationLimit',
  'beginTimeLimit',
  'endTimeLimit',
]

/** SEQ-026 to 029: limits and auxiliary resources. SEQ-046, 047: the choice of children. */
export function* delivery({ courses, written }: SequencingView): Iterable<Finding> {
  for (const one of written) yield* limits(one)
  const told = new Told()
  for (const activity of courses.flat()) {
    const controls = decisive(activity, 'randomizationControls')
    const element = controls?.parts.get('randomizationControls')
    if (!controls || !element) continue
    const { name, leaf, children } = activity
    const selectCount = given(controls.randomization.selectCount)
    const count = numberOf(selectCount) ?? 0
    const beyond = count > children.length
    if ((leaf || beyond) && !told.first(element)) continue
    if (leaf) yield { rule: 'SEQ-047', place: element.place, args: { name } }
    else if (selectCount && beyond)
      yield { rule: 'SEQ-046', place: selectCount.place, args: { name, count, children: children.length } }
  }
}

function* limits({ sequencing, name }: Written): Iterable<Finding> {
  const { limitConditions, parts, randomization } = sequencing
  for (const limit of optionalLimits) {
    const found = limitConditions[limit]
    if (found) yield { rule: 'SEQ-026', case: 'limit', place: found.place, args: { name, value: limit } }
  }
  const attempts = limitConditions.attemptLimit
  if (attempts && numberOf(attempts) === 0)
    yield { rule: 'SEQ-028', case: 'zero', place: attempts.place, args: { name } }
  const auxiliary = parts.get('auxiliaryResources')
  if (auxiliary) yield { rule: 'SEQ-029', place: auxiliary.place, args: { name } }
  const selectCount = given(randomization.selectCount)
  if (selectCount && (given(randomization.selectionTiming)?.value ?? 'never') === 'never')
    yield { rule: 'SEQ-046', case: 'never', place: selectCount.place, args: { name, count: selectCount.value } }
}
