import type { Container } from '../../../container/container.js'
import type { Finding } from '../../../kernel/finding.js'
import { joinBase, parseHref, resolveBase, resolveInPackage } from '../../../manifest/href.js'
import { baseAround, xmlBase } from '../../../manifest/placed.js'
import { isKept, type Standard } from '../../../standard/standard.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf, descendantsOf, textOf } from '../../../xml/navigate.js'
import type { PackageView } from '../../view.js'

/**
 * PKG-004: manifests of different standards side by side. The first is judged by all rules of its standard. A second one counts as
 * faultless, and the package only as ambiguous, when it can be read, is what its name says, and every file it names is there.
 */
export function* secondManifest({ container, standard }: PackageView): Iterable<Finding> {
  if (!isKept(standard.name)) return
  const first = standard.manifestPath ?? ''
  for (const second of standard.also) {
    const file = second.manifestPath ?? ''
    const { which, ...fault } = faultOf(second, container)
    yield { rule: 'PKG-004', ...(which && { case: which }), place: { file }, args: { first, second: file, ...fault } }
  }
}

type Fault =
  | { readonly which: 'unreadable' | 'faultless' }
  /** It names nothing that could be played. */
  | { readonly which: undefined }
  | { readonly which: 'root'; readonly element: string }
  | { readonly which: 'missing'; readonly file: string }

function faultOf({ document, name, root }: Standard, container: Container): Fault {
  if (!document?.whole) return { which: 'unreadable' }
  const element = document.root.name
  if (element !== (name === 'cmi5' ? 'courseStructure' : name === 'tincan' ? 'tincan' : 'manifest'))
    return { which: 'root', element }
  let named = false
  for (const href of hrefsOf(document.root)) {
    named = true
    const file = resolveInPackage(href).path
    if (parseHref(href).kind !== 'url' && !container.entry(root + file)) return { which: 'missing', file }
  }
  return { which: named ? 'faultless' : undefined }
}

/** The files that a manifest of any of the standards names, against `xml:base` where it has one. */
function* hrefsOf(root: XmlElement): Iterable<string> {
  for (const element of descendantsOf(root)) {
    if (element.name === 'resource' || element.name === 'file') {
      const href = attributeOf(element, 'href')?.value.trim()
      if (href) yield resolveBase(baseOf(element), href)
    } else if (element.name === 'launch' || (element.name === 'url' && element.parent?.name === 'au')) {
      const url = textOf(element).trim()
      if (url) yield url
    }
  }
}

/** The base of an element's own hrefs: those around it, and its own. */
const baseOf = (element: XmlElement): string => joinBase(baseAround(element), xmlBase(element)?.value ?? '')
