import { isDeepStrictEqual } from 'node:util'
import { FondsError } from '../kernel/errors.js'
import { foldedWord } from '../kernel/fold.js'
import { both, type Sentence } from '../kernel/language.js'
import { mergePatch } from '../kernel/merge-patch.js'
import type { Steps } from '../kernel/steps.js'
import { circleIn, renamed, type Term, type TermLanguage, termLanguages, tidied } from './term.js'

/** What a document says of one term: what it does not speak of stays as it is, `null` takes away. */
export interface ImportedTerm {
  /** Where it stands, for people. */
  readonly place: string
  /** What others of the document call it. */
  readonly names: readonly string[]
  /** Id of a term of ours, if that is how it is called. */
  readonly id?: string
  readonly iri?: string
  readonly notation?: string | null
  readonly label: Words<string>
  readonly synonyms?: Words<readonly string[]>
  readonly formerLabels?: readonly string[]
  /** A name of another one of the document, or an id or code in the vocabulary. */
  readonly broader?: string | null
  readonly kind?: string | null
  readonly definition?: Words<string>
  readonly retired?: boolean
  readonly replacedBy?: string | null
}

type Words<Text> = { readonly [Each in TermLanguage]?: Text | null }

/** What an import changes: the terms that are new or other than before, and how many there are of each. */
export interface ImportPlan {
  readonly terms: readonly Term[]
  /** All terms, as they are then. */
  readonly after: readonly Term[]
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  readonly retired: number
}

interface Making {
  readonly vocabulary: string
  /** Now (ISO 8601). */
  readonly at: string
  readonly retireMissing: boolean
  nextId(): string
}

/**
 * Brings what a document says together with what a vocabulary has. A term is known again by its id, by what it is called where it came from,
 * by its code, or, where it has no code, by a label.
 *
 * @throws {FondsError} `value-invalid` with the place: two of one term, names of nothing, circles.
 */
export function* planImport(
  existing: readonly Term[],
  imported: readonly ImportedTerm[],
  making: Making,
): Steps<ImportPlan> {
  const known = yield* knownAgain(existing, imported, making)
  const find = yield* finder(existing, imported, known)
  const after = new Map(existing.map((term) => [term.id, term]))
  for (const [at, one] of imported.entries()) {
    const { id, before } = known[at] as Known
    after.set(id, written(one, { id, ...(before && { before }) }, find, making))
    yield
  }
  let retired = 0
  if (making.retireMissing) {
    const named = new Set(known.map(({ id }) => id))
    for (const term of existing)
      if (!named.has(term.id) && term.retiredAt === undefined) {
        after.set(term.id, { ...term, retiredAt: making.at, revision: term.revision + 1 })
        retired++
      }
  }
  yield
  assertNoCircle(after, imported, known)
  yield
  assertNotations(after, imported, known)
  yield
  const before = new Map(existing.map((term) => [term.id, term]))
  const terms = [...after.values()].filter((term) => term !== before.get(term.id))
  const added = known.filter((one) => one.before === undefined).length
  const changed = terms.length - added - retired
  return { terms, after: [...after.values()], added, changed, unchanged: imported.length - added - changed, retired }
}

interface Known {
  readonly id: string
  readonly before?: Term
}

function* knownAgain(existing: readonly Term[], imported: readonly ImportedTerm[], { nextId }: Making): Steps<Known[]> {
  const byId = new Map(existing.map((term) => [term.id, term]))
  const byIri = new Map(existing.flatMap((term) => (term.iri === undefined ? [] : [[term.iri, term]])))
  const byNotation = new Map(existing.flatMap((term) => (term.notation === undefined ? [] : [[term.notation, term]])))
  const byLabel = new Map<string, Term[]>()
  for (const term of existing) {
    yield
    if (term.notation === undefined)
      for (const key of labelKeys(term)) byLabel.set(key, [...(byLabel.get(key) ?? []), term])
  }
  const taken = new Map<string, string>()
  const known: Known[] = []
  for (const one of imported) {
    yield
    const before =
      byId.get(one.id ?? '') ??
      byIri.get(one.iri ?? '') ??
      (one.notation
        ? byNotation.get(one.notation)
        : labelKeys(one)
            .flatMap((key) => byLabel.get(key) ?? [])
            .find((term) => !taken.has(term.id)))
    const id = before?.id ?? nextId()
    const first = taken.get(id)
    if (first !== undefined)
      throw invalid(one.place, both(`it is the same term as ${first}`, `c’est le même terme que ${first}`))
    taken.set(id, one.place)
    known.push({ id, ...(before && { before }) })
  }
  return known
}

const labelKeys = ({ label }: Pick<ImportedTerm, 'label'>): string[] =>
  termLanguages.flatMap((language) => {
    const text = label[language]
    return text ? [`${language} ${foldedWord(text)}`] : []
  })

