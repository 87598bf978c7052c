import type { Finding, FindingArgs } from '../kernel/finding.js'
import type { Place } from '../kernel/place.js'
import type { RuleCode } from './catalogue.js'

/** A rule, or one case of a rule: `S04-011/blank` is the rule S04-011 in its case `blank`. */
export type Subject = RuleCode | `${RuleCode}/${string}`

/** A finding of a subject. */
export function breach(subject: Subject, place: Place, args: FindingArgs): Finding {
  const slash = subject.indexOf('/')
  if (slash < 0) return { rule: subject, place, args }
  return { rule: subject.slice(0, slash), case: subject.slice(slash + 1), place, args }
}
