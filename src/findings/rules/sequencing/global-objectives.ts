import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { Attributes, Sequencing } from '../../../manifest/ims/sequencing.js'
import { enumerated } from '../../enumeration.js'
import { type Activity, decisive, isTrue, objectiveKey, type SequencingView } from './activities.js'
import { type Mapping, mappingOfAdl, mappingOfIms } from './objectives.js'

/** A global objective, and what a course does with it. */
interface Global {
  readonly target: string
  readonly place: Place
  /** An activity that maps to it. */
  readonly name: string
  activities: number
  read: boolean
  written: boolean
}

/** SEQ-043: global objectives of a course that lead nowhere. SEQ-044: those that it shares with other courses. */
export function* globalObjectives({ courses }: SequencingView): Iterable<Finding> {
  for (const course of courses) {
    const [{ owner, name }] = course
    const used = usedIn(course)
    if (used.size === 0) continue
    const shared = 'objectivesGlobalToSystem' in owner ? owner.objectivesGlobalToSystem : undefined
    if (isTrue(shared, true)) {
      const targets = [...used.values()].map(({ target }) => target)
      const args = { name, count: targets.length, names: enumerated(targets) }
      yield { rule: 'SEQ-044', place: shared?.place ?? owner.place, args }
    } else for (const one of used.values()) yield* deadEnd(one)
  }
}

function* deadEnd({ target, place, name, activities, read, written }: Global): Iterable<Finding> {
  if (!written) yield { rule: 'SEQ-043', place, args: { target, name } }
  else if (!read || activities === 1) yield { rule: 'SEQ-043', case: 'unread', place, args: { target, name } }
}

function usedIn(course: readonly Activity[]): ReadonlyMap<string, Global> {
  const used = new Map<string, Global>()
  // A template is read once, for all the activities that share it.
  for (const [sequencing, { name, count }] of decisiveIn(course)) {
    const here = new Set<Global>()
    for (const [objectives, mapping] of [
      [sequencing.objectives, mappingOfIms],
      [sequencing.furtherObjectives, mappingOfAdl],
    ] as const)
      for (const map of objectives.flatMap(({ maps }): readonly Attributes[] => maps)) {
        const written = map.targetObjectiveID
        const key = objectiveKey(written)
        if (!written || key === undefined) continue
        const target = written.value.trim()
        const known = used.get(key) ?? {
          target,
          place: written.place,
          name,
          activities: 0,
          read: false,
          written: false,
        }
        used.set(key, known)
        if (mayRead(map, mapping)) known.read = true
        if (mayWrite(map, mapping)) known.written = true
        here.add(known)
      }
    for (const known of here) known.activities += count
  }
  return used
}

/** What is neither true nor false may mean either: the table tells of it, and nothing follows from it. */
const mayRead = (map: Attributes, { reads }: Mapping): boolean => reads.some((name) => isTrue(map[name], true))
const mayWrite = (map: Attributes, { writes }: Mapping): boolean =>
  writes.some((name) => isTrue(map[name], map[name] !== undefined))

/** The `sequencing` elements whose objectives count, the first activity that each counts for, and how many there are. */
function decisiveIn(course: readonly Activity[]): ReadonlyMap<Sequencing, { readonly name: string; count: number }> {
  const found = new Map<Sequencing, { readonly name: string; count: number }>()
  for (const activity of course)
    for (const sequencing of new Set([decisive(activity, 'objectives'), decisive(activity, 'adlseq:objectives')])) {
      if (!sequencing) continue
      const known = found.get(sequencing) ?? { name: activity.name, count: 0 }
      known.count++
      found.set(sequencing, known)
    }
  return found
}
