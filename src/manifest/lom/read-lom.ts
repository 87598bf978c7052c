import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { descendantsOf, elementsOf, textOf } from '../../xml/navigate.js'
import { given, languageText, trimmed } from '../placed.js'
import type { LanguageText, Placed } from '../value.js'
import type {
  Lom,
  LomAnnotation,
  LomClassification,
  LomContributor,
  LomIdentifier,
  LomRelation,
  LomRequirement,
  LomTaxonPath,
  LomTerm,
} from './lom.js'

/**
 * A LOM record of either dialect. The two differ in letter case (`lifecycle`, `lifeCycle`), in the name of a text in a language
 * (`langstring`, `string`) and in how a term of a vocabulary is wrapped; namespaces vary too much in the wild to be relied on.
 */
export function readLom(element: XmlElement, document: XmlDocument): Lom {
  return {
    dialect: /ltsc\.ieee\.org/.test(element.namespace) ? 'lom' : 'imsmd',
    document,
    element,
    place: element.place,
    ...readGeneral(parts(element, 'general')),
    ...readLifecycle(parts(element, 'lifecycle')),
    record: readRecord(parts(element, 'metametadata')),
    ...readTechnical(parts(element, 'technical')),
    ...readEducational(parts(element, 'educational')),
    ...readRights(parts(element, 'rights')),
    relations: parts(element, 'relation').map(readRelation),
    annotations: parts(element, 'annotation').map(readAnnotation),
    classifications: parts(element, 'classification').map(readClassification),
  }
}

const readGeneral = (general: XmlElement[]) => ({
  identifiers: identifiersOf(general),
  titles: textsOf(general, 'title'),
  descriptions: textsOf(general, 'description'),
  keywords: textsOf(general, 'keyword'),
  languages: valuesOf(general, 'language'),
  coverage: textsOf(general, 'coverage'),
  ...given('structure', termsOf(general, 'structure')[0]),
  ...given('aggregationLevel', termsOf(general, 'aggregationlevel')[0]),
})

const readLifecycle = (lifecycle: XmlElement[]) => ({
  version: textsOf(lifecycle, 'version'),
  ...given('status', termsOf(lifecycle, 'status')[0]),
  contributors: all(lifecycle, 'contribute').map(readContributor),
})

const readRecord = (metametadata: XmlElement[]): Lom['record'] => ({
  identifiers: identifiersOf(metametadata),
  contributors: all(metametadata, 'contribute').map(readContributor),
  schemas: [...valuesOf(metametadata, 'metadatascheme'), ...valuesOf(metametadata, 'metadataschema')],
  ...given('language', valuesOf(metametadata, 'language')[0]),
})

const readTechnical = (technical: XmlElement[]) => ({
  formats: valuesOf(technical, 'format'),
  ...given('size', valuesOf(technical, 'size')[0]),
  locations: valuesOf(technical, 'location'),
  requirements: all(technical, 'requirement').flatMap(readRequirements),
  installationRemarks: textsOf(technical, 'installationremarks'),
  otherPlatformRequirements: textsOf(technical, 'otherplatformrequirements'),
  ...given('duration', momentOf(technical, 'duration')),
})

const readEducational = (educational: XmlElement[]) => ({
  ...given('interactivityType', termsOf(educational, 'interactivitytype')[0]),
  learningResourceTypes: termsOf(educational, 'learningresourcetype'),
  ...given('interactivityLevel', termsOf(educational, 'interactivitylevel')[0]),
  ...given('semanticDensity', termsOf(educational, 'semanticdensity')[0]),
  intendedEndUserRoles: termsOf(educational, 'intendedenduserrole'),
  contexts: termsOf(educational, 'context'),
  typicalAgeRanges: textsOf(educational, 'typicalagerange'),
  ...given('difficulty', termsOf(educational, 'difficulty')[0]),
  ...given('typicalLearningTime', momentOf(educational, 'typicallearningtime')),
  usage: textsOf(educational, 'description'),
  learnerLanguages: valuesOf(educational, 'language'),
})

const readRights = (rights: XmlElement[]) => ({
  ...given('cost', termsOf(rights, 'cost')[0]),
  ...given('copyright', termsOf(rights, 'copyrightandotherrestrictions')[0]),
  rights: textsOf(rights, 'description'),
})

const readContributor = (element: XmlElement): LomContributor => ({
  place: element.place,
  ...given('role', termsOf([element], 'role')[0]),
  entities: entitiesOf(element),
  ...given('date', momentOf([element], 'date')),
})

