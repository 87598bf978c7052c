import type { Finding } from '../../../kernel/finding.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import type { Metadata } from '../../../manifest/lom/lom.js'
import { elementOf } from '../../../xml/navigate.js'
import type { ImsView } from '../manifest/survey.js'
import { isFrenchNamespace, type LomRecord } from './records.js'

/** LOM-013: vocabularies of others in the records of a package, each once; a French profile by its name. */
export function* extensions(records: readonly LomRecord[]): Iterable<Finding> {
  const profiles = new Set<string>()
  const found = new Map<string, { readonly element: LomRecord['lom']['element']; count: number }>()
  for (const { lom, profile, extensions: own } of records) {
    if (profile !== undefined && !profiles.has(profile)) {
      profiles.add(profile)
      yield { rule: 'LOM-013', case: 'french', place: lom.place, args: { profile } }
    }
    for (const [namespace, { element, count }] of own) {
      if (isFrenchNamespace(namespace)) continue
      const known = found.get(namespace)
      if (known) known.count += count
      else found.set(namespace, { element, count })
    }
  }
  for (const [namespace, { element, count }] of found)
    yield { rule: 'LOM-013', place: element.place, args: { element: element.name, namespace, count } }
}

/** LOM-003: metadata files that lie outside the package. Those that it should have and has not are S04-006's. */
export function* locations(view: ImsView): Iterable<Finding> {
  for (const { locations: written } of allMetadata(view))
    for (const { value, place } of written) {
      const { kind } = parseHref(value)
      if (kind === 'empty' || (kind === 'relative' && !resolveInPackage(value).climbs)) continue
      yield { rule: 'LOM-003', place, args: { value } }
    }
}

/** LOM-014: `schema` and `schemaversion` below the manifest, where nobody reads them. One finding for all. */
export function* repeatedSchemas(view: ImsView): Iterable<Finding> {
  const repeated = belowManifest(view).filter(
    ({ element }) => elementOf(element, 'schema') ?? elementOf(element, 'schemaversion'),
  )
  const [first] = repeated
  if (first) yield { rule: 'LOM-014', place: first.place, args: { count: repeated.length } }
}

const belowManifest = ({ organizations, items, resources }: ImsView): Metadata[] => [
  ...[...organizations, ...items, ...resources].flatMap(({ metadata }) => metadata),
  ...resources.flatMap(({ files }) => files.flatMap(({ metadata }) => metadata)),
]

const allMetadata = (view: ImsView): Metadata[] => [
  ...view.manifests.flatMap(({ metadata }) => metadata.map(({ description }) => description)),
  ...belowManifest(view),
]
