import type { Place } from '../../kernel/place.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import type { LanguageText, Placed } from '../value.js'

/** `tincan.xml`: the activities of an xAPI package. */
export interface TincanManifest {
  readonly standard: 'tincan'
  readonly edition?: string
  readonly file: string
  readonly document: XmlDocument
  readonly place: Place
  readonly activities: readonly TincanActivity[]
}

export interface TincanActivity {
  readonly element: XmlElement
  readonly place: Place
  readonly id?: Placed
  readonly type?: Placed
  readonly names: readonly LanguageText[]
  readonly descriptions: readonly LanguageText[]
  readonly launches: readonly LanguageText[]
  readonly resources: readonly LanguageText[]
}
