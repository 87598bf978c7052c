import type { Entry } from '../../../container/container.js'
import { both, type Language, type Sentence } from '../../../kernel/language.js'
import { bytes, counted, nouns, number, percent, say } from '../../wording.js'
import { html, type Markup } from './markup.js'

/** What kind of file an ending stands for; the first that fits. */
const kinds: readonly (readonly [name: Sentence, endings: RegExp])[] = [
  [both('Video', 'Vidéo'), /\.(mp4|m4v|webm|ogv|mov|avi|wmv|flv|f4v|mpe?g|mkv)$/],
  [both('Audio', 'Audio'), /\.(mp3|m4a|ogg|oga|opus|wav|aac|flac|wma)$/],
  [both('Pictures', 'Images'), /\.(png|jpe?g|gif|svgz?|webp|avif|bmp|ico|tiff?)$/],
  [both('Scripts', 'Scripts'), /\.([cm]?js|wasm|map|ts|swf)$/],
  [both('Pages and styles', 'Pages et styles'), /\.(x?html?|css|less|scss)$/],
  [both('Fonts', 'Polices'), /\.(woff2?|ttf|otf|eot)$/],
  [both('Documents', 'Documents'), /\.(pdf|docx?|pptx?|xlsx?|od[tsp]|epub|txt|rtf|vtt|srt)$/],
]
const otherKind = both('Data and the rest', 'Données et divers')

interface Weight {
  readonly name: Sentence
  readonly tone: number
  files: number
  stored: number
  content: number
}

/** The files of a package by what they are, heaviest first. */
function weigh(entries: readonly Entry[]): Weight[] {
  const weights: Weight[] = [...kinds.map(([name]) => name), otherKind].map((name, tone) => ({
    name,
    tone,
    files: 0,
    stored: 0,
    content: 0,
  }))
  for (const { path, directory, compressedSize, size } of entries) {
    if (directory) continue
    const ending = path.slice(-12).toLowerCase()
    const found = kinds.findIndex(([, endings]) => endings.test(ending))
    const weight = weights[found < 0 ? kinds.length : found]
    if (!weight) continue
    weight.files++
    weight.stored += compressedSize
    weight.content += size
  }
  return weights.filter(({ files }) => files > 0).sort((a, b) => b.stored - a.stored)
}

const words = {
  caption: both('By kind of file, heaviest first', 'Par type de fichier, du plus lourd au plus léger'),
  kind: both('Kind', 'Type'),
  files: both('Files', 'Fichiers'),
  stored: both('In the package', 'Dans le paquet'),
  share: both('Share', 'Part'),
  content: both('Unpacked', 'Décompressé'),
  bar: both('{size} in {files}: {parts}', '{size} dans {files} : {parts}'),
}

const [width, height] = [720, 28]

/** A bar of what the package is made of, and the table that it draws. `undefined` when nothing can be read in it. */
export function weightSection(entries: readonly Entry[], language: Language): Markup | undefined {
  const weights = weigh(entries)
  const total = weights.reduce((sum, { stored }) => sum + stored, 0)
  if (total === 0) return undefined
  const share = ({ stored }: Weight) => percent(stored / total, language)
  const parts = weights.map((weight) => `${weight.name[language]} ${share(weight)}`).join(', ')
  const files = weights.reduce((sum, each) => sum + each.files, 0)
  const summary = say(words.bar, language, {
    size: bytes(total, language),
    files: counted(files, nouns.file, language),
    parts,
  })
  let x = 0
  const segments = weights.map(({ tone, stored }) => {
    const wide = (width * stored) / total
    const segment = html`<rect class="w${tone}" x="${x.toFixed(1)}" width="${Math.max(1, wide - 1).toFixed(1)}" height="${height}"/>`
    x += wide
    return segment
  })
  const head = (text: Sentence) => html`<th scope="col" class="number">${text[language]}</th>`
  return html`<figure>
<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${summary}">${segments}</svg>
</figure>
<table class="weights">
<caption>${words.caption[language]}</caption>
<thead><tr><th scope="col">${words.kind[language]}</th>${[words.files, words.stored, words.share, words.content].map(head)}</tr></thead>
<tbody>${weights.map(
    (weight) => html`
<tr><th scope="row"><svg class="swatch" viewBox="0 0 10 10" aria-hidden="true"><rect class="w${weight.tone}" width="10" height="10"/></svg>${weight.name[language]}</th>
<td class="number">${number(weight.files, language)}</td><td class="number">${bytes(weight.stored, language)}</td><td class="number">${share(weight)}</td><td class="number">${bytes(weight.content, language)}</td></tr>`,
  )}
</tbody>
</table>`
}
