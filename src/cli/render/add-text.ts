import { explain } from '../../findings/explain.js'
import type { Report } from '../../findings/report.js'
import { both, colon } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { CourseSummary, VersionSummary } from '../../repository/repository.js'
import type { AddedPackage } from '../lines/add-line.js'
import type { Look } from '../terminal.js'
import { counted, nouns, say, standardName } from '../wording.js'
import { referenceOf } from './course-text.js'
import { countsText, placeText } from './report-text.js'
import { wrap } from './wrap.js'

/** Findings shown of a refused package: a batch is skimmed. `fonds check` shows all. */
const shownOfRefused = 3

const words = {
  added: both('added as {reference} “{title}”', 'ajouté, {reference} « {title} »'),
  acceptable: both('would be added', 'serait ajouté'),
  duplicate: both('already here as {reference} “{title}”', 'déjà présent, {reference} « {title} »'),
  sameBytes: both('the same bytes', 'mêmes octets'),
  sameTree: both('the same files, zipped differently', 'mêmes fichiers, zip différent'),
  described: both('its sheet was changed', 'sa fiche a été modifiée'),
  restored: both('its stored package was lost, and is back', 'son paquet stocké était perdu, il est rétabli'),
  refused: both('refused', 'refusé'),
  notKept: both('{standard} is not kept here', '{standard} n’est pas conservé ici'),
  failed: both('failed', 'échec'),
  all: both('All findings: fonds check {file}', 'Tous les constats : fonds check {file}'),
}

/** What became of one package. */
export function addedText(added: AddedPackage, look: Look): string[] {
  const { file, result, told } = added
  const { language } = look
  const name = `${look.paint('strong', printable(file))}${colon[language]}`
  if (told) return [`${name} ${look.paint('error', words.failed[language])}. ${told.message}`]
  switch (result.outcome) {
    case 'refused':
      return [
        `${name} ${look.paint('error', words.refused[language])} (${whyRefused(result.report, look)})`,
        ...worstFindings(result.report, file, look),
      ]
    case 'acceptable':
      return [`${name} ${look.paint('good', words.acceptable[language])}${aside(result.report, look)}`]
    case 'duplicate': {
      const same = result.same === 'bytes' ? words.sameBytes : words.sameTree
      const asides = [
        ...(result.restored ? [`  ${words.restored[language]}`] : []),
        ...(added.described ? [`  ${words.described[language]}`] : []),
      ]
      const here = look.paint('faint', say(words.duplicate, language, namesOf(result)))
      return [`${name} ${here} (${same[language]})`, ...asides]
    }
    case 'added':
      return [
        `${name} ${look.paint('good', say(words.added, language, namesOf(result)))}${aside(result.report, look)}`,
        ...clash(result.report, look),
      ]
  }
}

const namesOf = ({ course, version }: { readonly course: CourseSummary; readonly version: VersionSummary }) => ({
  reference: `${printable(referenceOf(course))}@${version.number}`,
  title: printable(version.title),
})

/** ` · SCORM 1.2 (2 warnings)`. */
function aside(report: Report, { language }: Look): string {
  const found = countsText(report.counts, language)
  return ` · ${standardName(report, language)}${found && ` (${found})`}`
}

/** MAN-054, which only the repository can tell, and which a designer has to hear now. */
function clash(report: Report, { language, width }: Look): string[] {
  return report.findings
    .filter(({ rule }) => rule === 'MAN-054')
    .flatMap((finding) => {
      const { message, fix } = explain(finding, language)
      return wrap(`${message} ${fix}`, '  ', width)
    })
}

function whyRefused(report: Report, { language }: Look): string {
  if (report.blocks) return countsText(report.counts, language)
  return say(words.notKept, language, { standard: standardName(report, language) })
}

function worstFindings(report: Report, file: string, look: Look): string[] {
  const { language, width } = look
  const lines = report.findings
    .slice(0, shownOfRefused)
    .flatMap((finding) => [
      `  ${look.paint(finding.severity, finding.rule)} ${placeText(finding, report, look)}`,
      ...wrap(explain(finding, language).message, '    ', width),
    ])
  const left = report.findings.length - shownOfRefused
  if (left <= 0) return lines
  const quoted = /^[\w./@%+,:=-]+$/.test(file) ? file : `'${printable(file).replaceAll("'", "'\\''")}'`
  return [...lines, `  ${look.paint('faint', say(words.all, language, { file: quoted }))}`]
}

const totals = {
  added: { en: ['added', 'added'], fr: ['ajouté', 'ajoutés'] },
  duplicate: { en: ['already here', 'already here'], fr: ['déjà présent', 'déjà présents'] },
  refused: { en: ['refused', 'refused'], fr: ['refusé', 'refusés'] },
  failed: { en: ['failed', 'failed'], fr: ['en échec', 'en échec'] },
} as const

const wouldBe = { en: ['would be added', 'would be added'], fr: ['serait ajouté', 'seraient ajoutés'] } as const

export type Outcomes = Record<keyof typeof totals, number>

/** `12 packages: 9 added, 2 already here, 1 refused`. */
export function totalText(outcomes: Readonly<Outcomes>, dryRun: boolean, look: Look): string {
  const { language } = look
  const keys = Object.keys(totals) as (keyof Outcomes)[]
  const sum = keys.reduce((all, key) => all + outcomes[key], 0)
  const parts = keys
    .filter((key) => outcomes[key] > 0)
    .map((key) => counted(outcomes[key], key === 'added' && dryRun ? wouldBe : totals[key], language))
  const head = look.paint('strong', counted(sum, nouns.package, language))
  return `${head}${colon[language]} ${parts.join(', ')}`
}
