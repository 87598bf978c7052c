import type { Place } from '../../kernel/place.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import type { LanguageText, Placed } from '../value.js'

/** One description of a manifest, organization, item, resource or file: a `metadata` element, or a file it points to. */
export interface Metadata {
  readonly element: XmlElement
  readonly place: Place
  /** `adlcp:location` elements: path of the metadata file as written. */
  readonly locations: readonly Placed[]
  /** LOM records, inline or read from those files. */
  readonly lom: readonly Lom[]
}

/**
 * A LOM record, of 1.2's `imsmd` and of 2004's `lom` alike, by the names of IEEE 1484.12.1. Texts that are empty are left out; where an
 * element stands more often than it may, a single value is the first one, and `element` has them all.
 */
export interface Lom {
  readonly dialect: 'imsmd' | 'lom'
  readonly document: XmlDocument
  readonly element: XmlElement
  readonly place: Place

  readonly identifiers: readonly LomIdentifier[]
  readonly titles: readonly LanguageText[]
  readonly descriptions: readonly LanguageText[]
  readonly keywords: readonly LanguageText[]
  readonly languages: readonly Placed[]
  readonly coverage: readonly LanguageText[]
  readonly structure?: LomTerm
  readonly aggregationLevel?: LomTerm

  readonly version: readonly LanguageText[]
  readonly status?: LomTerm
  readonly contributors: readonly LomContributor[]

  /** `metaMetadata`: of the record itself. */
  readonly record: {
    readonly identifiers: readonly LomIdentifier[]
    readonly contributors: readonly LomContributor[]
    /** `metadatascheme` in 1.2, `metadataSchema` in 2004. */
    readonly schemas: readonly Placed[]
    readonly language?: Placed
  }

  readonly formats: readonly Placed[]
  /** Bytes, as written. */
  readonly size?: Placed
  readonly locations: readonly Placed[]
  readonly requirements: readonly LomRequirement[]
  readonly installationRemarks: readonly LanguageText[]
  readonly otherPlatformRequirements: readonly LanguageText[]
  /** Time that the media run, ISO 8601 as written. */
  readonly duration?: Placed

  readonly interactivityType?: LomTerm
  readonly learningResourceTypes: readonly LomTerm[]
  readonly interactivityLevel?: LomTerm
  readonly semanticDensity?: LomTerm
  readonly intendedEndUserRoles: readonly LomTerm[]
  readonly contexts: readonly LomTerm[]
  readonly typicalAgeRanges: readonly LanguageText[]
  readonly difficulty?: LomTerm
  /** Time that a learner needs, ISO 8601 as written. */
  readonly typicalLearningTime?: Placed
  /** How to use it: `educational.description`. */
  readonly usage: readonly LanguageText[]
  /** Languages of the learners: `educational.language`. */
  readonly learnerLanguages: readonly Placed[]

  readonly cost?: LomTerm
  readonly copyright?: LomTerm
  readonly rights: readonly LanguageText[]

  readonly relations: readonly LomRelation[]
  readonly annotations: readonly LomAnnotation[]
  readonly classifications: readonly LomClassification[]
}

/** A term of a vocabulary. The vocabulary (`source`) is empty when none is named. */
export interface LomTerm extends Placed {
  readonly source: string
}

export interface LomIdentifier {
  /** Empty for 1.2's bare `identifier`. */
  readonly catalog: string
  readonly entry: string
  readonly place: Place
}

export interface LomContributor {
  readonly place: Place
  readonly role?: LomTerm
  /** vCards as written, or whatever stands in their place. */
  readonly entities: readonly Placed[]
  readonly date?: Placed
}

export interface LomRequirement {
  readonly place: Place
  readonly type?: LomTerm
  readonly name?: LomTerm
  readonly minimumVersion?: Placed
  readonly maximumVersion?: Placed
}

export interface LomRelation {
  readonly place: Place
  readonly kind?: LomTerm
  readonly identifiers: readonly LomIdentifier[]
  readonly descriptions: readonly LanguageText[]
}

export interface LomAnnotation {
  readonly place: Place
  readonly entities: readonly Placed[]
  readonly date?: Placed
  readonly descriptions: readonly LanguageText[]
}

export interface LomClassification {
  readonly place: Place
  readonly purpose?: LomTerm
  readonly taxonPaths: readonly LomTaxonPath[]
  readonly descriptions: readonly LanguageText[]
  readonly keywords: readonly LanguageText[]
}

export interface LomTaxonPath {
  readonly place: Place
  readonly source: readonly LanguageText[]
  /** From the general to the particular. 1.2 nests them, 2004 has them in a row. */
  readonly taxons: readonly { readonly id?: Placed; readonly entry: readonly LanguageText[]; readonly place: Place }[]
}
