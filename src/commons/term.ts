import type { Sheet } from '../holdings/sheet-schema.js'
import { FondsError } from '../kernel/errors.js'
import { foldedWord, tidyWords } from '../kernel/fold.js'
import { both } from '../kernel/language.js'
import type { CommonsRecords } from './records.js'

export type Vocabulary = CommonsRecords['vocabularies']
export type Term = CommonsRecords['terms']

/** Languages that terms have words in. */
export const termLanguages = ['fr', 'en'] as const
export type TermLanguage = (typeof termLanguages)[number]

/** All that a text can say and mean this term: its labels, also those of before, its synonyms and its code, folded, each once. */
export function wordsOf({ label, synonyms = {}, formerLabels = [], notation }: Term): string[] {
  const labels = termLanguages.flatMap((language) => [label[language] ?? [], synonyms[language] ?? []].flat())
  const all = [...labels, ...formerLabels, ...(notation === undefined ? [] : [notation])].map(foldedWord)
  return [...new Set(all)].filter((word) => word !== '')
}

/** Where each field that vocabularies give words to stands in the sheet. */
export const sheetFields = {
  skills: 'skills',
  jobs: 'jobs',
  themes: 'themes',
  levels: 'levels',
  domains: 'domain',
  keywords: 'keywords',
} as const satisfies Record<Vocabulary['field'], keyof Sheet>

export const vocabularyFields = Object.keys(sheetFields) as readonly Vocabulary['field'][]

/** A term that is called otherwise from now on: what it was called goes on meaning it. */
export function renamed(before: Term, after: Term): Term {
  const now = new Set(termLanguages.map((language) => after.label[language]))
  const old = termLanguages.flatMap((language) => before.label[language] ?? []).filter((label) => !now.has(label))
  const former = [...new Set([...(after.formerLabels ?? []), ...old])]
  return former.length === 0 ? after : { ...after, formerLabels: former }
}

/** The first of these that stands above (or is replaced by) itself, by what each says is next. */
export function circleIn<T extends { readonly id: string }>(
  all: Iterable<T>,
  next: (one: T) => string | undefined,
): T | undefined {
  const byId = new Map<string, T>()
  for (const one of all) byId.set(one.id, one)
  const sound = new Set<string>()
  for (const start of byId.values()) {
    const path = new Set<string>()
    for (let one: T | undefined = start; one && !sound.has(one.id); one = byId.get(next(one) ?? '')) {
      if (path.has(one.id)) return one
      path.add(one.id)
    }
    for (const id of path) sound.add(id)
  }
  return undefined
}

/**
 * A term with its words as they are kept: NFC, white space folded, each synonym once.
 *
 * @param place what is told of, should a word be empty.
 * @throws {FondsError} `value-invalid`.
 */
export function tidied(term: Term, place: string): Term {
  const word = (text: string): string => {
    const clean = tidyWords(text)
    if (clean === '' || /\p{C}/u.test(clean))
      throw new FondsError('value-invalid', {
        name: place,
        problem: both(
          'one of its words is empty, or holds control characters',
          'un de ses mots est vide, ou contient des caractères de contrôle',
        ),
      })
    return clean
  }
  const { notation, synonyms, label } = term
  const texts = (member: Term['label']) => eachLanguage((language) => member[language] && word(member[language]))
  return {
    ...term,
    label: texts(label),
    ...(notation !== undefined && { notation: word(notation) }),
    ...(synonyms && {
      synonyms: eachLanguage((language) => synonyms[language] && [...new Set(synonyms[language].map(word))]),
    }),
  }
}

function eachLanguage<T>(of: (language: TermLanguage) => T | undefined): { [Each in TermLanguage]?: T } {
  const found = termLanguages.flatMap((language) => {
    const value = of(language)
    return value === undefined ? [] : [[language, value]]
  })
  return Object.fromEntries(found)
}
