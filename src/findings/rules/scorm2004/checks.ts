import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'
import { adlElements } from './adl-elements.js'
import { adlAttributes } from './attributes.js'
import { completionThresholds } from './completion.js'
import { featuresOfThe4th } from './features.js'
import { sharedData } from './shared-data.js'

/** Rules of the S04 area: asked of SCORM 2004 only, but for S04-006, which is one of both. */
export const scorm2004Checks: readonly ((view: ImsView) => Iterable<Finding>)[] = [
  adlAttributes,
  adlElements,
  completionThresholds,
  sharedData,
  featuresOfThe4th,
]
