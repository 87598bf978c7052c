import type { Finding } from '../../../kernel/finding.js'
import { longestBase } from '../../../manifest/href.js'
import type { Placed } from '../../../manifest/value.js'
import type { XmlElement } from '../../../xml/document.js'
import { given, type ImsView } from './survey.js'

/** MAN-041, 042: `xml:base` of manifests, their resources, and each resource. */
export function* xmlBases({ manifest, manifests, resources }: ImsView): Iterable<Finding> {
  const owners = [...manifests, ...manifests.flatMap((inner) => inner.resources), ...resources]
  for (const { element, base: written } of owners) {
    const base = given(written)
    if (!base) continue
    if (base.value.length > longestBase) {
      const args = { kind: element.name, length: base.value.length, limit: longestBase }
      yield { rule: 'MAN-042', case: 'base', place: base.place, args }
    }
    const fault = faultOf(base.value)
    if (!fault) continue
    const particular = [fault !== 'unended' && fault, manifest.standard === 'scorm12' && 'scorm12']
      .filter(Boolean)
      .join('-')
    yield { rule: 'MAN-041', ...(particular && { case: particular }), place: base.place, args: argsOf(element, base) }
  }
}

function argsOf({ name }: XmlElement, { value }: Placed): Finding['args'] {
  const folder = value.replaceAll('\\', '/').replace(/^\/+/, '')
  return { kind: name, value, suggestion: folder.endsWith('/') ? folder : `${folder}/` }
}

function faultOf(value: string): 'backslash' | 'rooted' | 'unended' | undefined {
  if (value.includes('\\')) return 'backslash'
  if (value.startsWith('/') && !value.startsWith('//')) return 'rooted'
  return value.endsWith('/') ? undefined : 'unended'
}
