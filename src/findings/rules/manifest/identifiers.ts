import type { Finding } from '../../../kernel/finding.js'
import type { Placed } from '../../../manifest/value.js'
import type { XmlElement } from '../../../xml/document.js'
import { folded } from '../nearest.js'
import { given, type ImsView, nameOf } from './survey.js'

interface Identified {
  readonly element: XmlElement
  readonly identifier: Placed
}

/** Names of XML 1.0 without a colon (NCName), which is what an `xs:ID` is. */
const start = String.raw`A-Z_a-z\u{C0}-\u{D6}\u{D8}-\u{F6}\u{F8}-\u{2FF}\u{370}-\u{37D}\u{37F}-\u{1FFF}\u{200C}-\u{200D}\u{2070}-\u{218F}\u{2C00}-\u{2FEF}\u{3001}-\u{D7FF}\u{F900}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{EFFFF}`
const rest = String.raw`${start}\-.0-9\u{B7}\u{300}-\u{36F}\u{203F}-\u{2040}`
const firstCharacter = new RegExp(`^[${start}]`, 'u')
const badCharacter = new RegExp(`[^${rest}]`, 'u')
const badCharacters = new RegExp(`[^${rest}]+`, 'gu')

/** MAN-002 to 004: identifiers that are no XML name, or stand twice. MAN-001, 019, 021: identifiers that are absent. */
export function* identifiers(view: ImsView): Iterable<Finding> {
  const identified: Identified[] = []
  for (const [rule, owners] of [
    ['MAN-001', view.manifests],
    ['MAN-019', view.organizations],
    ['MAN-021', view.items],
    [undefined, view.resources],
  ] as const)
    for (const { element, identifier: written } of owners) {
      const identifier = given(written)
      if (identifier) identified.push({ element, identifier })
      else if (rule) yield { rule, place: written?.place ?? element.place, args: { name: nameOf(element) } }
    }
  for (const one of identified) yield* syntax(one)
  yield* repeated(identified)
}

function* syntax({ element, identifier: { value, place } }: Identified): Iterable<Finding> {
  const bad = badCharacter.exec(value)?.[0]
  const badStart = !firstCharacter.test(value)
  if (bad === undefined && !badStart) return
  const replaced = value.replace(badCharacters, '_')
  const suggestion = firstCharacter.test(replaced) ? replaced : `ID-${replaced}`
  const args = { kind: element.name, value, found: bad ?? [...value][0] ?? '', suggestion }
  const particular = bad === undefined ? 'start' : /\s/.test(bad) ? 'space' : undefined
  yield { rule: 'MAN-002', ...(particular && { case: particular }), place, args }
}

function* repeated(identified: readonly Identified[]): Iterable<Finding> {
  const firsts = new Map<string, Identified>()
  const byFolded = new Map<string, Identified>()
  // In the order of the document: the one that came second is the one that is told.
  const byPlace = [...identified].sort((a, b) => lineOf(a) - lineOf(b) || columnOf(a) - columnOf(b))
  for (const one of byPlace) {
    const { element, identifier } = one
    const { value, place } = identifier
    const first = firsts.get(value)
    const similar = byFolded.get(folded(value))
    const other = first ?? similar
    if (!first) firsts.set(value, one)
    if (!similar) byFolded.set(folded(value), one)
    if (!other) continue
    const kinds = { kind: element.name, other: other.element.name, line: lineOf(other) }
    if (!first) yield { rule: 'MAN-004', place, args: { ...kinds, value, similar: other.identifier.value } }
    else {
      const particular = kinds.kind === kinds.other ? undefined : 'kinds'
      yield { rule: 'MAN-003', ...(particular && { case: particular }), place, args: { ...kinds, value } }
    }
  }
}

const lineOf = ({ identifier }: Identified): number => identifier.place.line ?? 0
const columnOf = ({ identifier }: Identified): number => identifier.place.column ?? 0
