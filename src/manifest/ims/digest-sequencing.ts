import { sha256 } from '../../kernel/digest.js'
import type { OutlineNode, SequencingPart } from '../manifest-outline.js'
import type { Attributes, Sequencing } from './sequencing.js'

/** Long enough to tell the parts of one course apart, short enough for ten thousand activities. */
const digits = 16

/** What the outline tells as completion: a change of it is told once. */
const told = new Set(['attemptLimit', 'attemptAbsoluteDurationLimit', 'satisfiedByMeasure', 'minNormalizedMeasure'])

/** A digest of each part of an activity's sequencing, of the values alone: places, and the order of attributes, do not count. */
export function digestSequencing(sequencing: Sequencing | undefined): Pick<OutlineNode, 'sequencing'> {
  if (!sequencing) return {}
  const { controlMode, rules, limitConditions, rollup, rollupConsiderations, randomization } = sequencing
  const parts: Readonly<Record<SequencingPart, unknown>> = {
    controlMode,
    rules,
    limits: without(limitConditions, told),
    rollup: { ...(rollup.rules.length > 0 || given(rollup.settings) ? { rollup } : {}), ...rollupConsiderations },
    objectives: [
      ...sequencing.objectives.map((objective) => (objective.primary ? without(objective, told) : objective)),
      ...sequencing.furtherObjectives,
    ],
    randomization,
    constrainedChoice: sequencing.constrainedChoice,
  }
  const digests = Object.entries(parts).flatMap(([part, value]) =>
    given(value) ? [[part, sha256(valuesOf(value)).slice(0, digits)] as const] : [],
  )
  return digests.length > 0 ? { sequencing: Object.fromEntries(digests) } : {}
}

const given = (part: unknown): boolean => typeof part === 'object' && part !== null && Object.keys(part).length > 0

const without = <T extends object>(values: T, names: ReadonlySet<string>): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.has(name))) as Partial<T>

/** JSON in which names are sorted, and which has no places. */
const valuesOf = (part: unknown): string =>
  JSON.stringify(part, (name, value: unknown) => {
    if (name === 'place' || name === 'element') return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value as Attributes).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
