import type { Rule } from '../rule.js'
import { completionRules } from './s04/completion.js'
import { itemRules } from './s04/items.js'
import { resourceRules } from './s04/resources.js'
import { sharedDataRules } from './s04/shared-data.js'

/**
 * Rules of SCORM 2004 content aggregation. `REQ_…` as in the rules of every manifest (`man.ts`). Not here: S04-020 to 029, numbers
 * that no rule has; S04-031 (the edition is an earlier one), for a report names the edition of every package, and an earlier one is no
 * fault; S04-032 (each edition has its own schema), which is how the grammars are chosen and nothing to be found in a package.
 */
export const s04Rules = {
  ...resourceRules,
  ...itemRules,
  ...completionRules,
  ...sharedDataRules,
} as const satisfies Record<string, Rule>
