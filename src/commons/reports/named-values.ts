import { both, type Language, languages, type Sentence } from '../../kernel/language.js'
import type { StandardName } from '../../standard/standard.js'
import { standardTitles } from '../../standard/standard-title.js'
import { type Cell, saidIn } from './report.js'

/** Values as sheets and packages have them, by the names that people give them. What is not known here stays as it is. */

const modalities: Readonly<Record<string, Sentence>> = {
  online: both('online', 'à distance'),
  blended: both('blended', 'mixte'),
  presence: both('in presence', 'en présentiel'),
}

const namesOf: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }),
  fr: new Intl.DisplayNames('fr', { type: 'language', fallback: 'code' }),
}

export const modalityNamed = (modality: string): Cell => modalities[modality] ?? modality

export const standardNamed = (standard: string): Cell => standardTitles[standard as StandardName] ?? standard

export function languageNamed(tag: string): Cell {
  try {
    return both(namesOf.en.of(tag) ?? tag, namesOf.fr.of(tag) ?? tag)
  } catch {
    // It does not look like the tag of a language.
    return tag
  }
}

/** Several in one cell. */
export function listed(cells: readonly Cell[]): Cell {
  if (cells.length === 0) return null
  const [en = '', fr = ''] = languages.map((language) => cells.map((cell) => String(saidIn(cell, language))).join(', '))
  return { en, fr }
}
