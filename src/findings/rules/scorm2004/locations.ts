import type { Finding } from '../../../kernel/finding.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import { baseAround } from '../../../manifest/placed.js'
import { descendantsOf, textOf } from '../../../xml/navigate.js'
import { pathOf } from '../../grammar/path.js'
import type { ImsView } from '../manifest/survey.js'

const longest = 2000

/**
 * S04-006: metadata that is said to be in a file. SCORM 1.2 has the same element for it, in its own namespace, and the same limit, which
 * S12-020 tells.
 */
export function* locations({ manifest, files }: ImsView): Iterable<Finding> {
  const judged = new Set<string>()
  for (const element of descendantsOf(manifest.element)) {
    if (element.name !== 'location' || element.parent?.name !== 'metadata') continue
    const value = textOf(element).trim()
    const { kind } = parseHref(value)
    const { place } = element
    const args = { value, owner: pathOf(element.parent.parent ?? element.parent) }
    if (kind === 'url' || judged.has(value)) continue
    judged.add(value)
    if (kind === 'empty') yield { rule: 'S04-006', case: 'blank', place, args }
    else if (value.length > longest && manifest.standard === 'scorm2004')
      yield { rule: 'S04-006', case: 'length', place, args: { ...args, length: value.length, limit: longest } }
    else if (value.length <= longest) {
      // Against xml:base as XML has it, or from the root as SCORM's authors mean it.
      const { path } = resolveInPackage(value, baseAround(element))
      const rooted = resolveInPackage(value).path
      if (kind !== 'local' && (files.has(path) || files.has(rooted))) continue
      const near = kind === 'local' ? undefined : (files.near(rooted) ?? files.near(path))
      yield {
        rule: 'S04-006',
        ...(near !== undefined && { case: 'near' }),
        place,
        args: { ...args, ...(near !== undefined && { near }) },
      }
    }
  }
}
