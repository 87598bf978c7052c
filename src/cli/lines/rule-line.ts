import type { RuleDescription } from '../../findings/describe-rule.js'
import type { Language } from '../../kernel/language.js'
import type { RuleLine } from './rule-schema.js'

/** A rule as `schemas/report/rule.json` describes it. */
export function ruleLine(rule: RuleDescription, language: Language): RuleLine {
  const { code, area, title, message, fix, why, severities, cases, references, page } = rule
  return {
    rule: code,
    area,
    title: title[language],
    message: message[language],
    fix: fix[language],
    why: why[language],
    severities,
    cases: cases.map((particular) => ({
      case: particular.name,
      ...(particular.message && { message: particular.message[language] }),
      ...(particular.fix && { fix: particular.fix[language] }),
      severities: particular.severities,
    })),
    references: [...references],
    page,
  }
}
