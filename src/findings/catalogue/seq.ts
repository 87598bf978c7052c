import type { Rule } from '../rule.js'
import { controlRules } from './seq/controls.js'
import { deliveryRules } from './seq/delivery.js'
import { objectiveRules } from './seq/objectives.js'
import { placementRules } from './seq/placement.js'
import { rollupRules } from './seq/rollup.js'
import { ruleRules } from './seq/rules.js'
import { templateRules } from './seq/templates.js'

/**
 * Rules of SCORM 2004 sequencing. `REQ_…` are the numbers of ADL's “SCORM 2004 4th Edition Testing Requirements”; what is only of a wrong
 * type is told by the tables of the grammar (`imsss`, `adlseq`), what these name no rule for by XML-014. That a SCO never sets the
 * completion that `completionSetByContent` promises (part of SEQ-049) takes reading its content, and is told there.
 */
export const seqRules = {
  ...placementRules,
  ...templateRules,
  ...controlRules,
  ...ruleRules,
  ...rollupRules,
  ...objectiveRules,
  ...deliveryRules,
} as const satisfies Record<string, Rule>
