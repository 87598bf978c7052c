import { cmiRules } from './catalogue/cmi.js'
import { manRules } from './catalogue/man.js'
import { pkgRules } from './catalogue/pkg.js'
import { xmlRules } from './catalogue/xml.js'
import { zipRules } from './catalogue/zip.js'
import type { Rule } from './rule.js'

/** Every rule Fonds knows, by code. A rule that is misspelled or left untranslated does not compile. */
export const catalogue = { ...zipRules, ...pkgRules, ...xmlRules, ...manRules, ...cmiRules } as const

export type RuleCode = keyof typeof catalogue

/** Raised whenever a rule is added or changes its meaning; a report names the catalogue that made it. */
export const catalogueVersion = '1'

export const ruleOf = (code: RuleCode): Rule => catalogue[code]

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(catalogue, code)
