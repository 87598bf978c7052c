/** One element of an XML text, by its offsets. Enough for texts without comments, CDATA sections or processing instructions inside. */
export interface Span {
  readonly name: string
  readonly start: number
  readonly end: number
  /** End of the start tag. */
  readonly open: number
  readonly parent?: Span
  readonly children: Span[]
  readonly attributes: readonly {
    readonly name: string
    readonly value: string
    readonly start: number
    readonly end: number
  }[]
}

/** Every element below the root of a well-formed text, in the order of the document. */
export function spansOf(xml: string): Span[] {
  const spans: Span[] = []
  const open: { -readonly [K in keyof Span]: Span[K] }[] = []
  for (const tag of xml.matchAll(/<(\/?)([\w:]+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>/g)) {
    const [whole, closing, name = '', attributes = '', empty] = tag
    const end = tag.index + whole.length
    if (closing) {
      const span = open.pop()
      if (span) span.end = end
      continue
    }
    const base = tag.index + 1 + name.length
    const parent = open.at(-1)
    const span = {
      name,
      start: tag.index,
      end,
      open: end,
      ...(parent && { parent }),
      children: [],
      attributes: [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map((attribute) => ({
        name: attribute[1] ?? '',
        value: attribute[2] ?? '',
        start: base + attribute.index,
        end: base + attribute.index + attribute[0].length,
      })),
    }
    parent?.children.push(span)
    spans.push(span)
    if (!empty) open.push(span)
  }
  return spans.slice(1)
}

/** One change of a text, and the rules that must speak of it. */
export interface Mutation {
  readonly what: string
  readonly xml: string
  readonly expected: readonly string[]
}

const cut = (xml: string, start: number, end: number, by = '') => xml.slice(0, start) + by + xml.slice(end)

/** Every way we know to spoil one thing in a course structure. */
export function* mutationsOf(xml: string): Iterable<Mutation> {
  for (const span of spansOf(xml)) {
    const at = `${span.parent?.name}/${span.name} at ${span.start}`
    const text = xml.slice(span.start, span.end)
    yield { what: `drop ${at}`, xml: cut(xml, span.start, span.end), expected: dropped(span) }
    yield { what: `double ${at}`, xml: cut(xml, span.start, span.end, text + text), expected: doubled(span) }
    yield {
      what: `rename ${at}`,
      xml: cut(
        xml,
        span.start,
        span.end,
        text.replace(/^<\w+/, '$&X').replace(/<\/\w+>$/, (tag) => `${tag.slice(0, -1)}X>`),
      ),
      expected: ['CMI-002'],
    }
    yield* swapped(xml, span, at)
    if (span.children.length === 0 && span.open < span.end)
      yield { what: `empty ${at}`, xml: cut(xml, span.open, xml.indexOf('</', span.open)), expected: emptied(span) }
    for (const attribute of span.attributes) yield* attributeMutations(xml, span, attribute, at)
  }
}

function* swapped(xml: string, span: Span, at: string): Iterable<Mutation> {
  const siblings = span.parent?.children ?? []
  const next = siblings[siblings.indexOf(span) + 1]
  if (!next || next.name === span.name) return
  const between = xml.slice(span.end, next.start)
  const swap = xml.slice(next.start, next.end) + between + xml.slice(span.start, span.end)
  const free = units.has(span.name) && units.has(next.name)
  const expected = free || isDeclared(span.parent) ? [] : ['CMI-002']
  yield { what: `swap ${at} with ${next.name}`, xml: cut(xml, span.start, next.end, swap), expected }
}

function* attributeMutations(
  xml: string,
  span: Span,
  attribute: Span['attributes'][number],
  at: string,
): Iterable<Mutation> {
  const { name, value, start, end } = attribute
  const invalid = name === 'id' ? 'CMI-003' : (invalidValue[name] ?? '')
  const spoiled = name === 'id' ? value.replace(':', '') : `_${value}`
  yield { what: `blank @${name} of ${at}`, xml: cut(xml, start, end, `${name}=""`), expected: [invalid] }
  yield { what: `spoil @${name} of ${at}`, xml: cut(xml, start, end, `${name}="${spoiled}"`), expected: [invalid] }
  yield { what: `rename @${name} of ${at}`, xml: cut(xml, start, end, `${name}X="${value}"`), expected: ['CMI-002'] }
  const needed = { id: ['CMI-002'], idref: ['CMI-008'], lang: ['CMI-023'] }[name]
  yield { what: `drop @${name} of ${at}`, xml: cut(xml, start, end), expected: needed ?? [] }
  if (span.name === 'au' && (name === 'moveOn' || name === 'masteryScore') && has(span, 'masteryScore'))
    yield { what: `drop @${name} of a scored ${at}`, xml: cut(xml, start, end), expected: ['CMI-018'] }
}

const units = new Set(['au', 'block'])
const once = new Set(['course', 'objectives', 'title', 'description', 'url', 'launchParameters', 'entitlementKey'])
const invalidValue: Readonly<Record<string, string>> = {
  idref: 'CMI-008',
  lang: 'CMI-024',
  moveOn: 'CMI-016',
  launchMethod: 'CMI-016',
  masteryScore: 'CMI-016',
  activityType: 'CMI-025',
}

const has = (span: Span, name: string) => span.attributes.some((attribute) => attribute.name === name)
/** An objective of the course, as opposed to a reference to one. */
const isDeclared = (span: Span | undefined) => span?.name === 'objective' && has(span, 'id')

function dropped({ name, parent }: Span): string[] {
  const alone = (parent?.children ?? []).filter(
    (child) => units.has(child.name) === units.has(name) && child.name === name,
  )
  if (name === 'langstring') return alone.length === 1 ? ['CMI-021'] : []
  if (['course', 'title', 'description', 'url'].includes(name)) return ['CMI-002']
  if (name === 'objectives') return parent?.name === 'courseStructure' ? ['CMI-008'] : []
  if (name === 'objective') return alone.length === 1 ? ['CMI-002'] : []
  if (units.has(name) && parent?.name === 'block') return alone.length === 1 ? ['CMI-002'] : []
  return []
}

function doubled(span: Span): string[] {
  if (once.has(span.name)) return ['CMI-002']
  if (span.name === 'block') return ['CMI-004', 'CMI-006']
  if (span.name === 'au') return ['CMI-006']
  if (span.name === 'langstring') return ['CMI-023']
  return isDeclared(span) ? ['CMI-005'] : []
}

const emptied = ({ name }: Span): string[] =>
  ({ langstring: ['CMI-022'], url: ['CMI-009'], entitlementKey: ['CMI-028'] })[name] ?? []
