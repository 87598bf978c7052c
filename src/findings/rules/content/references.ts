import type { Reference, ReferenceKind } from '../../../content/file-facts.js'
import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import { enumerated } from '../../enumeration.js'
import type { ContentSweep } from '../../view.js'
import type { Links, Target } from './links.js'

/** What a browser asks for when it shows the page. */
const fetched: ReadonlySet<ReferenceKind> = new Set([
  'script',
  'import',
  'stylesheet',
  'image',
  'style',
  'media',
  'poster',
  'track',
  'frame',
  'object',
  'refresh',
])
/** Addresses of pages that a script makes up as it goes have no file to end in. */
const namesFile = /\.\w{1,6}(?:[?#]|$)/
/** Files of a finding that it names; the others are counted. */
const namedAtMost = 10

type Missing = Extract<Target, { kind: 'missing' }>

/** CNT-007, CNT-008: what pages and style sheets refer to and the package has not, told once for each of them. */
export class References implements ContentSweep {
  readonly #links: Links

  constructor(links: Links) {
    this.#links = links
  }

  *file(file: ContentFile): Iterable<Finding> {
    const { entry, facts } = file
    const base = this.#links.baseOf(entry.path, facts)
    const missing: { reference: Reference; target: Missing }[] = []
    const folded: { reference: Reference; found: string }[] = []
    for (const reference of facts.references) {
      const { as, url } = reference
      if (as === 'import' && !/^[./]/.test(url)) continue
      if (!fetched.has(as) && !(as === 'link' && namesFile.test(url))) continue
      const target = this.#links.follow(url, base)
      if (target.kind === 'folded') folded.push({ reference, found: target.path })
      // A link from the root of the server may well be meant: the package is not the whole of it.
      else if (target.kind === 'missing' && !(target.rooted && as === 'link')) missing.push({ reference, target })
    }
    yield* this.#missing(file, missing)
    const [alike] = folded
    if (!alike) return
    yield {
      rule: 'CNT-008',
      ...(folded.length > 1 && { case: 'several' }),
      place: placeIn(file, alike.reference.at),
      args: {
        url: alike.reference.url,
        found: alike.found,
        ...(folded.length > 1 && {
          count: folded.length,
          list: enumerated(
            folded.map(({ reference }) => reference.url),
            namedAtMost,
          ),
        }),
      },
    }
  }

  *#missing(file: ContentFile, missing: readonly { reference: Reference; target: Missing }[]): Iterable<Finding> {
    const [first] = missing
    if (!first) return
    const { reference, target } = first
    const place = placeIn(file, reference.at)
    if (missing.length > 1) {
      const list = enumerated(
        missing.map(({ reference: { url } }) => url),
        namedAtMost,
      )
      yield { rule: 'CNT-007', case: 'several', place, args: { count: missing.length, list } }
      return
    }
    const { path, rooted, climbs } = target
    const near = climbs ? undefined : this.#links.files.near(path)
    const particular = climbs ? 'climbs' : rooted ? 'rooted' : near === undefined ? undefined : 'near'
    yield {
      rule: 'CNT-007',
      ...(particular && { case: particular }),
      place,
      args: { url: reference.url, path, ...(near !== undefined && { near }) },
    }
  }
}
