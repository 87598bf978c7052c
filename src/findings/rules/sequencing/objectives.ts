import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Attributes, SequencingObjective } from '../../../manifest/ims/sequencing.js'
import type { Placed } from '../../../manifest/value.js'
import { given } from '../manifest/survey.js'
import {
  type Activity,
  decisive,
  declares,
  isTrue,
  lookedUp,
  objectiveKey,
  type SequencingView,
  Told,
} from './activities.js'

/** An objective of IMS or of ADL: what it maps to global objectives. */
interface Mapped {
  readonly place: Place
  readonly id?: Placed
  readonly maps: readonly Attributes[]
}

/** What maps of a vocabulary read and write. Reading is the default, writing is not. */
export interface Mapping {
  readonly reads: readonly string[]
  readonly writes: readonly string[]
}

export const mappingOfIms: Mapping = {
  reads: ['readSatisfiedStatus', 'readNormalizedMeasure'],
  writes: ['writeSatisfiedStatus', 'writeNormalizedMeasure'],
}
export const mappingOfAdl: Mapping = {
  reads: ['readRawScore', 'readMinScore', 'readMaxScore', 'readCompletionStatus', 'readProgressMeasure'],
  writes: ['writeRawScore', 'writeMinScore', 'writeMaxScore', 'writeCompletionStatus', 'writeProgressMeasure'],
}

/** What a map reads because it says so, and not only by default. */
const saysItReads = (map: Attributes, attribute: string): boolean => isTrue(map[attribute], false)

const readsOf = (map: Attributes, { reads }: Mapping): string[] =>
  reads.filter((name) => isTrue(map[name], map[name] === undefined))
export const writesOf = (map: Attributes, { writes }: Mapping): string[] =>
  writes.filter((name) => isTrue(map[name], false))

/** What tells of a map without target, of two that read the same, meant so or left out, and of two that write the same. */
type Telling = Readonly<Record<'target' | 'reads' | 'byDefault' | 'writes', Pick<Finding, 'rule' | 'case'>>>

const tellingOfIms: Telling = {
  target: { rule: 'SEQ-040' },
  reads: { rule: 'SEQ-041' },
  byDefault: { rule: 'SEQ-041' },
  writes: { rule: 'SEQ-042' },
}
const tellingOfAdl: Telling = {
  target: { rule: 'SEQ-053' },
  reads: { rule: 'SEQ-053', case: 'reads' },
  // ADL's own test courses do so.
  byDefault: { rule: 'SEQ-053', case: 'reads-by-default' },
  writes: { rule: 'SEQ-053', case: 'writes' },
}

/** SEQ-037 to 042: the objectives of an activity and their maps. SEQ-052, 053: what ADL adds to them. */
export function* objectives({ courses, written, idsOf }: SequencingView): Iterable<Finding> {
  for (const { sequencing, name } of written) {
    const ids = new Set<string>()
    for (const objective of sequencing.objectives) {
      yield* identified(objective, name, ids)
      yield* mastery(objective, name)
    }
    yield* mapped(sequencing.objectives, name, mappingOfIms, tellingOfIms)
    yield* further(sequencing.furtherObjectives, name)
    yield* mapped(sequencing.furtherObjectives, name, mappingOfAdl, tellingOfAdl)
  }
  yield* undeclared(courses.flat(), idsOf)
}

function* identified(
  { primary, id, maps, place }: SequencingObjective,
  name: string,
  ids: Set<string>,
): Iterable<Finding> {
  const key = objectiveKey(id)
  if (id && key !== undefined) {
    if (ids.has(key)) yield { rule: 'SEQ-038', place: id.place, args: { name, value: id.value } }
    ids.add(key)
  } else if (id) yield { rule: 'SEQ-037', case: 'blank', place: id.place, args: { name } }
  else if (primary && maps.length > 0) yield { rule: 'SEQ-037', case: 'primary', place, args: { name } }
}

