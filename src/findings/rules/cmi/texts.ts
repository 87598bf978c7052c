import type { Finding } from '../../../kernel/finding.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf, textOf } from '../../../xml/navigate.js'
import { pathOf } from '../../grammar/path.js'
import type { ManifestView } from '../../view.js'
import { childrenOf, nodesOf } from './nodes.js'

/** `xs:language`: a first part of letters, then parts of letters and digits, eight characters each at most. */
export const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/

/** CMI-022 to 024: titles and descriptions, and the languages they are in. */
export function* texts({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  for (const { element } of nodesOf(manifest))
    for (const name of ['title', 'description'])
      for (const text of childrenOf(element, name)) yield* languageTexts(text)
}

function* languageTexts(text: XmlElement): Iterable<Finding> {
  const where = pathOf(text)
  const seen = new Set<string>()
  for (const string of childrenOf(text, 'langstring')) {
    if (textOf(string).trim() === '') yield { rule: 'CMI-022', place: string.place, args: { where } }
    const lang = attributeOf(string, 'lang')
    if (!lang) {
      yield { rule: 'CMI-023', case: 'absent', place: string.place, args: { where } }
      continue
    }
    const value = lang.value.trim()
    if (!languageTag.test(value)) yield { rule: 'CMI-024', place: lang.place, args: { where, value } }
    else if (seen.has(value.toLowerCase()))
      yield { rule: 'CMI-023', case: 'repeated', place: lang.place, args: { where, value } }
    seen.add(value.toLowerCase())
  }
}
