import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { XmlElement } from '../../../xml/document.js'
import { textOf, xmlNamespace } from '../../../xml/navigate.js'
import type { PackageView } from '../../view.js'

/** Attributes of a manifest that are prose or go to the course as they stand; every other one is an identifier, a path or a token. */
const free = new Set(['parameters', 'schemaLocation'])
/** Elements of a manifest whose text is a token or a path. */
const compared = new Set([
  'schema',
  'schemaversion',
  'location',
  'masteryscore',
  'maxtimeallowed',
  'timelimitaction',
  'timeLimitAction',
  'hideLMSUI',
  'minNormalizedMeasure',
])

/**
 * XML-015: white space around values of an `imsmanifest.xml` that an LMS compares, told once with its count: a tool that writes one
 * writes them all. In cmi5 such space has to be removed by the LMS, and is CMI-026.
 */
export function* whiteSpace({ standard }: PackageView): Iterable<Finding> {
  const { name, document } = standard
  if (!document?.whole || (name !== 'scorm12' && name !== 'scorm2004')) return
  let first: { readonly place: Place; readonly where: string; readonly value: string } | undefined
  let count = 0
  for (const padded of paddedValues(document.root)) {
    first ??= padded
    count++
  }
  if (first) yield { rule: 'XML-015', place: first.place, args: { where: first.where, value: first.value, count } }
}

function* paddedValues(root: XmlElement): Iterable<{ place: Place; where: string; value: string }> {
  const pending = [root]
  for (let element = pending.pop(); element; element = pending.pop()) {
    for (const { name, namespace, value, place } of element.attributes)
      if (namespace !== xmlNamespace && !free.has(name) && isPadded(value))
        yield { place, where: `${element.name}@${name}`, value }
    if (compared.has(element.name)) {
      const value = textOf(element)
      if (isPadded(value)) yield { place: element.place, where: element.name, value }
    }
    // Metadata is prose: its white space belongs to it.
    for (const child of element.children.toReversed())
      if (child.kind === 'element' && child.name !== 'lom' && child.name !== 'record') pending.push(child)
  }
}

const isPadded = (value: string): boolean => value.trim() !== '' && value.trim() !== value
