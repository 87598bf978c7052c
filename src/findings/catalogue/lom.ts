import type { Rule } from '../rule.js'
import { lomFileRules } from './lom/files.js'
import { lomProfileRules } from './lom/profiles.js'
import { lomSchemaRules } from './lom/schema.js'
import { lomValueRules } from './lom/values.js'

/**
 * Rules of metadata. The tables of mandatory elements (LOM-005, LOM-006) are cited by book, without a section. No LMS needs metadata to
 * play a course: what the books call an error is a warning under `standard`.
 */
export const lomRules = {
  ...lomFileRules,
  ...lomSchemaRules,
  ...lomProfileRules,
  ...lomValueRules,
} as const satisfies Record<string, Rule>
