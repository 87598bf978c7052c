import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { ImsManifest } from '../../../manifest/ims/ims-manifest.js'
import { namespaces } from '../../../standard/namespaces.js'
import { descendantsOf } from '../../../xml/navigate.js'
import type { ImsView } from '../manifest/survey.js'

const ordinals: ReadonlyMap<string | undefined, string> = new Map([
  ['2nd', 'SCORM 2004 2nd Edition'],
  ['3rd', 'SCORM 2004 3rd Edition'],
])

/** S04-030: what the 4th edition brought, in a manifest of an earlier one; each feature where it is first used. */
export function* featuresOfThe4th({ manifest }: ImsView): Iterable<Finding> {
  const edition = ordinals.get(manifest.edition)
  if (edition === undefined) return
  for (const [feature, place] of firstUses(manifest)) yield { rule: 'S04-030', place, args: { edition, feature } }
}

const thresholdAttributes = new Set(['completedByMeasure', 'minProgressMeasure', 'progressWeight'])

function firstUses({ element }: ImsManifest): Iterable<readonly [feature: string, place: Place]> {
  const found = new Map<string, readonly [string, Place]>()
  const add = (key: string, place: Place, feature = key) => {
    if (!found.has(key)) found.set(key, [feature, place])
  }
  for (const { name, namespace, attributes, place } of descendantsOf(element)) {
    if (namespace === namespaces.adlcp && name === 'data') add('adlcp:data', place)
    if (namespace === namespaces.adlseq && name === 'objectives') add('adlseq:objectives', place)
    for (const attribute of attributes) {
      if (attribute.name === 'sharedDataGlobalToSystem') add('adlcp:sharedDataGlobalToSystem', attribute.place)
      if (name === 'completionThreshold' && thresholdAttributes.has(attribute.name))
        add('adlcp:completionThreshold', attribute.place, `adlcp:completionThreshold ${attribute.name}`)
    }
  }
  return found.values()
}
