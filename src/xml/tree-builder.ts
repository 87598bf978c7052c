import { createRequire } from 'node:module'
import type { SaxesTagNS } from 'saxes'
import type { Finding } from '../kernel/finding.js'
import type { Place } from '../kernel/place.js'
import type { Steps } from '../kernel/steps.js'
import type { XmlAttribute, XmlElement, XmlText } from './document.js'
import { LineCursor } from './line-cursor.js'
import { malformation } from './malformation.js'
import type { XmlLimits } from './read-xml.js'
import { behindSpace } from './space.js'
import type { XmlRule } from './xml-rule.js'

// Required, not imported: an import makes Node search the text of a CommonJS file for its exports, three times the work of running it.
const { SaxesParser } = createRequire(import.meta.url)('saxes') as typeof import('saxes')

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface OpenElement extends Mutable<Omit<XmlElement, 'attributes' | 'children' | 'parent'>> {
  attributes: XmlAttribute[]
  children: (OpenElement | XmlText)[]
  parent?: OpenElement
}

const pieceLength = 64 * 1024
const schemaInstance = 'http://www.w3.org/2001/XMLSchema-instance'
/** Findings of one document that are told apart by a name: one that invents names must not fill the memory with findings. */
const namedAtMost = 100
const commentsKept = 10
const quotedAtMost = 200

/** Thrown out of the parser's callbacks to end it at once. */
class Stop extends Error {}

