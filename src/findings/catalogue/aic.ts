import type { Rule } from '../rule.js'
import { courseRules } from './aic/course.js'
import { tableRules } from './aic/tables.js'
import { treeRules } from './aic/tree.js'

/**
 * Rules of AICC courses: their structure files, which CMI001 describes. It numbers its sections anew in each revision, so that none is
 * cited by number.
 */
export const aicRules = {
  ...courseRules,
  ...tableRules,
  ...treeRules,
} as const satisfies Record<string, Rule>
