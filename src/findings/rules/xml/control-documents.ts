import type { Finding } from '../../../kernel/finding.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import type { PackageView } from '../../view.js'
import { officialDocuments } from './official-documents.js'
import { schemaLocationsOf } from './vocabulary.js'

/**
 * XML-012: schemas that a manifest of SCORM says lie in the package, and do not. An absolute address names a document elsewhere.
 * XML-013: schemas with the name of an official one, and other bytes. Each once for the package.
 */
export function* controlDocuments({ container, standard }: PackageView): Iterable<Finding> {
  const { name, document, root } = standard
  if (!document?.whole || (name !== 'scorm12' && name !== 'scorm2004')) return
  const locations = schemaLocationsOf(document.root) ?? []
  const missing = locations.filter(
    ({ location }) => parseHref(location).kind !== 'url' && !container.entry(root + resolveInPackage(location).path),
  )
  const [first] = missing
  if (first) yield { rule: 'XML-012', place: first.place, args: listed(missing.map(({ location }) => location)) }

  const differing = Object.entries(officialDocuments).flatMap(([path, digests]) => {
    const entry = container.entry(root + path)
    return entry?.sha256 === undefined || digests.includes(entry.sha256) ? [] : [entry.path]
  })
  const [file] = differing
  if (file !== undefined) yield { rule: 'XML-013', place: { file }, args: listed(differing) }
}

function listed(names: readonly string[]): Finding['args'] {
  const files = [...new Set(names)]
  return { files: files.join(', '), count: files.length }
}
