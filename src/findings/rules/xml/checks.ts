import type { Finding } from '../../../kernel/finding.js'
import type { PackageView } from '../../view.js'
import { controlDocuments } from './control-documents.js'
import { vocabularies } from './namespaces.js'
import { rootElement } from './root-element.js'
import { whiteSpace } from './white-space.js'

/** Rules of the XML area that need more than the reading of one document: namespaces, schema locations, compared values. */
export const xmlChecks: readonly ((view: PackageView) => Iterable<Finding>)[] = [
  rootElement,
  vocabularies,
  controlDocuments,
  whiteSpace,
]
