import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { elementOf, elementsOf, textOf } from '../../xml/navigate.js'
import { given, languageText, trimmed } from '../placed.js'
import type { LanguageText, Placed } from '../value.js'
import type { Lom } from './lom.js'

/**
 * A LOM record of either dialect. The two differ in letter case (`lifecycle`, `lifeCycle`), in the name of a text in a language
 * (`langstring`, `string`) and in how a value of a vocabulary is wrapped; namespaces vary too much in the wild to be relied on.
 */
export function readLom(element: XmlElement, document: XmlDocument): Lom {
  const general = part(element, 'general')
  const technical = part(element, 'technical')
  const educational = part(element, 'educational')
  const rights = part(element, 'rights')
  const lifecycle = part(element, 'lifecycle')
  return {
    dialect: /ltsc\.ieee\.org/.test(element.namespace) ? 'lom' : 'imsmd',
    document,
    element,
    place: element.place,
    identifiers: [...parts(general, 'identifier'), ...parts(general, 'catalogentry')].flatMap(readIdentifier),
    titles: parts(general, 'title').flatMap(texts),
    descriptions: parts(general, 'description').flatMap(texts),
    keywords: parts(general, 'keyword').flatMap(texts),
    languages: parts(general, 'language').map(trimmed),
    version: parts(lifecycle, 'version').flatMap(texts),
    ...given('status', vocabulary(part(lifecycle, 'status'))),
    contributors: parts(lifecycle, 'contribute').map(readContributor),
    formats: parts(technical, 'format').map(trimmed),
    ...given('typicalLearningTime', duration(part(educational, 'typicallearningtime'))),
    ...given('duration', duration(part(technical, 'duration'))),
    ...given('cost', vocabulary(part(rights, 'cost'))),
    ...given('copyright', vocabulary(part(rights, 'copyrightandotherrestrictions'))),
    rights: parts(rights, 'description').flatMap(texts),
    intendedEndUserRoles: parts(educational, 'intendedenduserrole').flatMap((role) => vocabulary(role) ?? []),
    classifications: parts(element, 'classification').map((classification) => ({
      purpose: vocabulary(part(classification, 'purpose'))?.value ?? '',
      taxons: parts(classification, 'taxonpath')
        .flatMap((path) => parts(path, 'taxon').flatMap((taxon) => parts(taxon, 'entry').flatMap(texts)))
        .map(({ text }) => text),
      keywords: parts(classification, 'keyword').flatMap(texts),
      place: classification.place,
    })),
  }
}

const parts = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent).filter((element) => element.name.toLowerCase() === name)

const part = (parent: XmlElement | undefined, name: string): XmlElement | undefined => parts(parent, name)[0]

/** The language strings inside an element; its own text when there are none. */
function texts(element: XmlElement): LanguageText[] {
  const strings = elementsOf(element).filter(({ name }) => name === 'langstring' || name === 'string')
  const found = strings.length > 0 ? strings.map(languageText) : [languageText(element)]
  return found.filter(({ text }) => text !== '')
}

/** The value of a vocabulary term: `value`, or `value/langstring`. */
function vocabulary(element: XmlElement | undefined): Placed | undefined {
  const value = elementOf(element, 'value')
  const term = value && (elementOf(value, 'langstring') ?? elementOf(value, 'string') ?? value)
  return term && trimmed(term)
}

/** `datetime` in 1.2, `duration` in 2004. */
function duration(element: XmlElement | undefined): Placed | undefined {
  const value = elementOf(element, 'duration') ?? elementOf(element, 'datetime')
  return value ? trimmed(value) : undefined
}

function readIdentifier(element: XmlElement): Lom['identifiers'] {
  const catalog = elementOf(element, 'catalog')
  const entry = elementOf(element, 'entry')
  const value = entry ? (texts(entry)[0]?.text ?? '') : textOf(element).trim()
  return value ? [{ catalog: catalog ? textOf(catalog).trim() : '', entry: value, place: element.place }] : []
}

function readContributor(element: XmlElement): Lom['contributors'][number] {
  const entities = [
    ...parts(element, 'entity'),
    ...parts(element, 'centity').flatMap((entity) => parts(entity, 'vcard')),
  ]
  const date = part(element, 'date')
  const when = date && (elementOf(date, 'datetime') ?? elementOf(date, 'dateTime'))
  return {
    role: vocabulary(part(element, 'role'))?.value ?? '',
    entities: entities.map((entity) => textOf(entity).trim()),
    ...(when && { date: textOf(when).trim() }),
    place: element.place,
  }
}
