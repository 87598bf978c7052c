import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'

/** Rules of the LOM area: metadata of SCORM packages. */
export const lomChecks: readonly ((view: ImsView) => Iterable<Finding>)[] = []
