import { ruleOf } from '../../../findings/catalogue.js'
import { explain } from '../../../findings/explain.js'
import { type FindingGroup, groupFindings } from '../../../findings/group-findings.js'
import type { QuotedLine, Quotes } from '../../../findings/quote-lines.js'
import type { Report, ReportedFinding } from '../../../findings/report.js'
import type { Severity } from '../../../findings/rule.js'
import { rulePage } from '../../../findings/rule-page.js'
import { both, type Language } from '../../../kernel/language.js'
import { counted, nouns, number, say } from '../../wording.js'
import { fitted } from '../quoted-line.js'
import { placeText, severityWords, unlisted } from '../report-text.js'
import { html, type Markup, prose, theirs } from './markup.js'

const words = {
  fix: both('Fix:', 'Remède :'),
  why: both('Why it matters:', 'Pourquoi c’est important :'),
  rule: both('The rule:', 'La règle :'),
}

/** Columns of a quoted line. */
const quotedWidth = 96

export interface FindingsInput {
  readonly report: Report
  readonly quotes: Quotes
  readonly language: Language
  /** Of the heading of a rule. */
  readonly level: 3 | 4
  readonly linkTo: (finding: Pick<ReportedFinding, 'rule'>) => string
}

/** A list of the rules that spoke, worst first, then what each says. */
export function findingSections(input: FindingsInput): Markup {
  const groups = groupFindings(input.report)
  return html`<ul class="index">
${groups.map(
  (
    group,
  ) => html`<li>${badge(group.severity, input.language)} <a href="#${input.linkTo(group)}">${group.rule} ${prose(ruleOf(group.rule).title[input.language])}</a> ${group.total > 1 && html`<span class="faint">${counted(group.total, nouns.place, input.language)}</span>`}</li>
`,
)}</ul>
${groups.map((group) => section(group, input))}`
}

const badge = (severity: Severity, language: Language): Markup =>
  html`<span class="badge ${severity}">${severityWords[severity][language]}</span>`

function section(group: FindingGroup, { report, quotes, language, level, linkTo }: FindingsInput): Markup {
  const { rule, severity, findings, total } = group
  const { title, why, references } = ruleOf(rule)
  const told = findings.map((finding) => ({ finding, ...explain(finding, language) }))
  const sameMessage = told.length > 1 && told.every(({ message }) => message === told[0]?.message)
  const sameFix = told.every(({ fix }) => fix === told[0]?.fix)
  const fixText = (fix: string) => html`<p class="fix"><b>${words.fix[language]}</b> ${prose(fix)}</p>`
  const heading = html`${badge(severity, language)} ${rule} ${prose(title[language])}`
  const places = told.map(
    ({
      finding,
      message,
      fix,
    }) => html`<li><code>${theirs(placeText(finding, report, { language, paint: (_, text) => text }))}</code>
${quotation(quotes.get(finding), finding.severity)}${sameMessage ? undefined : html`<p>${prose(message)}</p>`}
${sameFix ? undefined : fixText(fix)}</li>
`,
  )
  return html`<section class="rule" id="${linkTo(group)}">
${level === 3 ? html`<h3>${heading}</h3>` : html`<h4>${heading}</h4>`}
${sameMessage ? html`<p>${prose(told[0]?.message ?? '')}</p>` : undefined}
<ul class="places">
${places}</ul>
${total > told.length ? html`<p>${say(unlisted, language, { count: number(total - told.length, language) })}</p>` : undefined}
${sameFix ? fixText(told[0]?.fix ?? '') : undefined}
<p><b>${words.why[language]}</b> ${prose(why[language])}</p>
<p class="faint">${words.rule[language]} ${references.map((reference) => html`${reference} · `)}<code>${rulePage(rule)}</code></p>
</section>
`
}

function quotation(quote: QuotedLine | undefined, severity: Severity): Markup | undefined {
  if (!quote) return undefined
  const { text, at } = fitted(quote, quotedWidth)
  const number = html`<span class="number">${quote.line} │ </span>`
  if (at === undefined) return html`<pre class="quote">${number}${text}</pre>`
  const under = [...text.slice(at)][0] ?? ' '
  return html`<pre class="quote">${number}${text.slice(0, at)}<span class="at ${severity}">${under}</span>${text.slice(at + under.length)}</pre>`
}
