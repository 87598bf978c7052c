import type { Finding } from '../../../kernel/finding.js'
import type { XmlElement } from '../../../xml/document.js'
import { elementsOf } from '../../../xml/navigate.js'
import type { ImsView } from '../manifest/survey.js'
import type { Described, LomRecord } from './records.js'

/** Elements that the application profiles of SCORM 1.2 make mandatory: of every record, and of all but those of assets. */
const of12 = {
  all: [
    'general/title',
    'general/description',
    'metametadata/metadatascheme',
    'technical/format',
    'technical/location',
    'rights/cost',
    'rights/copyrightandotherrestrictions',
  ],
  more: [
    'general/catalogentry',
    'general/keyword',
    'lifecycle/version',
    'lifecycle/status',
    'classification/purpose',
    'classification/description',
    'classification/keyword',
  ],
  /** What has a profile: items and organizations have none. */
  described: new Set<Described>(['aggregation', 'sco', 'asset']),
}

/** The same of SCORM 2004, until its 4th edition dropped them. */
const of2004 = {
  all: [
    'general/identifier',
    'general/title',
    'general/description',
    'metaMetadata/identifier',
    'metaMetadata/metadataSchema',
    'technical/format',
    'rights/cost',
    'rights/copyrightAndOtherRestrictions',
  ],
  more: ['general/keyword', 'lifeCycle/version', 'lifeCycle/status'],
  described: new Set<Described>(['aggregation', 'organization', 'activity', 'sco', 'asset']),
}

/** Editions of SCORM 2004 with mandatory elements. */
const demanding = new Set(['2nd', '3rd'])

/**
 * LOM-005 (SCORM 1.2), LOM-006 (2004): what a record lacks of its application profile, all of it in one finding. LOM-007: the schemes
 * that it does not say it follows. A record in the dialect of the other edition has that fault alone (LOM-002).
 */
export function* mandatory({ manifest }: ImsView, { lom, described }: LomRecord): Iterable<Finding> {
  const is12 = manifest.standard === 'scorm12'
  if (is12 !== (lom.dialect === 'imsmd')) return
  const profile = is12 ? of12 : of2004
  const demanded = is12 || demanding.has(manifest.edition ?? '')
  if (profile.described.has(described)) {
    const wanted = described === 'asset' ? profile.all : [...profile.all, ...profile.more]
    const missing = wanted.filter((path) => !has(lom.element, path.split('/')))
    if (missing.length > 0)
      yield {
        rule: is12 ? 'LOM-005' : 'LOM-006',
        ...(!demanded && { case: 'recommended' }),
        place: lom.place,
        args: { missing: byCategory(missing), count: missing.length },
      }
  }
  const { schemas } = lom.record
  const [first] = schemas
  if (!first || !demanded) return
  const expected = is12 ? ['ADL SCORM 1.2'] : ['LOMv1.0', 'ADLv1.0']
  const absent = expected.filter((name) => !schemas.some(({ value }) => value === name))
  if (absent.length > 0) {
    const element = is12 ? 'metadatascheme' : 'metadataSchema'
    yield { rule: 'LOM-007', place: first.place, args: { element, absent: absent.join(', '), found: first.value } }
  }
}

/** `general (title, keyword), rights (cost)`. */
function byCategory(paths: readonly string[]): string {
  const elements = new Map<string, string[]>()
  for (const path of paths) {
    const [category = '', element = ''] = path.split('/')
    elements.set(category, [...(elements.get(category) ?? []), element])
  }
  return [...elements].map(([category, names]) => `${category} (${names.join(', ')})`).join(', ')
}

/** Whether an element holds one of this path, letter case aside: where that is wrong, LOM-002 says so. */
function has(element: XmlElement, [name = '', ...deeper]: readonly string[]): boolean {
  if (name === '') return true
  const wanted = name.toLowerCase()
  return elementsOf(element).some((child) => child.name.toLowerCase() === wanted && has(child, deeper))
}
