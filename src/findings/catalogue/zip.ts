import type { ZipRule } from '../../container/zip-rule.js'
import type { Rule } from '../rule.js'
import { archiveRules } from './zip/archive.js'
import { entryRules } from './zip/entries.js'
import { limitRules } from './zip/limits.js'
import { nameRules } from './zip/names.js'

/** Rules of the zip container. `APPNOTE` is the .ZIP File Format Specification, version 6.3. */
export const zipRules = {
  ...archiveRules,
  ...entryRules,
  ...nameRules,
  ...limitRules,
} as const satisfies Record<ZipRule, Rule>
