import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'

/** Rules of the S12 area: asked of SCORM 1.2 only. */
export const scorm12Checks: readonly ((view: ImsView) => Iterable<Finding>)[] = []
