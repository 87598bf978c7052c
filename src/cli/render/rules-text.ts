import { type Area, areas } from '../../findings/areas.js'
import type { RuleDescription, Severities } from '../../findings/describe-rule.js'
import { type PolicyName, policyNames } from '../../findings/policy.js'
import { both, colon, type Sentence } from '../../kernel/language.js'
import type { Look } from '../terminal.js'
import { counted, nouns } from '../wording.js'
import { severityWords } from './report-text.js'
import { widthOf, wrap } from './wrap.js'

/** Rules by area, one a line, with the severity that they have under a policy. */
export function rulesText(rules: readonly RuleDescription[], policy: PolicyName, look: Look): string[] {
  const { language } = look
  const byArea = new Map<Area, RuleDescription[]>()
  for (const rule of rules) byArea.set(rule.area, [...(byArea.get(rule.area) ?? []), rule])
  const column = Math.max(...Object.values(severityWords).map((word) => widthOf(word[language])))
  const groups = [...byArea].map(([area, group]) => [
    `${look.paint('strong', area)}  ${areas[area][language]} · ${counted(group.length, nouns.rule, language)}`,
    ...group.map(({ code, severities, title }) => {
      const word = severityWords[severities[policy]][language]
      return `  ${code}  ${look.paint(severities[policy], word.padEnd(column))}  ${title[language]}`
    }),
    '',
  ])
  return groups.flat().slice(0, -1)
}

const words = {
  what: both('What is found', 'Ce qui est constaté'),
  why: both('Why it matters', 'Pourquoi c’est important'),
  fix: both('How to mend it', 'Comment corriger'),
  severity: both('How severe it is', 'Gravité'),
  always: both('{severity}, under every policy', '{severity}, sous toutes les politiques'),
  case: both('Case {name}', 'Cas {name}'),
  see: both('See', 'Voir'),
}

/** One rule, explained. */
export function ruleText(rule: RuleDescription, look: Look): string[] {
  const { language, width } = look
  const { code, title, message, why, fix, severities, cases, references, page } = rule
  const part = (heading: string, lines: readonly string[]) => ['', look.paint('strong', heading), ...lines]
  const text = (sentence: Sentence) => wrap(open(sentence[language]), '  ', width)
  return [
    `${code} ${look.paint('strong', title[language])}`,
    ...part(words.what[language], text(message)),
    ...part(words.why[language], text(why)),
    ...part(words.fix[language], text(fix)),
    ...part(words.severity[language], [`  ${severityText(severities, look)}`]),
    ...cases.flatMap((particular) =>
      part(words.case[language].replace('{name}', particular.name), [
        `  ${severityText(particular.severities, look)}`,
        ...(particular.message ? text(particular.message) : []),
        ...(particular.fix ? text(particular.fix) : []),
      ]),
    ),
    ...part(words.see[language], wrap([...references, page].join(' · '), '  ', width)),
  ]
}

function severityText(severities: Severities, look: Look): string {
  const word = (policy: PolicyName) =>
    look.paint(severities[policy], severityWords[severities[policy]][look.language].toLowerCase())
  if (policyNames.every((policy) => severities[policy] === severities.standard))
    return words.always[look.language].replace('{severity}', word('standard'))
  return policyNames.map((policy) => `${policy}${colon[look.language]} ${word(policy)}`).join(' · ')
}

/** Values that only a finding has: `{name}` shown as ‹name›. */
const open = (template: string): string => template.replace(/\{(\w+)\}/g, '‹$1›')