/** Gives the id of what a name names: in the document first, then in the vocabulary, then by the label of what has no code. */
function* finder(
  existing: readonly Term[],
  imported: readonly ImportedTerm[],
  known: readonly Known[],
): Steps<(name: string, place: string) => string> {
  const inDocument = new Map<string, Set<string>>()
  const labels = new Map<string, Set<string>>()
  const note = (names: Map<string, Set<string>>, name: string, id: string) =>
    names.set(name, (names.get(name) ?? new Set()).add(id))
  for (const [at, { names, notation, label }] of imported.entries()) {
    yield
    const { id } = known[at] as Known
    for (const name of names) note(inDocument, name, id)
    if (!notation) for (const language of termLanguages) if (label[language]) note(labels, label[language], id)
  }
  const here = new Map(
    existing.flatMap(({ id, notation, iri }) => [id, notation, iri].flatMap((name) => (name ? [[name, id]] : []))),
  )
  return (name: string, place: string): string => {
    const [id, another] = inDocument.get(name) ?? (here.has(name) ? [here.get(name) ?? ''] : (labels.get(name) ?? []))
    if (another !== undefined)
      throw invalid(place, both(`“${name}” names several terms`, `« ${name} » désigne plusieurs termes`))
    if (id !== undefined) return id
    throw invalid(
      place,
      both(
        `“${name}” is neither in the document nor in the vocabulary`,
        `« ${name} » n’est ni dans le document ni dans le vocabulaire`,
      ),
    )
  }
}

/** The term as the document has it: the record of before where nothing about it is new. */
function written(
  { place, names: _, id: __, formerLabels = [], broader, replacedBy, retired, ...said }: ImportedTerm,
  { id, before }: Known,
  find: (name: string, place: string) => string,
  { vocabulary, at }: Making,
): Term {
  const successor = typeof replacedBy === 'string' ? find(replacedBy, place) : replacedBy
  const patch = {
    ...said,
    broader: typeof broader === 'string' ? find(broader, place) : broader,
    replacedBy: successor,
    retiredAt: retiredAt(before, retired, successor, at),
  }
  const old = before ?? { id, vocabulary, label: {}, revision: 1, createdAt: at }
  const spoken = Object.entries(patch).filter(([, value]) => value !== undefined)
  const patched = mergePatch(old, Object.fromEntries(spoken)) as Term
  const former = [...new Set([...(before?.formerLabels ?? []), ...formerLabels])]
  const full = withoutEmpty({ ...patched, ...(former.length > 0 && { formerLabels: former }) })
  if (full.label === undefined)
    throw invalid(place, both('it has no label in French or English', 'il n’a de libellé ni en français ni en anglais'))
  const after = tidied(full, place)
  if (!before) return after
  const now = renamed(before, after)
  return isDeepStrictEqual(before, now) ? before : { ...now, revision: before.revision + 1 }
}

/** Without members in which nothing is left. */
function withoutEmpty(term: Term): Term {
  const left = Object.entries(term).filter(
    ([, value]) => typeof value !== 'object' || Object.values(value).some((member) => member?.length !== 0),
  )
  return Object.fromEntries(left) as unknown as Term
}

function retiredAt(
  before: Term | undefined,
  retired: boolean | undefined,
  successor: string | null | undefined,
  at: string,
) {
  const replaced = successor ?? (successor === undefined ? before?.replacedBy : undefined)
  if (retired === true || replaced !== undefined) return before?.retiredAt ?? at
  return retired === false ? null : undefined
}

function assertNoCircle(
  after: ReadonlyMap<string, Term>,
  imported: readonly ImportedTerm[],
  known: readonly Known[],
): void {
  for (const [next, problem] of [
    [(term: Term) => term.broader, both('it would stand above itself', 'il serait au-dessus de lui-même')],
    [(term: Term) => term.replacedBy, both('it would replace itself', 'il se remplacerait lui-même')],
  ] as const) {
    const turning = circleIn(after.values(), next)
    if (turning) throw invalid(placeOf(turning, imported, known), problem)
  }
}

function assertNotations(
  after: ReadonlyMap<string, Term>,
  imported: readonly ImportedTerm[],
  known: readonly Known[],
): void {
  const seen = new Map<string, Term>()
  for (const term of after.values()) {
    if (term.notation === undefined) continue
    if (seen.has(term.notation))
      throw invalid(
        placeOf(term, imported, known),
        both(`another term has the code “${term.notation}”`, `un autre terme a le code « ${term.notation} »`),
      )
    seen.set(term.notation, term)
  }
}

const placeOf = ({ id, notation }: Term, imported: readonly ImportedTerm[], known: readonly Known[]): string =>
  imported[known.findIndex((one) => one.id === id)]?.place ?? notation ?? id

/** A fault of a document, told with its place. */
export const invalid = (place: string, problem: Sentence): FondsError =>
  new FondsError('value-invalid', { name: place, problem })
