import type { FileFacts, Position, Reference } from '../../../content/file-facts.js'
import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep, ContentView } from '../../view.js'
import { pathOf } from './links.js'
import { Occurrences } from './occurrences.js'

/** What browsers have ceased to run, by the extension of a file, the type of an `object` or its `classid`. */
const technologies: readonly { readonly name: string; readonly file: RegExp; readonly type: RegExp }[] = [
  { name: 'flash', file: /\.swf$/i, type: /shockwave-flash|futuresplash|d27cdb6e-ae6d/i },
  { name: 'shockwave', file: /\.(?:dcr|dxr)$/i, type: /x-director|166b1bca-3f9c/i },
  { name: 'java', file: /\.class$/i, type: /java-(?:applet|bean|vm)|8ad9c840-044e|cafeefac-/i },
  { name: 'silverlight', file: /\.xap$/i, type: /silverlight|dfeaf541-f3e1/i },
  { name: 'real', file: /\.(?:ram?|rm|rpm|rv)$/i, type: /realaudio|realvideo|realmedia|realtext|cfcdaa03-8be4/i },
  {
    name: 'windows-media',
    file: /\.(?:wmv|wma|asf|asx|avi)$/i,
    type: /x-ms-(?:wm|asf)|x-mplayer2|6bf52a52-394a|22d6f312-b0f6/i,
  },
  { name: 'quicktime', file: /\.(?:qtvr|qti)$/i, type: /02bf25d5-8c17/i },
]

const suspect = new RegExp(technologies.map(({ file }) => file.source.replace('$', '(?:[?#]|$)')).join('|'), 'i')

/** Kinds of references whose file a browser would have to play. */
const played = new Set<Reference['as']>(['object', 'applet', 'media', 'frame', 'link', 'image'])

/** CNT-009: each dead technology once, at the first place that uses it. */
export class Technology implements ContentSweep {
  readonly #view: ContentView
  readonly #pages = new Occurrences()

  constructor(view: ContentView) {
    this.#view = view
  }

  see({ entry, facts }: ContentFile): void {
    for (const [name, at] of usesOf(facts)) this.#pages.add(name, placeIn({ entry }, at))
  }

  *end(): Iterable<Finding> {
    for (const { name, file } of technologies) {
      const pages = this.#pages.get(name)
      const entries = this.#view.container.entries.filter(
        ({ path, directory, litter }) => !directory && !litter && file.test(path),
      )
      const place = pages?.place ?? (entries[0] && { file: entries[0].path })
      if (place) yield { rule: 'CNT-009', case: name, place, args: { pages: pages?.files ?? 0, files: entries.length } }
    }
    const activeX = this.#pages.get('activex')
    if (activeX)
      yield { rule: 'CNT-009', case: 'activex', place: activeX.place, args: { pages: activeX.files, files: 0 } }
  }
}

/** The technologies that a file uses, and where. */
function* usesOf({ references }: FileFacts): Iterable<readonly [name: string, at: Position]> {
  for (const { as, url, type = '', at } of references) {
    if (!played.has(as)) continue
    // At one look: hardly any reference is to one of these.
    if (as !== 'applet' && type === '' && !suspect.test(url)) continue
    const path = pathOf(url)
    const known = technologies.find((one) => one.file.test(path) || one.type.test(type))
    if (as === 'applet') yield ['java', at]
    else if (known) yield [known.name, at]
    else if (as === 'object' && /^clsid:/i.test(type)) yield ['activex', at]
  }
}
