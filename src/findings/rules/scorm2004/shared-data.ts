import type { Finding } from '../../../kernel/finding.js'
import { type Item, itemsOf, type Organization } from '../../../manifest/ims/ims-manifest.js'
import type { Attributes } from '../../../manifest/ims/sequencing.js'
import { namespaces } from '../../../standard/namespaces.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'

/** S04-017: a store that one item maps twice. S04-019: a store that every activity reads and none writes. */
export function* sharedData({ organizations }: ImsView): Iterable<Finding> {
  for (const organization of organizations) {
    const stores = new Map<string, { readonly map: Attributes; written: boolean }>()
    for (const item of itemsOf(organization)) {
      const mapped = new Set<string>()
      for (const map of mapsOf(item)) {
        const target = given(map.targetID)
        if (!target) continue
        const args = { name: nameOf(item.element), value: target.value }
        if (mapped.has(target.value)) yield { rule: 'S04-017', place: target.place, args }
        mapped.add(target.value)
        const store = stores.get(target.value) ?? { map, written: false }
        stores.set(target.value, store)
        store.written ||= !isFalse(map.writeSharedData?.value ?? 'false')
      }
    }
    if (isOfOneAttempt(organization))
      for (const [value, { map, written }] of stores)
        if (!written && map.targetID) yield { rule: 'S04-019', place: map.targetID.place, args: { value } }
  }
}

/** A second `data` is S04-016. */
const mapsOf = ({ adl }: Item): readonly Attributes[] =>
  adl.find(({ name, element }) => name === 'data' && element.namespace === namespaces.adlcp)?.maps ?? []

/** What is neither true nor false is S04-018, and nobody knows what was meant. */
const isFalse = (value: string): boolean => value.trim() === 'false' || value.trim() === '0'

/** Unless it is told otherwise, data lives on in the system, where another course may have written it. */
const isOfOneAttempt = ({ sharedDataGlobalToSystem }: Organization): boolean =>
  isFalse(sharedDataGlobalToSystem?.value ?? 'true')
