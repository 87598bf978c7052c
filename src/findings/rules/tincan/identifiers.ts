import type { Finding } from '../../../kernel/finding.js'
import { absoluteIriFault, splitIri } from '../../../kernel/iri.js'
import type { TincanActivity, TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { ManifestView } from '../../view.js'
import { nameOf } from './activities.js'

/** TIN-005 to 007: what activities are identified by. TIN-008: what kind of activity each is. */
export function* identifiers({ manifest: { activities } }: ManifestView<TincanManifest>): Iterable<Finding> {
  const firsts = new Map<string, TincanActivity>()
  const borrowed: TincanActivity[] = []
  for (const activity of activities) {
    yield* identifier(activity)
    yield* kind(activity)
    const value = activity.id?.value.trim()
    if (!activity.id || !value) continue
    const first = firsts.get(value)
    if (!first) firsts.set(value, activity)
    else yield { rule: 'TIN-007', place: activity.id.place, args: { value, line: first.id?.place.line ?? 0 } }
    if (isNobodys(value)) borrowed.push(activity)
  }
  const [first] = borrowed
  if (first?.id) {
    const args = { value: first.id.value.trim(), count: borrowed.length }
    yield { rule: 'TIN-006', place: first.id.place, args }
  }
}

function* identifier(activity: TincanActivity): Iterable<Finding> {
  const { id, place } = activity
  const name = nameOf(activity)
  const value = id?.value.trim() ?? ''
  const fault = absoluteIriFault(value)
  if (!fault) return
  if (!id || fault === 'empty') yield { rule: 'TIN-005', case: 'missing', place: id?.place ?? place, args: { name } }
  else if (fault === 'relative') yield { rule: 'TIN-005', place: id.place, args: { name, value } }
  else yield { rule: 'TIN-005', case: 'malformed', place: id.place, args: { name, value, found: fault.found || value } }
}

/** Kinds of activity that ADL's vocabulary has, which version 0.9 named by the word alone. */
const kinds = new Set(
  'assessment cmi.interaction course file interaction lesson link media meeting module objective performance profile question simulation'.split(
    ' ',
  ),
)
const vocabulary = 'http://adlnet.gov/expapi/activities/'

function* kind(activity: TincanActivity): Iterable<Finding> {
  const { type, place } = activity
  const name = nameOf(activity)
  const value = type?.value.trim() ?? ''
  const fault = absoluteIriFault(value)
  if (!fault) return
  const word = value.toLowerCase()
  if (!type || fault === 'empty')
    yield { rule: 'TIN-008', case: 'missing', place: type?.place ?? place, args: { name } }
  else if (kinds.has(word))
    yield { rule: 'TIN-008', case: 'word', place: type.place, args: { name, value, suggestion: vocabulary + word } }
  else if (fault === 'relative') yield { rule: 'TIN-008', place: type.place, args: { name, value } }
  else
    yield { rule: 'TIN-008', case: 'malformed', place: type.place, args: { name, value, found: fault.found || value } }
}

/** Hosts that RFC 2606 and RFC 6761 set apart so that nobody owns them, and the machine itself. */
const reserved = /^(?:.+\.)?(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local)$|^127\./i
const longestHost = 255

/** An id that anybody may have given to something else: it is made of the name of a host that belongs to nobody. */
function isNobodys(id: string): boolean {
  const host = splitIri(id)
    .authority?.replace(/^[^@]*@/, '')
    .replace(/:\d*$/, '')
  return host !== undefined && host.length <= longestHost && reserved.test(host)
}
