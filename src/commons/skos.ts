import { both } from '../kernel/language.js'
import type { Steps } from '../kernel/steps.js'
import { type ImportedTerm, invalid } from './imported-term.js'
import { type LinkedNode, linkedNodes, namespaces, type Statement } from './json-ld.js'
import { type Term, type TermLanguage, termLanguages, type Vocabulary } from './term.js'

/**
 * Vocabularies in SKOS (W3C Recommendation, 2009), written as JSON-LD. What SKOS has no word for is said with Dublin Core and OWL: the kind
 * of a term, that it is given no more, and what it was merged into. Former labels are hidden labels: they are found, and not shown.
 */

const { skos, dct, owl } = namespaces
const ownIri = 'urn:fonds:'

/** The scheme and its concepts, in the order of the terms. */
export function skosOf(vocabulary: Vocabulary, terms: readonly Term[]): object {
  const iris = new Map(terms.map(({ id, iri }) => [id, iri ?? ownIri + id]))
  const reference = (id: string | undefined) => {
    const iri = iris.get(id ?? '')
    return iri === undefined ? undefined : { '@id': iri }
  }
  const narrower = new Map<string, object[]>()
  for (const { id, broader } of terms) {
    const below = narrower.get(broader ?? '') ?? []
    below.push({ '@id': iris.get(id) })
    narrower.set(broader ?? '', below)
  }
  const scheme = { '@id': ownIri + vocabulary.id }
  return {
    '@context': namespaces,
    '@graph': [
      {
        ...scheme,
        '@type': 'skos:ConceptScheme',
        'skos:prefLabel': inLanguages(vocabulary.title),
        ...(vocabulary.description && { 'dct:description': vocabulary.description }),
        ...having('skos:hasTopConcept', narrower.get('') ?? []),
      },
      ...terms.map((term) => ({
        ...reference(term.id),
        '@type': 'skos:Concept',
        'skos:inScheme': scheme,
        ...(term.notation !== undefined && { 'skos:notation': term.notation }),
        'skos:prefLabel': inLanguages(term.label),
        ...having('skos:altLabel', inLanguages(term.synonyms ?? {})),
        ...having('skos:hiddenLabel', term.formerLabels ?? []),
        ...having('skos:definition', inLanguages(term.definition ?? {})),
        ...(term.kind !== undefined && { 'dct:type': term.kind }),
        ...(reference(term.broader) && { 'skos:broader': reference(term.broader) }),
        ...having('skos:narrower', narrower.get(term.id) ?? []),
        ...(term.retiredAt !== undefined && { 'owl:deprecated': true }),
        ...(reference(term.replacedBy) && { 'dct:isReplacedBy': reference(term.replacedBy) }),
      })),
    ],
  }
}

const inLanguages = (texts: { readonly [Each in TermLanguage]?: string | readonly string[] }): object[] =>
  termLanguages.flatMap((language) =>
    [texts[language] ?? []].flat().map((text) => ({ '@value': text, '@language': language })),
  )

const having = (name: string, values: readonly unknown[]) => (values.length === 0 ? {} : { [name]: values })

/**
 * The concepts of a document. Labels without a language are French; those in other languages than French and English are left out.
 *
 * @throws {FondsError} `value-invalid` with the place.
 */
export function* termsOfSkos(document: unknown): Steps<ImportedTerm[]> {
  const nodes = yield* linkedNodes(document, 'skos')
  const concepts = [...nodes.values()].filter(isConcept)
  if (concepts.length === 0)
    throw invalid('skos', both('there is no skos:Concept in it', 'il ne contient aucun skos:Concept'))
  const above = yield* broaderOf(concepts)
  const terms: ImportedTerm[] = []
  for (const node of concepts) {
    yield
    terms.push(termOf(node, above.get(node.id)))
  }
  return terms
}

const isConcept = ({ types, said }: LinkedNode): boolean =>
  types.has(`${skos}Concept`) || (types.size === 0 && said.has(`${skos}prefLabel`))

