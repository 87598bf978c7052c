import type { Finding } from '../../../kernel/finding.js'
import {
  defaultOrganization,
  type ImsManifest,
  type Organization,
  type Organizations,
} from '../../../manifest/ims/ims-manifest.js'
import type { LanguageText } from '../../../manifest/value.js'
import type { XmlElement } from '../../../xml/document.js'
import { Nearest } from '../nearest.js'
import { given, type ImsView, nameOf } from './survey.js'

const longestTitle = 200
const longestStructure = 200

/** MAN-012 to 020 and 029: the organizations, the one that is played by default, and titles. */
export function* organizations(view: ImsView): Iterable<Finding> {
  // Several `organizations` are one fault, and MAN-006 tells it.
  for (const manifest of view.manifests)
    for (const part of manifest.organizations.slice(0, 1)) yield* choice(part, manifest, view.manifest)
  const played = new Set(view.manifests.map(defaultOrganization))
  for (const organization of view.organizations) {
    yield* titles(organization, 'MAN-016')
    yield* structureOf(organization)
    if (organization.items.length === 0) {
      const spare = !played.has(organization) && { case: 'spare' }
      yield { rule: 'MAN-020', ...spare, place: organization.place, args: { name: nameOf(organization.element) } }
    }
  }
  for (const item of view.items) yield* titles(item, 'MAN-017')
}

function* choice(part: Organizations, manifest: ImsManifest, root: ImsManifest): Iterable<Finding> {
  const { list, place } = part
  const wanted = given(part.default)
  const [first, second] = list
  if (!first) {
    // A manifest inside another may hold resources alone.
    if (manifest === root) yield* empty(part, manifest)
    return
  }
  if (second) yield { rule: 'MAN-015', place: second.place, args: { count: list.length } }
  const ids = list.flatMap(({ identifier }) => given(identifier)?.value ?? [])
  if (!wanted) {
    const only = ids[0]
    const args = { suggestion: only ?? '' }
    yield {
      rule: 'MAN-012',
      ...(only === undefined && { case: 'nameless' }),
      place: part.default?.place ?? place,
      args,
    }
  } else if (!ids.includes(wanted.value)) {
    // An organization without identifier cannot be named: MAN-019 says what has to be mended.
    if (list.length === 1 && ids.length === 0) return
    const near = new Nearest(ids).find(wanted.value) ?? (ids.length === 1 ? ids[0] : undefined)
    const args = { value: wanted.value, ...(near !== undefined ? { near } : { known: ids.join(', ') }) }
    yield { rule: 'MAN-013', ...(near !== undefined && { case: 'near' }), place: wanted.place, args }
  }
}

/** A package of assets alone is something to reuse, not something to play; SCOs without an organization cannot be reached. */
function* empty({ place, default: wanted }: Organizations, { resources }: ImsManifest): Iterable<Finding> {
  const list = resources.flatMap((part) => part.list)
  const assets = list.length > 0 && list.every(({ scormType }) => given(scormType)?.value.toLowerCase() === 'asset')
  if (assets && !given(wanted)) yield { rule: 'MAN-014', case: 'resources', place, args: { count: list.length } }
  else yield { rule: 'MAN-014', place, args: {} }
}

interface Titled {
  readonly element: XmlElement
  readonly titles: readonly LanguageText[]
}

function* titles({ element, titles: found }: Titled, rule: 'MAN-016' | 'MAN-017'): Iterable<Finding> {
  const [title, second] = found
  const name = nameOf(element)
  if (!title) yield { rule, place: element.place, args: { name } }
  else if (second) yield { rule, case: 'several', place: second.place, args: { name, count: found.length } }
  if (!title) return
  const args = { kind: element.name, name }
  if (title.text === '') yield { rule: 'MAN-018', place: title.place, args }
  else if (title.text.length > longestTitle)
    yield {
      rule: 'MAN-018',
      case: 'long',
      place: title.place,
      args: { ...args, length: title.text.length, limit: longestTitle },
    }
}

function* structureOf({ structure, element }: Organization): Iterable<Finding> {
  const written = given(structure)
  if (!written || written.value === 'hierarchical') return
  const args = { name: nameOf(element), value: written.value }
  if (written.value.length <= longestStructure) yield { rule: 'MAN-029', place: written.place, args }
  else
    yield {
      rule: 'MAN-029',
      case: 'long',
      place: written.place,
      args: { ...args, length: written.value.length, limit: longestStructure },
    }
}
