import type { Entry } from '../../../container/container.js'
import { packageVersion } from '../../../contract/package-version.js'
import { catalogueVersion } from '../../../findings/catalogue.js'
import type { PlacedFindings } from '../../../findings/place-findings.js'
import type { Quotes } from '../../../findings/quote-lines.js'
import type { Report } from '../../../findings/report.js'
import { sha256 } from '../../../kernel/digest.js'
import { both, type Language } from '../../../kernel/language.js'
import type { ManifestOutline } from '../../../manifest/manifest-outline.js'
import { bytes, counted, nouns, number, say, standardName } from '../../wording.js'
import { countsText, type Judgement, judgementOf, verdicts } from '../report-text.js'
import { treeSection } from './activity-tree.js'
import { findingSections } from './finding-sections.js'
import { html, type Markup, theirs } from './markup.js'
import { weightSection } from './package-weight.js'
import { sign } from './severity-sign.js'
import { style } from './style.js'

const words = {
  title: both('Check of {file}', 'Contrôle de {file}'),
  titleOfMany: both('Check of {packages}', 'Contrôle de {packages}'),
  findings: both('Findings', 'Constats'),
  none: both('Nothing was found.', 'Rien n’a été trouvé.'),
  activities: both('Activities', 'Activités'),
  weight: both('What it weighs', 'Ce que pèse le paquet'),
  facts: both('The package', 'Le paquet'),
  size: both('Size', 'Taille'),
  exact: both('{size} ({count} bytes)', '{size} ({count} octets)'),
  entries: both('Entries', 'Entrées'),
  sha256: both('SHA-256', 'SHA-256'),
  tree: both('SHA-256 of its files', 'SHA-256 des fichiers'),
  standard: both('Standard', 'Standard'),
  policy: both('Policy', 'Politique'),
  scope: both('Scope', 'Étendue'),
  receivers: both('Judged for', 'Jugé pour'),
  package: both('Package', 'Paquet'),
  verdict: both('Verdict', 'Verdict'),
  unread: both('could not be read', 'illisible'),
  leftOut: both(
    'This report is long enough: of {packages} it has the verdict alone. Check them on their own.',
    'Ce rapport est assez long : pour {packages}, il ne donne que le verdict. Contrôlez-les séparément.',
  ),
  by: both(
    'Made by Fonds {version}, rules of catalogue {catalogue}. Everything here comes from the package or the rules; nothing is fetched.',
    'Produit par Fonds {version}, règles du catalogue {catalogue}. Tout provient du paquet ou des règles ; rien n’est téléchargé.',
  ),
}

const explained: Readonly<Record<Judgement, ReturnType<typeof both>>> = {
  clean: both('Nothing in it needs mending.', 'Rien n’y est à corriger.'),
  warnings: both(
    'It can be used as it is; what follows is better mended.',
    'Il est utilisable tel quel ; mieux vaut corriger ce qui suit.',
  ),
  blocked: both(
    'An LMS would refuse it or fail to play it, or it is not safe. The errors have to be mended.',
    'Une plateforme le refuserait ou ne saurait pas le lire, ou il n’est pas sûr. Les erreurs sont à corriger.',
  ),
  notKept: both('It is not a kind of package that Fonds keeps.', 'Ce n’est pas un type de paquet que Fonds conserve.'),
}

/** A package that was judged, with what a report draws of its inside. */
export interface PagePackage {
  /** As the user named it. */
  readonly file: string
  readonly report: Report
  readonly quotes: Quotes
  readonly entries: readonly Entry[]
  readonly activities?: { readonly outline: ManifestOutline; readonly placed: PlacedFindings }
}

/** What one package says, ready for the page. */
export interface PackagePart {
  readonly file: string
  /** Absent when the package could not be read: `told` says why. */
  readonly report?: Report
  readonly told?: string
  readonly body: string
}

