/** Whole numbers below a bound, the same ones for the same seed (mulberry32). */
export type Chance = (below: number) => number

export function chance(seed: number): Chance {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** Values that somebody stumbles over: empty, blank, too long, out of bounds, of another type, addresses that lead elsewhere, scripts. */
const values = [
  ...[
    '',
    ' ',
    '\n',
    'x',
    '0',
    '-1',
    '1e9',
    '99999999999999999999',
    'NaN',
    'true',
    'TRUE',
    '∞',
    '🔵',
    '\u202e',
    'é\u0301',
  ],
  ...[
    '../../x',
    '/x',
    '\\x',
    'C:\\x',
    'file:///x',
    'http://',
    'https://[::1',
    '//x',
    '#',
    '?',
    '?a=1&amp;a=%zz',
    'a%2',
    'urn:x',
  ],
  ...[
    'javascript:x',
    'PT',
    'PT1H',
    'P1Y2M',
    '0001:00:00',
    'sco',
    'asset',
    'fr_FR',
    'x-none',
    '(A&amp;B)|~C',
    'A &amp; &amp;',
    '{{x}}',
  ],
  ...['a'.repeat(5000), '../'.repeat(500), '('.repeat(500), '%41'.repeat(500), 'constructor', '__proto__', 'toString'],
]
const names =
  'item title metadata manifest resource file adlcp:data imsss:objective lom au block name constructor __proto__'.split(
    ' ',
  )
const attributes = 'identifier identifierref href xml:base xml:lang id idref lang type constructor __proto__'.split(' ')

interface Span {
  readonly at: number
  readonly text: string
}

const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ at: index, text: found }))
const put = (text: string, { at, text: old }: Span, by: string): string =>
  text.slice(0, at) + by + text.slice(at + old.length)

/** One change to a document; the same text where it has nothing to change so. */
type Mutation = (text: string, next: Chance) => string

const pick = <Value>(list: readonly Value[], next: Chance): Value | undefined => list[next(Math.max(1, list.length))]

const onOne =
  (pattern: RegExp, change: (found: string, next: Chance) => string): Mutation =>
  (text, next) => {
    const span = pick(spans(text, pattern), next)
    return span ? put(text, span, change(span.text, next)) : text
  }

/** An element that holds no other of its name: what a pattern can find without counting. */
const element = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>(?:(?!<\1[\s>/])[\s\S]){0,400}?<\/\1>)/g
const attribute = /\s[\w:]+="[^"<]*"/g
const tagName = /(?<=<\/?)[\w:]+/g
const words = /(?<=>)[^<>]+(?=<)/g

const mutations: readonly Mutation[] = [
  onOne(attribute, () => ''),
  onOne(attribute, (found) => found + found),
  onOne(attribute, (found, next) => found.replace(/"[\s\S]*"/, () => `"${pick(values, next)}"`)),
  onOne(attribute, (found, next) => found.replace(/[\w:]+/, () => pick(attributes, next) ?? '')),
  onOne(tagName, (found, next) => `${found} ${pick(attributes, next)}="${pick(values, next)}"`),
  onOne(tagName, (found, next) => pick(names, next) ?? found),
  onOne(element, () => ''),
  onOne(element, (found) => found + found),
  onOne(element, (found, next) => found.repeat(2 + next(20))),
  onOne(element, (found, next) => `<${pick(names, next)}>${found}</item>`),
  onOne(element, (found, next) => {
    const name = pick(names, next)
    return `<${name}>${found}</${name}>`
  }),
  onOne(words, (_, next) => pick(values, next) ?? ''),
  onOne(words, (found, next) => `${found}<${pick(names, next)}/>`),
  // One element takes the place of another.
  (text, next) => {
    const found = spans(text, element)
    const [from, to] = [pick(found, next), pick(found, next)]
    return from && to ? put(text, to, from.text) : text
  },
  // A character, or some, left out, doubled, or replaced.
  (text, next) => {
    const at = next(text.length + 1)
    return text.slice(0, at) + text.slice(at + 1 + next(8))
  },
  (text, next) => {
    const at = next(text.length + 1)
    return (
      text.slice(0, at) +
      (pick(['<', '>', '"', '&', '/>', ',', '\n', '[', '\0', ']]>', '<!--', '<![CDATA['], next) ?? '') +
      text.slice(at)
    )
  },
]

/** A document with one to four changes, in bytes: every tenth has some that are no text any more. */
export function mutated(text: string, next: Chance): Buffer {
  let changed = text
  for (let times = 1 + next(4); times > 0; times--) changed = (pick(mutations, next) ?? String)(changed, next)
  const bytes = Buffer.from(changed)
  if (next(10) === 0)
    for (let times = 1 + next(3); times > 0; times--) bytes[next(Math.max(1, bytes.length))] = next(256)
  return bytes
}
