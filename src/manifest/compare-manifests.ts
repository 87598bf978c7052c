import { compareLaunches } from './compare-launches.js'
import type { ChangedActivity, ManifestChange, ManifestChangeKind } from './manifest-change.js'
import type { CompletionTerm, ManifestOutline, OutlineNode, SequencingPart } from './manifest-outline.js'

/** Tells whether a file of the one package holds what a file of the other does. */
export type SameContent = (before: string, after: string) => boolean

/** Says everything that differs between two manifests and matters to learners who are under way, the one before and the one after. */
export function* compareManifests(
  before: ManifestOutline,
  after: ManifestOutline,
  sameContent: SameContent,
): Iterable<ManifestChange> {
  if (before.standard !== after.standard) {
    // Nothing of the one can be found again in the other: each activity gone would only repeat it.
    yield { kind: 'standard', breaking: true, before: before.standard, after: after.standard }
    return
  }
  const differs = (kind: 'edition' | 'identifier' | 'version', breaking: boolean): ManifestChange[] =>
    before[kind] === after[kind] ? [] : [{ kind, breaking, before: before[kind] ?? '', after: after[kind] ?? '' }]
  // Another edition is another run-time: what a learner's activity wrote may not fit into it.
  yield* differs('edition', true)
  yield* differs('identifier', false)
  yield* differs('version', false)
  yield* new TreeComparison(before, after, sameContent).changes()
}

/** An activity and what it stands inside of. */
interface Placed {
  readonly node: OutlineNode
  readonly parent?: Placed
}

class TreeComparison {
  readonly #before: ReadonlyMap<string, Placed>
  readonly #after: ReadonlyMap<string, Placed>
  readonly #sameContent: SameContent
  readonly #standard: ManifestOutline['standard']
  /** Whether the state of an activity follows from those inside it. */
  readonly #rollsUp: boolean

  constructor(before: ManifestOutline, after: ManifestOutline, sameContent: SameContent) {
    this.#before = activitiesOf(before.tree)
    this.#after = activitiesOf(after.tree)
    this.#sameContent = sameContent
    this.#standard = before.standard
    this.#rollsUp = before.standard === 'scorm2004' || before.standard === 'cmi5'
  }

  *changes(): Iterable<ManifestChange> {
    for (const [key, { node }] of this.#before)
      if (!this.#after.has(key)) yield about(node, 'removed', this.#rollsUp || opens(node))
    for (const [key, activity] of this.#after) {
      const former = this.#before.get(key)
      if (former) yield* this.#compare(key, former, activity)
      else yield about(activity.node, 'added', false)
    }
  }

  *#compare(key: string, before: Placed, after: Placed): Iterable<ManifestChange> {
    const [old, now] = [before.node, after.node]
    const [from, to] = [keyOf(before.parent), keyOf(after.parent)]
    if (key !== top && from !== to)
      yield { ...about(now, 'moved', this.#rollsUp), before: nameOf(before.parent), after: nameOf(after.parent) }
    if (reordered(old.children, now.children)) yield about(now, 'reordered', false)
    const [oldTitle, title] = [titlesOf(old), titlesOf(now)]
    if (oldTitle !== title) yield { ...about(now, 'title', false), before: titleOf(old), after: titleOf(now) }
    if ((old.hidden ?? false) !== (now.hidden ?? false)) yield about(now, 'hidden', false)
    for (const change of compareLaunches(old, now, this.#sameContent))
      yield { ...about(now, change.kind, false), ...change }
    yield* this.#compareRules(old, now)
  }

  *#compareRules(old: OutlineNode, now: OutlineNode): Iterable<ManifestChange> {
    const terms = new Set([...Object.keys(old.completion ?? {}), ...Object.keys(now.completion ?? {})])
    for (const term of terms as Set<CompletionTerm>) {
      const [before = '', after = ''] = [old.completion?.[term], now.completion?.[term]]
      if (!equal(before, after)) yield { ...about(now, 'completion', true), term, before, after }
    }
    const [before = '', after = ''] = [old.prerequisites, now.prerequisites]
    if (before !== after) yield { ...about(now, 'prerequisites', true), before, after }
    // Of SCORM 2004 they are part of the sequencing.
    if (this.#standard !== 'scorm2004' && listed(old.objectives) !== listed(now.objectives))
      yield {
        ...about(now, 'objectives', this.#standard === 'aicc'),
        before: listed(old.objectives),
        after: listed(now.objectives),
      }
    const parts = [...new Set([...Object.keys(old.sequencing ?? {}), ...Object.keys(now.sequencing ?? {})])]
    const changed = (parts as SequencingPart[]).filter((part) => old.sequencing?.[part] !== now.sequencing?.[part])
    if (changed.length > 0) yield { ...about(now, 'sequencing', true), term: changed.sort().join(', ') }
  }
}

/** What a learner gets at the top is the same whatever it is called: a course, or the organization that is played. */
const top = '\0top'

/**
 * Every activity under what an LMS knows it by. Where an identifier stands twice, the second is another activity than the first; what has
 * none goes by its title.
 */
function activitiesOf(tree: readonly OutlineNode[]): Map<string, Placed> {
  const found = new Map<string, Placed>()
  const times = new Map<string, number>()
  const take = (nodes: readonly OutlineNode[], parent?: Placed) => {
    for (const node of nodes) {
      const placed = { node, ...(parent && { parent }) }
      const key = isTop(node) ? top : ownKey(node)
      const time = (times.get(key) ?? 0) + 1
      times.set(key, time)
      found.set(time === 1 ? key : `${key}\0${time}`, placed)
      take(node.children ?? [], placed)
    }
  }
  take(tree)
  return found
}

const isTop = ({ kind, default: isDefault }: OutlineNode): boolean => kind === 'course' || isDefault === true

const ownKey = ({ identifier, titles }: OutlineNode): string => identifier ?? `\0${titles[0]?.text ?? ''}`

const keyOf = (parent: Placed | undefined): string => (!parent || isTop(parent.node) ? top : ownKey(parent.node))

const nameOf = (parent: Placed | undefined): string =>
  parent ? titleOf(parent.node) || (parent.node.identifier ?? '') : ''

const opens = ({ launches = [], resource }: OutlineNode): boolean => launches.length > 0 || resource !== undefined

/** Whether the children that both have stand in another order. */
function reordered(before: readonly OutlineNode[] = [], after: readonly OutlineNode[] = []): boolean {
  const rank = new Map(before.map((node, at) => [ownKey(node), at]))
  const ranks = after.flatMap((node) => rank.get(ownKey(node)) ?? [])
  return ranks.some((each, at) => at > 0 && each < (ranks[at - 1] ?? 0))
}

/** `0.8` and `0.80` are one score. */
const equal = (before: string, after: string): boolean =>
  before === after || (before !== '' && after !== '' && Number(before) === Number(after))

const titleOf = ({ titles }: OutlineNode): string => titles[0]?.text ?? ''
const titlesOf = ({ titles }: OutlineNode): string => JSON.stringify(titles)
const listed = (values: readonly string[] = []): string => [...values].sort().join(' ')

function about(node: OutlineNode, kind: ManifestChangeKind, breaking: boolean): ManifestChange {
  const { identifier } = node
  const title = titleOf(node)
  const activity: ChangedActivity = {
    kind: node.kind,
    ...(identifier !== undefined && { identifier }),
    ...(title !== '' && { title }),
  }
  return { kind, breaking, activity }
}
