import type { CommonsReader } from '../commons/commons-index.js'
import { sheetFields, vocabularyFields } from '../commons/term.js'
import type { Sheet } from '../holdings/sheet-schema.js'
import { foldedWord } from '../kernel/fold.js'
import type { NamedTerm } from './repository.js'

/**
 * What words of a sheet mean, by the vocabularies of their field. Sheets keep the texts as people wrote them, so that terms can be renamed
 * and merged, and vocabularies deleted, without a sheet being touched. A text that terms of several vocabularies have means all of them.
 */
export async function termsOfSheet(reader: CommonsReader, sheet: Sheet): Promise<NamedTerm[]> {
  const terms: NamedTerm[] = []
  for (const field of vocabularyFields) {
    const texts = [sheet[sheetFields[field]] ?? []].flat()
    if (texts.length === 0) continue
    const named = await reader.resolveTerms(field, [...new Set(texts.map(foldedWord))])
    for (const written of texts)
      for (const { term, vocabulary, folded } of named) {
        if (folded !== foldedWord(written)) continue
        const record = await reader.find('terms', term)
        if (record) terms.push({ field, written, term, vocabulary, label: record.label })
      }
  }
  return terms
}
