import type { Rule } from '../rule.js'
import { addressRules } from './cmi/addresses.js'
import { completionRules } from './cmi/completion.js'
import { contentRules } from './cmi/content.js'
import { identifierRules } from './cmi/identifiers.js'
import { parameterRules } from './cmi/parameters.js'
import { structureRules } from './cmi/structure.js'
import { textRules } from './cmi/texts.js'

/**
 * Rules of cmi5. Requirement numbers are those of the npm package `@cmi5/requirements` 1.0.0, where each one cited here was looked
 * up. Not here: CMI-035 (a zip64 package is accepted), which is a property of Fonds that a test proves.
 */
export const cmiRules = {
  ...structureRules,
  ...identifierRules,
  ...addressRules,
  ...completionRules,
  ...textRules,
  ...parameterRules,
  ...contentRules,
} as const satisfies Record<string, Rule>
