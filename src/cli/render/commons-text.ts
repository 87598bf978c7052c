import { csvRow, csvStart } from '../../kernel/csv.js'
import { both, colon, type Language } from '../../kernel/language.js'
import { printable } from '../../kernel/printable.js'
import { labels } from '../commons/labels.js'
import type { Names } from '../commons/shown-names.js'
import { wordOf } from '../commons/words.js'
import type { Look } from '../terminal.js'
import { moment, number } from '../wording.js'
import { table } from './table.js'
import { widthOf, wrap } from './wrap.js'

export type Thing = Readonly<Record<string, unknown>>

const yes = both('yes', 'oui')
const no = both('no', 'non')

const labelOf = (member: string, language: Language): string => labels[member]?.[language] ?? member

/** Things as a table of these members. */
export const thingsTable = (things: readonly Thing[], members: readonly string[], look: Look, names: Names): string[] =>
  table(
    members.map((path, at) => {
      const member = path.slice(path.lastIndexOf('.') + 1)
      return {
        head: labelOf(member, look.language),
        of: (thing: Thing) => {
          const value = memberAt(thing, path)
          // What stands beside it already leaves room for what commands want to be told.
          const name = typeof value === 'string' ? names.get(value) : undefined
          if (name !== undefined && members.some((other) => memberAt(thing, other) === name)) return String(value)
          return linesOf(value, member, { language: look.language, names }).join(' · ')
        },
        // Whoever reads of a thing goes on to name it.
        keeps: member === 'id' ? members.length - 0.5 : members.length - at,
        ...(isLong.has(member) && { shrinks: 16, flows: isSaid.has(member) }),
        // Not so far that an id would be cut.
        ...(member === 'course' && { shrinks: 30 }),
        ...(things.every((thing) => typeof (memberAt(thing, path) ?? 0) === 'number') && { right: true }),
      }
    }),
    things,
    look,
  )

/** A member, or one inside another: `details.title`. */
const memberAt = (thing: Thing, path: string): unknown =>
  path.split('.').reduce<unknown>((inner, member) => (inner as Thing | undefined)?.[member], thing)

/** What is meant to be read from one end to the other. */
const isSaid: ReadonlySet<string> = new Set(['text', 'reason', 'summary'])

const isLong: ReadonlySet<string> = new Set([
  'title',
  'name',
  'text',
  'reason',
  'label',
  'summary',
  'source',
  'leads',
  'holder',
  'collection',
  'organisation',
  'adopter',
  'owner',
])

/** One thing: a line for each member that says something, its label in front. */
export function thingText(thing: Thing, look: Look, names: Names): string[] {
  const { language } = look
  // Here is room for what commands want to be told.
  const reading = { language, names: new Map([...names].map(([id, name]) => [id, `${name} (${id})`])) }
  const facts = Object.entries(thing)
    .map(([member, value]) => [labelOf(member, language), linesOf(value, member, reading)] as const)
    .filter(([, lines]) => lines.some((line) => line !== ''))
  const wide = Math.max(0, ...facts.map(([label]) => widthOf(label))) + 2
  return facts.flatMap(([label, lines]) => {
    const [first = '', ...rest] = lines.flatMap((line) => wrap(printable(line), ' '.repeat(wide), look.width))
    return [look.paint('faint', label.padEnd(wide)) + first.trimStart(), ...rest]
  })
}

interface Reading {
  readonly language: Language
  readonly names: Names
}

/** A value as people read it: a line, or one for each of several things. */
function linesOf(value: unknown, member: string, reading: Reading): string[] {
  const { language } = reading
  if (value === undefined || value === null) return []
  if (typeof value === 'boolean') return [(value ? yes : no)[language]]
  if (typeof value === 'number') return [number(value, language)]
  if (typeof value === 'string') return [textOf(value, member, reading)]
  if (Array.isArray(value)) {
    if (value.every((one) => typeof one !== 'object'))
      return value.length === 0 ? [] : [value.map((one) => textOf(String(one), member, reading)).join(', ')]
    return value.map((one) => linesOf(one, member, reading).join(' · '))
  }
  const members = Object.entries(value as Thing)
  // A text in several languages is read in one.
  if (isTranslated(value)) return linesOf(value[language] ?? value.fr ?? value.en, member, reading)
  if (members.every(([, one]) => typeof one !== 'object' || isTranslated(one)))
    return [members.flatMap(([name, one]) => linesOf(one, name, reading)).join(' · ')]
  return members.flatMap(([name, one]) =>
    linesOf(one, name, reading).map((line) => `${labelOf(name, language)}${colon[language]} ${line}`),
  )
}

function isTranslated(value: unknown): value is Partial<Record<Language, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const names = Object.keys(value)
  return names.length > 0 && names.every((name) => name === 'fr' || name === 'en')
}

/** A text: one of few values in the reader's words, an organisation by its name, a moment in their time. */
function textOf(value: string, member: string, { language, names }: Reading): string {
  const known = wordOf(member, value, language) ?? (member === 'id' ? undefined : names.get(value))
  if (known !== undefined) return known
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value) ? moment(value, language) : value
}

/** Things as CSV, with a line of the names of their members: these first, then the others that any of them has. */
export function thingsCsv(things: readonly Thing[], members: readonly string[], language: Language): string[] {
  const names = [...new Set([...members, ...things.flatMap((thing) => Object.keys(thing))])]
  const cell = (value: unknown) =>
    value === undefined || typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value)
  return [
    csvStart + csvRow(names, language),
    ...things.map((thing) =>
      csvRow(
        names.map((name) => cell(memberAt(thing, name))),
        language,
      ),
    ),
  ]
}
