import { type Span, spansOf } from '../cmi/mutations.js'

/** One change of a manifest, and the rules of which one at least must speak of it. */
export interface Mutation {
  readonly what: string
  readonly xml: string
  readonly expected: readonly string[]
}

const cut = (xml: string, start: number, end: number, by = '') => xml.slice(0, start) + by + xml.slice(end)

/** Every element dropped, doubled, renamed, swapped with its neighbour; every attribute dropped, blanked, spoiled, renamed. */
export function* mutationsOf(xml: string): Iterable<Mutation> {
  for (const span of spansOf(xml)) {
    const { start, end, name, parent } = span
    const at = `${parent?.name}/${name} at ${start}`
    const text = xml.slice(start, end)
    const known = !name.includes(':')
    yield { what: `drop ${at}`, xml: cut(xml, start, end), expected: dropped(span) }
    yield { what: `double ${at}`, xml: cut(xml, start, end, text + text), expected: doubled(span) }
    const renamed = text.replace(/^<[\w:]+/, '$&X').replace(/<\/[\w:]+>$/, (tag) => `${tag.slice(0, -1)}X>`)
    const foreign = parent?.name.includes(':') || parent?.name === 'metadata'
    yield { what: `rename ${at}`, xml: cut(xml, start, end, renamed), expected: known && !foreign ? ['MAN-007'] : [] }
    const siblings = parent?.children ?? []
    const next = siblings[siblings.indexOf(span) + 1]
    if (next && next.name !== name) {
      const swap = xml.slice(next.start, next.end) + xml.slice(end, next.start) + text
      const expected = !known || foreign ? [] : ['MAN-007']
      yield { what: `swap ${at}`, xml: cut(xml, start, next.end, swap), expected }
    }
    for (const attribute of span.attributes) yield* attributeMutations(xml, span, attribute)
  }
}

function* attributeMutations(xml: string, span: Span, attribute: Span['attributes'][number]): Iterable<Mutation> {
  const { name, value, start, end } = attribute
  const at = `@${name} of ${span.name} at ${span.start}`
  const missing = needed[`${span.name}@${name}`] ?? []
  yield { what: `drop ${at}`, xml: cut(xml, start, end), expected: missing }
  yield { what: `blank ${at}`, xml: cut(xml, start, end, `${name}=""`), expected: missing }
  yield { what: `rename ${at}`, xml: cut(xml, start, end, `${name}X="${value}"`), expected: missing }
  yield { what: `spoil ${at}`, xml: cut(xml, start, end, `${name}=" {${value}"`), expected: spoiled[name] ?? [] }
}

const needed: Readonly<Record<string, readonly string[]>> = {
  'organizations@default': ['MAN-012'],
  'organization@identifier': ['MAN-019'],
  'item@identifier': ['MAN-021'],
  'item@identifierref': ['MAN-024'],
  'resource@type': ['MAN-030'],
  'resource@identifier': ['MAN-022', 'MAN-047'],
  'file@href': ['MAN-045'],
  'dependency@identifierref': ['MAN-047'],
}
const spoiled: Readonly<Record<string, readonly string[]>> = {
  identifier: ['MAN-002'],
  identifierref: ['MAN-022', 'MAN-047'],
  default: ['MAN-013'],
  href: ['MAN-033'],
  type: ['MAN-031'],
  parameters: ['MAN-026'],
}

function dropped({ name, parent }: Span): string[] {
  if (['metadata', 'organizations', 'resources'].includes(name)) return ['MAN-006']
  if (name === 'schema') return ['MAN-008']
  if (name === 'schemaversion') return ['MAN-010']
  if (name === 'organization') return ['MAN-014']
  if (name === 'title') return parent?.name === 'organization' ? ['MAN-016'] : ['MAN-017']
  if (name === 'item') return ['MAN-049', 'MAN-020', 'MAN-024']
  if (name === 'resource') return ['MAN-022', 'MAN-047']
  if (name === 'file') return ['MAN-044', 'MAN-050']
  return []
}

function doubled({ name, parent }: Span): string[] {
  if (['metadata', 'organizations', 'resources'].includes(name)) return ['MAN-006']
  if (name === 'title') return parent?.name === 'organization' ? ['MAN-016'] : ['MAN-017']
  if (name === 'organization') return ['MAN-015']
  if (name === 'item' || name === 'resource') return ['MAN-003']
  if (name === 'file') return ['MAN-046']
  return []
}
