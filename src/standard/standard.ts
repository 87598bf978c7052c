import type { Finding } from '../kernel/finding.js'
import type { XmlDocument } from '../xml/document.js'

/** Standards whose packages Fonds keeps. */
export const kept = ['scorm12', 'scorm2004', 'cmi5', 'tincan', 'aicc'] as const
/** Neighbours: recognised by name, and told where they belong. */
export const neighbours = [
  'common-cartridge',
  'ims-cp',
  'qti',
  'h5p',
  'epub',
  'moodle-backup',
  'exelearning',
  'office',
  'html',
] as const

export type KeptStandard = (typeof kept)[number]
export type Neighbour = (typeof neighbours)[number]
export type StandardName = KeptStandard | Neighbour | 'unknown'

/** Whether packages of this standard can be kept; a neighbour and the unknown cannot, whatever a report says of their faults. */
export const isKept = (name: StandardName): name is KeptStandard => kept.some((standard) => standard === name)

/** Manifests by name, in the order in which an LMS looks for them. */
export const manifestNames = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'] as const
export type ManifestName = (typeof manifestNames)[number]

/** Whether a path ends in the name of a manifest, in whatever letter case. */
export const isManifestName = (path: string): boolean => /(?:^|\/)(?:imsmanifest|cmi5|tincan)\.xml$/i.test(path)

/** Editions where a standard has several: `2nd`, `3rd`, `4th` of SCORM 2004, `1.3` of Common Cartridge… */
export type Edition = string

/** Which standard a package follows, and how that was told. */
export interface Standard {
  readonly name: StandardName
  readonly edition?: Edition
  /** Entry that declares it (`imsmanifest.xml`, `cmi5.xml`, `course.crs`, …); absent when nothing declares it. */
  readonly manifestPath?: string
  /** Folder that the manifest lies in, with a trailing `/`; empty when it stands at the root. Paths in it are relative to this. */
  readonly root: string
  readonly confidence: 'certain' | 'likely' | 'guess'
  /** The signs it was told by, as short technical phrases in English: `namespace http://… on manifest`. */
  readonly signs: readonly string[]
  /** The manifest as XML, when it is XML and could be parsed. */
  readonly document?: XmlDocument
  /** Other standards declared at the same root. */
  readonly also: readonly Standard[]
  /** Manifests found deeper in the tree. */
  readonly deeper: readonly string[]
  /** Findings of the XML area met while reading the manifest. */
  readonly findings: readonly Finding[]
}

/** A package that nothing is known of. */
export const nothing: Standard = {
  name: 'unknown',
  root: '',
  confidence: 'certain',
  signs: [],
  also: [],
  deeper: [],
  findings: [],
}
