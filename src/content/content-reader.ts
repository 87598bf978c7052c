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

/** Has pages, style sheets, scripts, drawings and small texts looked at. Names decide: content has not been seen yet. */
export const contentReader: ContentReader = {
  module: new URL('./note-content.js', import.meta.url).href,
  kindOf(path) {
    const dot = path.lastIndexOf('.')
    // The longest extension known has ten letters; names of a kilobyte are not copied.
    if (dot < 0 || path.length - dot > 12) return 0
    const kind = kindByExtension.get(path.slice(dot + 1).toLowerCase())
    return kind === undefined ? 0 : kinds.indexOf(kind) + 1
  },
}
