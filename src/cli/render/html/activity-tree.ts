import type { PlacedFindings } from '../../../findings/place-findings.js'
import type { ReportedFinding } from '../../../findings/report.js'
import { both, type Language } from '../../../kernel/language.js'
import { printable } from '../../../kernel/printable.js'
import type { ManifestOutline, OutlineNode } from '../../../manifest/manifest-outline.js'
import { counted, nouns, number, say } from '../../wording.js'
import { widthOf } from '../wrap.js'
import { type ActivityRow, activityRows, countsOf, nameOf } from './activity-rows.js'
import { html, type Markup, type Piece, theirs } from './markup.js'
import { sign } from './severity-sign.js'

const words = {
  picture: both('{activities}, {concerned} of them with findings', '{activities}, dont {concerned} avec des constats'),
  package: both('The package itself', 'Le paquet lui-même'),
  leftOut: both('… {count} more', '… {count} de plus'),
  hidden: both('{name} (hidden)', '{name} (masquée)'),
  table: both('The same as a table', 'La même chose en tableau'),
  activity: both('Activity', 'Activité'),
  identifier: both('Identifier', 'Identifiant'),
  opens: both('Opens', 'Ouvre'),
  findings: both('Findings', 'Constats'),
  note: both(
    'Circles open something; rings only group. What is counted at an activity is what this report lists of it.',
    'Un disque ouvre quelque chose ; un cercle ne fait que regrouper. Les nombres portent sur ce que ce rapport liste.',
  ),
}

export interface TreeInput {
  readonly outline: ManifestOutline
  readonly placed: PlacedFindings
  readonly language: Language
  /** Link to the findings of a rule. */
  readonly linkTo: (finding: ReportedFinding) => string
}

/** The activity tree with the findings at their activities: a picture, and the table that it draws. */
export function treeSection(input: TreeInput): Markup {
  const { outline, placed, language } = input
  const rows = activityRows(outline, placed)
  const summary = say(words.picture, language, {
    activities: counted(outline.counts.nodes, nouns.activity, language),
    concerned: number(placed.at.size, language),
  })
  return html`<figure tabindex="0">
${drawing(rows, placed, summary, language)}
<figcaption class="faint">${summary}. ${words.note[language]}</figcaption>
</figure>
<details>
<summary>${words.table[language]}</summary>
${table(rows, input)}
</details>`
}

const [width, rowHeight, indent, deepest] = [720, 24, 18, 14]
/** A mean character of 13 px in a sans-serif face: a little more than it takes, so that nothing runs into what stands beside it. */
const characterWidth = 7.2

function drawing(
  rows: readonly ActivityRow[],
  { elsewhere }: PlacedFindings,
  summary: string,
  language: Language,
): Markup {
  const height = (rows.length + 1) * rowHeight
  return html`<svg class="tree" viewBox="0 0 ${width} ${height}" role="img" aria-label="${summary}">
${branches(rows)}
${line(0, 0, words.package[language], elsewhere, 'group', language)}
${rows.map((row, at) =>
  row.node
    ? line(at + 1, row.depth, titleOf(row.node, language), row.findings, kindOf(row.node), language)
    : html`<text class="quiet" x="${left(row.depth) + 12}" y="${middle(at + 1) + 4}">${say(words.leftOut, language, { count: number(row.leftOut, language) })}</text>
`,
)}</svg>`
}

const left = (depth: number): number => 8 + Math.min(depth, deepest) * indent
const middle = (row: number): number => row * rowHeight + rowHeight / 2

const kindOf = ({ launches = [] }: OutlineNode): 'opens' | 'group' => (launches.length > 0 ? 'opens' : 'group')

function titleOf(node: OutlineNode, language: Language): string {
  const name = printable(nameOf(node, language))
  return node.hidden ? say(words.hidden, language, { name }) : name
}

/** From each activity up to the row of what it is inside of. */
function branches(rows: readonly ActivityRow[]): Markup {
  const above: number[] = [0]
  const paths = rows.map(({ depth }, at) => {
    const parent = above.slice(0, depth).findLast((row) => row !== undefined) ?? 0
    above[depth] = at + 1
    above.length = depth + 1
    const x = left(depth - 1)
    return `M${x} ${middle(parent) + 6}V${middle(at + 1)}H${left(depth) - 5}`
  })
  return html`<path class="branch" d="${paths.join('')}"/>`
}

function line(
  row: number,
  depth: number,
  title: string,
  findings: readonly ReportedFinding[],
  kind: 'opens' | 'group',
  language: Language,
): Markup {
  const [x, y] = [left(depth), middle(row)]
  const room = (signsFrom - x - 24) / characterWidth
  const mark =
    kind === 'opens'
      ? html`<circle class="dot" cx="${x}" cy="${y}" r="4.5"/>`
      : html`<circle class="hollow" cx="${x}" cy="${y}" r="4"/>`
  return html`${mark}<text x="${x + 12}" y="${y + 4}">${shortened(title, room)}</text>${signs(findings, y, language)}
`
}

/** Where the numbers of errors, warnings and notes stand, one below the other. */
const signsFrom = 552
const signsApart = 60

function signs(findings: readonly ReportedFinding[], y: number, language: Language): Piece {
  const { fatal, error, warning, info } = countsOf(findings)
  const columns = [
    ['error', fatal + error],
    ['warning', warning],
    ['info', info],
  ] as const
  return columns.map(([severity, count], column) => {
    const x = signsFrom + column * signsApart
    return (
      count > 0 &&
      html`<svg x="${x}" y="${y - 7}" width="14" height="14" viewBox="0 0 14 14">${sign(severity)}</svg><text x="${x + 20}" y="${y + 4}">${number(count, language)}</text>`
    )
  })
}

function shortened(text: string, room: number): string {
  if (widthOf(text.slice(0, 1000)) <= room && text.length <= 1000) return text
  let [shown, used] = ['', 1]
  for (const character of text) {
    used += widthOf(character)
    if (used > room) break
    shown += character
  }
  return `${shown.trimEnd()}…`
}

/** Longest identifier, address or title that the table shows. */
const shownOfValue = 300

function table(rows: readonly ActivityRow[], { language, linkTo, placed }: TreeInput): Markup {
  const head = (text: string) => html`<th scope="col">${text}</th>`
  const links = (findings: readonly ReportedFinding[]) =>
    [...new Map(findings.map((finding) => [finding.rule, finding])).values()].map(
      (finding) => html`<a href="#${linkTo(finding)}">${finding.rule}</a> `,
    )
  const cut = (text: string) => (text.length > shownOfValue ? `${text.slice(0, shownOfValue)}…` : text)
  return html`<table>
<thead><tr>${[words.activity, words.identifier, words.opens, words.findings].map((word) => head(word[language]))}</tr></thead>
<tbody>
<tr><th scope="row">${words.package[language]}</th><td></td><td></td><td>${links(placed.elsewhere)}</td></tr>
${rows.map((row) =>
  row.node
    ? html`<tr><th scope="row">${'\u2003'.repeat(Math.min(row.depth, deepest) - 1)}${theirs(cut(titleOf(row.node, language)))}</th><td><code>${cut(row.node.identifier ?? '')}</code></td><td>${row.node.launches?.slice(0, 3).map(({ href }) => html`<code>${cut(href)}</code> `)}</td><td>${links(row.findings)}</td></tr>
`
    : html`<tr><td colspan="4">${say(words.leftOut, language, { count: number(row.leftOut, language) })}</td></tr>
`,
)}</tbody>
</table>`
}
