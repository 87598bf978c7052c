import type { Rule } from '../rule.js'
import { activityRules } from './tin/activities.js'
import { launchRules } from './tin/launch.js'
import { structureRules } from './tin/structure.js'

/**
 * Rules of TinCan packages. What they must be like is written in one place only, `lms_lrs.md` of Rustici's repository `launch`, by whose
 * headings it is cited; what identifies activities is xAPI. Not here: TIN-001 (there is no `tincan.xml`), for a zip without one is no
 * TinCan package: PKG-001 says so, and PKG-003 where only the letter case is wrong.
 */
export const tinRules = {
  ...structureRules,
  ...activityRules,
  ...launchRules,
} as const satisfies Record<string, Rule>
