import { aicRules } from './catalogue/aic.js'
import { cmiRules } from './catalogue/cmi.js'
import { cntRules } from './catalogue/cnt.js'
import { lomRules } from './catalogue/lom.js'
import { manRules } from './catalogue/man.js'
import { navRules } from './catalogue/nav.js'
import { nbrRules } from './catalogue/nbr.js'
import { pkgRules } from './catalogue/pkg.js'
import { rcvRules } from './catalogue/rcv.js'
import { s04Rules } from './catalogue/s04.js'
import { s12Rules } from './catalogue/s12.js'
import { secRules } from './catalogue/sec.js'
import { seqRules } from './catalogue/seq.js'
import { tinRules } from './catalogue/tin.js'
import { xmlRules } from './catalogue/xml.js'
import { zipRules } from './catalogue/zip.js'
import type { Rule } from './rule.js'

/** Every rule Fonds knows, by code. A rule that is misspelled or left untranslated does not compile. */
export const catalogue = {
  ...zipRules,
  ...pkgRules,
  ...xmlRules,
  ...manRules,
  ...s12Rules,
  ...s04Rules,
  ...seqRules,
  ...navRules,
  ...lomRules,
  ...cmiRules,
  ...tinRules,
  ...aicRules,
  ...nbrRules,
  ...secRules,
  ...cntRules,
  ...rcvRules,
} as const

export type RuleCode = keyof typeof catalogue

/** Raised whenever a rule is added or changes its meaning; a report names the catalogue that made it. */
export const catalogueVersion = '2'

export const ruleOf = (code: RuleCode): Rule => catalogue[code]

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(catalogue, code)
