import type { Rule } from '../rule.js'
import { fileRules } from './sec/files.js'
import { hostRules } from './sec/hosts.js'
import { privacyRules } from './sec/privacy.js'
import { scriptRules } from './sec/scripts.js'

/**
 * Rules of security: files that are no content, addresses of other hosts, scripts that reach too far, what should not have been published.
 * No specification of packages has clauses on these. SEC-001, 002 and 013 to 015 go by names and first bytes; the others read the files,
 * and only in scope `full`.
 *
 * vCards are not told: LOM asks for them, with names and addresses. A real antivirus is left to whoever runs one: SEC-015 tells only the
 * file by which such programs are tried out.
 */
export const secRules = {
  ...fileRules,
  ...hostRules,
  ...scriptRules,
  ...privacyRules,
} as const satisfies Record<string, Rule>
