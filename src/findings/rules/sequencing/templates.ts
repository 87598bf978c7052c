import type { Finding } from '../../../kernel/finding.js'
import type { Sequencing } from '../../../manifest/ims/sequencing.js'
import type { Placed } from '../../../manifest/value.js'
import { given } from '../manifest/survey.js'
import { Nearest } from '../nearest.js'
import type { Activity, SequencingView } from './activities.js'
import { templateName } from './vocabulary.js'

/** SEQ-004 to 009: templates of the collection, and what activities take from them. */
export function* templates(view: SequencingView): Iterable<Finding> {
  const { templateOf } = view
  const used = new Set<Sequencing>()
  const nearest = new Nearest(templateOf.keys())
  for (const activity of view.courses.flat()) {
    const { own, template, name } = activity
    if (own?.id) yield { rule: 'SEQ-004', place: own.id.place, args: { name, value: own.id.value } }
    const reference = own?.idRef
    if (template) {
      used.add(template)
      yield* overridden(activity, template)
    } else if (reference) yield unresolved(reference, name, nearest, templateOf)
  }
  yield* collection(view, used)
}

function unresolved(
  { value, place }: Placed,
  name: string,
  nearest: Nearest,
  templateOf: SequencingView['templateOf'],
): Finding {
  const near = nearest.find(value.trim())
  if (near !== undefined) return { rule: 'SEQ-007', case: 'near', place, args: { name, value, near } }
  return { rule: 'SEQ-007', ...(templateOf.size === 0 && { case: 'none' }), place, args: { name, value } }
}

/** Parts replace one another as a whole, which surprises those who meant to add to them. */
function* overridden({ own, name }: Activity, template: Sequencing): Iterable<Finding> {
  const parts = [...(own?.parts.keys() ?? [])].filter((part) => template.parts.has(part))
  if (own && parts.length > 0) {
    const args = { name, template: templateName(template.element), parts: parts.join(', ') }
    yield { rule: 'SEQ-009', place: own.idRef?.place ?? own.place, args }
  }
}

function* collection({ templates: all, templateOf }: SequencingView, used: ReadonlySet<Sequencing>): Iterable<Finding> {
  for (const template of all) {
    const { id, idRef, element, place } = template
    const name = templateName(element)
    const first = templateOf.get(given(id)?.value ?? '')
    if (idRef) yield { rule: 'SEQ-006', place: idRef.place, args: { name, value: idRef.value } }
    if (!id) continue
    if (!first) yield { rule: 'SEQ-003', place: id.place, args: { name } }
    else if (first !== template) yield { rule: 'SEQ-005', place: id.place, args: { name, line: first.place.line ?? 0 } }
    else if (!used.has(template)) yield { rule: 'SEQ-008', place, args: { name } }
  }
}
