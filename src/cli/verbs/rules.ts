import type { Area } from '../../findings/areas.js'
import { isRuleCode, type RuleCode } from '../../findings/catalogue.js'
import { describeRule, type RuleDescription, ruleCodes } from '../../findings/describe-rule.js'
import type { PolicyName } from '../../findings/policy.js'
import type { Severity } from '../../findings/rule.js'
import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { ruleLine } from '../lines/rule-line.js'
import { rulesText, ruleText } from '../render/rules-text.js'
import type { Session } from '../session.js'
import { UsageError } from '../usage-error.js'

export interface RulesFlags {
  readonly area?: readonly Area[]
  readonly severity?: readonly Severity[]
  readonly policy?: PolicyName
  readonly json?: boolean
}

const noSuchRule = both(
  'There is no rule “{code}”. `fonds rules` lists them all.',
  'La règle « {code} » n’existe pas. `fonds rules` les liste toutes.',
)
const noneLeft = both(
  'No rule is of that area and that severity.',
  'Aucune règle n’est de ce domaine et de cette gravité.',
)

/** Explains one rule, or lists those of the catalogue. */
export async function rules(
  { terminal, settings }: Session,
  code: string | undefined,
  flags: RulesFlags,
): Promise<ExitCode> {
  const policy = flags.policy ?? settings.policy
  const described = code === undefined ? chosen(flags, policy) : [describeRule(known(code))]
  if (described.length === 0) terminal.note(noneLeft[terminal.language])
  else if (flags.json) terminal.print(...described.map((rule) => jsonText(ruleLine(rule, terminal.language))))
  else if (code === undefined) terminal.print(...rulesText(described, policy, terminal))
  else for (const rule of described) terminal.print(...ruleText(rule, terminal))
  return exitCode.done
}

function known(code: string): RuleCode {
  const written = code.toUpperCase()
  if (!isRuleCode(written)) throw new UsageError(noSuchRule, { code })
  return written
}

/** Those of the areas, and those that have one of the severities in some case of theirs. */
function chosen({ area, severity }: RulesFlags, policy: PolicyName): RuleDescription[] {
  const all = ruleCodes.map(describeRule)
  return all.filter(
    (rule) =>
      (!area || area.includes(rule.area)) &&
      (!severity || [rule, ...rule.cases].some(({ severities }) => severity.includes(severities[policy]))),
  )
}
