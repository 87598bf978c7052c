import { both } from './language.js'

/** Levels of a JSON value from outside at most: our schemas have a few, and a vocabulary in SKOS some dozens. */
const deepest = 200

export const tooDeep = both(
  `it is nested more than ${deepest} levels deep`,
  `l’imbrication y dépasse ${deepest} niveaux`,
)

/** Whether a value is nested so deeply that what walks through it, and calls itself for each level, would come to the end of the stack. */
export function isTooDeep(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; depth <= deepest; depth++) {
    const below: unknown[] = []
    for (const outer of level)
      if (typeof outer === 'object' && outer !== null)
        for (const inner of Object.values(outer)) if (typeof inner === 'object' && inner !== null) below.push(inner)
    if (below.length === 0) return false
    level = below
  }
  return true
}
