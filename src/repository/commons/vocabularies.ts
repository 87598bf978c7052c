import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import type { Vocabulary } from '../../commons/term.js'
import type { vocabulariesOperations } from '../../contract/commons/vocabularies.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { assertExternalId } from '../names.js'
import { changed } from './changed.js'
import type { VerbsOf } from './commons.js'
import { pageOfRecords, shownPage, unknown } from './pages.js'
import { invalid } from './refusals.js'
import { listTags, renameTag } from './tags.js'
import { changeTerm, createTerm, getTerm, listTerms, mergeTerm } from './terms.js'
import { exportVocabulary, importVocabulary } from './vocabulary-files.js'
import { ownVocabularyOf, vocabularyOf } from './vocabulary-of.js'

type Verbs = VerbsOf<keyof typeof vocabulariesOperations>

export const vocabulariesVerbs: Verbs = {
  listVocabularies: ({ stores }, { field, ...query }) =>
    stores.index.read(async (reader) => {
      const where = { deletedAt: null, ...(field !== undefined && { field }) }
      const page = await pageOfRecords(reader, 'vocabularies', { where }, query)
      return shownPage(page, (vocabulary) => shown(reader, vocabulary))
    }),

  createVocabulary: ({ stores, actor }, { externalId, title, description, field }) =>
    stores.index.transact(async (writer) => {
      if (externalId !== undefined) await assertFree(writer, actor.organisation, externalId)
      const at = stores.clock.now().toISOString()
      const vocabulary: Vocabulary = {
        id: stores.ids.next('voc'),
        organisation: actor.organisation,
        ...(externalId !== undefined && { externalId }),
        title,
        ...(description !== undefined && { description }),
        field,
        revision: 1,
        createdAt: at,
      }
      await writer.put('vocabularies', vocabulary)
      await record(writer, 'vocabulary.created', vocabulary, at)
      return shown(writer, vocabulary)
    }),

  getVocabulary: ({ stores, actor }, { vocabulary }) =>
    stores.index.read(async (reader) => shown(reader, await vocabularyOf(reader, actor, vocabulary))),

  changeVocabulary: ({ stores, actor }, { vocabulary: reference, revision, ...patch }) =>
    stores.index.transact(async (writer) => {
      const before = await ownVocabularyOf(writer, actor, reference)
      const after = changed(before, patch, revision)
      if (after.externalId !== undefined && after.externalId !== before.externalId)
        await assertFree(writer, before.organisation, after.externalId)
      if (Object.keys(after.title).length === 0)
        throw invalid('title', 'it needs one in French or English', 'il en faut un en français ou en anglais')
      await writer.put('vocabularies', after)
      if (after.field !== before.field) await writer.moveLabels(after.id, after.field)
      await record(writer, 'vocabulary.changed', after, stores.clock.now().toISOString())
      return shown(writer, after)
    }),

  deleteVocabulary: ({ stores, actor }, { vocabulary: reference, revision }) =>
    stores.index.transact(async (writer) => {
      const before = await vocabularyOf(writer, actor, reference)
      if (before.organisation !== actor.organisation) throw unknown(both('vocabulary', 'vocabulaire'), reference)
      const at = stores.clock.now().toISOString()
      const after = changed(before, { deletedAt: at }, revision)
      if (before.deletedAt !== undefined) return shown(writer, before)
      await writer.put('vocabularies', after)
      // Sheets keep what they say; it only means no term of this vocabulary any more.
      await writer.moveLabels(after.id, undefined)
      await record(writer, 'vocabulary.deleted', after, at)
      return shown(writer, after)
    }),

  importVocabulary,
  exportVocabulary,
  listTerms,
  createTerm,
  getTerm,
  changeTerm,
  mergeTerm,
  listTags,
  renameTag,
}

/** With the number of terms that it gives. */
const shown = async (reader: CommonsReader, vocabulary: Vocabulary) => ({
  ...vocabulary,
  terms: await reader.count('terms', { vocabulary: vocabulary.id, retiredAt: null }),
})

async function assertFree(reader: CommonsReader, organisation: string, externalId: string): Promise<void> {
  assertExternalId(externalId)
  if ((await reader.count('vocabularies', { organisation, externalId, deletedAt: null })) > 0)
    throw new FondsError('external-id-taken', { externalId })
}

const record = (
  writer: CommonsWriter,
  kind: 'vocabulary.created' | 'vocabulary.changed' | 'vocabulary.deleted',
  { id, organisation, title, field }: Vocabulary,
  at: string,
) =>
  writer.record({
    organisation,
    kind,
    at,
    subject: id,
    details: { title: title.fr ?? title.en ?? '', field },
  })
