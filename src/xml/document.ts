import type { Place } from '../kernel/place.js'

/** A parsed XML document: the tree a manifest reader walks, every node with its place. */
export interface XmlDocument {
  /** Path of the file inside the package. */
  readonly file: string
  readonly root: XmlElement
  /** Encoding the bytes were decoded with, lower case (`utf-8`, `iso-8859-1`, …). */
  readonly encoding: string
  /** The first comments before the root element, cut: authoring tools sign there. */
  readonly comments: readonly string[]
  /** False when reading stopped at a fault: what the tree lacks may stand in the rest of the text. */
  readonly whole: boolean
}

export interface XmlElement {
  readonly kind: 'element'
  /** Local name, without prefix. */
  readonly name: string
  readonly prefix: string
  /** Namespace URI; empty when the element is in none, the prefix itself when nothing declares it. */
  readonly namespace: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly (XmlElement | XmlText)[]
  readonly parent?: XmlElement
  /** Place of the start tag's `<`. */
  readonly place: Place
}

export interface XmlAttribute {
  readonly name: string
  readonly prefix: string
  /** Namespace URI; empty for an attribute without a prefix. */
  readonly namespace: string
  /** Value after entity and character references, not trimmed. */
  readonly value: string
  /** Place of the attribute's name. */
  readonly place: Place
}

export interface XmlText {
  readonly kind: 'text'
  readonly text: string
  readonly place: Place
}
