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

/** The part of a LOM record that a repository uses, from 1.2's `imsmd` and 2004's `lom` alike. */
export interface Lom {
  readonly dialect: 'imsmd' | 'lom'
  readonly document: XmlDocument
  readonly element: XmlElement
  readonly place: Place
  readonly identifiers: readonly { readonly catalog: string; readonly entry: string; readonly place: Place }[]
  readonly titles: readonly LanguageText[]
  readonly descriptions: readonly LanguageText[]
  readonly keywords: readonly LanguageText[]
  readonly languages: readonly Placed[]
  readonly version: readonly LanguageText[]
  readonly status?: Placed
  readonly contributors: readonly {
    readonly role: string
    readonly entities: readonly string[]
    readonly date?: string
    readonly place: Place
  }[]
  readonly formats: readonly Placed[]
  /** ISO 8601 durations as written: `typicalLearningTime` and `technical.duration`. */
  readonly typicalLearningTime?: Placed
  readonly duration?: Placed
  readonly cost?: Placed
  readonly copyright?: Placed
  readonly rights: readonly LanguageText[]
  readonly intendedEndUserRoles: readonly Placed[]
  readonly classifications: readonly {
    readonly purpose: string
    readonly taxons: readonly string[]
    readonly keywords: readonly LanguageText[]
    readonly place: Place
  }[]
}
