import { both, colon, type Language, type Sentence } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import type { ComparisonVerdict, FileCounts, PackageComparison } from '../../repository/compare-packages.js'
import { explainChange, type PackageChange } from '../../repository/package-change.js'
import type { Look, Style } from '../terminal.js'
import { counted, nouns, number, say, standardName } from '../wording.js'
import { wrap } from './wrap.js'

const verdicts: Readonly<
  Record<ComparisonVerdict, { readonly style: Style; readonly says: Sentence; readonly word: Sentence }>
> = {
  same: {
    style: 'good',
    word: both('same', 'identique'),
    says: both(
      'Both hold the same files: learners will notice nothing.',
      'Les deux contiennent les mêmes fichiers : les apprenants ne remarqueront rien.',
    ),
  },
  compatible: {
    style: 'good',
    word: both('compatible', 'compatible'),
    says: both(
      '{after} can take the place of {before} while learners are under way.',
      '{after} peut remplacer {before} alors que des apprenants sont en cours.',
    ),
  },
  breaking: {
    style: 'error',
    word: both('breaking', 'incompatible'),
    says: both(
      '{after} cannot take the place of {before} without harm to learners under way: offer it beside, or wait until they have finished.',
      '{after} ne peut pas remplacer {before} sans nuire aux apprenants en cours : proposez-le à côté, ou attendez qu’ils aient terminé.',
    ),
  },
}

const words = {
  breaks: both('Breaks what learners have under way', 'Ce qui nuit aux apprenants en cours'),
  other: both('Does not harm them', 'Ce qui ne leur nuit pas'),
  more: both('… and {count} more, counted only', '… et {count} de plus, seulement comptés'),
  files: both(
    'Files: {added} added, {removed} removed, {changed} changed, {same} the same',
    'Fichiers ajoutés : {added}, supprimés : {removed}, modifiés : {changed}, identiques : {same}',
  ),
}

/** Lines of each group that are shown; machines get all that the comparison lists. */
const shown = 40

/** Whether the one may take the place of the other, and why; last, where a terminal ends, the verdict. */
export function diffText(
  comparison: PackageComparison,
  names: { readonly before: string; readonly after: string },
  look: Look,
): string[] {
  const { language, width } = look
  const { verdict, changes, counts, before, after, files } = comparison
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const unlisted = total - changes.length
  const [breaking, other] = [changes.filter((change) => change.breaking), changes.filter((change) => !change.breaking)]
  const { style, word, says } = verdicts[verdict]
  const safe = { before: printable(names.before), after: printable(names.after) }
  const standards = [...new Set([standardName(before, language), standardName(after, language)])].join(' → ')
  return [
    `${look.paint('strong', `${safe.before} → ${safe.after}`)} · ${standards}`,
    '',
    ...group(words.breaks, breaking, 'error', look),
    ...group(words.other, other, 'strong', look),
    ...(unlisted > 0 ? [`  ${say(words.more, language, { count: number(unlisted, language) })}`, ''] : []),
    `  ${filesText(files, language)}`,
    '',
    `${look.paint(style, word[language])}${total > 0 ? ` (${counted(total, nouns.change, language)})` : ''}${colon[language]}`,
    ...wrap(say(says, language, safe), '  ', width),
  ]
}

function group(heading: Sentence, changes: readonly PackageChange[], style: Style, look: Look): string[] {
  if (changes.length === 0) return []
  const { language, width } = look
  const lines = changes.slice(0, shown).flatMap((change) => wrap(explainChange(change, language), '    ', width))
  const rest = changes.length - shown
  return [
    `  ${look.paint(style, heading[language])}`,
    ...lines,
    ...(rest > 0 ? [`    ${say(words.more, language, { count: number(rest, language) })}`] : []),
    '',
  ]
}

const filesText = (files: FileCounts, language: Language): string =>
  say(
    words.files,
    language,
    Object.fromEntries(Object.entries(files).map(([name, count]) => [name, number(count, language)])),
  )
