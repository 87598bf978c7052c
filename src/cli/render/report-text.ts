import { ruleOf } from '../../findings/catalogue.js'
import { explain } from '../../findings/explain.js'
import type { Report, ReportedFinding, Verdict } from '../../findings/report.js'
import type { Severity } from '../../findings/rule.js'
import { both, type Language, type Sentence } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { Look, Style } from '../terminal.js'
import { counted, nouns, number, say, standardName } from '../wording.js'
import { wrap } from './wrap.js'

const severityWords: Readonly<Record<Severity, Sentence>> = {
  fatal: both('FATAL', 'FATAL'),
  error: both('ERROR', 'ERREUR'),
  warning: both('WARNING', 'AVERTISSEMENT'),
  info: both('NOTE', 'REMARQUE'),
}

const verdicts: Readonly<Record<Verdict, { readonly style: Style; readonly says: Sentence }>> = {
  clean: { style: 'good', says: both('clean', 'sans défaut') },
  warnings: { style: 'warning', says: both('accepted with warnings', 'accepté avec des avertissements') },
  blocked: { style: 'error', says: both('blocked', 'bloqué') },
}

const fixLabel = both('Fix:', 'Remède :')
const unlisted = both('… and {count} more of these.', '… et {count} autres du même genre.')
const archivePlace = both('the archive', 'l’archive')
const bytePlace = both('byte {byte}', 'octet {byte}')

/** The findings of one package below its name, worst first, those of one rule together; last, where a terminal ends, its verdict. */
export function reportText(report: Report, file: string, look: Look): string[] {
  const byRule = new Map<ReportedFinding['rule'], ReportedFinding[]>()
  for (const finding of report.findings) {
    const group = byRule.get(finding.rule)
    if (group) group.push(finding)
    else byRule.set(finding.rule, [finding])
  }
  if (byRule.size === 0) return [verdictLine(report, file, look)]
  const groups = [...byRule.values()].flatMap((group) => [...groupText(group, report, look), ''])
  return [look.paint('strong', printable(file)), '', ...groups, verdictLine(report, file, look)]
}

/** `course.zip: blocked (2 errors, 1 warning) · SCORM 1.2`. */
export function verdictLine(report: Report, file: string, look: Look): string {
  const { style, says } = verdicts[report.verdict]
  const found = countsText(report.counts, look.language)
  const colon = look.language === 'fr' ? ' :' : ':'
  const verdict = look.paint(style, says[look.language])
  const name = look.paint('strong', printable(file))
  return `${name}${colon} ${verdict}${found && ` (${found})`} · ${standardName(report, look.language)}`
}

/** `2 errors, 1 warning`; empty when there is nothing. */
export const countsText = (counts: Report['counts'], language: Language): string =>
  (['fatal', 'error', 'warning', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => counted(counts[severity], nouns[severity], language))
    .join(', ')

function groupText(group: readonly ReportedFinding[], report: Report, look: Look): string[] {
  const [first] = group
  if (!first) return []
  const { language, width } = look
  const told = group.map((finding) => ({ finding, ...explain(finding, language) }))
  const sameFix = told.every(({ fix }) => fix === told[0]?.fix)
  const fixText = (fix: string, indent: string) =>
    wrap(`${fixLabel[language]} ${fix}`, indent, width).map((line) =>
      line.replace(fixLabel[language], look.paint('good', fixLabel[language])),
    )
  const severity = look.paint(first.severity, severityWords[first.severity][language])
  const lines = [`  ${severity} ${first.rule} ${look.paint('strong', ruleOf(first.rule).title[language])}`]
  for (const { finding, message, fix } of told) {
    lines.push(`    ${placeText(finding, report, look)}`, ...wrap(message, '      ', width))
    if (!sameFix) lines.push(...fixText(fix, '      '))
  }
  const repeat = report.repeats.find(({ rule }) => rule === first.rule)
  if (repeat) lines.push(`    ${say(unlisted, language, { count: number(repeat.total - repeat.shown, language) })}`)
  if (sameFix) lines.push(...fixText(told[0]?.fix ?? '', '    '))
  return lines
}

/** `imsmanifest.xml:14:5  manifest/resources`, as editors and people find it. */
export function placeText({ place }: ReportedFinding, report: Report, look: Look): string {
  const { file, line, column, byte, path } = place
  const where = [file === report.file ? archivePlace[look.language] : printable(file), line, line && column]
  const position = where.filter((part) => part !== undefined).join(':')
  const offset = byte === undefined ? '' : `, ${say(bytePlace, look.language, { byte: number(byte, look.language) })}`
  return `${look.paint('info', position)}${offset}${path ? `  ${look.paint('faint', printable(path))}` : ''}`
}
