import type { ZipRule } from '../../container/zip-rule.js'
import type { Rule } from '../rule.js'

export const zipRules = {} as Record<ZipRule, Rule>
