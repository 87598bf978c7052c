import type { ContentReader } from '../container/content-reader.js'
import type { ContentKind } from './file-facts.js'

/** The kinds of content, in the order of their numbers from 1; XHTML is a page that is read by the rules of XML. */
export const kinds = ['html', 'xhtml', 'svg', 'css', 'script', 'text'] as const satisfies readonly (
  | ContentKind
  | 'xhtml'
)[]

const kindByExtension = new Map<string, (typeof kinds)[number]>([
  ...['html', 'htm', 'shtml'].map((extension) => [extension, 'html'] as const),
  ...['xhtml', 'xht'].map((extension) => [extension, 'xhtml'] as const),
  ['svg', 'svg'],
  ['css', 'css'],
  ...['js', 'mjs', 'cjs'].map((extension) => [extension, 'script'] as const),
  ...['json', 'xml', 'txt', 'ini', 'cfg', 'conf', 'env', 'yml', 'yaml', 'properties', 'vcf', 'pem', 'key', 'csv'].map(
    (extension) => [extension, 'text'] as const,
  ),
])

/** The number of a kind that is looked at for its text alone: subtitles and captions. */
export const captions = kinds.length + 1
/** What a number begins with where the text of the file is wanted too, or alone. */
export const [andText, textAlone] = [64, 128]

/** Has pages, style sheets, scripts, drawings and small texts looked at. Names decide: content has not been seen yet. */
export const contentReader: ContentReader = {
  module: new URL('./note-content.js', import.meta.url).href,
  kindOf: (path) => numberOf(kindByExtension.get(extensionOf(path))),
}

/** Gives back what people read in pages and captions: besides all that, or alone. */
export const textReader = (alone: boolean): ContentReader => ({
  module: new URL('./note-text.js', import.meta.url).href,
  givesText: true,
  kindOf(path, room) {
    const extension = extensionOf(path)
    const kind = kindByExtension.get(extension)
    if (room && (kind === 'html' || kind === 'xhtml')) return numberOf(kind) + (alone ? textAlone : andText)
    if (room && (extension === 'vtt' || extension === 'srt')) return captions + textAlone
    return alone ? 0 : numberOf(kind)
  },
})

const numberOf = (kind: (typeof kinds)[number] | undefined): number =>
  kind === undefined ? 0 : kinds.indexOf(kind) + 1

function extensionOf(path: string): string {
  const dot = path.lastIndexOf('.')
  // The longest extension known has ten letters; names of a kilobyte are not copied.
  return dot < 0 || path.length - dot > 12 ? '' : path.slice(dot + 1).toLowerCase()
}
