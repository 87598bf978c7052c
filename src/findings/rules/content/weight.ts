import type { Entry } from '../../../container/container.js'
import type { ContentFile } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import { fileName, slashed } from '../../../kernel/path.js'
import { enumerated } from '../../enumeration.js'
import type { ContentSweep, ContentView } from '../../view.js'
import { pathOf } from './links.js'

/** What is seen and heard, and runs no script. */
export const media =
  /\.(?:mp4|m4v|webm|ogv|ogg|mov|avi|wmv|flv|f4v|mpe?g|mp3|m4a|wav|aac|flac|gif|png|jpe?g|webp|bmp|tiff?|pdf|glb)$/i
const drawing = /\.svg$/i
/** Files of authoring tools, of image editors, of builds and of careless editors. */
const sources =
  /\.(?:story|cptx?|awt|elpx?|camproj|tscproj|pptx?|ppsx?|key|psd|psb|ai|xcf|indd|sketch|fla|aep|prproj|xd|blend|max|map|bak|orig|old|tmp|swp)$|~$/i
const mebibyte = 2 ** 20

/** CNT-010, 011: what learners wait for. CNT-017: what is of no use to them. */
export class Weight implements ContentSweep {
  readonly #view: ContentView
  /** What looks like a source and is offered to learners by no link. */
  readonly #sources = new Map<string, Entry>()
  readonly #linked = new Set<string>()

  constructor(view: ContentView) {
    this.#view = view
    for (const entry of view.container.entries)
      if (!entry.directory && !entry.litter && sources.test(entry.path))
        this.#sources.set(fileName(slashed(entry.path)), entry)
  }

  see({ facts }: ContentFile): void {
    if (this.#sources.size === 0) return
    for (const { url } of facts.references) {
      const name = fileName(slashed(pathOf(url)))
      if (this.#sources.has(name)) this.#linked.add(name)
    }
  }

  *end(): Iterable<Finding> {
    const { container, limits } = this.#view
    for (const { path, size } of container.entries)
      if (size > limits.heavyMediaBytes && (media.test(path) || drawing.test(path)))
        yield { rule: 'CNT-010', place: { file: path }, args: weighed(size, limits.heavyMediaBytes) }
    if (container.size > limits.heavyPackageBytes)
      yield {
        rule: 'CNT-011',
        place: { file: container.name },
        args: weighed(container.size, limits.heavyPackageBytes),
      }
    const left = [...this.#sources].flatMap(([name, { path }]) => (this.#linked.has(name) ? [] : [path]))
    const [first] = left
    if (first === undefined) return
    yield { rule: 'CNT-017', place: { file: first }, args: { count: left.length, files: enumerated(left) } }
  }
}

const weighed = (size: number, limit: number): Finding['args'] => ({
  size: Math.round(size / mebibyte),
  limit: Math.round(limit / mebibyte),
})
