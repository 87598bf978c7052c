import { both } from '../kernel/language.js'
import type { Steps } from '../kernel/steps.js'
import { invalid } from './imported-term.js'

/**
 * JSON-LD as far as vocabularies are written in it: nodes and what they say, whether they stand in one list or inside one another. Contexts
 * that stand in the document are heeded; those that it only names are not fetched, and the customary names are known without.
 */

/** Something of the document that says something of itself, wherever it does. */
export interface LinkedNode {
  readonly id: string
  /** Where it stands first: a JSON pointer. */
  readonly place: string
  readonly types: Set<string>
  /** By IRI. */
  readonly said: Map<string, Statement[]>
}

export interface Statement {
  readonly place: string
  readonly value: LinkedValue
}

export type LinkedValue =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly language?: string }

export const namespaces = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  owl: 'http://www.w3.org/2002/07/owl#',
} as const
const customary: ReadonlyMap<string, string> = new Map([...Object.entries(namespaces), ['dcterms', namespaces.dct]])

/** How deep nodes stand inside one another at most, and how many values there are. */
const limits = { depth: 64, values: 2_000_000 }

/** @throws {FondsError} `value-invalid` with the place. */
export function* linkedNodes(document: unknown, root: string): Steps<Map<string, LinkedNode>> {
  const context = new Context()
  const nodes = new Map<string, LinkedNode>()
  let values = 0
  const count = (place: string) => {
    if (++values > limits.values) throw invalid(place, both('there are too many values', 'il y a trop de valeurs'))
  }

  /** Long lists of nodes, which are read one after the other once all around them is. */
  const waiting: (readonly [nodes: readonly unknown[], place: string])[] = []

  /** What stands at a place where nodes do. @returns the id of the node, if it is one. */
  const visit = (value: unknown, place: string, depth: number): string | undefined => {
    count(place)
    if (depth > limits.depth) throw invalid(place, both('it is nested too deeply', 'l’imbrication est trop profonde'))
    if (Array.isArray(value)) {
      if (depth < 2) waiting.push([value, place])
      else for (const [at, one] of value.entries()) visit(one, `${place}/${at}`, depth + 1)
      return undefined
    }
    const members = membersOf(value, place)
    if ('@context' in members) context.take(members['@context'], `${place}/@context`)
    let id: string | undefined
    const types: string[] = []
    const said: [iri: string, name: string, value: unknown, place: string][] = []
    for (const [name, member] of Object.entries(members)) {
      const [iri, at] = [context.iri(name), `${place}/${pointer(name)}`]
      if (iri === '@graph' || iri === '@included') visit(member, at, depth + 1)
      else if (iri === '@id') id = context.iri(textOf(member, at), 'value')
      else if (iri === '@type') for (const type of listed(member)) types.push(context.iri(textOf(type, at)))
      else if (iri === '@reverse') throw invalid(at, both('@reverse is not read here', '@reverse n’est pas lu ici'))
      else if (!iri.startsWith('@')) said.push([iri, name, member, at])
    }
    // A wrapper around a graph is no node.
    if (said.length === 0 && types.length === 0) return id
    id ??= `_:${place}`
    const node = nodeAt(nodes, id, place)
    for (const type of types) node.types.add(type)
    for (const [iri, name, one, at] of said)
      for (const statement of statements(one, at, name, context.languageOf(name), depth + 1)) {
        const list = node.said.get(iri)
        if (list) list.push(statement)
        else node.said.set(iri, [statement])
      }
    return id
  }

  /** What is said under a name: texts, and other nodes. */
  const statements = (
    value: unknown,
    place: string,
    name: string,
    language: string | undefined,
    depth: number,
  ): Statement[] => {
    count(place)
    if (depth > limits.depth) throw invalid(place, both('it is nested too deeply', 'l’imbrication est trop profonde'))
    const inside = (inner: unknown, at: string, spoken = language) => statements(inner, at, name, spoken, depth + 1)
    if (Array.isArray(value)) return value.flatMap((one, at) => inside(one, `${place}/${at}`))
    if (value === null) return []
    if (typeof value !== 'object') {
      if (context.isReference(name))
        return [{ place, value: { kind: 'node', id: context.iri(String(value), 'value') } }]
      return [text(value, place, language)]
    }
    const members = membersOf(value, place)
    const meanings = new Map(Object.entries(members).map(([member, one]) => [context.iri(member), one]))
    for (const wrapper of ['@set', '@list'])
      if (meanings.has(wrapper)) return inside(meanings.get(wrapper), `${place}/${wrapper}`)
    const literal = meanings.get('@value')
    if (typeof literal === 'object' && literal !== null)
      throw invalid(place, both('“@value” must be a text', '« @value » doit être un texte'))
    if (literal !== undefined) {
      const spoken = meanings.get('@language') ?? language
      return literal === null ? [] : [text(literal, place, typeof spoken === 'string' ? spoken : undefined)]
    }
    if (isLanguageMap(members, context))
      return Object.entries(members).flatMap(([tag, texts]) =>
        inside(texts, `${place}/${tag}`, tag === '@none' ? undefined : tag),
      )
    const id = visit(value, place, depth + 1)
    return id === undefined ? [] : [{ place, value: { kind: 'node', id } }]
  }

  visit(document, root, 0)
  for (const [list, place] of waiting)
    for (const [at, one] of list.entries()) {
      yield
      visit(one, `${place}/${at}`, 2)
    }
  return nodes
}

