import type { Finding } from '../../../kernel/finding.js'
import { keyOf } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import { chainOf } from '../../enumeration.js'
import { type CourseView, tableWith } from './survey.js'

/** AIC-004: the tree that `.cst` draws, against the units of `.au` and the descriptions of `.des`. */
export function* courseStructure(view: CourseView): Iterable<Finding> {
  const structure = tableWith('block', 'cst', view)
  if (!structure) return
  const { blocks, blockIds, unitIds } = view
  const hasUnits = tableWith('system_id', 'au', view) !== undefined
  const inside = new Set<string>()
  const holding = new Set<string>()
  for (const [owner, members] of blocks) {
    const block = owner.value
    if (unitIds.has(keyOf(owner)) && !holding.has(keyOf(owner)))
      yield { rule: 'AIC-004', case: 'unit', place: owner.place, args: { au: block } }
    holding.add(keyOf(owner))
    for (const member of members) {
      inside.add(keyOf(member))
      if (!hasUnits || unitIds.has(keyOf(member)) || blockIds.has(keyOf(member))) continue
      const finding = strange(member, block, view)
      yield finding
      // What is meant by a slip is in its place.
      if (finding.args.near !== undefined) inside.add(String(finding.args.near).toLowerCase())
    }
  }
  if (!blockIds.has('root')) {
    yield { rule: 'AIC-004', case: 'no-root', place: { file: structure.file }, args: {} }
    return
  }
  yield* unplaced(inside, view)
  yield* undescribed(inside, view)
  for (const circle of circles(view)) {
    const chain = chainOf(circle.map(({ value }) => value))
    yield { rule: 'AIC-004', case: 'circle', place: circle[0]?.place ?? { file: structure.file }, args: { chain } }
  }
}

function strange({ value, place }: Placed, block: string, { nearest, described }: CourseView): Finding {
  const args = { value, block }
  // It has a title: a block of which nobody said what is in it.
  if (described.has(value.toLowerCase())) return { rule: 'AIC-004', case: 'empty', place, args }
  const near = nearest.find(value)
  return {
    rule: 'AIC-004',
    ...(near !== undefined && { case: 'near' }),
    place,
    args: { ...args, ...(near && { near }) },
  }
}

/** Units and blocks that stand in no block: no learner sees them. */
function* unplaced(inside: ReadonlySet<string>, { units, blocks, unitIds }: CourseView): Iterable<Finding> {
  for (const [{ value, place }] of units)
    if (!inside.has(value.toLowerCase())) yield { rule: 'AIC-004', case: 'unplaced', place, args: { value } }
  const told = new Set<string>(['root'])
  for (const [owner] of blocks) {
    const key = keyOf(owner)
    if (inside.has(key) || unitIds.has(key) || told.has(key)) continue
    told.add(key)
    yield { rule: 'AIC-004', case: 'unplaced', place: owner.place, args: { value: owner.value } }
  }
}

/** Elements of the tree that have no title. */
function* undescribed(inside: ReadonlySet<string>, view: CourseView): Iterable<Finding> {
  if (!tableWith('system_id', 'des', view)) return
  const told = new Set<string>(['root'])
  for (const { value, place } of [...view.units, ...view.blocks].map(([id]) => id)) {
    const key = value.toLowerCase()
    if (told.has(key) || !inside.has(key) || view.described.has(key)) continue
    told.add(key)
    yield { rule: 'AIC-004', case: 'undescribed', place, args: { value } }
  }
}

/** Blocks that hold one another, each circle once: what is left when blocks without blocks are taken away, again and again. */
function* circles({ blocks, blockIds }: CourseView): Iterable<readonly Placed[]> {
  const owners = new Map<string, Placed>()
  const within = new Map<string, string[]>()
  const holders = new Map<string, string[]>()
  for (const [owner, members] of blocks) {
    const key = keyOf(owner)
    if (!owners.has(key)) owners.set(key, owner)
    for (const member of members.map(keyOf).filter((id) => blockIds.has(id))) {
      append(within, key, member)
      append(holders, member, key)
    }
  }
  const left = new Map([...within].map(([key, members]) => [key, members.length]))
  const free = [...owners.keys()].filter((key) => !left.has(key))
  for (let key = free.pop(); key !== undefined; key = free.pop())
    for (const holder of holders.get(key) ?? []) {
      const count = (left.get(holder) ?? 0) - 1
      left.set(holder, count)
      if (count === 0) free.push(holder)
    }
  const stuck = (key: string) => (left.get(key) ?? 0) > 0
  const walks = new Map<string, string>()
  for (const start of owners.keys()) {
    const way: string[] = []
    let here: string | undefined = start
    while (here !== undefined && stuck(here) && !walks.has(here)) {
      walks.set(here, start)
      way.push(here)
      here = within.get(here)?.find(stuck)
    }
    if (here !== undefined && walks.get(here) === start && stuck(here) && way.length > 0)
      yield way.slice(way.indexOf(here)).flatMap((key) => owners.get(key) ?? [])
  }
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
