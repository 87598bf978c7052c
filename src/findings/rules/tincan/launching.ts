import type { Finding } from '../../../kernel/finding.js'
import type { TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { ManifestView } from '../../view.js'
import { filled, nameOf } from './activities.js'

/** TIN-009: nothing to start. TIN-010: more than one thing to start. */
export function* launching(view: ManifestView<TincanManifest>): Iterable<Finding> {
  const { activities, place } = view.manifest
  const [first, second, ...others] = activities.filter(
    ({ launches, resources }) => filled(launches).length > 0 || filled(resources).length > 0,
  )
  if (first && second) {
    const args = { count: others.length + 2, first: nameOf(first), second: nameOf(second) }
    yield { rule: 'TIN-010', place: second.place, args }
  }
  if (activities.some(({ launches }) => filled(launches).length > 0)) return
  const blank = activities.find(({ launches }) => launches.length > 0)
  if (blank) {
    const launch = blank.launches[0]?.place ?? blank.place
    yield { rule: 'TIN-009', case: 'blank', place: launch, args: { activity: nameOf(blank) } }
  } else if (activities.length === 0) yield { rule: 'TIN-009', case: 'empty', place, args: {} }
  else if (first) yield { rule: 'TIN-009', case: 'resource', place: first.place, args: { activity: nameOf(first) } }
  else if (isAlone(view)) yield { rule: 'TIN-009', case: 'alone', place, args: { count: activities.length } }
  else yield { rule: 'TIN-009', place, args: { count: activities.length } }
}

/** A `tincan.xml` without content only describes activities, and may. */
const isAlone = ({ container, standard }: ManifestView<TincanManifest>): boolean =>
  container.kind === 'xml' ||
  container.entries.every(({ path, directory, litter }) => directory || litter || path === standard.manifestPath)