function* mastery(
  { id, satisfiedByMeasure, minNormalizedMeasure }: SequencingObjective,
  name: string,
): Iterable<Finding> {
  // What is neither true nor false is told by the table.
  if (!minNormalizedMeasure || isTrue(satisfiedByMeasure, satisfiedByMeasure !== undefined)) return
  const { value, place } = minNormalizedMeasure
  yield { rule: 'SEQ-039', case: 'ignored', place, args: { name, objective: given(id)?.value ?? primary, value } }
}

/** How an objective without an identifier is called: only the primary one may be. */
const primary = 'primaryObjective'

function* further(all: readonly Mapped[], name: string): Iterable<Finding> {
  const known = new Set<string>()
  for (const { id } of all) {
    if (!id) continue
    const { value, place } = id
    const key = objectiveKey(id)
    if (key === undefined) yield { rule: 'SEQ-052', case: 'attribute-missing', place, args: { name } }
    else if (known.has(key)) yield { rule: 'SEQ-052', case: 'twice', place, args: { name, value } }
    else known.add(key)
  }
}

/** Asked of activities, not of templates: what a template leaves open the activity may declare. */
function* undeclared(activities: readonly Activity[], idsOf: SequencingView['idsOf']): Iterable<Finding> {
  const told = new Told()
  let left = lookedUp
  for (const activity of activities)
    for (const { id } of decisive(activity, 'adlseq:objectives')?.furtherObjectives ?? []) {
      if (--left < 0) return
      const key = objectiveKey(id)
      if (!id || key === undefined || declares(activity, key, idsOf) || !told.first(id)) continue
      yield { rule: 'SEQ-052', place: id.place, args: { name: activity.name, value: id.value } }
    }
}

function* mapped(
  all: readonly Mapped[],
  name: string,
  mapping: Mapping,
  { target, reads, writes, byDefault }: Telling,
): Iterable<Finding> {
  const writers = new Map<string, Mapped>()
  for (const objective of all) {
    const label = given(objective.id)?.value ?? primary
    const readers = new Map<string, Attributes>()
    for (const map of objective.maps) {
      const written = map.targetObjectiveID
      const key = objectiveKey(written)
      if (written && key === undefined) yield { ...target, place: written.place, args: { name } }
      if (!written || key === undefined) continue
      const { place } = written
      const args = { name, objective: label, target: written.value.trim() }
      const twice = readsOf(map, mapping).filter((attribute) => readers.has(attribute))
      const first = readers.get(twice[0] ?? '')
      if (first) {
        const meant = twice.some((attribute) => saysItReads(map, attribute) || saysItReads(first, attribute))
        const other = given(first.targetObjectiveID)?.value ?? ''
        yield { ...(meant ? reads : byDefault), place, args: { ...args, other, attributes: twice.join(', ') } }
      }
      for (const attribute of readsOf(map, mapping)) if (!readers.has(attribute)) readers.set(attribute, map)
      yield* writtenTwice(map, objective, writers, { mapping, telling: writes, key, args, place })
    }
  }
}

interface Writing {
  readonly mapping: Mapping
  readonly telling: Pick<Finding, 'rule' | 'case'>
  readonly key: string
  readonly args: { readonly name: string; readonly objective: string; readonly target: string }
  readonly place: Place
}

function* writtenTwice(
  map: Attributes,
  objective: Mapped,
  writers: Map<string, Mapped>,
  { mapping, telling, key: target, args, place }: Writing,
): Iterable<Finding> {
  const clashes: string[] = []
  let other: Mapped | undefined
  for (const attribute of writesOf(map, mapping)) {
    const key = `${attribute} ${target}`
    const before = writers.get(key)
    if (!before) writers.set(key, objective)
    else if (before !== objective) {
      other ??= before
      clashes.push(attribute)
    }
  }
  if (!other) return
  const rival = given(other.id)?.value ?? primary
  yield { ...telling, place, args: { ...args, other: rival, attributes: clashes.join(', ') } }
}
