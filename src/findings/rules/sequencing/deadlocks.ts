import type { Finding } from '../../../kernel/finding.js'
import type { Sequencing, SequencingRule } from '../../../manifest/ims/sequencing.js'
import type { Placed } from '../../../manifest/value.js'
import { given } from '../manifest/survey.js'
import { type Activity, decisive, isTrue, type SequencingView } from './activities.js'

/** What an activity does whatever happens: the first rule of each kind and action that asks for nothing but `always`. */
type Always = ReadonlyMap<string, Placed>

const never: Always = new Map()

/** SEQ-054: rules without a condition that leave learners with no way on. Those that depend on results are the author's affair. */
export function* deadlocks({ courses, written }: SequencingView): Iterable<Finding> {
  const found = new Map<Sequencing, Always>(written.map(({ sequencing }) => [sequencing, alwaysIn(sequencing)]))
  const alwaysOf = (activity: Activity): Always => {
    const rules = decisive(activity, 'sequencingRules')
    return (rules && found.get(rules)) ?? never
  }
  for (const course of courses) {
    const [root] = course
    const exit = alwaysOf(root).get('exit exit')
    const leaves = course.filter(({ leaf }) => leaf).length
    if (exit && leaves > 1)
      yield { rule: 'SEQ-054', case: 'exit', place: exit.place, args: { name: root.name, count: leaves } }
    for (const activity of course) yield* amongChildren(activity, alwaysOf)
  }
}

function* amongChildren(activity: Activity, alwaysOf: (activity: Activity) => Always): Iterable<Finding> {
  const { children, name } = activity
  const mode = decisive(activity, 'controlMode')?.controlMode ?? {}
  const forwardOnly = isTrue(mode.forwardOnly, false)
  const choice = isTrue(mode.choice, true)
  let left = 0
  let stopped = false
  for (const [at, child] of children.entries()) {
    const always = alwaysOf(child)
    const back = always.get('post previous')
    if (back && forwardOnly)
      yield { rule: 'SEQ-054', case: 'previous', place: back.place, args: { name: child.name, parent: name } }
    const stop = always.get('pre stopForwardTraversal')
    const behind = children.length - at - 1
    if (stop && behind > 0 && !stopped) {
      stopped = true
      yield { rule: 'SEQ-054', place: stop.place, args: { name: child.name, count: behind } }
    }
    if (always.has('pre disabled') || (always.has('pre skip') && !choice)) left++
  }
  if (children.length > 0 && left === children.length)
    yield { rule: 'SEQ-054', case: 'skipped', place: activity.owner.place, args: { name, count: left } }
}

function alwaysIn({ rules }: Sequencing): Always {
  const always = new Map<string, Placed>()
  for (const rule of rules) {
    const action = given(rule.action)
    const key = `${rule.kind} ${action?.value}`
    if (action && !always.has(key) && isConstant(rule)) always.set(key, action)
  }
  return always
}

function isConstant({ conditions, combination }: SequencingRule): boolean {
  const constant = conditions.filter(
    ({ condition, operator }) => given(condition)?.value === 'always' && given(operator)?.value !== 'not',
  ).length
  return given(combination)?.value === 'any' ? constant > 0 : constant > 0 && constant === conditions.length
}
