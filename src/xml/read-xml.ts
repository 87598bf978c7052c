import type { Finding } from '../kernel/finding.js'
import type { Steps } from '../kernel/steps.js'
import { decodeXml } from './decode.js'
import type { XmlDocument } from './document.js'
import { TreeBuilder } from './tree-builder.js'
import type { XmlRule } from './xml-rule.js'

export interface XmlLimits {
  /** Bytes of one document. */
  readonly xmlBytes: number
  /** Nesting of elements. */
  readonly xmlDepth: number
  /** Attributes of one element. */
  readonly xmlAttributes: number
  /** Elements, attributes and texts of one document. */
  readonly xmlNodes: number
}

export interface XmlReading {
  /**
   * The tree. After a fault (XML-001, XML-018) it is what was read until then, so that rules can still speak of it; absent when
   * not even a root element was opened.
   */
  readonly document?: XmlDocument
  readonly findings: readonly Finding<XmlRule>[]
}

/**
 * Parses one document with namespaces and places. No entity but the five predefined ones and character references is known, no
 * DOCTYPE is obeyed, nothing is fetched. Never throws for what the bytes hold.
 */
export function* readXml(bytes: Uint8Array, file: string, limits: XmlLimits): Steps<XmlReading> {
  if (bytes.length > limits.xmlBytes) return tooLarge(file, limits)
  const { text, encoding, findings } = decodeXml(bytes, file)
  const builder = new TreeBuilder(text, file, limits)
  yield* builder.parse()
  const { root, comments, whole } = builder
  return {
    ...(root && { document: { file, root, encoding, comments, whole } }),
    findings: [...findings, ...builder.findings],
  }
}

/** What is said of a document that is not even looked at. */
export const tooLarge = (file: string, { xmlBytes }: XmlLimits): XmlReading => ({
  findings: [{ rule: 'XML-018', case: 'size', place: { file }, args: { limit: xmlBytes } }],
})
