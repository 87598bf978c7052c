import {
  type ImsManifest,
  type Item,
  itemsOf,
  manifestsOf,
  type Organization,
  type Resource,
} from '../../../manifest/ims/ims-manifest.js'
import type { Placed } from '../../../manifest/value.js'
import type { XmlElement } from '../../../xml/document.js'
import { attributeOf, elementOf, textOf } from '../../../xml/navigate.js'
import type { ManifestView } from '../../view.js'
import { Nearest } from '../nearest.js'
import { PackageFiles } from '../package-files.js'
import { Locator } from './locate.js'

/** What the rules of `imsmanifest.xml` look at: the manifest with everything in it listed once, for all of them. */
export interface ImsView extends ManifestView<ImsManifest> {
  /** The manifest and those inside it. */
  readonly manifests: readonly ImsManifest[]
  readonly organizations: readonly Organization[]
  readonly items: readonly Item[]
  readonly resources: readonly Resource[]
  /** The first resource of each identifier, in the whole file: identifiers are unique in it, or MAN-003 says so. */
  readonly resourceOf: ReadonlyMap<string, Resource>
  /** The identifier of a resource that is most likely meant by one that no resource has. */
  readonly nearest: Nearest
  /** Resources that an item launches. */
  readonly launched: ReadonlySet<Resource>
  readonly files: PackageFiles
  readonly locator: Locator
}

/** Characters of addresses, joined to their `xml:base`, that are looked up for each byte that a document may have. */
const charactersPerByte = 4

/** Rules of the manifest and rules of the content look at one manifest: it is listed once for both. */
const surveys = new WeakMap<ImsManifest, ImsView>()

export function survey(view: ManifestView<ImsManifest>): ImsView {
  const known = surveys.get(view.manifest)
  if (known) return known
  const surveyed = listed(view)
  surveys.set(view.manifest, surveyed)
  return surveyed
}

function listed(view: ManifestView<ImsManifest>): ImsView {
  const manifests = [...manifestsOf(view.manifest)]
  const organizations = manifests.flatMap((manifest) => manifest.organizations.flatMap(({ list }) => list))
  const items = organizations.flatMap((organization) => [...itemsOf(organization)])
  const resources = manifests.flatMap((manifest) => manifest.resources.flatMap(({ list }) => list))
  const resourceOf = new Map<string, Resource>()
  for (const resource of resources) {
    const id = given(resource.identifier)
    if (id && !resourceOf.has(id.value)) resourceOf.set(id.value, resource)
  }
  const launched = new Set<Resource>()
  for (const { identifierref } of items) {
    const resource = resourceOf.get(given(identifierref)?.value ?? '')
    if (resource) launched.add(resource)
  }
  const files = new PackageFiles(view.container, view.standard.root)
  return {
    ...view,
    manifests,
    organizations,
    items,
    resources,
    resourceOf,
    nearest: new Nearest(resourceOf.keys()),
    launched,
    files,
    locator: new Locator(files, charactersPerByte * view.limits.xmlBytes),
  }
}

/** A value as rules compare it, white space around it removed (XML-015 speaks of that); undefined when absent or blank. */
export function given(placed: Placed | undefined): Placed | undefined {
  const value = placed?.value.trim()
  return placed && value ? { value, place: placed.place } : undefined
}

/** The case of a rule that weighs less in SCORM 1.2 than in 2004. */
export const editionCase = ({ standard }: ImsManifest): { case?: string } =>
  standard === 'scorm12' ? { case: 'scorm12' } : {}

/** Names once found: a resource is asked for its own at each of its files, and a title may be long. */
const names = new WeakMap<XmlElement, string>()

/** The words a sentence names an element by: its identifier, else its title or its href, else its line. */
export function nameOf(element: XmlElement): string {
  const name = names.get(element) ?? findName(element)
  names.set(element, name)
  return name
}

function findName(element: XmlElement): string {
  const title = elementOf(element, 'title')
  const name =
    attributeOf(element, 'identifier')?.value.trim() ||
    (title && textOf(title).trim()) ||
    attributeOf(element, 'href')?.value.trim()
  return name || `${element.name}, ${element.place.file}:${element.place.line}`
}
