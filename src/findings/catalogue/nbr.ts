import type { Rule } from '../rule.js'
import { h5pRules } from './nbr/h5p.js'
import { kindRules } from './nbr/kinds.js'

/** Rules of packages that Fonds recognises and does not keep: what they are, and the faults of H5P. That something is H5P, PKG-006 says. */
export const nbrRules = { ...kindRules, ...h5pRules } as const satisfies Record<string, Rule>
