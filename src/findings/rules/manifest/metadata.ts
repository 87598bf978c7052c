import type { Finding } from '../../../kernel/finding.js'
import type { ImsManifest, ManifestMetadata } from '../../../manifest/ims/ims-manifest.js'
import { namespaces } from '../../../standard/namespaces.js'
import { elementsOf } from '../../../xml/navigate.js'
import { editionCase, given, type ImsView } from './survey.js'

const schemaName = 'ADL SCORM'
/** What `schemaversion` says in each edition. */
const versions = new Map([
  ['1.2', 'SCORM 1.2'],
  ['CAM 1.3', 'SCORM 2004 2nd Edition'],
  ['2004 3rd Edition', 'SCORM 2004 3rd Edition'],
  ['2004 4th Edition', 'SCORM 2004 4th Edition'],
])
const spellings = new Map([...versions.keys()].map((version) => [version.toLowerCase(), version]))
/** Without the `CAM`, as older tools write it and LMSs read it. */
const shortened = '1.3'
const longestVersion = 20

/** MAN-005, 008 to 011: what the manifest says of its own version, and of the standard it follows. */
export function* metadata(view: ImsView): Iterable<Finding> {
  const { manifest } = view
  const version = given(manifest.version)
  if (version && version.value.length > longestVersion)
    yield {
      rule: 'MAN-005',
      ...(manifest.standard === 'scorm12' && { case: 'scorm12' }),
      place: version.place,
      args: { value: version.value, length: version.value.length, limit: longestVersion },
    }
  const [first] = manifest.metadata
  if (!first) return
  yield* schema(first, manifest)
  yield* edition(first, manifest)
}

function* schema(metadata: ManifestMetadata, manifest: ImsManifest): Iterable<Finding> {
  const [name] = metadata.schema
  const [version] = metadata.schemaVersion
  const { place } = metadata
  const of12 = manifest.standard === 'scorm12'
  const expected = of12 ? '1.2' : '2004 4th Edition'
  if (!name && !version) {
    yield { rule: 'MAN-008', case: 'neither', place, args: { expected } }
    return
  }
  const [one, two] = elementsOf(metadata.element)
  if (!name) yield { rule: 'MAN-008', case: 'no-schema', place, args: {} }
  else if (version && !(one?.name === 'schema' && two?.name === 'schemaversion'))
    yield { rule: 'MAN-008', place: one?.place ?? place, args: { found: one?.name ?? '' } }
  if (name && name.value !== schemaName) yield { rule: 'MAN-009', place: name.place, args: { value: name.value } }
  if (!version || version.value === '') {
    yield {
      rule: 'MAN-010',
      case: of12 ? 'missing-scorm12' : 'missing',
      place: version?.place ?? place,
      args: { expected },
    }
    return
  }
  const value = version.value.replace(/\s+/g, ' ')
  if (versions.has(value)) return
  const short = !of12 && value === shortened
  const meant = short ? 'CAM 1.3' : spellings.get(value.toLowerCase())
  const args = { value, admitted: [...versions.keys()].map((each) => `“${each}”`).join(', ') }
  const particular = short ? 'shortened' : 'spelling'
  if (meant) yield { rule: 'MAN-010', case: particular, place: version.place, args: { ...args, meant } }
  else yield { rule: 'MAN-010', ...editionCase(manifest), place: version.place, args }
}

/** MAN-011: the version that is written against the namespaces. Features of another edition than the one that is written are S04-030. */
function* edition({ schemaVersion }: ManifestMetadata, { element }: ImsManifest): Iterable<Finding> {
  const version = schemaVersion[0] && { ...schemaVersion[0], value: schemaVersion[0].value.replace(/\s+/g, ' ') }
  const written = version && versions.get(spellings.get(version.value.toLowerCase()) ?? '')
  if (!version || !written) return
  const { namespace } = element
  const of12 = written === 'SCORM 1.2'
  if (namespace !== (of12 ? namespaces.imscp : namespaces.imscpOfScorm12)) return
  const args = { value: version.value, edition: written, namespace, meant: of12 ? 'SCORM 2004' : 'SCORM 1.2' }
  yield { rule: 'MAN-011', place: version.place, args }
}
