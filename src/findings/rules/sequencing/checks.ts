import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'

/** Rules of the SEQ area: asked of SCORM 2004 only. */
export const sequencingChecks: readonly ((view: ImsView) => Iterable<Finding>)[] = []
