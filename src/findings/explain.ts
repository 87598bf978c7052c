import type { Finding } from '../kernel/finding.js'
import { fill, type Language } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'
import { isRuleCode, ruleOf } from './catalogue.js'
import type { Rule } from './rule.js'

/** Longest value quoted in a sentence; the finding's own `args` keep more of it. */
const quotedAtMost = 200

export interface Explanation {
  readonly message: string
  readonly fix: string
}

/** The sentences of one finding in the reader's language: what was found, and what to do. */
export function explain(finding: Finding, language: Language): Explanation {
  if (!isRuleCode(finding.rule)) throw new Error(`no rule ${finding.rule} in the catalogue`)
  const rule: Rule = ruleOf(finding.rule)
  const particular = finding.case ? rule.cases?.[finding.case] : undefined
  const args = Object.fromEntries(Object.entries(finding.args).map(([name, value]) => [name, quoted(value)]))
  return {
    message: fill((particular?.message ?? rule.message)[language], args),
    fix: fill((particular?.fix ?? rule.fix)[language], args),
  }
}

/** A value as it may stand in a sentence on a terminal: no control characters, not longer than a line or two. */
function quoted(value: string | number | boolean): string | number | boolean {
  if (typeof value !== 'string') return value
  const shown = printable(value)
  return shown.length > quotedAtMost ? `${shown.slice(0, quotedAtMost)}…` : shown
}
