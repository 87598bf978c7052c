import type { Finding } from '../../../kernel/finding.js'
import type { Placed } from '../../../manifest/value.js'
import { descendantsOf, textOf } from '../../../xml/navigate.js'
import { enumerated, namedAtMost } from '../../enumeration.js'
import type { ImsView } from '../manifest/survey.js'
import type { LomRecord } from './records.js'

/** LOM-012: texts of a record that are empty, one finding for all of them. */
export function* emptyTexts(_view: ImsView, { lom }: LomRecord): Iterable<Finding> {
  const name = lom.dialect === 'lom' ? 'string' : 'langstring'
  const owners = new Set<string>()
  let first: Placed | undefined
  let count = 0
  for (const element of descendantsOf(lom.element)) {
    const { parent } = element
    if (element.name !== name || element.namespace !== lom.element.namespace || !parent) continue
    if (textOf(element).trim() !== '') continue
    first ??= { value: name, place: element.place }
    count++
    if (owners.size <= namedAtMost) owners.add(`${parent.parent?.name ?? ''}/${parent.name}`)
  }
  if (!first) return
  const elements = enumerated([...owners])
  yield { rule: 'LOM-012', place: first.place, args: { name, count, elements } }
}

/** LOM-011: vCards that address books cannot read, each once for a record. */
export function* vcards(_view: ImsView, { lom }: LomRecord): Iterable<Finding> {
  const told = new Set<string>()
  for (const { entities } of [...lom.contributors, ...lom.record.contributors, ...lom.annotations])
    for (const { value, place } of entities) {
      const fault = value === '' || told.has(value) ? undefined : vcardFault(value)
      told.add(value)
      if (fault === 'none') yield { rule: 'LOM-011', place, args: { value } }
      else if (fault !== undefined) yield { rule: 'LOM-011', case: fault, place, args: {} }
    }
}

/** Its properties stand before what makes a card long, a photograph. */
const propertiesWithin = 10_000
const parameters = String.raw`(?:;[^:\n]{0,200})?:`
const version = new RegExp(String.raw`(?:^|\s)VERSION${parameters}\s*(?:2\.1|3\.0|4\.0)(?!\S)`, 'i')
const naming = new RegExp(String.raw`(?:^|[\s.])(?:FN|N|ORG)${parameters}\s*\S`, 'i')

/**
 * What a vCard (2.1, RFC 2426 or RFC 6350) lacks. How its lines are cut is not asked: the XML around it has often been indented or joined
 * by other hands.
 */
function vcardFault(value: string): 'none' | 'unended' | 'version' | 'nameless' | undefined {
  if (!/^BEGIN:\s*VCARD(?!\S)/i.test(value)) return 'none'
  if (!/(?:^|\s)END:\s*VCARD$/i.test(value.slice(-propertiesWithin))) return 'unended'
  const properties = value.slice(0, propertiesWithin)
  if (!version.test(properties)) return 'version'
  return naming.test(properties) ? undefined : 'nameless'
}
