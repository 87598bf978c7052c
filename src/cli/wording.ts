import { fill, type Language, type Sentence } from '../kernel/language.js'
import type { StandardName } from '../standard/standard.js'
import { editionTitle, standardTitles } from '../standard/standard-title.js'

/** Numbers, names and plurals as people write them in each language. */

const formats: Partial<Record<Language, Intl.NumberFormat>> = {}

export function number(value: number, language: Language): string {
  formats[language] ??= new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  return formats[language].format(value)
}

/** `12.5%` of 0.125. */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)

type Plural = Readonly<Record<Language, readonly [one: string, many: string]>>

/** `1 error`, `2 errors`; in French zero is singular. */
export function counted(count: number, noun: Plural, language: Language): string {
  const single = language === 'fr' ? count < 2 : count === 1
  return `${number(count, language)} ${noun[language][single ? 0 : 1]}`
}

export const nouns = {
  package: { en: ['package', 'packages'], fr: ['paquet', 'paquets'] },
  organisation: { en: ['organisation', 'organisations'], fr: ['organisme', 'organismes'] },
  course: { en: ['course', 'courses'], fr: ['formation', 'formations'] },
  version: { en: ['version', 'versions'], fr: ['version', 'versions'] },
  problem: { en: ['problem', 'problems'], fr: ['problème', 'problèmes'] },
  blob: { en: ['stored file', 'stored files'], fr: ['fichier stocké', 'fichiers stockés'] },
  draft: { en: ['unfinished write', 'unfinished writes'], fr: ['écriture inachevée', 'écritures inachevées'] },
  upload: { en: ['upload', 'uploads'], fr: ['téléversement', 'téléversements'] },
  change: { en: ['change', 'changes'], fr: ['changement', 'changements'] },
  rule: { en: ['rule', 'rules'], fr: ['règle', 'règles'] },
  file: { en: ['file', 'files'], fr: ['fichier', 'fichiers'] },
  activity: { en: ['activity', 'activities'], fr: ['activité', 'activités'] },
  place: { en: ['place', 'places'], fr: ['endroit', 'endroits'] },
  fatal: { en: ['fatal error', 'fatal errors'], fr: ['erreur fatale', 'erreurs fatales'] },
  error: { en: ['error', 'errors'], fr: ['erreur', 'erreurs'] },
  warning: { en: ['warning', 'warnings'], fr: ['avertissement', 'avertissements'] },
  info: { en: ['note', 'notes'], fr: ['remarque', 'remarques'] },
} as const satisfies Record<string, Plural>

const units: Readonly<Record<Language, readonly string[]>> = {
  en: ['B', 'kB', 'MB', 'GB', 'TB'],
  fr: ['o', 'ko', 'Mo', 'Go', 'To'],
}

/** Bytes in powers of 1000, as file managers and disks count. */
export function bytes(count: number, language: Language): string {
  const power = count < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(count) / 3))
  const value = count / 1000 ** power
  return `${number(value < 100 ? value : Math.round(value), language)} ${units[language][power]}`
}

/** English as the world writes it: the day before the month, 24 hours. */
const locales: Readonly<Record<Language, string>> = { en: 'en-GB', fr: 'fr-FR' }

/** A moment, in the reader's own time zone. */
export const moment = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

/** `SCORM 2004 4th edition`. */
export const standardName = (
  { standard, edition }: { readonly standard: StandardName; readonly edition?: string },
  language: Language,
): string =>
  [standardTitles[standard], ...(edition ? [editionTitle(edition)] : [])].map((one) => one[language]).join(' ')

/** A sentence filled, in one language. */
export const say = (sentence: Sentence, language: Language, args: Readonly<Record<string, unknown>> = {}): string =>
  fill(sentence[language], args)
