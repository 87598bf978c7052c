import type { Finding } from '../../../kernel/finding.js'
import type { Attributes, RollupRule, Sequencing } from '../../../manifest/ims/sequencing.js'
import { given } from '../manifest/survey.js'
import { type Activity, decisive, isTrue, numberOf, type SequencingView, Told } from './activities.js'
import { mappingOfIms, writesOf } from './objectives.js'

/** The attribute that says how many, for each `childActivitySet` that needs one. */
const minima: Readonly<Record<string, string>> = { atLeastCount: 'minimumCount', atLeastPercent: 'minimumPercent' }

/** SEQ-033, 035, 049: what clusters make of the results of their children. */
export function* rollup({ courses, written }: SequencingView): Iterable<Finding> {
  for (const { sequencing, name } of written)
    for (const { settings, place } of sequencing.rollup.rules) {
      const set = given(settings.childActivitySet)?.value ?? ''
      const attribute = Object.hasOwn(minima, set) ? minima[set] : undefined
      if (attribute && !given(settings[attribute]))
        yield { rule: 'SEQ-033', case: 'missing', place, args: { name, set, attribute } }
    }
  const largest = new Map(written.map(({ sequencing }) => [sequencing, largestCount(sequencing)]))
  const told = new Told()
  for (const activity of courses.flat()) {
    const rules = decisive(activity, 'rollupRules')
    if (rules) yield* acrossChildren(activity, rules, largest.get(rules), told)
    yield* untracked(activity, told)
  }
}

interface Count {
  readonly rule: RollupRule
  readonly count: number
}

function largestCount({ rollup: { rules } }: Sequencing): Count | undefined {
  let largest: Count | undefined
  for (const rule of rules) {
    if (given(rule.settings.childActivitySet)?.value !== 'atLeastCount') continue
    const count = numberOf(rule.settings.minimumCount) ?? 0
    if (count > (largest?.count ?? 0)) largest = { rule, count }
  }
  return largest
}

function* acrossChildren(
  { leaf, children, name }: Activity,
  { rollup: { rules } }: Sequencing,
  largest: Count | undefined,
  told: Told,
): Iterable<Finding> {
  const [first] = rules
  if (leaf) {
    if (first && told.first(first)) yield { rule: 'SEQ-035', place: first.place, args: { name, count: rules.length } }
  } else if (largest && largest.count > children.length && told.first(largest.rule)) {
    const { rule, count } = largest
    const place = rule.settings.minimumCount?.place ?? rule.place
    yield { rule: 'SEQ-033', case: 'beyond', place, args: { name, count, children: children.length } }
  }
}

/** An activity that is not tracked has no results: none to roll up, none to hand to a global objective. */
function* untracked(activity: Activity, told: Told): Iterable<Finding> {
  const tracked = decisive(activity, 'deliveryControls')?.delivery.tracked
  if (!tracked || isTrue(tracked, true) || !told.first(tracked)) return
  const idle: string[] = []
  const rules = decisive(activity, 'rollupRules')
  if (!activity.leaf && rules && rules.rollup.rules.length > 0) idle.push('rollupRule')
  if (decisive(activity, 'objectives')?.objectives.some(({ maps }) => maps.some(writes))) idle.push('mapInfo')
  if (idle.length > 0)
    yield { rule: 'SEQ-049', place: tracked.place, args: { name: activity.name, parts: idle.join(', ') } }
}

const writes = (map: Attributes): boolean => writesOf(map, mappingOfIms).length > 0