/** What stands above each, whichever of the two says so. */
function* broaderOf(concepts: readonly LinkedNode[]): Steps<Map<string, string>> {
  const above = new Map<string, string>()
  const set = (id: string, broader: string, place: string) => {
    if ((above.get(id) ?? broader) !== broader)
      throw invalid(
        place,
        both('it has two broader terms; one is kept', 'il a deux termes génériques ; un seul est conservé'),
      )
    above.set(id, broader)
  }
  for (const node of concepts) {
    yield
    for (const { place, value } of node.said.get(`${skos}broader`) ?? []) set(node.id, nameOf(value), place)
    for (const { place, value } of node.said.get(`${skos}narrower`) ?? []) set(nameOf(value), node.id, place)
  }
  return above
}

/** A node that is named, also by a bare text. */
const nameOf = (value: Statement['value']): string => (value.kind === 'node' ? value.id : value.text)

function termOf({ id, place, said }: LinkedNode, broader: string | undefined): ImportedTerm {
  const texts = (iri: string) => textsOf(said.get(iri) ?? [])
  const one = (iri: string) => only(said.get(iri) ?? [], nameOf)
  const label = onePerLanguage(texts(`${skos}prefLabel`))
  if (label.fr === null && label.en === null)
    throw invalid(place, both('it has no label in French or English', 'il n’a de libellé ni en français ni en anglais'))
  const synonyms = texts(`${skos}altLabel`)
  const ours = id.startsWith(`${ownIri}trm_`) ? id.slice(ownIri.length) : undefined
  return {
    place,
    names: [id, ...(ours === undefined ? [] : [ours])],
    ...(ours !== undefined ? { id: ours } : !id.startsWith('_:') && { iri: id }),
    notation: one(`${skos}notation`),
    label,
    synonyms: { fr: listIn(synonyms, 'fr'), en: listIn(synonyms, 'en') },
    formerLabels: (said.get(`${skos}hiddenLabel`) ?? []).map(({ value }) => nameOf(value)),
    broader: broader ?? null,
    kind: kindOf(one(`${dct}type`)),
    definition: onePerLanguage(texts(`${skos}definition`)),
    retired: only(said.get(`${owl}deprecated`) ?? [], nameOf) === 'true',
    replacedBy: one(`${dct}isReplacedBy`),
  }
}

/** Of a kind that is an IRI, what comes last. */
const kindOf = (kind: string | null): string | null =>
  kind?.includes('://') ? (/[^/#]*$/.exec(kind)?.[0] ?? kind) : kind

function only<T>(statements: readonly Statement[], of: (value: Statement['value']) => T): T | null {
  const [first, second] = [...new Map(statements.map((each) => [of(each.value), each])).entries()]
  if (second)
    throw invalid(
      second[1].place,
      both('one is kept, and there are several', 'un seul est conservé, et il y en a plusieurs'),
    )
  return first ? first[0] : null
}

interface TextIn {
  readonly language: TermLanguage
  /** Whether the language is said as it is, without a region. */
  readonly plain: boolean
  readonly text: string
  readonly place: string
}

function textsOf(statements: readonly Statement[]): TextIn[] {
  return statements.flatMap(({ value, place }): TextIn[] => {
    if (value.kind !== 'text') throw invalid(place, both('it must be a text', 'il faut un texte'))
    const tag = (value.language ?? 'fr').toLowerCase()
    const language = termLanguages.find((each) => tag === each || tag.startsWith(`${each}-`))
    return language ? [{ language, plain: tag === language, text: value.text, place }] : []
  })
}

/** One text of each language: the plain one, where others are of a region. */
function onePerLanguage(texts: readonly TextIn[]): { fr: string | null; en: string | null } {
  const of = (language: TermLanguage) => {
    const all = texts.filter((each) => each.language === language)
    const plain = all.filter((each) => each.plain)
    const [first, second] = plain.length > 0 ? plain : all
    if (second && second.text !== first?.text)
      throw invalid(second.place, both('there are two in one language', 'il y en a deux dans une langue'))
    return first?.text ?? null
  }
  return { fr: of('fr'), en: of('en') }
}

const listIn = (texts: readonly TextIn[], language: TermLanguage): string[] | null => {
  const found = texts.filter((each) => each.language === language).map(({ text }) => text)
  return found.length === 0 ? null : [...new Set(found)]
}
