import type { Finding } from '../../kernel/finding.js'
import type { XmlElement } from '../../xml/document.js'
import { type Departure, departures } from './departures.js'
import type { Grammar } from './grammar.js'
import { pathOf, qualified } from './path.js'
import { lengthOf, type ValueType } from './values.js'

/**
 * Where an element leaves its grammar, as findings. The table names the rule that tells each departure; the finding's `case` is the kind
 * of the departure (a rule of the catalogue may have sentences of its own for it), its `args` are those that the kind has:
 *
 * - all: `element`, as it is written, and where it has one `parent`, by the way to it: `item lesson-1 › imsss:sequencing`
 * - `root`, `namespace`: `namespace`, `expected`
 * - `unknown`: `admitted`; `childless` is the same where nothing is admitted
 * - `order`: `after`, `order`
 * - `repeated`: `most`, `count` · `missing`: `element` is what is missing; `missing-one-of` the same where there is a choice
 * - `attribute`: `attribute`, `admitted`; `attribute-unadmitted` the same where none is · `attribute-missing`: `attribute`
 * - `value`: `attribute`, `value`, `allowed` · `content`: `value`, `allowed`; both are `length`, with `length` and `limit`, where only that is asked
 * - `text`: `text` · `extension`, `extension-attribute`: `attribute`
 */
export function* grammarFindings(root: XmlElement, grammar: Grammar): Iterable<Finding> {
  for (const departure of departures(root, grammar)) {
    const finding = findingOf(departure, grammar)
    if (finding) yield finding
  }
}

/** The finding of one departure; none where rules outside the grammar tell it. */
export function findingOf(departure: Departure, grammar: Grammar): Finding | undefined {
  const rule = ruleOf(departure, grammar)
  return rule === false ? undefined : { rule, ...told(departure) }
}

/** The nearest that the table names: of the slot or the attribute, of the element, of the grammar. */
function ruleOf(departure: Departure, { rule, rules = {} }: Grammar): string | false {
  const { kind, type } = departure
  return particularRule(departure) ?? type?.rules?.[kind] ?? type?.rule ?? rules[kind] ?? rule
}

function particularRule(departure: Departure): string | false | undefined {
  switch (departure.kind) {
    case 'repeated':
      return departure.slot.repeated
    case 'missing':
      return departure.slot.missing
    case 'attribute-missing':
    case 'value':
      return departure.use.rule
    default:
      return undefined
  }
}

function told(departure: Departure): Omit<Finding, 'rule'> {
  switch (departure.kind) {
    case 'root':
    case 'namespace': {
      const { element, expected, kind } = departure
      return { case: kind, place: element.place, args: { ...named(element), namespace: element.namespace, expected } }
    }
    case 'unknown': {
      const { element, admitted } = departure
      return admitted.length > 0
        ? at('unknown', element, { admitted: admitted.join(', ') })
        : at('childless', element, {})
    }
    case 'order':
      return at('order', departure.element, { after: departure.after, order: departure.order.join(', ') })
    case 'repeated':
      return at('repeated', departure.element, { most: departure.slot.most, count: departure.count })
    case 'missing': {
      const names = Object.keys(departure.slot.elements)
      const args = { parent: pathOf(departure.parent), element: names.join(', ') }
      return { case: names.length > 1 ? 'missing-one-of' : 'missing', place: departure.parent.place, args }
    }
    case 'attribute': {
      const { element, attribute } = departure
      const admitted = departure.admitted.join(', ')
      const args = { ...named(element), attribute: qualified(attribute), admitted }
      return { case: admitted ? 'attribute' : 'attribute-unadmitted', place: attribute.place, args }
    }
    case 'attribute-missing':
      return at('attribute-missing', departure.element, { attribute: departure.attribute })
    case 'value': {
      const { element, attribute, expected } = departure
      const args = {
        ...named(element),
        attribute: qualified(attribute),
        ...valueArgs(attribute.value.trim(), expected),
      }
      return { case: expected.most === undefined ? 'value' : 'length', place: attribute.place, args }
    }
    case 'content': {
      const { element, value, expected } = departure
      const args = { ...named(element), ...valueArgs(value, expected) }
      return { case: expected.most === undefined ? 'content' : 'length', place: element.place, args }
    }
    case 'text': {
      const { element, text } = departure
      return { case: 'text', place: text.place, args: { ...named(element), text: text.text.trim() } }
    }
    case 'extension':
      return at('extension', departure.element, {})
    case 'extension-attribute': {
      const { element, attribute } = departure
      return {
        case: 'extension-attribute',
        place: attribute.place,
        args: { ...named(element), attribute: qualified(attribute) },
      }
    }
  }
}

const at = (which: string, element: XmlElement, args: Finding['args']): Omit<Finding, 'rule'> => ({
  case: which,
  place: element.place,
  args: { ...named(element), ...args },
})

const valueArgs = (value: string, { allowed, most }: ValueType): Finding['args'] =>
  most === undefined ? { value, allowed } : { value, length: lengthOf(value), limit: most }

const named = (element: XmlElement): { element: string; parent?: string } => ({
  element: qualified(element),
  ...(element.parent && { parent: pathOf(element.parent) }),
})
