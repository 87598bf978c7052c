import type { Viewer } from '../../holdings/viewer.js'
import { fold } from '../../kernel/fold.js'
import type { Language, Sentence } from '../../kernel/language.js'
import type { CommonsReader, OrganisationRecord } from '../commons-index.js'
import type { CommonsRecords } from '../records.js'
import type { Period } from './report-reader.js'

export const reportNames = [
  'balance',
  'coverage',
  'gaps',
  'overlap',
  'freshness',
  'licences',
  'conformance',
  'access',
] as const
export type ReportName = (typeof reportNames)[number]

/** Of what a report is, and through whose eyes. */
export interface Scope {
  /** Who reads it, and all below: ids. */
  readonly below: ReadonlySet<string>
  /** Only what they may see is counted. Absent for whoever runs the platform: all is counted, and no title of a private course is shown. */
  readonly viewer?: Viewer
  /** Whose figures are wanted, and those of all below. */
  readonly organisation?: OrganisationRecord
  /** Ids of these. Absent: of every organisation. */
  readonly organisations?: readonly string[]
  /** Another member than the reader and those below: only what members show one another. */
  readonly headlineOnly?: boolean
  readonly collection?: CommonsRecords['collections']
  readonly objective?: CommonsRecords['objectives']
  readonly period: Period
  /** When it is made, and that day (`YYYY-MM-DD`). */
  readonly at: string
  readonly today: string
}

/** What stands in a table; a sentence is said in the reader's language. */
export type Cell = string | number | null | Sentence

export interface Column {
  readonly heading: Sentence
  /** A share is a number of which 1 is the whole. */
  readonly kind: 'text' | 'number' | 'share' | 'date'
}

/** A row has a cell for each column. */
export type Row<Name extends string> = Readonly<Record<Name, Cell>>

export interface Content<Name extends string = string> {
  readonly rows: readonly Row<Name>[]
  readonly totals?: Row<Name>
}

export interface Report<Name extends string = string> {
  readonly title: Sentence
  /** What it tells. */
  readonly summary: Sentence
  /** Of courses it tells what its reader sees of everybody's; of organisations, unless others are named, of their own and those below. */
  readonly about: 'courses' | 'organisations'
  /** What is shown of a member that is named and is neither the reader nor below: what is seen of its courses, its headline, or nothing. */
  readonly ofOthers: 'seen' | 'headline' | 'nothing'
  /** Its own, for charts that say it more shortly than a heading, and for all who read a table. */
  readonly columns: Readonly<Record<Name, Column>>
  make(reader: CommonsReader, scope: Scope): Promise<Content<Name>>
  readonly chart: ChartOf<Name>
}

/** How the rows of a report are drawn. */
export type ChartOf<Name extends string> = BarsOf<Name> | CountsOf<Name> | HeatOf<Name>

export interface BarsOf<Name extends string> {
  readonly kind: 'bars'
  /** Columns whose texts stand before a bar. */
  readonly labels: readonly Name[]
  /** Of these, those that say nothing without their heading. */
  readonly headed?: readonly Name[]
  /** A bar each, or with `stacked` a part each of one bar. */
  readonly series: readonly Name[]
  readonly stacked?: true
  /** Rows that are drawn, each with the one before; all unless given. */
  readonly only?: (row: Row<Name>, before?: Row<Name>) => boolean
}

/** How many rows there are of each text, a bar each, and of these how many of each other one, a part each. */
export interface CountsOf<Name extends string> {
  readonly kind: 'counts'
  readonly by: Name
  readonly of: Name
}

/** How often each of two texts comes with the other. */
export interface HeatOf<Name extends string> {
  readonly kind: 'heat'
  readonly down: Name
  readonly across: Name
  readonly value: Name
  readonly only?: (row: Row<Name>) => boolean
}

/** What stands in a cell for people who read this language. */
export const saidIn = (cell: Cell, language: Language): string | number | null =>
  typeof cell === 'object' && cell !== null ? cell[language] : cell

/** Days from one to another; below 0 when it is past. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** Order of texts that is the same everywhere. */
export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Order of names as people look them up, letter case and accents aside. */
export const compareNames = (one: string, other: string): number =>
  compare(fold(one), fold(other)) || compare(one, other)

/** A text that may be there in one language only, or in none. */
export const worded = (
  text: { readonly fr?: string; readonly en?: string } | undefined,
  otherwise: string,
): Sentence => ({
  fr: text?.fr ?? otherwise,
  en: text?.en ?? otherwise,
})
