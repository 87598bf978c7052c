import type { Rule } from '../rule.js'
import { identifierRules } from './man/identifiers.js'
import { itemRules } from './man/items.js'
import { organizationRules } from './man/organizations.js'
import { partRules } from './man/parts.js'
import { referenceRules } from './man/references.js'
import { resourceRules } from './man/resources.js'

/**
 * Rules of `imsmanifest.xml`, common to SCORM 1.2 and 2004. `REQ_…` are the numbers of ADL's “SCORM 2004 4th Edition Testing
 * Requirements”, as ADL's own validator cites them; a rule without a number is one that this validator checks without citing any,
 * or a matter of sense. Rules that are milder in SCORM 1.2 have a case `scorm12`.
 */
export const manRules = {
  ...identifierRules,
  ...partRules,
  ...organizationRules,
  ...itemRules,
  ...resourceRules,
  ...referenceRules,
} as const satisfies Record<string, Rule>
