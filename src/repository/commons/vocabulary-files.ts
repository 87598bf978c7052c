import { readFile } from 'node:fs/promises'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import { type ImportedTerm, type ImportPlan, invalid, planImport } from '../../commons/imported-term.js'
import { skosOf, termsOfSkos } from '../../commons/skos.js'
import { type Term, type Vocabulary, wordsOf } from '../../commons/term.js'
import { csvOf, termsOfCsv } from '../../commons/vocabulary-csv.js'
import { schemaProblem } from '../../kernel/schema-fault.js'
import { type Steps, turn, unhurried } from '../../kernel/steps.js'
import { writtenFormats } from '../../kernel/written.js'
import type { Verb } from './commons.js'
import { ownVocabularyOf, vocabularyOf } from './vocabulary-of.js'

/** Terms that are read or written in one go: twenty thousand at once would keep the thread from everybody for a second. */
const batch = 500

/** One transaction, however long the list: while it is under way, others go on reading. */
export const importVocabulary: Verb<'importVocabulary'> = async (
  { stores, actor },
  { vocabulary: reference, skos, csv, retireMissing = false, dryRun = false },
) => {
  const imported = await unhurried(csv === undefined ? termsOfSkos(skos) : termsOfCsv(csv))
  await unhurried(assertTerms(imported, await termValidator()))
  return stores.index[dryRun ? 'survey' : 'transact'](async (reader) => {
    const vocabulary = await ownVocabularyOf(reader, actor, reference)
    const existing = await everyTermOf(reader, vocabulary)
    const at = stores.clock.now().toISOString()
    const making = { vocabulary: vocabulary.id, at, retireMissing, nextId: () => stores.ids.next('trm') }
    const plan = await unhurried(planImport(existing, imported, making))
    const { added, changed, unchanged, retired } = plan
    const counts = { added, changed, unchanged, retired }
    if ('put' in reader && plan.terms.length > 0) {
      await keep(reader, vocabulary, existing, plan)
      const { id: subject, organisation } = vocabulary
      await reader.record({ organisation, kind: 'vocabulary.imported', at, subject, details: counts })
    }
    return counts
  })
}

export const exportVocabulary: Verb<'exportVocabulary'> = ({ stores, actor }, { vocabulary: reference, format }) =>
  stores.index.survey(async (reader) => {
    const vocabulary = await vocabularyOf(reader, actor, reference)
    const terms = await reader.list('terms', { where: { vocabulary: vocabulary.id } })
    const { id } = vocabulary
    return format === 'csv'
      ? { mediaType: 'text/csv', fileName: `${id}.csv`, text: csvOf(terms) }
      : {
          mediaType: 'application/ld+json',
          fileName: `${id}.jsonld`,
          text: `${JSON.stringify(skosOf(vocabulary, terms), undefined, 1)}\n`,
        }
  })

async function everyTermOf(reader: CommonsReader, { id: vocabulary }: Vocabulary): Promise<Term[]> {
  const all: Term[] = []
  for (let more = true; more; await turn()) {
    const after = all.at(-1)?.id
    const where = { where: { vocabulary }, limit: batch }
    const terms = await reader.list('terms', after === undefined ? where : { ...where, after })
    all.push(...terms)
    more = terms.length === batch
  }
  return all
}

/** Keeps what changed; words of merged terms name the one that is left. */
async function keep(
  writer: CommonsWriter,
  { id: vocabulary, field }: Vocabulary,
  before: readonly Term[],
  { terms, after }: ImportPlan,
): Promise<void> {
  for (const some of batchesOf(terms)) {
    await writer.putAll('terms', some)
    await turn()
  }
  const labels = await unhurried(labelsOf(before, terms, after))
  for (const some of batchesOf(labels)) {
    await writer.labelTerms({ vocabulary, field }, new Map(some))
    await turn()
  }
}

function* batchesOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch)
}

/** The words of the terms that changed, and of those that they were or are merged into. */
function* labelsOf(
  before: readonly Term[],
  changed: readonly Term[],
  after: readonly Term[],
): Steps<(readonly [term: string, words: readonly string[]])[]> {
  const [was, is] = [survivors(before), survivors(after)]
  yield
  const words = new Map<string, Set<string>>()
  for (const term of after) {
    yield
    const left = is(term.id)
    const all = words.get(left) ?? new Set()
    for (const word of wordsOf(term)) all.add(word)
    words.set(left, all)
  }
  const touched = new Set(changed.flatMap(({ id }) => [id, was(id), is(id)]))
  return [...touched].map((id) => [id, [...(words.get(id) ?? [])]] as const)
}

/** Gives the term that is left of each. */
function survivors(terms: readonly Term[]): (id: string) => string {
  const next = new Map(terms.map(({ id, replacedBy }) => [id, replacedBy]))
  return (id) => {
    let left = id
    for (let into = next.get(left); into !== undefined; into = next.get(left)) left = into
    return left
  }
}

const schemaFile = new URL('../../../schemas/commons/term.json', import.meta.url)
let validator: Promise<ValidateFunction> | undefined

const termValidator = () => (validator ??= compile())

/** @throws {FondsError} `value-invalid` with the place, for what no term can be. */
function* assertTerms(imported: readonly ImportedTerm[], validate: ValidateFunction): Steps<void> {
  for (const { place, iri, notation, label, synonyms, definition, kind, formerLabels } of imported) {
    const said = { iri, notation, label, synonyms, definition, kind, formerLabels }
    yield
    // What is taken away is nothing to judge.
    const given = JSON.parse(JSON.stringify(said, (_, value: unknown) => value ?? undefined))
    for (const name of ['label', 'definition'])
      if (given[name] && Object.keys(given[name]).length === 0) delete given[name]
    if (validate({ id: '-', vocabulary: '-', label: { fr: '-' }, revision: 1, createdAt: '-', ...given })) continue
    const [fault] = validate.errors ?? []
    throw invalid(`${place} ${fault?.instancePath.slice(1) ?? ''}`, fault ? schemaProblem(fault) : { en: '', fr: '' })
  }
}

async function compile(): Promise<ValidateFunction> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    strict: true,
    verbose: true,
    formats: { ...writtenFormats, date: true, 'date-time': true },
  })
  ajv.addKeyword('x-fr')
  return ajv.compile(JSON.parse(await readFile(schemaFile, 'utf8')))
}
