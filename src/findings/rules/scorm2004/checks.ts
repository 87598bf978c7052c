import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'

/** Rules of the S04 area: asked of SCORM 2004 only. */
export const scorm2004Checks: readonly ((view: ImsView) => Iterable<Finding>)[] = []
