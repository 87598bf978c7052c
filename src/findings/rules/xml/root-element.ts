import type { Finding } from '../../../kernel/finding.js'
import { contentPackaging, namespaces } from '../../../standard/namespaces.js'
import type { PackageView } from '../../view.js'

/**
 * XML-007: the root of a manifest. A namespace that is another edition's is XML-009, none at all is XML-008; a course structure
 * of cmi5 is measured against its grammar instead (CMI-002), which says the same with more.
 */
export function* rootElement({ standard }: PackageView): Iterable<Finding> {
  const { name, document } = standard
  const expected = name === 'tincan' ? 'tincan' : name === 'scorm12' || name === 'scorm2004' ? 'manifest' : undefined
  if (!document?.whole || expected === undefined) return
  const { place, namespace, name: element } = document.root
  if (element !== expected) yield { rule: 'XML-007', place, args: { element, expected } }
  else if (name !== 'tincan' && namespace !== '' && !contentPackaging.test(namespace)) {
    const right = name === 'scorm12' ? namespaces.imscpOfScorm12 : namespaces.imscp
    yield { rule: 'XML-007', case: 'namespace', place, args: { element, namespace, expected: right } }
  }
}