/** A package alone has the page to itself; of several, each is a part. */
export function packagePart(input: PagePackage, number_: number, packages: number, language: Language): PackagePart {
  const { file, report, quotes, entries, activities } = input
  const alone = packages === 1
  const id = `p${number_}`
  const linkTo = ({ rule }: { readonly rule: string }) => `${id}-${rule}`
  const judgement = judgementOf(report)
  const heading = (text: string) => (alone ? html`<h2>${text}</h2>` : html`<h3>${text}</h3>`)
  const weight = weightSection(entries, language)
  const body = html`<section id="${id}">
${alone ? html`<h1>${theirs(file)}</h1>` : html`<h2>${theirs(file)}</h2>`}
<div class="verdict ${judgement}"><strong>${verdicts[judgement].says[language]}</strong> · ${standardName(report, language)}<br>${explained[judgement][language]}</div>
${tiles(report, language)}
${
  activities &&
  activities.outline.counts.nodes > 0 &&
  html`${heading(words.activities[language])}
${treeSection({ ...activities, language, linkTo })}`
}
${heading(words.findings[language])}
${report.findings.length === 0 ? html`<p>${words.none[language]}</p>` : findingSections({ report, quotes, language, level: alone ? 3 : 4, linkTo })}
${
  weight &&
  html`${heading(words.weight[language])}
${weight}`
}
${heading(words.facts[language])}
${facts(report, entries.length, language)}
</section>
`
  return { file, report, body: body.toString() }
}

const tiles = ({ counts }: Report, language: Language): Markup => html`<ul class="counts">
${(['fatal', 'error', 'warning', 'info'] as const)
  .filter((severity) => severity !== 'fatal' || counts.fatal > 0)
  .map((severity) => {
    const count = counts[severity]
    const [, noun] = counted(count, nouns[severity], language).split(number(count, language))
    return html`<li class="${count > 0 ? severity : 'none'}"><b>${number(count, language)}</b> <svg class="sign" viewBox="0 0 14 14" aria-hidden="true">${sign(severity)}</svg>${noun}</li>
`
  })}</ul>`

function facts(report: Report, entries: number, language: Language): Markup {
  const rows: (readonly [ReturnType<typeof both>, string | undefined])[] = [
    [
      words.size,
      say(words.exact, language, { size: bytes(report.size, language), count: number(report.size, language) }),
    ],
    [words.entries, number(entries, language)],
    [words.sha256, report.sha256],
    [words.tree, report.treeDigest],
    [words.standard, standardName(report, language)],
    [words.policy, report.policy],
    [words.scope, report.scope],
    [words.receivers, report.receivers?.join(', ')],
  ]
  return html`<dl>
${rows.map(
  ([term, value]) =>
    value !== undefined &&
    html`<dt>${term[language]}</dt><dd>${value}</dd>
`,
)}</dl>`
}

/** Characters of all parts that a page holds: a browser that has to show more shows nothing. */
export const longestPage = 30_000_000

/**
 * A self-contained page: no script, nothing fetched, every word of a package escaped. A policy in the page itself makes sure of it,
 * should an escape ever be missing.
 */
export function reportPage(parts: readonly PackagePart[], language: Language): string {
  const [only] = parts
  const alone = parts.length === 1 && only ? only : undefined
  const title = alone
    ? say(words.title, language, { file: alone.file })
    : say(words.titleOfMany, language, { packages: counted(parts.length, nouns.package, language) })
  const policy = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(style), 'hex').toString('base64')}'; base-uri 'none'; form-action 'none'`
  const leftOut = parts.filter(({ report, body }) => report && body === '').length
  const head = html`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>`
  const rest = html`</head>
<body>
<main>
${
  alone?.report
    ? undefined
    : html`<h1>${title}</h1>
${overview(parts, language)}`
}
${leftOut > 0 ? html`<p>${say(words.leftOut, language, { packages: counted(leftOut, nouns.package, language) })}</p>` : undefined}
`
  const end = html`</main>
<footer>${say(words.by, language, { version: packageVersion(), catalogue: catalogueVersion })}</footer>
</body>
</html>`
  return [head, style, '</style>\n', rest, ...parts.map(({ body }) => body), end].join('')
}

const overview = (parts: readonly PackagePart[], language: Language): Markup => html`<table>
<thead><tr>${[words.package, words.verdict, words.findings, words.standard].map((word) => html`<th scope="col">${word[language]}</th>`)}</tr></thead>
<tbody>
${parts.map(({ file, report, told, body }, at) => {
  const name = theirs(file)
  if (!report)
    return html`<tr><th scope="row">${name}</th><td>${words.unread[language]}</td><td colspan="2">${told}</td></tr>
`
  const judgement = judgementOf(report)
  return html`<tr><th scope="row">${body ? html`<a href="#p${at + 1}">${name}</a>` : name}</th><td>${verdicts[judgement].says[language]}</td><td>${countsText(report.counts, language)}</td><td>${standardName(report, language)}</td></tr>
`
})}</tbody>
</table>`
