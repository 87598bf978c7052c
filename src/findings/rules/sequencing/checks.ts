import type { Finding } from '../../../kernel/finding.js'
import type { ImsView } from '../manifest/survey.js'
import { plan, type SequencingView } from './activities.js'
import { controls } from './controls.js'
import { deadlocks } from './deadlocks.js'
import { delivery } from './delivery.js'
import { globalObjectives } from './global-objectives.js'
import { objectives } from './objectives.js'
import { placement } from './placement.js'
import { rollup } from './rollup.js'
import { ruleConditions } from './rule-conditions.js'
import { templates } from './templates.js'

const checks: readonly ((view: SequencingView) => Iterable<Finding>)[] = [
  templates,
  controls,
  ruleConditions,
  rollup,
  objectives,
  globalObjectives,
  delivery,
  deadlocks,
]

function* sequencing(view: ImsView): Iterable<Finding> {
  const planned = plan(view)
  for (const check of checks) yield* check(planned)
}

/** Rules of the SEQ area: asked of SCORM 2004 only. */
export const sequencingChecks: readonly ((view: ImsView) => Iterable<Finding>)[] = [placement, sequencing]
