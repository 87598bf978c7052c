import type { Finding } from '../../kernel/finding.js'
import type { Place } from '../../kernel/place.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import type { Metadata } from '../lom/lom.js'
import type { LanguageText, Placed } from '../value.js'
import type { Attributes, Sequencing } from './sequencing.js'

/**
 * `imsmanifest.xml` of SCORM 1.2 and SCORM 2004: one model, since both are IMS Content Packaging with ADL's extensions. What is
 * particular to an edition is optional here. Elements that stand more often than they may are all kept, in document order,
 * so that a rule can say so.
 */
export interface ImsManifest {
  readonly standard: 'scorm12' | 'scorm2004'
  readonly edition?: string
  readonly file: string
  readonly document: XmlDocument
  readonly element: XmlElement
  readonly place: Place
  readonly identifier?: Placed
  readonly version?: Placed
  /** `xml:base` of the manifest element. */
  readonly base?: Placed
  readonly metadata: readonly ManifestMetadata[]
  readonly organizations: readonly Organizations[]
  readonly resources: readonly Resources[]
  /** `manifest` elements directly inside this one. */
  readonly submanifests: readonly ImsManifest[]
  readonly sequencingCollections: readonly SequencingCollection[]
  /** Findings of metadata files that were read beside the manifest; a submanifest has none of its own. */
  readonly findings: readonly Finding[]
}

export interface ManifestMetadata {
  readonly element: XmlElement
  readonly place: Place
  readonly schema: readonly Placed[]
  readonly schemaVersion: readonly Placed[]
  readonly description: Metadata
}

export interface Organizations {
  readonly element: XmlElement
  readonly place: Place
  readonly default?: Placed
  readonly list: readonly Organization[]
}

export interface Organization {
  readonly element: XmlElement
  readonly place: Place
  readonly identifier?: Placed
  readonly structure?: Placed
  readonly titles: readonly LanguageText[]
  readonly items: readonly Item[]
  readonly metadata: readonly Metadata[]
  readonly objectivesGlobalToSystem?: Placed
  readonly sharedDataGlobalToSystem?: Placed
  /** ADL's elements; the 4th edition admits `completionThreshold` here. */
  readonly adl: readonly AdlElement[]
  readonly sequencing: readonly Sequencing[]
}

export interface Item {
  readonly element: XmlElement
  readonly place: Place
  readonly identifier?: Placed
  readonly identifierref?: Placed
  readonly isvisible?: Placed
  readonly parameters?: Placed
  readonly titles: readonly LanguageText[]
  readonly items: readonly Item[]
  readonly metadata: readonly Metadata[]
  /**
   * ADL's elements. SCORM 1.2: `prerequisites`, `maxtimeallowed`, `timelimitaction`, `datafromlms`, `masteryscore`. SCORM 2004:
   * `timeLimitAction`, `dataFromLMS`, `completionThreshold`, `data`.
   */
  readonly adl: readonly AdlElement[]
  readonly sequencing: readonly Sequencing[]
  readonly presentation: readonly Presentation[]
}

export interface AdlElement {
  readonly element: XmlElement
  readonly name: string
  readonly place: Place
  readonly text: string
  readonly attributes: Attributes
  /** Of `data` (4th edition): `targetID`, `readSharedData`, `writeSharedData` of each `map`. */
  readonly maps: readonly Attributes[]
}

/** `adlnav:presentation`: the controls of the LMS that an activity hides. */
export interface Presentation {
  readonly element: XmlElement
  readonly place: Place
  readonly hiddenControls: readonly Placed[]
}

/** `imsss:sequencingCollection`: templates that activities name by `IDRef`. */
export interface SequencingCollection {
  readonly element: XmlElement
  readonly place: Place
  readonly templates: readonly Sequencing[]
}

export interface Resources {
  readonly element: XmlElement
  readonly place: Place
  readonly base?: Placed
  readonly list: readonly Resource[]
}

export interface Resource {
  readonly element: XmlElement
  readonly place: Place
  readonly identifier?: Placed
  readonly type?: Placed
  readonly href?: Placed
  readonly base?: Placed
  /** `xml:base` of manifest, resources and resource, one resolved against the other; empty, or ends in `/`. */
  readonly fullBase: string
  /** `adlcp:scormtype` (1.2) or `adlcp:scormType` (2004), whichever spelling stands there. */
  readonly scormType?: Placed
  readonly files: readonly ResourceFile[]
  readonly dependencies: readonly Dependency[]
  readonly metadata: readonly Metadata[]
}

export interface ResourceFile {
  readonly element: XmlElement
  readonly place: Place
  readonly href?: Placed
  readonly metadata: readonly Metadata[]
}

export interface Dependency {
  readonly element: XmlElement
  readonly place: Place
  readonly identifierref?: Placed
}

/** Every item of an organization, depth first, in document order. */
export function* itemsOf(owner: { readonly items: readonly Item[] }): Iterable<Item> {
  const pending: Item[] = []
  const add = (items: readonly Item[]) => {
    for (let at = items.length - 1; at >= 0; at--) pending.push(items[at] as Item)
  }
  add(owner.items)
  for (let item = pending.pop(); item; item = pending.pop()) {
    yield item
    add(item.items)
  }
}

/** The manifest and every manifest inside it. */
export function* manifestsOf(manifest: ImsManifest): Iterable<ImsManifest> {
  yield manifest
  for (const inner of manifest.submanifests) yield* manifestsOf(inner)
}

/** The organization that a learner gets: the one named as default, else the first. */
export function defaultOrganization({ organizations }: ImsManifest): Organization | undefined {
  const list = organizations.flatMap((one) => one.list)
  const named = organizations[0]?.default?.value.trim()
  return list.find(({ identifier }) => identifier?.value === named) ?? list[0]
}
