import type { Finding } from '../kernel/finding.js'
import { harmless, unplayable } from './policy/lenient.js'
import { loweredByStandard } from './policy/standard.js'
import { raisedByStrict } from './policy/strict.js'
import type { Severity } from './rule.js'
import type { Subject } from './subject.js'

export const policyNames = ['strict', 'standard', 'lenient'] as const

/**
 * - `strict`: conformance to the letter.
 * - `standard`: blocks on what an LMS would refuse or fail to play, and on everything unsafe.
 * - `lenient`: blocks on what is unsafe or cannot be played at all.
 */
export type PolicyName = (typeof policyNames)[number]

const raised = new Set<string>(raisedByStrict)
const lowered = new Set<string>(loweredByStandard)
const passed = new Set<string>(harmless)
const blocking = new Set<string>(unplayable)

/** Areas whose faults are those of safety or of bytes: `lenient` lets none of them pass. */
const unsafeAreas = /^(?:ZIP|SEC)-/

/** Faults of XML that are an attack, or may be one, in whatever file. */
const hostile = new Set<string>(['XML-006', 'XML-018'] satisfies Subject[])

/**
 * The severity of a finding under a policy, from the one that the catalogue gives it. What is fatal stays fatal, unless it is so only for a
 * file aside: a course whose description cannot be read plays all the same.
 */
export function severityUnder(policy: PolicyName, finding: Finding, usual: Severity): Severity {
  const { rule, case: particular, aside } = finding
  const among = (subjects: ReadonlySet<string>) => subjects.has(rule) || subjects.has(`${rule}/${particular}`)
  if (policy === 'strict') return usual === 'warning' && among(raised) ? 'error' : usual
  if (aside && (usual === 'fatal' || usual === 'error') && !hostile.has(rule)) return 'warning'
  if (usual !== 'error') return usual
  if (policy === 'standard') return among(lowered) ? 'warning' : usual
  const blocks = unsafeAreas.test(rule) ? !among(passed) : among(blocking)
  return blocks ? usual : 'warning'
}

/** Every rule, or case of a rule, that some policy treats in its own way. */
export const treatedApart: readonly string[] = [
  ...new Set([...raisedByStrict, ...loweredByStandard, ...harmless, ...unplayable]),
]
