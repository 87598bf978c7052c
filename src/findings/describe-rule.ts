import type { Sentence } from '../kernel/language.js'
import { type Area, areaNames } from './areas.js'
import { catalogue, type RuleCode, ruleOf } from './catalogue.js'
import { type PolicyName, policyNames, severityUnder } from './policy.js'
import type { RuleCase, Severity } from './rule.js'
import { rulePage } from './rule-page.js'

export type Severities = Readonly<Record<PolicyName, Severity>>

/** All that there is to say of one rule. In its sentences, `{name}` stands for a value of the finding. */
export interface RuleDescription {
  readonly code: RuleCode
  readonly area: Area
  readonly title: Sentence
  readonly message: Sentence
  readonly why: Sentence
  readonly fix: Sentence
  /** Under each policy. */
  readonly severities: Severities
  readonly cases: readonly CaseDescription[]
  /** Clauses that it enforces. */
  readonly references: readonly string[]
  /** Its page in the documentation, seen from the root of Fonds. */
  readonly page: string
}

/** A case with a severity or sentences of its own; those that it has not are the rule's. */
export interface CaseDescription extends Pick<RuleCase, 'message' | 'fix'> {
  readonly name: string
  readonly severities: Severities
}

/** Every rule, area by area, by its number. */
export const ruleCodes: readonly RuleCode[] = areaNames.flatMap((area) =>
  (Object.keys(catalogue) as RuleCode[]).filter((code) => code.startsWith(`${area}-`)).sort(),
)

export function describeRule(code: RuleCode): RuleDescription {
  const { severity, title, message, why, fix, references, cases = {} } = ruleOf(code)
  const area = areaNames.find((name) => code.startsWith(`${name}-`))
  if (!area) throw new Error(`the area of ${code} has no name`)
  return {
    code,
    area,
    title,
    message,
    why,
    fix,
    severities: severitiesOf(code, severity),
    cases: Object.entries(cases).map(([name, particular]) => ({
      name,
      severities: severitiesOf(code, particular.severity ?? severity, name),
      ...(particular.message && { message: particular.message }),
      ...(particular.fix && { fix: particular.fix }),
    })),
    references,
    page: rulePage(code),
  }
}

function severitiesOf(rule: RuleCode, usual: Severity, particular?: string): Severities {
  const finding = { rule, place: { file: '' }, args: {}, ...(particular !== undefined && { case: particular }) }
  return Object.fromEntries(
    policyNames.map((policy) => [policy, severityUnder(policy, finding, usual)]),
  ) as unknown as Severities
}
