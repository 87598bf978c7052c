import type { Rule } from '../rule.js'
import { completionRules } from './s04/completion.js'
import { itemRules } from './s04/items.js'
import { resourceRules } from './s04/resources.js'
import { sharedDataRules } from './s04/shared-data.js'

/** Rules of SCORM 2004 content aggregation. `REQ_…` as in the rules of every manifest (`man.ts`). What is not here: `left-out.ts`. */
export const s04Rules = {
  ...resourceRules,
  ...itemRules,
  ...completionRules,
  ...sharedDataRules,
} as const satisfies Record<string, Rule>
