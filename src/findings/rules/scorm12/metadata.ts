import type { Finding } from '../../../kernel/finding.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import type { Lom, Metadata } from '../../../manifest/lom/lom.js'
import type { ImsView } from '../manifest/survey.js'
import { schemaLocationsOf } from '../xml/vocabulary.js'

/** The namespace of metadata in SCORM 1.2, and the schema that a package carries for it. */
const profile = { namespace: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1', schema: 'imsmd_rootv1p2p1.xsd' }

/** S12-022, 023: records in another vocabulary than SCORM 1.2 has for them. Each file once, and each namespace once. */
export function* metadataNamespaces(view: ImsView): Iterable<Finding> {
  // By namespace, then by file: one key of both would copy a long namespace for each record.
  const told = new Map<string, Map<string, { first: Lom; count: number }>>()
  // A file that several elements name is one description.
  const records = new Set<Lom>()
  for (const { lom } of descriptions(view)) for (const record of lom) records.add(record)
  for (const record of records) {
    const { namespace } = record.element
    // Without a namespace at all it is XML-008.
    if (namespace === profile.namespace || namespace === '') continue
    const byFile = told.get(namespace) ?? new Map<string, { first: Lom; count: number }>()
    told.set(namespace, byFile)
    const known = byFile.get(record.document.file)
    if (known) known.count++
    else byFile.set(record.document.file, { first: record, count: 1 })
  }
  const locations = told.size > 0 ? (schemaLocationsOf(view.manifest.element) ?? []) : []
  const schemas = new Map(locations.map(({ namespace, location }) => [namespace, location]))
  for (const { first, count } of [...told.values()].flatMap((byFile) => [...byFile.values()])) {
    const { place, dialect, element } = first
    const { namespace } = element
    const args = { namespace, expected: profile.namespace, count }
    if (dialect === 'lom') yield { rule: 'S12-022', place, args }
    else yield { rule: 'S12-023', ...unchecked(schemas.get(namespace), view), place, args }
  }
}

function* descriptions({ manifests, organizations, items, resources }: ImsView): Iterable<Metadata> {
  for (const { metadata } of manifests) for (const { description } of metadata) yield description
  for (const owners of [organizations, items, resources]) for (const { metadata } of owners) yield* metadata
  for (const { files } of resources) for (const { metadata } of files) yield* metadata
}

/** A package that brings the schema of the profile, and names for what it uses another one that it lacks, is valid by none. */
function unchecked(schema: string | undefined, { files }: ImsView): { case?: string } {
  const lacking =
    schema !== undefined && parseHref(schema).kind === 'relative' && !files.has(resolveInPackage(schema).path)
  return lacking && files.has(profile.schema) ? { case: 'unchecked' } : {}
}
