import type { Finding } from '../kernel/finding.js'

/** Findings as they are found, and `undefined` now and then in between: whoever looks for them may rest there (`kernel/steps.ts`). */
export type UnhurriedFindings = Iterable<Finding | undefined>

/** What each of the checks finds, with a rest behind it. */
export function* inTurn<View>(checks: Iterable<(view: View) => Iterable<Finding>>, view: View): UnhurriedFindings {
  for (const check of checks) {
    yield* check(view)
    yield undefined
  }
}
