import type { Finding } from '../../../kernel/finding.js'
import type { Item } from '../../../manifest/ims/ims-manifest.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { descendantsOf } from '../../../xml/navigate.js'
import { adlcp13 } from '../../grammar/adlcp13.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { grammarFindings } from '../../grammar/tell.js'
import { type ImsView, nameOf } from '../manifest/survey.js'
import { launchOf } from './launch.js'

interface Placement {
  readonly rule: string
  readonly parents: readonly string[]
  /** True where one parent may have several. */
  readonly many?: true
  /** The rule, and its case, of one on an item that launches what it is not for. */
  readonly idle?: { readonly rule: string; readonly case?: string; readonly of: readonly string[] }
}

/** Where each of ADL's elements stands. A threshold without attributes is for SCOs alone: `completion.ts` tells the two apart. */
const placements: Readonly<Record<string, Placement>> = {
  timeLimitAction: { rule: 'S04-009', parents: ['item'], idle: { rule: 'S04-007', of: ['nothing', 'asset'] } },
  dataFromLMS: {
    rule: 'S04-010',
    parents: ['item'],
    idle: { rule: 'S04-010', case: 'idle', of: ['nothing', 'asset'] },
  },
  completionThreshold: { rule: 'S04-015', parents: ['item', 'organization'] },
  data: { rule: 'S04-016', parents: ['item'], idle: { rule: 'S04-016', case: 'idle', of: ['nothing'] } },
  map: { rule: 'S04-016', parents: ['data'] },
  location: { rule: 'S04-006', parents: ['metadata'], many: true },
}
const byFolded = new Map(Object.keys(placements).map((name) => [name.toLowerCase(), name]))

/** Elements of SCORM 1.2 for which 2004 has sequencing. */
const replaced: ReadonlyMap<string, string> = new Map([
  ['prerequisites', 'imsss:preConditionRule'],
  ['maxtimeallowed', 'imsss:limitConditions attemptAbsoluteDurationLimit'],
  ['masteryscore', 'imsss:minNormalizedMeasure'],
])

/**
 * ADL's elements against their grammar, and the elements they stand in. S04-003: unknown ones. S04-006 to 010, 015, 016: those that
 * stand in the wrong place, twice, or on an item that has no use for them. S04-008, 010, 012, 016, 018: what they hold.
 */
export function* adlElements(view: ImsView): Iterable<Finding> {
  const items = new Map(view.items.map((item) => [item.element, item]))
  const counts = new Map<XmlElement, Map<string, number>>()
  for (const element of descendantsOf(view.manifest.element)) {
    const { name, namespace, parent } = element
    // What stands inside an element of ADL's is a matter of that one's grammar.
    if (namespace !== namespaces.adlcp || !parent || parent.namespace === namespaces.adlcp) continue
    const placement = Object.hasOwn(placements, name) ? placements[name] : undefined
    if (!placement) {
      yield unknown(element)
      continue
    }
    const grammar = adlcp13.get(name)
    if (grammar) yield* grammarFindings(element, grammar)
    if (!placement.parents.includes(parent.name)) yield told(placement.rule, 'parent', element, placement)
    else if (!placement.many) {
      const names = counts.get(parent) ?? new Map<string, number>()
      counts.set(parent, names)
      const count = (names.get(name) ?? 0) + 1
      names.set(name, count)
      if (count === 2) yield told(placement.rule, 'repeated', element, placement)
      else if (count === 1) yield* idle(element, placement, items.get(parent), view)
    }
  }
}

function* idle(element: XmlElement, { idle: when }: Placement, item: Item | undefined, view: ImsView) {
  const launch = item && launchOf(item, view)
  if (!item || !when || !launch || !when.of.includes(launch)) return
  const args = { element: qualified(element), name: nameOf(item.element) }
  yield { rule: when.rule, ...(when.case && { case: when.case }), place: element.place, args }
}

const told = (rule: string, which: string, element: XmlElement, { parents }: Placement): Finding => ({
  rule,
  case: which,
  place: element.place,
  args: {
    element: qualified(element),
    parent: element.parent ? pathOf(element.parent) : '',
    parents: parents.join(', '),
  },
})

function unknown(element: XmlElement): Finding {
  const args = { element: qualified(element), parent: element.parent ? pathOf(element.parent) : '' }
  const meant = byFolded.get(element.name.toLowerCase())
  const instead = replaced.get(element.name.toLowerCase())
  const finding = { rule: 'S04-003', place: element.place }
  if (meant !== undefined) return { ...finding, case: 'letter-case', args: { ...args, meant } }
  if (instead !== undefined) return { ...finding, case: 'scorm12', args: { ...args, instead } }
  return { ...finding, case: 'element', args }
}
