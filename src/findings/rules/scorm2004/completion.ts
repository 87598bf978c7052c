import type { Finding } from '../../../kernel/finding.js'
import type { AdlElement } from '../../../manifest/ims/ims-manifest.js'
import { namespaces } from '../../../standard/namespaces.js'
import { decimal } from '../../grammar/values.js'
import { breach, type Subject } from '../../subject.js'
import { type ImsView, nameOf } from '../manifest/survey.js'
import { launchOf } from './launch.js'

const fraction = decimal(0, 1)

/**
 * S04-011, 013 to 015: thresholds written as a value, as the 2nd and 3rd edition have them; the 4th wants attributes instead, which
 * its grammar knows (S04-012).
 */
export function* completionThresholds(view: ImsView): Iterable<Finding> {
  for (const { adl, element } of view.organizations)
    for (const threshold of thresholds(adl)) {
      yield* judge(threshold, nameOf(element), view)
      if (isValue(threshold)) yield told('S04-015', threshold, nameOf(element))
    }
  for (const item of view.items)
    for (const threshold of thresholds(item.adl)) {
      const name = nameOf(item.element)
      yield* judge(threshold, name, view)
      const launch = isValue(threshold) ? launchOf(item, view) : undefined
      if (launch === 'nothing' || launch === 'asset') yield told('S04-015', threshold, name)
    }
}

/** The first of an owner: others are S04-015 in its case `repeated`. */
const thresholds = (adl: readonly AdlElement[]): AdlElement[] =>
  adl
    .filter(({ name, element }) => name === 'completionThreshold' && element.namespace === namespaces.adlcp)
    .slice(0, 1)

const hasAttributes = ({ attributes }: AdlElement): boolean =>
  'completedByMeasure' in attributes || 'minProgressMeasure' in attributes || 'progressWeight' in attributes

const isValue = (threshold: AdlElement): boolean => threshold.text !== '' && !hasAttributes(threshold)

function* judge(threshold: AdlElement, name: string, { manifest: { edition } }: ImsView): Iterable<Finding> {
  const { text } = threshold
  if (hasAttributes(threshold)) {
    if (text !== '') yield told('S04-013', threshold, name, { value: text })
  } else if (text === '') {
    // In the 4th edition it has its defaults: complete when the content says so.
    if (edition === '2nd' || edition === '3rd') yield told('S04-011/blank', threshold, name)
  } else if (!fraction.accepts(text)) yield told('S04-011', threshold, name, { value: text, allowed: fraction.allowed })
  else if (edition === '4th') yield told('S04-014', threshold, name, { value: text })
}

const told = (subject: Subject, { place }: AdlElement, name: string, more: Finding['args'] = {}): Finding =>
  breach(subject, place, { name, ...more })
