import type { Finding } from '../../../kernel/finding.js'
import type { XmlElement } from '../../../xml/document.js'
import { type Departure, departures } from '../../grammar/departures.js'
import type { Grammar } from '../../grammar/grammar.js'
import { imscpOfScorm12, imscpOfScorm2004 } from '../../grammar/imscp.js'
import { pathOf, qualified } from '../../grammar/path.js'
import { findingOf } from '../../grammar/tell.js'
import { type ImsView, nameOf } from './survey.js'

/** What ADL's vocabulary holds, and tools write without its prefix now and then. */
const adlElements = new Set(
  'prerequisites maxtimeallowed timelimitaction datafromlms masteryscore dataFromLMS timeLimitAction completionThreshold'.split(
    ' ',
  ),
)
const adlAttributes = new Set(
  'scormtype scormType persistState objectivesGlobalToSystem sharedDataGlobalToSystem'.split(' '),
)

/**
 * The manifest against the grammar of content packaging. MAN-006: parts that are missing or stand twice. MAN-007: elements out of order
 * or place. MAN-052: metadata twice. XML-014: the rest.
 */
export function* structure({ manifest }: ImsView): Iterable<Finding> {
  const grammar = manifest.standard === 'scorm12' ? imscpOfScorm12 : imscpOfScorm2004
  for (const departure of departures(manifest.element, grammar)) {
    const finding = told(departure, grammar)
    if (finding) yield finding
  }
}

function told(departure: Departure, grammar: Grammar): Finding | undefined {
  const finding = findingOf(departure, grammar)
  if (!finding) return undefined
  switch (departure.kind) {
    case 'namespace':
      // Of the root: XML-008 and XML-009.
      return departure.type && !isRecord(departure.element) ? finding : undefined
    case 'missing':
      return { rule: finding.rule, place: finding.place, args: { part: finding.args.element ?? '', count: 0 } }
    case 'repeated':
      return repeated(departure, finding)
    case 'unknown':
      return unknown(departure.element, finding)
    case 'extension':
      return departure.before ? early(departure) : finding
    case 'attribute':
      return strange(departure, finding, grammar)
    default:
      return finding
  }
}

/** A record of metadata, of which the rules of LOM tell that it is in a wrong namespace or in none. */
const isRecord = ({ name, parent }: XmlElement): boolean =>
  parent?.name === 'metadata' && (name === 'lom' || name === 'record')

function repeated({ element, count }: Extract<Departure, { kind: 'repeated' }>, finding: Finding): Finding {
  const { rule, place } = finding
  if (rule === 'MAN-006') return { rule, case: 'several', place, args: { part: element.name, count } }
  if (rule !== 'MAN-052' || !element.parent) return finding
  return { rule, place, args: { kind: element.parent.name, name: nameOf(element.parent) } }
}

function unknown(element: XmlElement, finding: Finding): Finding | undefined {
  if (isRecord(element)) return undefined
  if (finding.rule !== 'MAN-007' || finding.case === 'childless') return finding
  const { rule, place, args } = finding
  return { rule, ...(adlElements.has(element.name) && { case: 'prefix' }), place, args }
}

/** In SCORM 1.2 it is S12-002 that tells of a type without its prefix. */
function strange(
  { element, attribute }: Extract<Departure, { kind: 'attribute' }>,
  finding: Finding,
  grammar: Grammar,
): Finding | undefined {
  const { name } = attribute
  if (!adlAttributes.has(name)) return finding
  const isType = element.name === 'resource' && name.toLowerCase() === 'scormtype'
  return isType && grammar === imscpOfScorm12 ? undefined : { ...finding, case: 'attribute-prefix' }
}

/** What is out of place is the element of content packaging: those of others may stay together, after it. */
function early({ element, before, order }: Extract<Departure, { before: XmlElement }>): Finding {
  const parent = before.parent ? pathOf(before.parent) : ''
  const args = { element: before.name, after: qualified(element), parent, order: order.join(', ') }
  return { rule: 'MAN-007', case: 'extension', place: before.place, args }
}
