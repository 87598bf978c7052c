import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import type { RecordFilter } from '../../commons/records.js'
import { renamed, sheetFields, type Term, tidied, type Vocabulary, wordsOf } from '../../commons/term.js'
import { viewerOf } from '../../commons/viewer.js'
import { foldedWord } from '../../kernel/fold.js'
import { pageOf } from '../page.js'
import { assertRevision } from '../revision.js'
import { changed } from './changed.js'
import type { Verb } from './commons.js'
import { pageOfRecords, shownPage } from './pages.js'
import { conflict, invalid } from './refusals.js'
import { ownTermOf, ownVocabularyOf, termIn, termOf, vocabularyOf } from './vocabulary-of.js'

export const listTerms: Verb<'listTerms'> = ({ stores, actor }, { vocabulary, q, broader, retired, ...query }) =>
  stores.index.read(async (reader) => {
    const { id } = await vocabularyOf(reader, actor, vocabulary)
    const above = broader === undefined ? undefined : ((await termIn(reader, id, broader))?.id ?? '')
    const where = {
      vocabulary: id,
      ...(above !== undefined && { broader: above }),
      ...(!retired && { retiredAt: null }),
    }
    if (q === undefined) return shownPage(await pageOfRecords(reader, 'terms', { where }, query), (term) => term)
    const found = await reader.termsBeginning(id, foldedWord(q))
    const page = await pageOf(query, {
      read: (after = '', limit) =>
        firstOf(
          reader,
          where,
          found.filter((each) => each > after),
          limit,
        ),
      placeOf: (term) => term.id,
      place: /^trm_\w+$/,
    })
    return shownPage(page, (term) => term)
  })

/** As many of these as are wanted, and are what is asked for. */
async function firstOf(
  reader: CommonsReader,
  where: NonNullable<RecordFilter<'terms'>['where']>,
  ids: readonly string[],
  limit: number,
): Promise<Term[]> {
  const found: Term[] = []
  for (let at = 0; at < ids.length && found.length < limit; at += limit)
    found.push(...(await reader.list('terms', { where: { ...where, id: ids.slice(at, at + limit) } })))
  return found.slice(0, limit)
}

export const createTerm: Verb<'createTerm'> = ({ stores, actor }, { vocabulary: reference, broader, ...said }) =>
  stores.index.transact(async (writer) => {
    const vocabulary = await ownVocabularyOf(writer, actor, reference)
    const at = stores.clock.now().toISOString()
    const above = broader === undefined ? undefined : await broaderOf(writer, vocabulary, broader)
    const { revision: _, ...members } = said
    const term = tidied(
      {
        id: stores.ids.next('trm'),
        vocabulary: vocabulary.id,
        ...members,
        ...(above && { broader: above.id }),
        revision: 1,
        createdAt: at,
      },
      'label',
    )
    await assertNotationFree(writer, term)
    await keep(writer, vocabulary, term)
    await record(writer, vocabulary, 'term.created', term, at)
    return term
  })

export const getTerm: Verb<'getTerm'> = ({ stores, actor }, { term: id }) =>
  stores.index.survey(async (reader) => {
    const term = await termOf(reader, id)
    const { field } = await vocabularyOf(reader, actor, term.vocabulary)
    const viewer = await viewerOf(reader, actor.organisation, stores.clock.now())
    return { ...term, uses: await reader.coursesNaming(viewer, sheetFields[field], term.id) }
  })

export const changeTerm: Verb<'changeTerm'> = ({ stores, actor }, { term: id, revision, broader, retired, ...patch }) =>
  stores.index.transact(async (writer) => {
    const { term: before, vocabulary } = await ownTermOf(writer, actor, id)
    assertRevision(before.revision, revision)
    if (before.replacedBy !== undefined) throw merged(before.replacedBy)
    const at = stores.clock.now().toISOString()
    const above = typeof broader === 'string' ? (await broaderOf(writer, vocabulary, broader)).id : broader
    const members = {
      ...patch,
      ...(above !== undefined && { broader: above }),
      ...(retired !== undefined && { retiredAt: retired ? (before.retiredAt ?? at) : null }),
    }
    const patched = changed(before, members)
    if (Object.keys(patched.label).length === 0)
      throw invalid('label', 'it needs one in French or English', 'il en faut un en français ou en anglais')
    const after = renamed(before, tidied(patched, 'label'))
    await assertNotationFree(writer, after)
    if (above && (await isAbove(writer, above, before)))
      throw conflict('it would stand above itself', 'il serait au-dessus de lui-même')
    await keep(writer, vocabulary, after)
    await record(writer, vocabulary, 'term.changed', after, at, before)
    return after
  })

