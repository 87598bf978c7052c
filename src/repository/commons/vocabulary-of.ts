import type { Actor } from '../../commons/actor.js'
import type { CommonsReader } from '../../commons/commons-index.js'
import type { Term, Vocabulary } from '../../commons/term.js'
import { both } from '../../kernel/language.js'
import { unknown } from './pages.js'
import { conflict } from './refusals.js'

/** Vocabularies are everybody's to read; who owns one changes it, and to others who try it is not there. */

const kinds = { vocabulary: both('vocabulary', 'vocabulaire'), term: both('term', 'terme') }

/** Anybody's by id, deleted ones too, or the actor's own by its external id. @throws {FondsError} `resource-unknown`. */
export async function vocabularyOf(
  reader: CommonsReader,
  { organisation }: Actor,
  reference: string,
): Promise<Vocabulary> {
  const where = { organisation, externalId: reference, deletedAt: null }
  const found = (await reader.find('vocabularies', reference)) ?? (await reader.list('vocabularies', { where }))[0]
  if (!found) throw unknown(kinds.vocabulary, reference)
  return found
}

/** One that the actor may change. @throws {FondsError} `resource-unknown`, `state-conflict` once it is deleted. */
export async function ownVocabularyOf(reader: CommonsReader, actor: Actor, reference: string): Promise<Vocabulary> {
  const vocabulary = await vocabularyOf(reader, actor, reference)
  if (vocabulary.organisation !== actor.organisation) throw unknown(kinds.vocabulary, reference)
  assertThere(vocabulary)
  return vocabulary
}

/** @throws {FondsError} `resource-unknown`. */
export async function termOf(reader: CommonsReader, id: string): Promise<Term> {
  const term = await reader.find('terms', id)
  if (!term) throw unknown(kinds.term, id)
  return term
}

/** A term that the actor may change, and its vocabulary. @throws {FondsError} as `ownVocabularyOf`. */
export async function ownTermOf(reader: CommonsReader, actor: Actor, id: string) {
  const term = await termOf(reader, id)
  const vocabulary = await vocabularyOf(reader, actor, term.vocabulary)
  if (vocabulary.organisation !== actor.organisation) throw unknown(kinds.term, id)
  assertThere(vocabulary)
  return { term, vocabulary }
}

/** One of the vocabulary, by id or code. */
export async function termIn(reader: CommonsReader, vocabulary: string, reference: string): Promise<Term | undefined> {
  const found = await reader.find('terms', reference)
  if (found?.vocabulary === vocabulary) return found
  return (await reader.list('terms', { where: { vocabulary, notation: reference }, limit: 1 }))[0]
}

function assertThere({ deletedAt }: Vocabulary): void {
  if (deletedAt !== undefined) throw conflict('the vocabulary is deleted', 'le vocabulaire est supprimé')
}
