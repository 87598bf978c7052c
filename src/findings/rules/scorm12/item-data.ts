import type { Finding } from '../../../kernel/finding.js'
import type { AdlElement, Item } from '../../../manifest/ims/ims-manifest.js'
import { given, type ImsView, nameOf } from '../manifest/survey.js'

const scale = { least: 0, most: 100 }
/** What an LMS hands to the SCO that an item launches; prerequisites may be those of a whole module. */
const handedOver = new Set(['maxtimeallowed', 'timelimitaction', 'datafromlms', 'masteryscore'])

/** S12-014, 017, 018: what ADL's elements of an item mean together, and for what the item launches. */
export function* itemData({ organizations, items, resourceOf }: ImsView): Iterable<Finding> {
  for (const { adl, element } of organizations)
    for (const { name, place } of adl.filter((one) => handedOver.has(one.name)))
      yield { rule: 'S12-018', case: 'organization', place, args: { element: name, name: nameOf(element) } }
  for (const item of items) {
    if (item.adl.length === 0) continue
    const name = nameOf(item.element)
    const action = item.adl.find((one) => one.name === 'timelimitaction')
    const limit = item.adl.find((one) => one.name === 'maxtimeallowed' && one.text !== '')
    if (action && action.text !== '' && !limit)
      yield { rule: 'S12-014', place: action.place, args: { name, value: action.text } }
    for (const element of item.adl) if (element.name === 'masteryscore') yield* score(element, name)
    yield* useless(item, name, resourceOf.get(given(item.identifierref)?.value ?? '')?.scormType?.value.trim())
  }
}

function* score({ text, place }: AdlElement, name: string): Iterable<Finding> {
  // What is no number at all is S12-016.
  const value = text === '' ? Number.NaN : Number(text)
  const args = { name, value: text, ...scale }
  if (value < scale.least || value > scale.most) yield { rule: 'S12-017', place, args }
  else if (value > 0 && value < 1)
    yield { rule: 'S12-017', case: 'fraction', place, args: { ...args, percent: percent(value) } }
}

const percent = (value: number): number => Number((value * 100).toFixed(2))

/** One finding for an item: what it launches, or does not, is one fault. */
function* useless({ adl, items }: Item, name: string, scormType: string | undefined): Iterable<Finding> {
  const found = adl.filter((one) => handedOver.has(one.name) && one.text !== '')
  const [first] = found
  const particular = items.length > 0 ? 'module' : scormType === 'asset' ? 'asset' : undefined
  if (!first || !particular) return
  const elements = [...new Set(found.map((one) => one.name))].join(', ')
  yield { rule: 'S12-018', case: particular, place: first.place, args: { name, element: elements } }
}
