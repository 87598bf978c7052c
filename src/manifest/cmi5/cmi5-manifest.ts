import type { Place } from '../../kernel/place.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import type { LanguageText, Placed } from '../value.js'

/** A cmi5 course structure (`cmi5.xml`, or the whole package when it is bare XML). */
export interface Cmi5Manifest {
  readonly standard: 'cmi5'
  readonly edition?: string
  readonly file: string
  readonly document: XmlDocument
  readonly place: Place
  readonly course: readonly Cmi5Course[]
  readonly objectives: readonly Cmi5Objective[]
  /** Blocks and AUs at the top, in order. */
  readonly children: readonly (Cmi5Block | Cmi5Au)[]
}

export interface Cmi5Texts {
  /** Each `title` (`description`) element with its language strings; more than one element is a fault a rule reports. */
  readonly title: readonly { readonly place: Place; readonly strings: readonly LanguageText[] }[]
  readonly description: readonly { readonly place: Place; readonly strings: readonly LanguageText[] }[]
}

export interface Cmi5Course extends Cmi5Texts {
  readonly element: XmlElement
  readonly place: Place
  readonly id?: Placed
}

export interface Cmi5Objective extends Cmi5Texts {
  readonly element: XmlElement
  readonly place: Place
  readonly id?: Placed
}

export interface Cmi5Block extends Cmi5Texts {
  readonly kind: 'block'
  readonly element: XmlElement
  readonly place: Place
  readonly id?: Placed
  /** `objective@idref` inside `objectives`. */
  readonly objectiveRefs: readonly { readonly place: Place; readonly idref?: Placed }[]
  readonly children: readonly (Cmi5Block | Cmi5Au)[]
}

export interface Cmi5Au extends Cmi5Texts {
  readonly kind: 'au'
  readonly element: XmlElement
  readonly place: Place
  readonly id?: Placed
  readonly objectiveRefs: readonly { readonly place: Place; readonly idref?: Placed }[]
  /** Content of `url`, white space trimmed. */
  readonly url?: Placed
  readonly launchParameters?: Placed
  readonly entitlementKey?: Placed
  readonly moveOn?: Placed
  readonly masteryScore?: Placed
  readonly launchMethod?: Placed
  readonly activityType?: Placed
}
