import { ruleOf } from '../../findings/catalogue.js'
import { explain } from '../../findings/explain.js'
import { type FindingGroup, groupFindings } from '../../findings/group-findings.js'
import type { Quotes } from '../../findings/quote-lines.js'
import type { Report, ReportedFinding, Verdict } from '../../findings/report.js'
import type { Severity } from '../../findings/rule.js'
import { rulePage } from '../../findings/rule-page.js'
import { both, colon, type Language, type Sentence } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import { isKept } from '../../standard/standard.js'
import type { Look, Style } from '../terminal.js'
import { counted, nouns, number, say, standardName } from '../wording.js'
import { position } from './position.js'
import { quotedText } from './quoted-line.js'
import { wrap } from './wrap.js'

export const severityWords: Readonly<Record<Severity, Sentence>> = {
  fatal: both('FATAL', 'FATAL'),
  error: both('ERROR', 'ERREUR'),
  warning: both('WARNING', 'AVERTISSEMENT'),
  info: both('NOTE', 'REMARQUE'),
}

/** A verdict as people need it: what is not kept here is not simply clean, even when nothing blocks it. */
export type Judgement = Verdict | 'notKept'

export const judgementOf = ({ verdict, standard }: Report): Judgement =>
  verdict !== 'blocked' && !isKept(standard) ? 'notKept' : verdict

export const verdicts: Readonly<Record<Judgement, { readonly style: Style; readonly says: Sentence }>> = {
  clean: { style: 'good', says: both('clean', 'sans défaut') },
  warnings: { style: 'warning', says: both('accepted with warnings', 'accepté avec des avertissements') },
  blocked: { style: 'error', says: both('blocked', 'bloqué') },
  notKept: { style: 'warning', says: both('not kept here', 'non conservé ici') },
}

const fixLabel = both('Fix:', 'Remède :')
const seeLabel = both('See:', 'Voir :')
const firstLabel = both('To mend first:', 'À corriger d’abord :')
/** Below the findings of one rule, where they are not all shown. */
export const unlisted = both('… and {count} more of these.', '… et {count} autres du même genre.')
const archivePlace = both('the archive', 'l’archive')
const bytePlace = both('byte {byte}', 'octet {byte}')

const noQuotes: Quotes = new Map()

/**
 * The findings of one package below its name, worst first, those of one rule together; last, where a terminal ends, its verdict. A
 * finding is shown with its line where there is a quote of it; notes are short.
 */
export function reportText(report: Report, file: string, look: Look, quotes = noQuotes): string[] {
  const groups = groupFindings(report)
  if (groups.length === 0) return [verdictLine(report, file, look)]
  const loud = groups.filter(({ severity }) => severity !== 'info')
  const notes = groups.filter(({ severity }) => severity === 'info')
  return [
    look.paint('strong', printable(file)),
    '',
    ...loud.flatMap((group) => [...groupText(group, report, look, quotes), '']),
    ...notes.flatMap((group) => groupText(group, report, look, noQuotes)),
    ...(notes.length > 0 ? [''] : []),
    ...firstText(groups, look),
    verdictLine(report, file, look),
  ]
}

/** What blocks, named once more where warnings and notes came between it and the end of the text, which is what a terminal shows. */
function firstText(groups: readonly FindingGroup[], look: Look): string[] {
  const blocking = groups.filter(({ severity }) => severity === 'fatal' || severity === 'error')
  if (blocking.length === 0 || blocking.length === groups.length) return []
  const named = blocking.map(
    ({ rule, severity }) => `  ${look.paint(severity, rule)} ${ruleOf(rule).title[look.language]}`,
  )
  return [firstLabel[look.language], ...named, '']
}

/** The findings of which the text shows the line: notes go without. */
export const findingsQuoted = (report: Report): ReportedFinding[] =>
  groupFindings(report)
    .filter(({ severity }) => severity !== 'info')
    .flatMap(shownOf)

/** `course.zip: blocked (2 errors, 1 warning) · SCORM 1.2`. */
export function verdictLine(report: Report, file: string, look: Look): string {
  const { style, says } = verdicts[judgementOf(report)]
  const found = countsText(report.counts, look.language)
  const verdict = look.paint(style, says[look.language])
  const name = look.paint('strong', printable(file))
  return `${name}${colon[look.language]} ${verdict}${found && ` (${found})`} · ${standardName(report, look.language)}`
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export const countsText = (counts: Report['counts'], language: Language): string =>
  (['fatal', 'error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], nouns[severity], language))
    .join(', ')

/** Places shown of one rule; machines get all that the report lists. */
const placesShown: Readonly<Record<Severity, number>> = { fatal: 10, error: 10, warning: 4, info: 3 }

const shownOf = ({ severity, findings }: FindingGroup): ReportedFinding[] => findings.slice(0, placesShown[severity])

/** The findings of one rule: what they have in common is said once. */
function groupText(group: FindingGroup, report: Report, look: Look, quotes: Quotes): string[] {
  const { language, width } = look
  const { rule, severity, total } = group
  const shown = shownOf(group).map((finding) => ({ finding, ...explain(finding, language) }))
  const sameMessage = shown.length > 1 && shown.every(({ message }) => message === shown[0]?.message)
  const sameFix = shown.every(({ fix }) => fix === shown[0]?.fix)

  const word = look.paint(severity, severityWords[severity][language])
  const lines = [`  ${word} ${rule} ${look.paint('strong', ruleOf(rule).title[language])}`]
  if (sameMessage) lines.push(...wrap(shown[0]?.message ?? '', '    ', width))
  for (const { finding, message, fix } of shown) {
    lines.push(`    ${placeText(finding, report, look)}`)
    const quote = quotes.get(finding)
    if (quote) lines.push(...quotedText(quote, finding.severity, '      ', look))
    if (!sameMessage) lines.push(...wrap(message, '      ', width))
    if (!sameFix) lines.push(...fixText(fix, '      ', look))
  }
  if (total > shown.length)
    lines.push(`    ${say(unlisted, language, { count: number(total - shown.length, language) })}`)
  if (sameFix) lines.push(...fixText(shown[0]?.fix ?? '', '    ', look))
  // A note wants nothing of its reader: `fonds rules` has the rest.
  if (severity === 'info') return lines
  const see = [...ruleOf(rule).references, rulePage(rule)].join(' · ')
  return [...lines, ...wrap(`${seeLabel[language]} ${see}`, '    ', width).map((line) => look.paint('faint', line))]
}

function fixText(fix: string, indent: string, look: Look): string[] {
  const label = fixLabel[look.language]
  const [first = '', ...rest] = wrap(`${label} ${fix}`, indent, look.width)
  return [first.replace(label, look.paint('good', label)), ...rest]
}

/** `imsmanifest.xml:14:5  manifest/resources`, as editors and people find it. */
export function placeText({ place }: ReportedFinding, report: Report, look: Look): string {
  const { file, line, byte, path } = place
  // A manifest that comes alone is the package and has lines; a zip has none.
  const archive = file === report.file && line === undefined && !/\.xml$/i.test(file)
  const where = position({ ...place, file: archive ? archivePlace[look.language] : printable(file) })
  const offset = byte === undefined ? '' : `, ${say(bytePlace, look.language, { byte: number(byte, look.language) })}`
  return `${look.paint('info', where)}${offset}${path ? `  ${look.paint('faint', printable(path))}` : ''}`
}
