import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Attributes, SequencingObjective } from '../../../manifest/ims/sequencing.js'
import type { Placed } from '../../../manifest/value.js'
import { given } from '../manifest/survey.js'
import { isTrue, type SequencingView } from './activities.js'

/** An objective of IMS or of ADL: what it maps to global objectives. */
interface Mapped {
  readonly place: Place
  readonly id?: Placed
  readonly maps: readonly Attributes[]
}

/** What maps of a vocabulary read and write. Reading is the default, writing is not. */
interface Mapping {
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

export const readsOf = (map: Attributes, { reads }: Mapping): string[] =>
  reads.filter((name) => isTrue(map[name], true))
export const writesOf = (map: Attributes, { writes }: Mapping): string[] =>
  writes.filter((name) => isTrue(map[name], false))

/** What tells of a map without target, of two that read the same, of two that write the same. */
type Telling = Readonly<Record<'target' | 'reads' | 'writes', Pick<Finding, 'rule' | 'case'>>>

const tellingOfIms: Telling = {
  target: { rule: 'SEQ-040' },
  reads: { rule: 'SEQ-041' },
  writes: { rule: 'SEQ-042' },
}
const tellingOfAdl: Telling = {
  target: { rule: 'SEQ-053' },
  reads: { rule: 'SEQ-053', case: 'reads' },
  writes: { rule: 'SEQ-053', case: 'writes' },
}

/** SEQ-037 to 042: the objectives of an activity and their maps. SEQ-052, 053: what ADL adds to them. */
export function* objectives({ written, templateOf }: SequencingView): Iterable<Finding> {
  for (const { sequencing, name } of written) {
    const ids = new Set<string>()
    for (const objective of sequencing.objectives) {
      yield* identified(objective, name, ids)
      yield* mastery(objective, name)
    }
    yield* mapped(sequencing.objectives, name, mappingOfIms, tellingOfIms)
    // Those of the template are known to the activity as well.
    for (const { id } of templateOf.get(given(sequencing.idRef)?.value ?? '')?.objectives ?? [])
      ids.add(given(id)?.value ?? '')
    yield* further(sequencing.furtherObjectives, name, ids)
    yield* mapped(sequencing.furtherObjectives, name, mappingOfAdl, tellingOfAdl)
  }
}

function* identified(
  { primary, id, maps, place }: SequencingObjective,
  name: string,
  ids: Set<string>,
): Iterable<Finding> {
  const own = given(id)
  if (own) {
    if (ids.has(own.value)) yield { rule: 'SEQ-038', place: own.place, args: { name, value: own.value } }
    ids.add(own.value)
  } else if (id) yield { rule: 'SEQ-037', case: 'blank', place: id.place, args: { name } }
  else if (primary && maps.length > 0) yield { rule: 'SEQ-037', case: 'primary', place, args: { name } }
}

function* mastery(
  { id, satisfiedByMeasure, minNormalizedMeasure }: SequencingObjective,
  name: string,
): Iterable<Finding> {
  if (!minNormalizedMeasure || isTrue(satisfiedByMeasure, false)) return
  const { value, place } = minNormalizedMeasure
  yield { rule: 'SEQ-039', case: 'ignored', place, args: { name, objective: given(id)?.value ?? primary, value } }
}

/** How an objective without an identifier is called: only the primary one may be. */
const primary = 'primaryObjective'

function* further(all: readonly Mapped[], name: string, ids: ReadonlySet<string>): Iterable<Finding> {
  const known = new Set<string>()
  for (const { id } of all) {
    if (!id) continue
    const { value, place } = id
    const objective = value.trim()
    const args = { name, value: objective }
    if (objective === '') yield { rule: 'SEQ-052', case: 'attribute-missing', place, args }
    else if (known.has(objective)) yield { rule: 'SEQ-052', case: 'twice', place, args }
    else if (!ids.has(objective)) yield { rule: 'SEQ-052', place, args }
    known.add(objective)
  }
}

function* mapped(
  all: readonly Mapped[],
  name: string,
  mapping: Mapping,
  { target, reads, writes }: Telling,
): Iterable<Finding> {
  const writers = new Map<string, Mapped>()
  for (const objective of all) {
    const label = given(objective.id)?.value ?? primary
    const readers = new Map<string, string>()
    for (const map of objective.maps) {
      const written = map.targetObjectiveID
      const global = given(written)
      if (written && !global) yield { ...target, place: written.place, args: { name, attribute: 'targetObjectiveID' } }
      if (!global) continue
      const args = { name, objective: label, target: global.value }
      const twice = readsOf(map, mapping).filter((attribute) => readers.has(attribute))
      const [first] = twice
      if (first !== undefined) {
        const other = readers.get(first) ?? ''
        yield { ...reads, place: global.place, args: { ...args, other, attributes: twice.join(', ') } }
      }
      for (const attribute of readsOf(map, mapping)) if (!readers.has(attribute)) readers.set(attribute, global.value)
      yield* writtenTwice(map, objective, writers, { mapping, telling: writes, args, place: global.place })
    }
  }
}

interface Writing {
  readonly mapping: Mapping
  readonly telling: Pick<Finding, 'rule' | 'case'>
  readonly args: { readonly name: string; readonly objective: string; readonly target: string }
  readonly place: Place
}

function* writtenTwice(
  map: Attributes,
  objective: Mapped,
  writers: Map<string, Mapped>,
  { mapping, telling, args, place }: Writing,
): Iterable<Finding> {
  const clashes: string[] = []
  let other: Mapped | undefined
  for (const attribute of writesOf(map, mapping)) {
    const key = `${attribute} ${args.target}`
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