/** 2004 puts alternatives into `orComposite`; 1.2 has them in the requirement itself. */
function readRequirements(element: XmlElement): LomRequirement[] {
  const alternatives = parts(element, 'orcomposite')
  return (alternatives.length > 0 ? alternatives : [element]).map((one) => ({
    place: one.place,
    ...given('type', termsOf([one], 'type')[0]),
    ...given('name', termsOf([one], 'name')[0]),
    ...given('minimumVersion', valuesOf([one], 'minimumversion')[0]),
    ...given('maximumVersion', valuesOf([one], 'maximumversion')[0]),
  }))
}

function readRelation(element: XmlElement): LomRelation {
  const resource = parts(element, 'resource')
  return {
    place: element.place,
    ...given('kind', termsOf([element], 'kind')[0]),
    identifiers: identifiersOf(resource),
    descriptions: textsOf(resource, 'description'),
  }
}

const readAnnotation = (element: XmlElement): LomAnnotation => ({
  place: element.place,
  entities: entitiesOf(element),
  ...given('date', momentOf([element], 'date')),
  descriptions: textsOf([element], 'description'),
})

const readClassification = (element: XmlElement): LomClassification => ({
  place: element.place,
  ...given('purpose', termsOf([element], 'purpose')[0]),
  taxonPaths: parts(element, 'taxonpath').map(readTaxonPath),
  descriptions: textsOf([element], 'description'),
  keywords: textsOf([element], 'keyword'),
})

const readTaxonPath = (element: XmlElement): LomTaxonPath => ({
  place: element.place,
  source: textsOf([element], 'source'),
  taxons: [...descendantsOf(element)]
    .filter(({ name }) => name.toLowerCase() === 'taxon')
    .map((taxon) => ({
      place: taxon.place,
      ...given('id', valuesOf([taxon], 'id')[0]),
      entry: textsOf([taxon], 'entry'),
    })),
})

const parts = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).filter((element) => element.name.toLowerCase() === name)

const all = (parents: readonly XmlElement[], name: string): XmlElement[] =>
  parents.flatMap((parent) => parts(parent, name))

const valuesOf = (parents: readonly XmlElement[], name: string): Placed[] => all(parents, name).map(trimmed)

const textsOf = (parents: readonly XmlElement[], name: string): LanguageText[] => all(parents, name).flatMap(texts)

const termsOf = (parents: readonly XmlElement[], name: string): LomTerm[] => all(parents, name).flatMap(term)

/** The language strings inside an element; its own text when there are none. */
function texts(element: XmlElement): LanguageText[] {
  const strings = stringsOf(element)
  const found = strings.length > 0 ? strings.map(languageText) : [languageText(element)]
  return found.filter(({ text }) => text !== '')
}

const stringsOf = (element: XmlElement): XmlElement[] => [...parts(element, 'langstring'), ...parts(element, 'string')]

/** `source` and `value`, each a text (2004) or a text in a language (1.2). */
function term(element: XmlElement): LomTerm[] {
  const [source] = parts(element, 'source')
  const [value] = parts(element, 'value')
  const inner = (wrapper: XmlElement) => trimmed(stringsOf(wrapper)[0] ?? wrapper)
  return value ? [{ ...inner(value), source: source ? inner(source).value : '' }] : []
}

/** A duration or a date: `datetime` in 1.2, `duration` and `dateTime` in 2004. */
function momentOf(parents: readonly XmlElement[], name: string): Placed | undefined {
  const wrappers = all(parents, name)
  return [...valuesOf(wrappers, 'duration'), ...valuesOf(wrappers, 'datetime')][0]
}

/** vCards: `entity` in 2004; inside `centity` or `person` in 1.2. */
const entitiesOf = (element: XmlElement): Placed[] => [
  ...valuesOf([element], 'entity'),
  ...valuesOf([...parts(element, 'centity'), ...parts(element, 'person')], 'vcard'),
]

/** `identifier` with catalog and entry (2004), bare (1.2), and 1.2's `catalogentry`. */
function identifiersOf(parents: readonly XmlElement[]): LomIdentifier[] {
  return [...all(parents, 'identifier'), ...all(parents, 'catalogentry')].flatMap((element) => {
    const [entry] = parts(element, 'entry')
    const value = entry ? texts(entry)[0]?.text : textOf(element).trim()
    const catalog = valuesOf([element], 'catalog')[0]?.value ?? ''
    return value ? [{ catalog, entry: value, place: element.place }] : []
  })
}
