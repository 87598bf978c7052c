import type { Finding } from '../../../kernel/finding.js'
import { editionCase, given, type ImsView, nameOf } from './survey.js'

/** MAN-022 to 024, 028: what items launch, and whether they are shown. */
export function* items(view: ImsView): Iterable<Finding> {
  const { manifest, resourceOf, nearest } = view
  const submanifests = new Set(view.manifests.slice(1).flatMap(({ identifier }) => given(identifier)?.value ?? []))
  for (const item of view.items) {
    const name = nameOf(item.element)
    const reference = given(item.identifierref)
    const parent = item.items.length > 0
    if (!reference) {
      if (!parent) yield { rule: 'MAN-024', ...editionCase(manifest), place: item.place, args: { name } }
    } else if (parent)
      yield {
        rule: 'MAN-023',
        ...editionCase(manifest),
        place: reference.place,
        args: { name, value: reference.value },
      }
    // Without any `resources` there is one fault, and MAN-006 tells it.
    if (
      reference &&
      manifest.resources.length > 0 &&
      !resourceOf.has(reference.value) &&
      !submanifests.has(reference.value)
    ) {
      const near = nearest.find(reference.value)
      const args = { name, value: reference.value, ...(near !== undefined && { near }) }
      yield { rule: 'MAN-022', ...(near !== undefined && { case: 'near' }), place: reference.place, args }
    }
    const visible = given(item.isvisible)
    if (
      visible &&
      !/^(?:true|false)$/.test(visible.value) &&
      !(manifest.standard === 'scorm12' && /^[01]$/.test(visible.value))
    )
      yield { rule: 'MAN-028', place: visible.place, args: { name, value: visible.value } }
  }
}