/** Builds the tree of one document from the parser's events, and keeps count of where each thing stands in the text. */
export class TreeBuilder {
  root: OpenElement | undefined
  readonly comments: string[] = []
  whole = false
  readonly findings: Finding<XmlRule>[] = []
  readonly #text: string
  readonly #places: LineCursor
  readonly #limits: XmlLimits
  readonly #parser = new SaxesParser({
    xmlns: true,
    position: false,
    // Asked last, for a prefix that nothing declares: it spoils one name, not what follows.
    resolvePrefix: (prefix: string) => (prefix === '' ? undefined : this.#unbound(prefix)),
  })
  readonly #named = new Set<string>()
  #open: OpenElement | undefined
  #closed: OpenElement | undefined
  #depth = 0
  #nodes = 0
  /** Index of the `<` of the tag being read, and of the end of what was read of it. */
  #tagStart = 0
  #tagRead = 0
  #attributeStarts: number[] = []
  /** Index behind the last tag, comment or instruction: a text run begins there. */
  #resume = 0
  #run = ''
  #runStart = 0

  constructor(text: string, file: string, limits: XmlLimits) {
    this.#text = text
    this.#places = new LineCursor(text, file)
    this.#limits = limits
    const parser = this.#parser
    parser.on('error', (error) => this.#fault(error.message))
    parser.on('xmldecl', ({ version, standalone }) => {
      if (version && version !== '1.0') this.#report('XML-017', { value: version }, 0, 'version')
      if (standalone === 'no') this.#report('XML-017', { value: standalone }, 0, 'standalone')
      this.#resume = parser.position
    })
    parser.on('doctype', (doctype) => this.#doctype(doctype))
    parser.on('processinginstruction', ({ target }) => this.#beforeRoot(target, parser.position))
    parser.on('comment', (comment) => this.#comment(comment))
    parser.on('opentagstart', ({ name }) => this.#enter(name))
    parser.on('attribute', () => this.#attribute())
    parser.on('opentag', (tag) => this.#element(tag))
    parser.on('closetag', () => this.#leave())
    parser.on('text', (text) => this.#addText(text))
    parser.on('cdata', (text) => {
      this.#addText(text)
      this.#resume = parser.position
    })
  }

  *parse(): Steps<void> {
    try {
      // In pieces: a fault near the start then costs nothing of a long document.
      for (let at = 0; at < this.#text.length; at += pieceLength) {
        this.#parser.write(this.#text.slice(at, at + pieceLength))
        yield
      }
      this.#parser.close()
      this.whole = true
    } catch (error) {
      if (!(error instanceof Stop)) throw error
    }
    this.#endRun()
  }

  #report(rule: XmlRule, args: Finding['args'], at: number | Place, which?: string): void {
    const place = typeof at === 'number' ? this.#places.at(at) : at
    this.findings.push({ rule, ...(which && { case: which }), place, args })
  }

  /** Reports the first time only that a document breaks a rule by this name. */
  #reportNamed(rule: XmlRule, name: string, args: Finding['args'], at: number, which?: string): void {
    const key = `${rule} ${name}`
    if (this.#named.size >= namedAtMost || this.#named.has(key)) return
    this.#named.add(key)
    this.#report(rule, args, at, which)
  }

  #stop(): never {
    throw new Stop()
  }

  #unbound(prefix: string): string {
    this.#reportNamed('XML-008', prefix, { prefix }, this.#tagStart)
    return prefix
  }

  #fault(message: string): void {
    const { which, at, args } = malformation(message, {
      text: this.#text,
      end: Math.max(0, this.#parser.position - 1),
      tagStart: this.#tagStart,
      resume: this.#resume,
      ...(this.#open && { open: this.#open }),
      ...(this.#closed && { closed: this.#closed }),
    })
    this.#report('XML-001', args, at, which)
    this.#stop()
  }

  #doctype(doctype: string): void {
    this.#skip()
    const at = Math.max(0, this.#text.indexOf('<!', this.#resume))
    this.#resume = this.#parser.position
    const declaration = /<!ENTITY[^>]*/i.exec(doctype)?.[0]
    if (declaration === undefined) return this.#report('XML-005', {}, at)
    this.#report('XML-006', { declaration: declaration.slice(0, quotedAtMost) }, at)
    this.#stop()
  }

  #comment(comment: string): void {
    if (!this.root && this.comments.length < commentsKept) this.comments.push(comment.slice(0, quotedAtMost))
    // The parser speaks of a comment before it reads the `>` of its end.
    this.#beforeRoot('comment', this.#parser.position + 1)
  }

  #beforeRoot(what: string, end: number): void {
    this.#skip()
    if (!this.root) this.#reportNamed('XML-016', what, { what }, this.#resume, what === 'comment' ? what : undefined)
    this.#resume = end
  }

  #skip(): void {
    this.#resume = behindSpace(this.#text, this.#resume)
  }

  #count(): void {
    if (++this.#nodes <= this.#limits.xmlNodes) return
    this.#report('XML-018', { limit: this.#limits.xmlNodes }, this.#tagStart, 'nodes')
    this.#stop()
  }

  #enter(name: string): void {
    this.#endRun()
    // The parser has read one character behind the name, and a name holds no `<`.
    this.#tagStart = this.#text.lastIndexOf('<', this.#parser.position - 1)
    this.#tagRead = this.#tagStart + 1 + name.length
    this.#attributeStarts = []
    // Namespaces make the parser walk all open elements for each new one: depth has to be capped before it hurts.
    if (++this.#depth > this.#limits.xmlDepth) {
      this.#report('XML-018', { limit: this.#limits.xmlDepth }, this.#tagStart, 'depth')
      this.#stop()
    }
    this.#count()
  }

  #attribute(): void {
    if (this.#attributeStarts.length >= this.#limits.xmlAttributes) {
      this.#report('XML-018', { limit: this.#limits.xmlAttributes }, this.#tagStart, 'attributes')
      this.#stop()
    }
    this.#count()
    this.#attributeStarts.push(behindSpace(this.#text, this.#tagRead))
    this.#tagRead = this.#parser.position
  }

  #element(tag: SaxesTagNS): void {
    this.#resume = this.#parser.position
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
    let index = 0
    // The parser keeps them in a record without a prototype, in document order.
    for (const { local, prefix, uri, value } of Object.values(tag.attributes)) {
      const start = this.#attributeStarts[index++] ?? this.#tagStart
      if (local === 'schemaLocation' && uri === schemaInstance) this.#pairs(value, start)
      element.attributes.push({ name: local, prefix, namespace: uri, value, place: this.#places.at(start) })
    }
    if (this.#open) this.#open.children.push(element)
    else if (!this.root) {
      this.root = element
      if (!tag.uri) this.#report('XML-008', { element: tag.local }, this.#tagStart, 'none')
    }
    this.#open = element
  }

  #pairs(schemaLocation: string, at: number): void {
    const tokens = schemaLocation.trim().split(/\s+/).length
    if (tokens % 2 !== 0) this.#reportNamed('XML-010', schemaLocation, { tokens }, at)
  }

  #leave(): void {
    this.#endRun()
    this.#resume = this.#parser.position
    this.#depth--
    this.#closed = this.#open
    this.#open = this.#open?.parent
  }

  #addText(text: string): void {
    if (this.#run === '') this.#runStart = this.#resume
    this.#run += text
  }

  #endRun(): void {
    if (this.#run === '') return
    if (this.#open) {
      this.#count()
      this.#open.children.push({ kind: 'text', text: this.#run, place: this.#places.at(this.#runStart) })
    }
    this.#run = ''
  }
}
