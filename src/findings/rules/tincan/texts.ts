import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { TincanActivity, TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf, elementsOf, xmlNamespace } from '../../../xml/navigate.js'
import { breach, type Subject } from '../../subject.js'
import type { ManifestView } from '../../view.js'
import { languageTag } from '../cmi/texts.js'
import { filled, nameOf } from './activities.js'

/** Cases of a rule, each told once with its count: a tool that leaves something out does so everywhere. */
class Counted {
  readonly #found = new Map<Subject, { count: number; readonly place: Place; readonly args: Finding['args'] }>()

  add(subject: Subject, place: Place, args: Finding['args']): void {
    const known = this.#found.get(subject)
    if (known) known.count++
    else this.#found.set(subject, { count: 1, place, args })
  }

  *findings(): Iterable<Finding> {
    for (const [subject, { count, place, args }] of this.#found) yield breach(subject, place, { ...args, count })
  }
}

/** TIN-013: texts and addresses that do not say which language they are in. TIN-014: activities without a name or a description. */
export function* texts({ manifest: { activities } }: ManifestView<TincanManifest>): Iterable<Finding> {
  const counted = new Counted()
  for (const activity of activities) {
    described(activity, counted)
    for (const name of ['name', 'description', 'launch', 'resource'])
      for (const element of elementsOf(activity.element, name)) language(element, activity, counted)
  }
  yield* counted.findings()
}

function described(activity: TincanActivity, counted: Counted): void {
  const { names, descriptions, place } = activity
  const args = { activity: nameOf(activity) }
  if (filled(names).length === 0) counted.add('TIN-014', names[0]?.place ?? place, args)
  if (descriptions.length === 0) counted.add('TIN-014/description', place, args)
  // Authoring tools publish one that is empty where the author wrote none.
  else if (filled(descriptions).length === 0) counted.add('TIN-014/blank', descriptions[0]?.place ?? place, args)
}

function language(element: XmlElement, activity: TincanActivity, counted: Counted): void {
  const lang = attributeOf(element, 'lang') ?? attributeOf(element, 'lang', xmlNamespace)
  const value = lang?.value.trim() ?? ''
  const args = { element: element.name, activity: nameOf(activity) }
  if (!lang) counted.add('TIN-013', element.place, args)
  else if (value === '' || /^und$/i.test(value)) counted.add('TIN-013/unknown', lang.place, args)
  else if (!languageTag.test(value)) counted.add('TIN-013/malformed', lang.place, { ...args, value })
}