const text = (value: unknown, place: string, language: string | undefined): Statement => ({
  place,
  value: { kind: 'text', text: String(value), ...(language !== undefined && { language }) },
})

/** `{"fr": "…", "en": ["…", "…"]}`. An `id` alone names a node, rather than being Indonesian. */
function isLanguageMap(members: Readonly<Record<string, unknown>>, context: Context): boolean {
  const names = Object.keys(members)
  if (names.length === 0 || (names.length === 1 && names[0] === 'id')) return false
  return names.every((name) => /^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*|@none)$/.test(name) && !context.knows(name))
}

function nodeAt(nodes: Map<string, LinkedNode>, id: string, place: string): LinkedNode {
  const node = nodes.get(id) ?? { id, place, types: new Set(), said: new Map() }
  nodes.set(id, node)
  return node
}

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function membersOf(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw invalid(place, both('it must be an object with named values', 'il faut un objet aux valeurs nommées'))
}

function textOf(value: unknown, place: string): string {
  if (typeof value === 'string') return value
  throw invalid(place, both('it must be a text', 'il faut un texte'))
}

/** RFC 6901. */
const pointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** What names mean, by the contexts that stand in the document. */
class Context {
  readonly #terms = new Map<string, string>()
  readonly #languages = new Map<string, string>()
  readonly #references = new Set<string>()
  #vocabulary: string = namespaces.skos
  #language: string | undefined

  take(context: unknown, place: string): void {
    for (const one of listed(context)) {
      // What is only named is not fetched.
      if (typeof one === 'string' || one === null) continue
      for (const [name, meaning] of Object.entries(membersOf(one, place))) {
        if (name === '@vocab' && typeof meaning === 'string') this.#vocabulary = meaning
        else if (name === '@language') this.#language = typeof meaning === 'string' ? meaning : undefined
        else if (name.startsWith('@')) continue
        else if (typeof meaning === 'string') this.#terms.set(name, meaning)
        else if (typeof meaning === 'object' && meaning !== null) this.#define(name, meaning)
      }
    }
  }

  #define(name: string, meaning: object): void {
    const members = new Map<string, unknown>(Object.entries(meaning))
    const [iri, language] = [members.get('@id'), members.get('@language')]
    if (typeof iri === 'string') this.#terms.set(name, iri)
    if (typeof language === 'string') this.#languages.set(name, language)
    if (members.get('@type') === '@id') this.#references.add(name)
  }

  /** Whether texts under this name name nodes. */
  isReference(name: string): boolean {
    return this.#references.has(name)
  }

  /** Whether a name stands for something in these contexts. */
  knows(name: string): boolean {
    return this.#terms.has(name)
  }

  /** In what language texts are under this name that do not say it themselves. */
  languageOf(name: string): string | undefined {
    return this.#languages.get(name) ?? this.#language
  }

  /** A name, or the value of an `@id`, in full. */
  iri(name: string, as: 'name' | 'value' = 'name'): string {
    let meaning = name
    if (as === 'name')
      // An alias may stand for another; one that stands for itself ends it.
      for (let hops = 0; hops < 8 && this.#terms.has(meaning) && this.#terms.get(meaning) !== meaning; hops++)
        meaning = this.#terms.get(meaning) ?? meaning
    if (meaning.startsWith('@') || meaning.startsWith('_:')) return meaning
    const colon = meaning.indexOf(':')
    if (colon >= 0) {
      const prefix = meaning.slice(0, colon)
      const long = meaning.startsWith('//', colon + 1) ? undefined : (this.#terms.get(prefix) ?? customary.get(prefix))
      return long === undefined ? meaning : long + meaning.slice(colon + 1)
    }
    if (as === 'value') return meaning
    if (meaning === 'id' || meaning === 'type' || meaning === 'graph') return `@${meaning}`
    return this.#vocabulary + meaning
  }
}
