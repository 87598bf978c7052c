import type { Finding } from '../../../kernel/finding.js'
import type { Attributes } from '../../../manifest/ims/sequencing.js'
import { ruleCondition } from '../../grammar/imsss.js'
import { given } from '../manifest/survey.js'
import { Nearest } from '../nearest.js'
import {
  type Activity,
  decisive,
  declares,
  lookedUp,
  objectiveKey,
  type SequencingView,
  Told,
  type Written,
} from './activities.js'

/** Conditions about time, which an LMS may leave out. */
const optional = new Set(['timeLimitExceeded', 'outsideAvailableTimeRange'])
const measured = new Set(['objectiveMeasureGreaterThan', 'objectiveMeasureLessThan'])
/** Where an organization would have to look beyond itself. */
const beyondTheCourse = new Set(['exitParent', 'previous'])
/** Digits after the point that every LMS keeps. */
const digitsKept = 4
/** SEQ-022 to 026: what sequencing rules ask, and of which objective. */
export function* ruleConditions(view: SequencingView): Iterable<Finding> {
  for (const written of view.written) {
    for (const rule of written.sequencing.rules)
      for (const condition of rule.conditions) yield* conditionAlone(condition, written)
    for (const rule of written.sequencing.rollup.rules)
      for (const condition of rule.conditions) yield* timeCondition(condition, written)
  }
  for (const [root] of view.courses) yield* beyond(root)
  yield* references(view)
}

function* conditionAlone(attributes: Attributes, { name }: Written): Iterable<Finding> {
  const { condition, measureThreshold, referencedObjective } = attributes
  const asked = given(condition)
  const threshold = given(measureThreshold)
  if (referencedObjective && !given(referencedObjective))
    yield { rule: 'SEQ-023', case: 'blank', place: referencedObjective.place, args: { name } }
  yield* timeCondition(attributes, { name })
  if (asked && measured.has(asked.value)) {
    if (!threshold)
      yield { rule: 'SEQ-024', case: 'missing', place: asked.place, args: { name, condition: asked.value } }
    else if (decimals(threshold.value) > digitsKept) {
      const args = { name, value: threshold.value, limit: digitsKept }
      yield { rule: 'SEQ-024', case: 'decimals', place: threshold.place, args }
    }
  } else if (asked && threshold && ruleCondition.accepts(asked.value)) {
    const args = { name, value: threshold.value, condition: asked.value }
    yield { rule: 'SEQ-025', place: threshold.place, args }
  }
}

/** Digits after the point, zeros at the end left out. */
function decimals(number: string): number {
  const point = number.indexOf('.')
  let end = number.length
  while (end > 0 && number[end - 1] === '0') end--
  return point < 0 ? 0 : Math.max(0, end - point - 1)
}

function* timeCondition({ condition }: Attributes, { name }: Pick<Written, 'name'>): Iterable<Finding> {
  const asked = given(condition)
  if (asked && optional.has(asked.value))
    yield { rule: 'SEQ-026', place: asked.place, args: { name, value: asked.value } }
}

function* beyond(root: Activity): Iterable<Finding> {
  for (const { kind, action } of decisive(root, 'sequencingRules')?.rules ?? []) {
    const done = given(action)
    if (kind === 'post' && done && beyondTheCourse.has(done.value))
      yield { rule: 'SEQ-022', place: done.place, args: { name: root.name, value: done.value } }
  }
}

/** A condition may ask of an objective that the activity has, or that its template has. */
function* references({ courses, idsOf }: SequencingView): Iterable<Finding> {
  const told = new Told()
  const nearest = new Nearest([...idsOf.values()].flatMap((ids) => [...ids]))
  let left = lookedUp
  for (const activity of courses.flat()) {
    const { name } = activity
    const has = (id: string) => declares(activity, id, idsOf)
    for (const { conditions } of decisive(activity, 'sequencingRules')?.rules ?? [])
      for (const { referencedObjective } of conditions) {
        if (--left < 0) return
        const key = objectiveKey(referencedObjective)
        if (!referencedObjective || key === undefined || has(key) || !told.first(referencedObjective)) continue
        const { value, place } = referencedObjective
        const near = nearest.find(key)
        if (near !== undefined && has(near)) yield { rule: 'SEQ-023', case: 'near', place, args: { name, value, near } }
        else yield { rule: 'SEQ-023', place, args: { name, value } }
      }
  }
}
