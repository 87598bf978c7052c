import type { Finding } from '../../kernel/finding.js'
import type { Place } from '../../kernel/place.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import type { Metadata } from '../lom/lom.js'
import type { LanguageText, Placed } from '../value.js'

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
  /** `manifest` elements inside this one, at any depth. */
  readonly submanifests: readonly ImsManifest[]
  /** `imsss:sequencingCollection` elements. */
  readonly sequencingCollections: readonly XmlElement[]
  /** Findings of metadata files that were read beside the manifest. */
  readonly findings: readonly Finding[]
}

export interface ManifestMetadata {
  readonly element: XmlElement
  readonly place: Place
  readonly schema: readonly Placed[]
  readonly schemaVersion: readonly Placed[]
  readonly descriptions: readonly Metadata[]
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
  readonly sequencing: readonly XmlElement[]
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
  /** SCORM 1.2: `adlcp:prerequisites`, `maxtimeallowed`, `timelimitaction`, `datafromlms`, `masteryscore`, by local name.
   *  SCORM 2004: `timeLimitAction`, `dataFromLMS`, `completionThreshold`, `data`. */
  readonly adl: ReadonlyMap<string, readonly XmlElement[]>
  readonly sequencing: readonly XmlElement[]
  readonly presentation: readonly XmlElement[]
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
  /** `xml:base` of manifest, resources and resource, joined in that order (untrimmed text, no resolution of `..`). */
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
