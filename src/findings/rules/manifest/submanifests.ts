import type { Finding } from '../../../kernel/finding.js'
import { type ImsManifest, itemsOf, manifestsOf } from '../../../manifest/ims/ims-manifest.js'
import { given, type ImsView, nameOf } from './survey.js'

/** MAN-051: manifests inside the manifest, and whether the outer one relies on them. */
export function* submanifests({ manifest }: ImsView): Iterable<Finding> {
  const wanted = new Map<string, string>()
  for (const part of manifest.organizations)
    for (const organization of part.list)
      for (const { identifierref, element } of itemsOf(organization)) {
        const reference = given(identifierref)
        if (reference && !wanted.has(reference.value)) wanted.set(reference.value, nameOf(element))
      }
  for (const { list } of manifest.resources)
    for (const { identifier } of list) wanted.delete(given(identifier)?.value ?? '')
  for (const inner of manifest.submanifests) {
    const name = nameOf(inner.element)
    const reference = identifiersOf(inner).find((value) => wanted.has(value))
    if (reference === undefined) yield { rule: 'MAN-051', place: inner.place, args: { name } }
    else {
      const args = { name, item: wanted.get(reference) ?? '', value: reference }
      yield { rule: 'MAN-051', case: 'referenced', place: inner.place, args }
    }
  }
}

/** What an item may name in a manifest inside its own: the manifest, or a resource of it. */
function identifiersOf(outer: ImsManifest): string[] {
  return [...manifestsOf(outer)].flatMap(({ identifier, resources }) =>
    [identifier, ...resources.flatMap(({ list }) => list.map((resource) => resource.identifier))].flatMap(
      (placed) => given(placed)?.value ?? [],
    ),
  )
}
