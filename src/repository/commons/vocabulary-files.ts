import { readFile } from 'node:fs/promises'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import type { CommonsWriter } from '../../commons/commons-index.js'
import { type ImportedTerm, type ImportPlan, invalid, planImport } from '../../commons/imported-term.js'
import { skosOf, termsOfSkos } from '../../commons/skos.js'
import { type Term, type Vocabulary, wordsOf } from '../../commons/term.js'
import { csvOf, termsOfCsv } from '../../commons/vocabulary-csv.js'
import { schemaProblem } from '../../kernel/schema-fault.js'
import { writtenFormats } from '../../kernel/written.js'
import type { Verb } from './commons.js'
import { ownVocabularyOf, vocabularyOf } from './vocabulary-of.js'

export const importVocabulary: Verb<'importVocabulary'> = async (
  { stores, actor },
  { vocabulary: reference, skos, csv, retireMissing = false, dryRun = false },
) => {
  const imported = csv === undefined ? termsOfSkos(skos) : termsOfCsv(csv)
  await assertTerms(imported)
  return stores.index[dryRun ? 'read' : 'transact'](async (reader) => {
    const vocabulary = await ownVocabularyOf(reader, actor, reference)
    const existing = await reader.list('terms', { where: { vocabulary: vocabulary.id } })
    const at = stores.clock.now().toISOString()
    const making = { vocabulary: vocabulary.id, at, retireMissing, nextId: () => stores.ids.next('trm') }
    const plan = planImport(existing, imported, making)
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

/** Keeps what changed; words of merged terms name the one that is left. */
async function keep(
  writer: CommonsWriter,
  { id: vocabulary, field }: Vocabulary,
  before: readonly Term[],
  { terms, after }: ImportPlan,
): Promise<void> {
  for (const term of terms) await writer.put('terms', term)
  const [was, is] = [survivors(before), survivors(after)]
  const words = new Map<string, Set<string>>()
  for (const term of after) {
    const left = is(term.id)
    const all = words.get(left) ?? new Set()
    for (const word of wordsOf(term)) all.add(word)
    words.set(left, all)
  }
  const touched = new Set(terms.flatMap(({ id }) => [id, was(id), is(id)]))
  const labels = new Map([...touched].map((id) => [id, [...(words.get(id) ?? [])]]))
  await writer.labelTerms({ vocabulary, field }, labels)
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

/** @throws {FondsError} `value-invalid` with the place, for what no term can be. */
async function assertTerms(imported: readonly ImportedTerm[]): Promise<void> {
  validator ??= compile()
  const validate = await validator
  for (const { place, iri, notation, label, synonyms, definition, kind, formerLabels } of imported) {
    const said = { iri, notation, label, synonyms, definition, kind, formerLabels }
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