/** What was below the one is below the other from now on; where the other was itself below, it takes the place of the one. */
export const mergeTerm: Verb<'mergeTerm'> = ({ stores, actor }, { term: id, into: reference, revision }) =>
  stores.index.transact(async (writer) => {
    const { term: before, vocabulary } = await ownTermOf(writer, actor, id)
    assertRevision(before.revision, revision)
    if (before.replacedBy !== undefined) throw merged(before.replacedBy)
    const named = await termIn(writer, vocabulary.id, reference)
    if (!named)
      throw invalid('into', 'there is no such term in the vocabulary', 'ce terme n’est pas dans le vocabulaire')
    const into = await survivorOf(writer, named)
    if (into.id === before.id) throw invalid('into', 'it is the term itself', 'c’est le terme lui-même')
    const at = stores.clock.now().toISOString()
    const { broader } = before
    if (await isAbove(writer, into.id, before)) await writer.put('terms', changed(into, { broader: broader ?? null }))
    for (const below of await writer.list('terms', { where: { broader: before.id } }))
      if (below.id !== into.id) await writer.put('terms', changed(below, { broader: into.id }))
    const after = changed(before, { replacedBy: into.id, retiredAt: before.retiredAt ?? at })
    await writer.put('terms', after)
    await relabel(writer, vocabulary, into, after.id)
    await record(writer, vocabulary, 'term.merged', after, at, { ...before, replacedBy: into.id })
    return after
  })

/** The term that is left of one, once all mergers are followed. */
async function survivorOf(reader: CommonsReader, term: Term): Promise<Term> {
  let left = term
  while (left.replacedBy !== undefined) left = await termOf(reader, left.replacedBy)
  return left
}

async function broaderOf(reader: CommonsReader, { id }: Vocabulary, reference: string): Promise<Term> {
  const found = await termIn(reader, id, reference)
  if (!found)
    throw invalid('broader', 'there is no such term in the vocabulary', 'ce terme n’est pas dans le vocabulaire')
  return survivorOf(reader, found)
}

/** Whether the one with this id is the other, or stands below it: the other would stand above itself if it came below the one. */
async function isAbove(reader: CommonsReader, id: string, other: Term): Promise<boolean> {
  for (let at: string | undefined = id; at !== undefined; at = (await reader.find('terms', at))?.broader)
    if (at === other.id) return true
  return false
}

async function keep(writer: CommonsWriter, vocabulary: Vocabulary, term: Term): Promise<void> {
  await writer.put('terms', term)
  await relabel(writer, vocabulary, term)
}

/** A term is named by its own words and by those of all that were merged into it, which name nothing else any more. */
async function relabel(writer: CommonsWriter, { id, field }: Vocabulary, term: Term, gone?: string): Promise<void> {
  const words = new Set(wordsOf(term))
  for (let next = [term.id]; next.length > 0; ) {
    const merged = await writer.list('terms', { where: { replacedBy: next } })
    for (const each of merged) for (const word of wordsOf(each)) words.add(word)
    next = merged.map((each) => each.id)
  }
  const labels = new Map([[term.id, [...words]]])
  if (gone !== undefined) labels.set(gone, [])
  await writer.labelTerms({ vocabulary: id, field }, labels)
}

async function assertNotationFree(reader: CommonsReader, { id, vocabulary, notation }: Term): Promise<void> {
  if (notation === undefined) return
  const [other] = await reader.list('terms', { where: { vocabulary, notation }, limit: 1 })
  if (other && other.id !== id)
    throw conflict(`another term has the code “${notation}”`, `un autre terme a le code « ${notation} »`)
}

async function record(
  writer: CommonsWriter,
  { id: vocabulary, organisation }: Vocabulary,
  kind: 'term.created' | 'term.changed' | 'term.merged',
  term: Term,
  at: string,
  before?: Term,
): Promise<void> {
  const label = nameOf(term)
  const details = {
    vocabulary,
    label,
    ...(before && nameOf(before) !== label && { before: nameOf(before) }),
    ...(term.replacedBy !== undefined && { into: term.replacedBy }),
  }
  await writer.record({ organisation, kind, at, subject: term.id, details })
}

const nameOf = ({ label }: Term): string => label.fr ?? label.en ?? ''

const merged = (into: string) =>
  conflict(`it was merged into ${into}, which can be changed`, `il a été fondu dans ${into}, qui peut changer`)
