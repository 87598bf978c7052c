import type { Finding } from '../../../kernel/finding.js'
import { parseHref } from '../../../manifest/href.js'
import type { Placed } from '../../../manifest/value.js'
import { given, type ImsView, nameOf } from './survey.js'

const longest = 1000
/** What an address may hold (RFC 3986), and letters beyond ASCII, which every browser escapes by itself. */
const forbidden = /[^A-Za-z0-9\-._~:/?[\]@!$&'()*+,;=%\u{80}-\u{10FFFF}]/u
const badEscape = /%(?![0-9A-Fa-f]{2}).{0,2}/

/** MAN-025 to 027: what is added to the address of a resource when an item launches it. */
export function* parameters({ items, resourceOf }: ImsView): Iterable<Finding> {
  for (const { element, parameters: written, identifierref } of items) {
    const found = given(written)
    if (!found) continue
    const name = nameOf(element)
    const reference = given(identifierref)
    if (!reference) yield { rule: 'MAN-025', place: found.place, args: { name, value: found.value } }
    yield* syntax(found, name)
    if (found.value.length > longest)
      yield {
        rule: 'MAN-027',
        case: 'length',
        place: found.place,
        args: { name, length: found.value.length, limit: longest },
      }
    const href = given(resourceOf.get(reference?.value ?? '')?.href)
    if (href && parseHref(href.value).query !== undefined && !found.value.startsWith('#'))
      yield { rule: 'MAN-027', place: found.place, args: { name, value: found.value, href: href.value } }
  }
}

/** `#fragment`, or `name=value&…` with or without a `?` before it and a fragment after it. */
function* syntax({ value, place }: Placed, name: string): Iterable<Finding> {
  const [query = '', ...fragments] = value.split('#')
  const told = (particular: string | undefined, found: string): Finding => ({
    rule: 'MAN-026',
    ...(particular && { case: particular }),
    place,
    args: { name, value, found },
  })
  const character = forbidden.exec(query + fragments.join(''))?.[0]
  const broken = badEscape.exec(value)?.[0]
  if (broken !== undefined) yield told('escape', broken)
  else if (character !== undefined) yield told(/\s/.test(character) ? 'space' : undefined, character)
  else if (fragments.length > 1) yield told(undefined, '#')
  else {
    const pairs = query.replace(/^[?&]/, '').split('&')
    const odd = query === '' ? undefined : pairs.find((pair) => !/^[^=]+=/.test(pair))
    if (odd !== undefined) yield told('pair', odd)
  }
}
