import type { Rule } from '../rule.js'
import { activityRules } from './tin/activities.js'
import { launchRules } from './tin/launch.js'
import { structureRules } from './tin/structure.js'

/**
 * Rules of TinCan packages. What they must be like is written in one place only, `lms_lrs.md` of Rustici's repository `launch`, by whose
 * headings it is cited; what identifies activities is xAPI. What is not here: `left-out.ts`.
 */
export const tinRules = {
  ...structureRules,
  ...activityRules,
  ...launchRules,
} as const satisfies Record<string, Rule>
