import { stemsOf } from '../kernel/stems.js'
import { type Word, wordsIn } from '../kernel/words.js'
import type { FacetName, TermFacet } from './course-search.js'
import type { Sheet } from './sheet-schema.js'

/** What a course is found by, folded, in the order of what it weighs. Each ends with the stems of its words, which begin with `=`. */
export interface SearchText {
  readonly title: string
  /** Catchphrase, keywords and terms. */
  readonly head: string
  /** What is told at length, and by whom. */
  readonly body: string
  /** Words of title and head, folded, and as they are written: what a mistyped one may have meant. */
  readonly known: ReadonlyMap<string, string>
  /** What it is counted by. */
  readonly facets: SheetFacets
}

/** Facets that the sheet alone says. */
export type SheetFacets = { readonly [Name in FacetName | TermFacet]?: readonly string[] }

export function searchTextOf(sheet: Sheet): SearchText {
  const { title, catchphrase, keywords, jobs, skills, themes, levels, description, goals, content } = sheet
  const { audience, prerequisites, producer, team = [] } = sheet
  const head = wordsOf([catchphrase, ...[keywords, jobs, skills, themes, levels].flatMap((list) => list ?? [])])
  const told = [description, goals, content, audience, prerequisites].map((text) => text && plain(text))
  const people = team.flatMap(({ person, role }) => [person, role])
  const named = wordsOf([title])
  return {
    title: indexed(named),
    head: indexed(head),
    body: indexed(wordsOf([...told, producer?.name, producer?.shortName, ...people])),
    known: new Map(
      [...named, ...head].flatMap(({ folded, written }) =>
        folded.length > 3 && !/\p{N}/u.test(folded) ? [[folded, written]] : [],
      ),
    ),
    facets: facetsOf(sheet),
  }
}

/**
 * What a course is found by of the text that people read in its package, as `body` above. What stands on every page, such as the names of
 * buttons, counts once.
 */
export const contentWordsOf = (text: string): string => indexed(wordsOf([...new Set(text.split('\n'))]))

function facetsOf(sheet: Sheet): SheetFacets {
  const { languages, domain, modality, licence, certifying, skills, jobs, themes, levels, keywords } = sheet
  const language = [...new Set(languages?.map(primaryLanguage))]
  return {
    ...(language.length > 0 && { language }),
    ...(domain && { domain: [domain] }),
    ...(modality && { modality: [modality] }),
    ...(licence?.id !== undefined && { licence: [licence.id] }),
    ...(certifying !== undefined && { certifying: [String(certifying)] }),
    ...(skills && { skill: skills }),
    ...(jobs && { job: jobs }),
    ...(themes && { theme: themes }),
    ...(levels && { level: levels }),
    ...(keywords && { keyword: keywords }),
  }
}

/** `fr` of `fr-CA`: courses in French are French ones, wherever. */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? tag

/** Rich text without its markup. */
const plain = (text: string): string => text.replace(/<[^>]*>/g, ' ')

/** A sign that no word holds stands between texts, so that no phrase goes from one to the next. */
function wordsOf(texts: readonly (string | undefined)[]): Word[] {
  const met = new Map<string, Word>()
  const words: Word[] = []
  for (const text of texts) {
    if (text === undefined) continue
    for (const word of wordsIn(text, met)) words.push(word)
    words.push(between)
  }
  return words
}

const between: Word = { folded: '=', written: '' }

/** Words in their order, and behind them their stems, each once. */
function indexed(words: readonly Word[]): string {
  const stems = new Set<string>()
  for (const word of new Set(words)) if (word !== between) for (const stem of stemsOf(word)) stems.add(stem)
  return [...words.map(({ folded }) => folded), ...[...stems].map((stem) => `=${stem}`)].join(' ')
}
