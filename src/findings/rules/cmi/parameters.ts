import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Cmi5Manifest } from '../../../manifest/cmi5/cmi5-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import { textOf } from '../../../xml/navigate.js'
import { pathOf } from '../../grammar/path.js'
import type { ManifestView } from '../../view.js'
import { ausOf, childrenOf, nameOf, nodesOf, unitsOf } from './nodes.js'

/** Bytes of launch parameters above which LMSs begin to cut or refuse them. */
const parametersAtMost = 4096

/** A JSON object or array, or what its author took for one. */
const looksLikeJson = /^\{\s*(?:['"}]|[\w$]+\s*:)|^\[\s*[\]['"{\d]/

/** CMI-026 to 028: values handed to the AU, and white space around values. */
export function* parameters({ manifest }: ManifestView<Cmi5Manifest>): Iterable<Finding> {
  for (const { element, launchParameters, entitlementKey } of ausOf(manifest)) {
    const au = nameOf(element)
    if (launchParameters) yield* launchParameterFaults(launchParameters.value.trim(), launchParameters.place, au)
    if (entitlementKey?.value.trim() === '') yield { rule: 'CMI-028', place: entitlementKey.place, args: { au } }
  }
  yield* paddedValues(manifest)
}

function* launchParameterFaults(value: string, place: Place, au: string): Iterable<Finding> {
  const size = Buffer.byteLength(value)
  if (size > parametersAtMost)
    yield { rule: 'CMI-027', case: 'long', place, args: { au, size, limit: parametersAtMost } }
  if (looksLikeJson.test(value) && !isJson(value)) yield { rule: 'CMI-027', case: 'json', place, args: { au, value } }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    // That it does not parse is the answer.
    return false
  }
}

/** White space that an LMS must remove is told once, with its count: pretty-printed files are full of it. */
function* paddedValues(manifest: Cmi5Manifest): Iterable<Finding> {
  let first: { readonly place: Place; readonly where: string } | undefined
  let count = 0
  for (const { place, where } of padded(manifest)) {
    first ??= { place, where }
    count++
  }
  if (first) yield { rule: 'CMI-026', place: first.place, args: { count, where: first.where } }
}

function* padded(manifest: Cmi5Manifest): Iterable<{ readonly place: Place; readonly where: string }> {
  for (const { element } of nodesOf(manifest)) {
    yield* paddedAttributes(element)
    if (element.name === 'au')
      for (const name of ['url', 'launchParameters', 'entitlementKey'])
        for (const child of childrenOf(element, name))
          if (isPadded(textOf(child))) yield { place: child.place, where: pathOf(child) }
  }
  for (const unit of unitsOf(manifest))
    for (const list of childrenOf(unit.element, 'objectives'))
      for (const reference of childrenOf(list, 'objective')) yield* paddedAttributes(reference)
}

function* paddedAttributes(element: XmlElement): Iterable<{ readonly place: Place; readonly where: string }> {
  for (const { namespace, name, value, place } of element.attributes)
    if (namespace === '' && isPadded(value)) yield { place, where: `${pathOf(element)} › ${name}` }
}

const isPadded = (value: string): boolean => value.trim() !== '' && value.trim() !== value
