import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep } from '../../view.js'

/** Files below this are parts that a script puts into a page. */
const fewElements = 1

/** CNT-013: pages in an encoding that browsers must guess. CNT-020, 021: what learners who cannot see or hear are told. */
export class PagesShown implements ContentSweep {
  *file(file: ContentFile): Iterable<Finding> {
    const { page, kind } = file.facts
    if (kind !== 'html' || !page) return
    yield* encoding(file)
    // What a script fills, it may give captions too.
    for (const { url, captions, decorative, at } of page.videos)
      if (url !== undefined && !captions && !decorative)
        yield { rule: 'CNT-020', place: placeIn(file, at), args: { video: url } }
    if (!page.hasHtml || page.elements <= fewElements) return
    const lang = (page.lang?.text ?? '').trim() !== ''
    const title = (page.title?.text ?? '').trim() !== ''
    if (lang && title) return
    yield {
      rule: 'CNT-021',
      case: lang ? 'title' : title ? 'lang' : 'both',
      place: { file: file.entry.path },
      args: {},
    }
  }
}

function* encoding({ entry, facts }: ContentFile): Iterable<Finding> {
  const { bytes, declared, mark } = facts.encoding
  if (bytes === 'ascii' || mark) return
  const utf8 = declared !== undefined && /^utf-?8$/i.test(declared.text)
  const place = declared ? placeIn({ entry }, declared.at) : { file: entry.path }
  if (!declared) yield { rule: 'CNT-013', ...(bytes === 'other' && { case: 'unknown' }), place, args: {} }
  else if (utf8 && bytes === 'other')
    yield { rule: 'CNT-013', case: 'untrue', place, args: { declared: declared.text } }
  else if (!utf8) yield { rule: 'CNT-013', case: 'other', place, args: { declared: declared.text } }
}
