import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'
import { presentations } from './presentations.js'

/** Rules of the NAV area: asked of SCORM 2004 only. */
export const navigationChecks: readonly ((view: ImsView) => Iterable<Finding>)[] = [presentations]
