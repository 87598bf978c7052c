import type { Finding } from '../../../kernel/finding.js'
import { namespaces } from '../../../standard/namespaces.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf } from '../../../xml/navigate.js'
import { isRuleCode, ruleOf } from '../../catalogue.js'
import { type Departure, departures } from '../../grammar/departures.js'
import type { Grammar } from '../../grammar/grammar.js'
import { flag } from '../../grammar/imsss.js'
import { qualified } from '../../grammar/path.js'
import { sequencingNames } from '../../grammar/sequencing-names.js'
import { findingOf } from '../../grammar/tell.js'
import { nameOf } from '../manifest/survey.js'

/** Departures from a table of sequencing, each with the activity or the template (`name`) that it is found in. */
export function* vocabularyFindings(root: XmlElement, grammar: Grammar): Iterable<Finding> {
  for (const departure of departures(root, grammar)) {
    const finding = told(departure, grammar)
    if (finding) yield finding
  }
}

function told(departure: Departure, grammar: Grammar): Finding | undefined {
  if (isStray(departure) && isKnown(departure.element)) return misplaced(departure.element)
  const finding = findingOf(departure, grammar)
  if (!finding || finding.rule === grammar.rule) return finding
  const { rule, place, args } = finding
  const particular = kindOf(departure) ?? finding.case
  // A rule that has but one thing to say has no cases.
  const known = particular !== undefined && isRuleCode(rule) && Object.hasOwn(ruleOf(rule).cases ?? {}, particular)
  const root = departure.kind === 'missing' ? departure.parent : departure.element
  return { rule, ...(known && { case: particular }), place, args: { ...args, name: ownerName(root) } }
}

/** An element that may not stand where it does. ADL's before the last one of IMS is only out of order. */
const isStray = (departure: Departure): departure is Extract<Departure, { kind: 'unknown' | 'extension' }> =>
  departure.kind === 'unknown' || (departure.kind === 'extension' && !departure.before)

function kindOf(departure: Departure): string | undefined {
  if (departure.kind === 'value' && departure.expected === flag && /^[01]$/.test(departure.attribute.value.trim()))
    return 'digit'
  // Only `minNormalizedMeasure` holds words.
  return departure.kind === 'content' && departure.value === '' ? 'empty' : undefined
}

export const ofSequencing = ({ namespace }: XmlElement): boolean => sequencingNames.has(namespace)

/** True of a name that its vocabulary has; XML-014 tells of the others. */
export const isKnown = ({ namespace, name }: XmlElement): boolean => sequencingNames.get(namespace)?.has(name) ?? false

/** The rules of elements that have one of their own for standing in the wrong place; SEQ-011 is the rule of the others. */
const ownRules = new Map([
  ['sequencing', 'SEQ-001'],
  ['sequencingCollection', 'SEQ-002'],
])

export function misplaced(element: XmlElement): Finding {
  const rule = (element.namespace === namespaces.imsss && ownRules.get(element.name)) || 'SEQ-011'
  const parent = element.parent ? qualified(element.parent) : ''
  const args = { element: qualified(element), parent, name: ownerName(element) }
  return { rule, ...(rule !== 'SEQ-011' && { case: 'place' }), place: element.place, args }
}

/** The activity or the template that an element of sequencing belongs to. */
export function ownerName(element: XmlElement): string {
  let owner = element
  while (owner.parent && ofSequencing(owner) && !isTemplate(owner)) owner = owner.parent
  return isTemplate(owner) ? templateName(owner) : nameOf(owner)
}

const isTemplate = ({ name, parent }: XmlElement): boolean =>
  name === 'sequencing' && parent?.name === 'sequencingCollection'

export const templateName = (element: XmlElement): string => attributeOf(element, 'ID')?.value.trim() || nameOf(element)
