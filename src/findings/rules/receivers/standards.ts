import type { Finding } from '../../../kernel/finding.js'
import { type ImsManifest, type Item, itemsOf, type Organization } from '../../../manifest/ims/ims-manifest.js'
import type { Sequencing } from '../../../manifest/ims/sequencing.js'
import type { StandardName } from '../../../standard/standard.js'
import type { ReceiverName } from '../../receivers.js'
import type { PackageView } from '../../view.js'

/** Standards that an LMS does not take as a package of its own accord. */
const refused: Partial<Record<ReceiverName, Partial<Record<StandardName, string>>>> = {
  moodle: { cmi5: 'cmi5', tincan: 'TinCan' },
  ilias: { aicc: 'AICC' },
}

/** What Moodle's import takes for a version of SCORM 2004; everything else is SCORM 1.2 to it. */
const versionsOfMoodle = /^(?:(?:CAM )?1\.3|2004 (?:3rd|4th) Edition)$/

/** RCV-004 to 006: what the LMS takes the package for. RCV-008: a SCORM manifest beside a `tincan.xml`. */
export function* standards(
  { manifest, standard }: PackageView,
  receivers: ReadonlySet<ReceiverName>,
): Iterable<Finding> {
  if (!manifest) return
  for (const receiver of receivers) {
    const kind = refused[receiver]?.[manifest.standard]
    if (kind) yield { rule: 'RCV-004', case: receiver, place: manifest.place, args: { kind } }
  }
  if (manifest.standard === 'scorm2004' && receivers.has('moodle')) {
    const [version] = manifest.metadata.flatMap(({ schemaVersion }) => schemaVersion)
    if (version && !versionsOfMoodle.test(version.value))
      yield { rule: 'RCV-005', place: version.place, args: { value: version.value } }
    const decisive = [...activitiesOf(manifest)].flatMap(({ sequencing }) => sequencing).find(decides)
    if (decisive) yield { rule: 'RCV-006', place: decisive.place, args: {} }
  }
  if (receivers.has('scorm-cloud') && standard.also.some(({ name }) => name === 'tincan'))
    yield { rule: 'RCV-008', place: manifest.place, args: {} }
}

function* activitiesOf({ organizations }: ImsManifest): Iterable<Organization | Item> {
  for (const organization of organizations.flatMap(({ list }) => list)) {
    yield organization
    yield* itemsOf(organization)
  }
}

/** True where the way of a learner depends on what was done before; that all may be chosen, or follow each other, is no more than usual. */
const decides = ({ rules, rollup, limitConditions, objectives }: Sequencing): boolean =>
  rules.length > 0 ||
  rollup.rules.length > 0 ||
  Object.keys(limitConditions).length > 0 ||
  objectives.some(({ maps }) => maps.length > 0)
