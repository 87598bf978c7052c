import type { vocabulariesOperations } from '../../contract/commons/vocabularies.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const vocabulariesVerbs: VerbsOf<keyof typeof vocabulariesOperations> = {
  listVocabularies: pending,
  createVocabulary: pending,
  getVocabulary: pending,
  changeVocabulary: pending,
  deleteVocabulary: pending,
  importVocabulary: pending,
  exportVocabulary: pending,
  listTerms: pending,
  createTerm: pending,
  getTerm: pending,
  changeTerm: pending,
  mergeTerm: pending,
  listTags: pending,
  renameTag: pending,
}
