import { writtenFormats } from '../kernel/written.js'
import type { Description, Text } from '../manifest/describe.js'
import type { Sheet } from './sheet-schema.js'

/** Entries of a list that a sheet takes over from a manifest; the dossier keeps them all. */
const mostEntries = 100
const mostMinutes = 1_000_000

/**
 * The sheet that a package fills in by itself, valid against `schemas/sheet/sheet.json` whatever the manifest holds. The title is the
 * manifest's first one, in whatever language its authors put first, else `fallbackTitle` (the name of the file); the description is the
 * first one in the language of that title, else the first. Texts are taken as they stand, HTML and all, only white space is put in order
 * and what is too long is cut, with `…`. What a manifest cannot know, such as the modality, is left to people.
 */
export function sheetFrom(description: Description, fallbackTitle: string): Sheet {
  const { titles, descriptions, keywords, languages, minutes, contributors, rights } = description
  const [title] = titles.filter(({ text }) => line(text, 254) !== '')
  const inSameLanguage = descriptions.find(({ language }) => language !== '' && sameLanguage(language, title))
  const about = [inSameLanguage, ...descriptions].map((text) => lines(text?.text ?? '', 20_000)).find(Boolean)
  const words = unique(keywords.map(({ text }) => line(text, 200)))
  const tags = unique(languages.flatMap(canonical))
  const team = contributors.map(({ name, role }) => ({ person: line(name, 300), role: line(role, 100) }))
  const members = uniqueBy(team, ({ person, role }) => (person ? `${person}\n${role}` : ''))
  const terms = lines(unique(rights.map((text) => lines(text, 20_000))).join('\n\n'), 20_000)
  return {
    title: line(title?.text ?? '', 254) || line(fallbackTitle, 254) || line(description.identifier ?? '', 254) || '—',
    ...(about && { description: about }),
    ...(words.length > 0 && { keywords: words }),
    ...(tags.length > 0 && { languages: tags }),
    ...(minutes && Number.isInteger(minutes) && minutes > 0 && minutes <= mostMinutes && { remoteMinutes: minutes }),
    ...(terms && { licence: { terms } }),
    ...(members.length > 0 && { team: members }),
  }
}

const sameLanguage = (language: string, title: Text | undefined): boolean =>
  primary(language) === primary(title?.language ?? '')

const primary = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? ''

/** A tag in its canonical form (BCP 47), nothing when it is none or says nothing: `EN_us` gives `en-US`, `x-none` and `und` nothing. */
function canonical(tag: string): string[] {
  try {
    const [found = ''] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))
    // No language is registered with more than three letters: `english` is well formed and no tag.
    return /^(?!und(?:-|$))[a-z]{2,3}(?:-|$)/.test(found) ? [found] : []
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}

/**
 * One line of text, empty where nothing of it can be seen. Control characters, which XML forbids and AICC's text files may hold, count as white
 * space; marks that turn text around are left out.
 */
const line = (text: string, limit: number): string =>
  seen(
    'line',
    cut(
      beginning(text, limit)
        .replace(directionMarks, '')
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim(),
      limit,
    ),
  )

/** Text with its paragraphs, without the indentation that the layout of the XML gave it. */
const lines = (text: string, limit: number): string =>
  seen(
    'text',
    cut(
      beginning(text, limit)
        .replace(directionMarks, '')
        .split(/\r\n|\r|\n/)
        .map((one) => one.replace(/[^\S\n]+|\p{Cc}+/gu, ' ').trim())
        .join('\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim(),
      limit,
    ),
  )

const directionMarks = /\p{Bidi_Control}+/gu

const seen = (format: keyof typeof writtenFormats, text: string): string =>
  writtenFormats[format].test(text) ? text : ''

/** As much of a text as is looked at, for some are megabytes of white space. */
const beginning = (text: string, limit: number): string => text.slice(0, 20 * limit)

/** By code points, as JSON Schema counts. */
function cut(text: string, limit: number): string {
  if (text.length <= limit) return text
  const points = [...text.slice(0, 2 * limit + 2)]
  if (points.length <= limit) return text
  return `${points
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}

const unique = (values: readonly string[]): string[] => uniqueBy(values, (value) => value.toLowerCase())

/** The first of those with the same key, without those whose key is empty. */
function uniqueBy<T>(values: readonly T[], keyOf: (value: T) => string): T[] {
  const found = new Map<string, T>()
  for (const value of values) {
    const key = keyOf(value)
    if (key !== '' && !found.has(key)) found.set(key, value)
    if (found.size === mostEntries) break
  }
  return [...found.values()]
}
