import { explain } from '../../findings/explain.js'
import type { Report } from '../../findings/report.js'
import { both } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { AddedPackage } from '../lines/add-line.js'
import type { Look } from '../terminal.js'
import { counted, nouns, number, say, standardName } from '../wording.js'
import { referenceOf } from './course-text.js'
import { countsText, placeText } from './report-text.js'
import { wrap } from './wrap.js'

/** Findings shown of a refused package: a batch is skimmed. `fonds check` shows all. */
const shownOfRefused = 3

const words = {
  added: both('added as {reference} “{title}”', 'ajouté, {reference} « {title} »'),
  wouldAdd: both('would be added, “{title}”', 'serait ajouté, « {title} »'),
  duplicate: both('already here as {reference} “{title}”', 'déjà présent, {reference} « {title} »'),
  sameBytes: both('the same bytes', 'mêmes octets'),
  sameTree: both('the same files, zipped differently', 'mêmes fichiers, zip différent'),
  refused: both('refused', 'refusé'),
  failed: both('failed', 'échec'),
  all: both('All findings: fonds check {file}', 'Tous les constats : fonds check {file}'),
}

/** What became of one package. */
export function addedText({ file, result, told }: AddedPackage, dryRun: boolean, look: Look): string[] {
  const { language } = look
  const name = `${look.paint('strong', printable(file))}${language === 'fr' ? ' :' : ':'}`
  if (told) return [`${name} ${look.paint('error', words.failed[language])}. ${told.message}`]
  if (result.outcome === 'refused')
    return [
      `${name} ${look.paint('error', words.refused[language])} (${countsText(result.report.counts, language)})`,
      ...worstFindings(result.report, file, look),
    ]
  const args = {
    reference: `${printable(referenceOf(result.course))}@${result.version.number}`,
    title: printable(result.course.title),
  }
  if (result.outcome === 'duplicate') {
    const same = result.same === 'bytes' ? words.sameBytes : words.sameTree
    return [`${name} ${look.paint('faint', say(words.duplicate, language, args))} (${same[language]})`]
  }
  const found = countsText(result.report.counts, language)
  const what = look.paint('good', say(dryRun ? words.wouldAdd : words.added, language, args))
  return [`${name} ${what} · ${standardName(result.version, language)}${found && ` (${found})`}`]
}

function worstFindings(report: Report, file: string, look: Look): string[] {
  const { language, width } = look
  const blocking = report.findings.filter(({ severity }) => severity === 'fatal' || severity === 'error')
  const lines = blocking
    .slice(0, shownOfRefused)
    .flatMap((finding) => [
      `  ${look.paint(finding.severity, finding.rule)} ${placeText(finding, report, look)}`,
      ...wrap(explain(finding, language).message, '    ', width),
    ])
  const quoted = /^[\w./@%+,:=-]+$/.test(file) ? file : `'${printable(file).replaceAll("'", "'\\''")}'`
  return [...lines, `  ${look.paint('faint', say(words.all, language, { file: quoted }))}`]
}

const totals = {
  added: { en: ['added', 'added'], fr: ['ajouté', 'ajoutés'] },
  duplicate: { en: ['already here', 'already here'], fr: ['déjà présent', 'déjà présents'] },
  refused: { en: ['refused', 'refused'], fr: ['refusé', 'refusés'] },
  failed: { en: ['failed', 'failed'], fr: ['en échec', 'en échec'] },
} as const

export type Outcomes = Record<keyof typeof totals, number>

/** `12 packages: 9 added, 2 already here, 1 refused`. */
export function totalText(outcomes: Readonly<Outcomes>, look: Look): string {
  const { language } = look
  const keys = Object.keys(totals) as (keyof Outcomes)[]
  const sum = keys.reduce((all, key) => all + outcomes[key], 0)
  const parts = keys.filter((key) => outcomes[key] > 0).map((key) => counted(outcomes[key], totals[key], language))
  const head = look.paint('strong', counted(sum, nouns.package, language))
  return `${head}${language === 'fr' ? ' :' : ':'} ${parts.join(', ') || number(0, language)}`
}
