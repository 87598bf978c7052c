import type { Lom, Metadata } from '../../../manifest/lom/lom.js'
import { elementsOf, textOf } from '../../../xml/navigate.js'
import type { ImsView } from '../manifest/survey.js'

/** What a record describes, by the names of SCORM's application profiles. */
export type Described = 'aggregation' | 'organization' | 'activity' | 'sco' | 'asset'

export interface LomRecord {
  readonly lom: Lom
  readonly described: Described
  /** Elements of other vocabularies in it: the first of each namespace, and how many there are. */
  readonly extensions: ReadonlyMap<string, Extension>
  /** The French profile that it follows: `LOMFR`, `ScoLOMFR`, `SupLOMFR`. */
  readonly profile?: string
}

export interface Extension {
  readonly element: Lom['element']
  count: number
}

/** Every LOM record of a package once, however many elements name its file; what is described first says what it is. */
export function* recordsOf({ manifests, organizations, items, resources }: ImsView): Iterable<LomRecord> {
  const seen = new Set<Lom['element']>()
  const from = function* (owners: readonly Metadata[], described: Described): Iterable<LomRecord> {
    for (const { lom: records } of owners)
      for (const lom of records) {
        // IMS's older root `record` has other contents (LOM-004); of a document that breaks off, nobody knows what it lacks.
        if (seen.has(lom.element) || lom.element.name !== 'lom' || !lom.document.whole) continue
        seen.add(lom.element)
        yield surveyRecord(lom, described)
      }
  }
  for (const { metadata } of manifests)
    yield* from(
      metadata.map(({ description }) => description),
      'aggregation',
    )
  for (const { metadata } of organizations) yield* from(metadata, 'organization')
  for (const { metadata } of items) yield* from(metadata, 'activity')
  for (const { metadata, scormType, files } of resources) {
    yield* from(metadata, scormType?.value.trim().toLowerCase() === 'sco' ? 'sco' : 'asset')
    for (const file of files) yield* from(file.metadata, 'asset')
  }
}

/** The French profiles, by the namespace of their elements, and by the `source` of their terms: `LOMFRv1.0`, `SCOLOMFRv3.0`. */
const frenchNamespace = /^https?:\/\/(?:www\.)?lom-fr\.fr\/xsd\/(sco|sup)?lomfr/i
const frenchSource = /^(sco|sup)?lomfr/i

export const isFrenchNamespace = (namespace: string): boolean => frenchNamespace.test(namespace)

function surveyRecord(lom: Lom, described: Described): LomRecord {
  const extensions = new Map<string, Extension>()
  const profiles = new Set<string>()
  const note = (pattern: RegExp, text: string) => {
    const found = pattern.exec(text)
    if (found) profiles.add(found[1]?.toLowerCase() ?? '')
  }
  const own = lom.element.namespace
  // A profile whose namespace the record declares is meant, even where no element of it is used.
  for (const { prefix, value } of lom.element.attributes) if (prefix === 'xmlns') note(frenchNamespace, value)
  const waiting = [lom.element]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.name === 'source') note(frenchSource, textInside(next).trim())
    for (const child of elementsOf(next)) {
      if (child.namespace === own || child.namespace === '') waiting.push(child)
      else {
        note(frenchNamespace, child.namespace)
        const found = extensions.get(child.namespace)
        if (found) found.count++
        else extensions.set(child.namespace, { element: child, count: 1 })
      }
    }
  }
  const profile = profiles.has('sco') ? 'ScoLOMFR' : profiles.has('sup') ? 'SupLOMFR' : profiles.has('') && 'LOMFR'
  return { lom, described, extensions, ...(profile && { profile }) }
}

/** The text of an element, or of the texts in a language inside it. */
const textInside = (element: Lom['element']): string =>
  textOf(element) + elementsOf(element, 'langstring').map(textOf).join('')
