import { createRequire } from 'node:module'
import type { SaxesTagNS } from 'saxes'
import type { Finding } from '../kernel/finding.js'
import type { Place } from '../kernel/place.js'
import { decodeXml } from './decode.js'
import type { XmlAttribute, XmlDocument, XmlElement, XmlText } from './document.js'
import { understandFault } from './well-formedness.js'
import type { XmlRule } from './xml-rule.js'

// Required, not imported: an import makes Node search the text of a CommonJS file for its exports, three times the work of running it.
const { SaxesParser } = createRequire(import.meta.url)('saxes') as typeof import('saxes')

export interface XmlLimits {
  readonly xmlBytes: number
  readonly xmlDepth: number
  readonly xmlAttributes: number
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
export function readXml(bytes: Uint8Array, file: string, limits: XmlLimits): XmlReading {
  if (bytes.length > limits.xmlBytes)
    return {
      findings: [
        { rule: 'XML-018', case: 'size', place: { file }, args: { size: bytes.length, limit: limits.xmlBytes } },
      ],
    }
  const decoded = decodeXml(bytes, file)
  const builder = new TreeBuilder(decoded.text, file, limits)
  builder.parse()
  const root = builder.root
  return {
    ...(root && { document: { file, root, encoding: decoded.encoding } }),
    findings: [...decoded.findings, ...builder.findings],
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface OpenElement extends Mutable<Omit<XmlElement, 'attributes' | 'children' | 'parent'>> {
  attributes: XmlAttribute[]
  children: (OpenElement | XmlText)[]
  parent?: OpenElement
}

const pieceLength = 64 * 1024

/** Thrown out of the parser's callbacks to end it at once. */
class Stop extends Error {}

class TreeBuilder {
  root: OpenElement | undefined
  readonly findings: Finding<XmlRule>[] = []
  readonly #text: string
  readonly #places: LineMap
  readonly #limits: XmlLimits
  readonly #parser = new SaxesParser({ xmlns: true, position: true })
  #open: OpenElement | undefined
  #closed: OpenElement | undefined
  #depth = 0
  /** Index of the `<` of the tag being read, and of the end of what was read of it. */
  #tagStart = 0
  #tagRead = 0
  #attributeStarts: number[] = []
  #run = ''
  #runStart = 0

  constructor(text: string, file: string, limits: XmlLimits) {
    this.#text = text
    this.#places = new LineMap(text, file)
    this.#limits = limits
    const parser = this.#parser
    parser.on('error', (error) => this.#fault(error))
    parser.on('xmldecl', ({ version, standalone }) => {
      if (version && version !== '1.0') this.#report('XML-017', { value: version }, 0, 'version')
      if (standalone === 'no') this.#report('XML-017', { value: standalone }, 0, 'standalone')
    })
    parser.on('doctype', (doctype) => this.#doctype(doctype))
    parser.on('processinginstruction', ({ target }) => this.#beforeRoot(target))
    parser.on('comment', () => this.#beforeRoot('comment'))
    parser.on('opentagstart', ({ name }) => this.#enter(name))
    parser.on('attribute', () => this.#attribute())
    parser.on('opentag', (tag) => this.#element(tag))
    parser.on('closetag', () => this.#leave())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => this.#addText(text))
  }

  parse(): void {
    try {
      // In pieces: a fault near the start then costs nothing of a long document.
      for (let at = 0; at < this.#text.length; at += pieceLength)
        this.#parser.write(this.#text.slice(at, at + pieceLength))
      this.#parser.close()
    } catch (error) {
      if (!(error instanceof Stop)) throw error
    }
    this.#endRun()
  }

  #report(rule: XmlRule, args: Finding['args'], at: number, which?: string): void {
    this.findings.push({ rule, ...(which && { case: which }), place: this.#places.at(at), args })
  }

  #stop(): never {
    throw new Stop()
  }

  #fault(error: Error): void {
    const fault = understandFault(error.message)
    const at = Math.max(0, this.#parser.position - 1)
    // An unbound prefix spoils one name; anything else spoils what follows.
    if (fault.rule === 'XML-008') return this.#report('XML-008', fault.args, this.#tagStart)
    const ampersand = bareAmpersand(this.#text, at)
    if (ampersand !== undefined)
      this.#report('XML-001', { near: this.#text.slice(ampersand, ampersand + 20) }, ampersand, 'ampersand')
    else if (fault.which === 'unclosed' || fault.which === 'mismatch') this.#unbalanced(fault.which, at)
    else this.#report('XML-001', fault.args, at, fault.which)
    this.#stop()
  }

  /** Says which element is open: the slip is as often there as where the parser noticed. */
  #unbalanced(which: string, at: number): void {
    // The parser closes an element before it says that the end tag does not fit it.
    const open = which === 'mismatch' ? this.#closed : this.#open
    if (!open) return this.#report('XML-001', {}, at)
    const name = open.prefix ? `${open.prefix}:${open.name}` : open.name
    if (which === 'unclosed')
      this.findings.push({ rule: 'XML-001', case: which, place: open.place, args: { open: name } })
    else this.#report('XML-001', { open: name, line: open.place.line ?? 0 }, at, which)
  }

  #doctype(doctype: string): void {
    const at = Math.max(0, this.#text.lastIndexOf('<!DOCTYPE', this.#parser.position))
    const declaration = /<!ENTITY[^>]*/i.exec(doctype)?.[0]
    if (declaration === undefined) return this.#report('XML-005', {}, at)
    this.#report('XML-006', { declaration }, at)
    this.#stop()
  }

  #beforeRoot(what: string): void {
    if (!this.root) this.#report('XML-016', { what }, 0, what === 'comment' ? 'comment' : undefined)
  }

  #enter(name: string): void {
    this.#endRun()
    // Namespaces make the parser walk all open elements for each new one: depth has to be capped before it hurts.
    const start = this.#text.lastIndexOf(`<${name}`, this.#parser.position)
    if (++this.#depth > this.#limits.xmlDepth) {
      this.#report('XML-018', { limit: this.#limits.xmlDepth }, start, 'depth')
      this.#stop()
    }
    this.#tagStart = start
    this.#tagRead = start + 1 + name.length
    this.#attributeStarts = []
  }

  #attribute(): void {
    if (this.#attributeStarts.length >= this.#limits.xmlAttributes) {
      this.#report('XML-018', { limit: this.#limits.xmlAttributes }, this.#tagStart, 'attributes')
      this.#stop()
    }
    let at = this.#tagRead
    while (isSpace(this.#text.charCodeAt(at))) at++
    this.#attributeStarts.push(at)
    this.#tagRead = this.#parser.position
  }

  #element(tag: SaxesTagNS): void {
    const element: OpenElement = {
      kind: 'element',
      name: tag.local,
      prefix: tag.prefix,
      namespace: tag.uri,
      attributes: [],
      children: [],
      place: this.#places.at(this.#tagStart),
      ...(this.#open && { parent: this.#open }),
    }
    Object.values(tag.attributes).forEach(({ local, prefix, uri, value }, at) => {
      element.attributes.push({
        name: local,
        prefix,
        namespace: uri,
        value,
        place: this.#places.at(this.#attributeStarts[at] ?? this.#tagStart),
      })
    })
    if (this.#open) this.#open.children.push(element)
    else if (!this.root) {
      this.root = element
      if (!tag.uri) this.#report('XML-008', { element: tag.local }, this.#tagStart, 'none')
    }
    this.#open = element
    this.#locations(element)
  }

  #leave(): void {
    this.#endRun()
    this.#depth--
    this.#closed = this.#open
    this.#open = this.#open?.parent
  }

  #addText(text: string): void {
    if (!this.#open) return
    if (this.#run === '') this.#runStart = Math.max(0, this.#parser.position - text.length - 1)
    this.#run += text
  }

  #endRun(): void {
    if (this.#run !== '' && this.#open)
      this.#open.children.push({ kind: 'text', text: this.#run, place: this.#places.at(this.#runStart) })
    this.#run = ''
  }

  #locations(element: OpenElement): void {
    for (const { name, namespace, value, place } of element.attributes) {
      if (name !== 'schemaLocation' || namespace !== 'http://www.w3.org/2001/XMLSchema-instance') continue
      const tokens = value.trim().split(/\s+/).length
      if (tokens % 2 !== 0) this.findings.push({ rule: 'XML-010', place, args: { tokens } })
    }
  }
}

/** Index of an ampersand, before `end`, that begins neither a reference nor stands where it may. */
function bareAmpersand(text: string, end: number): number | undefined {
  const skipped = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&(?!#\d+;|#x[\da-f]+;|[a-z_:][\w:.-]*;)/gi
  for (let match = skipped.exec(text); match && match.index <= end; match = skipped.exec(text))
    if (match[0] === '&') return match.index
  return undefined
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Turns an index of the text into a line and a column. */
class LineMap {
  readonly #file: string
  readonly #starts: number[] = [0]

  constructor(text: string, file: string) {
    this.#file = file
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1)
  }

  at(index: number): Place {
    let [low, high] = [0, this.#starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= index) low = middle
      else high = middle
    }
    return { file: this.#file, line: low + 1, column: index - (this.#starts[low] ?? 0) + 1 }
  }
}
