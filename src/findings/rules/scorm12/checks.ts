import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'
import { itemData } from './item-data.js'
import { lengths } from './lengths.js'
import { metadataNamespaces } from './metadata.js'
import { prerequisites } from './prerequisites.js'
import { resourceTypes } from './resource-types.js'
import { vocabulary } from './vocabulary.js'

/** Rules of the S12 area: asked of SCORM 1.2 only. */
export const scorm12Checks: readonly ((view: ImsView) => Iterable<Finding>)[] = [
  resourceTypes,
  vocabulary,
  prerequisites,
  itemData,
  lengths,
  metadataNamespaces,
]
