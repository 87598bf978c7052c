import type { Finding } from '../../../kernel/finding.js'
import type { Placed } from '../../../manifest/value.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'
import { survey } from '../manifest/survey.js'

/** Characters of the columns that Moodle keeps a title, an identifier and a launch path in. */
const columnOfMoodle = 255

/** RCV-002: texts longer than the columns of Moodle's database. */
export function* lengths(view: PackageView, receivers: ReadonlySet<ReceiverName>): Iterable<Finding> {
  const { manifest } = view
  if (!receivers.has('moodle') || (manifest?.standard !== 'scorm12' && manifest?.standard !== 'scorm2004')) return
  const { organizations, items, resources } = survey({ ...view, manifest })
  for (const { identifier, titles } of [...organizations, ...items]) {
    const [title] = titles
    if (identifier) yield* tooLong('identifier', identifier)
    if (title) yield* tooLong('title', { value: title.text, place: title.place })
  }
  for (const { href, fullBase } of resources)
    if (href) yield* tooLong('launch', { value: fullBase + href.value, place: href.place })
}

function* tooLong(which: 'identifier' | 'title' | 'launch', { value, place }: Placed): Iterable<Finding> {
  if (value.length <= columnOfMoodle) return
  const length = [...value].length
  if (length > columnOfMoodle)
    yield { rule: 'RCV-002', case: which, place, args: { value, length, limit: columnOfMoodle } }
}
