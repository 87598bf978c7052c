import type { Rule } from '../rule.js'
import { itemDataRules } from './s12/item-data.js'
import { metadataRules } from './s12/metadata.js'
import { prerequisiteRules } from './s12/prerequisites.js'
import { vocabularyRules } from './s12/vocabulary.js'

/**
 * Rules of SCORM 1.2 only. Names, values and lengths are those of the official schemas `adlcp_rootv1p2.xsd` and `imscp_rootv1p1p2.xsd`,
 * where each was looked up. Not here: S12-001 (no metadata, schema or schemaversion), which MAN-006, MAN-008 and MAN-010 tell, one fault
 * each; S12-021 (the official `ims_xml.xsd` has a defect that one parser complains of), which is in nearly every package, and which nobody
 * who makes or plays one can or has to mend.
 */
export const s12Rules = {
  ...vocabularyRules,
  ...prerequisiteRules,
  ...itemDataRules,
  ...metadataRules,
} as const satisfies Record<string, Rule>
