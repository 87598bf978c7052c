import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Au, Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { Placed } from '../../../manifest/value.js'
import type { ManifestView } from '../../view.js'
import { ausOf, nameOf } from './nodes.js'

const moveOns = ['NotApplicable', 'Passed', 'Completed', 'CompletedAndPassed', 'CompletedOrPassed']
const launchMethods = ['AnyWindow', 'OwnWindow']
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
/** Decimals of a score that survive in an LMS. */
const decimalsKept = 4

/** CMI-016 to 020, 030: when an AU counts as done, from which score, and in which window it plays. */
export function* completion({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  let first: Cmi5Au | undefined
  let anyCriterion = false
  for (const au of ausOf(manifest)) {
    first ??= au
    const moveOn = trimmed(au.moveOn)
    anyCriterion ||= moveOn !== undefined && moveOn !== 'NotApplicable'
    yield* vocabularies(au)
    yield* masteryScore(au)
    yield* scoreAgainstMoveOn(au)
  }
  if (first && !anyCriterion) yield { rule: 'CMI-020', place: first.moveOn?.place ?? first.place, args: {} }
}

function* vocabularies(au: Cmi5Au): Iterable<Finding> {
  const name = nameOf(au.element)
  if (au.moveOn && !moveOns.includes(au.moveOn.value.trim()))
    yield outside('move-on', au.moveOn, { au: name, admitted: moveOns.join(', ') })
  if (!au.launchMethod) return
  const method = au.launchMethod.value.trim()
  if (!launchMethods.includes(method))
    yield outside('launch-method', au.launchMethod, { au: name, admitted: launchMethods.join(', ') })
  if (method === 'OwnWindow') yield { rule: 'CMI-030', place: au.launchMethod.place, args: { au: name } }
}

function* masteryScore({ masteryScore: score, element }: Cmi5Au): Iterable<Finding> {
  if (!score) return
  const au = nameOf(element)
  const value = score.value.trim()
  const number = decimal.test(value) ? Number(value) : Number.NaN
  if (!(number >= 0 && number <= 1)) {
    yield outside('mastery-score', score, { au })
    return
  }
  const decimals = decimalsOf(value)
  if (decimals > decimalsKept) yield { rule: 'CMI-017', place: score.place, args: { au, value, decimals } }
  if (number === 0) yield { rule: 'CMI-019', place: score.place, args: { au, value } }
}

/** Digits after the point, without the zeros at the end. */
function decimalsOf(value: string): number {
  const point = value.indexOf('.')
  let end = value.length
  while (point >= 0 && value[end - 1] === '0') end--
  return point < 0 ? 0 : end - point - 1
}

function* scoreAgainstMoveOn({ moveOn, masteryScore: score, element, place }: Cmi5Au): Iterable<Finding> {
  const criterion = trimmed(moveOn) ?? 'NotApplicable'
  if (!moveOns.includes(criterion)) return
  const asksToPass = criterion.includes('Passed')
  const args = { au: nameOf(element), moveOn: criterion }
  if (score && score.value.trim() !== '' && !asksToPass)
    yield { rule: 'CMI-018', case: 'unused', place: score.place, args: { ...args, value: score.value.trim() } }
  if (!score && asksToPass)
    yield {
      rule: 'CMI-018',
      case: criterion === 'CompletedOrPassed' ? 'either' : 'unset',
      place: moveOn?.place ?? place,
      args,
    }
}

const outside = (what: string, { value, place }: Placed, more: Finding['args']): Finding => ({
  rule: 'CMI-016',
  case: what,
  place,
  args: { value: value.trim(), ...more },
})

const trimmed = (value: Placed | undefined): string | undefined => value?.value.trim()
