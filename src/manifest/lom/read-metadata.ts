import type { Container, Entry } from '../../container/container.js'
import type { Limits } from '../../container/limits.js'
import { isFondsError } from '../../kernel/errors.js'
import type { Finding } from '../../kernel/finding.js'
import { unhurried } from '../../kernel/steps.js'
import type { XmlDocument, XmlElement } from '../../xml/document.js'
import { descendantsOf, elementsOf } from '../../xml/navigate.js'
import { readXml } from '../../xml/read-xml.js'
import { parseHref, resolveInPackage } from '../href.js'
import { baseAround, trimmed } from '../placed.js'
import type { Lom, Metadata } from './lom.js'
import { readLom } from './read-lom.js'

/** Reads `metadata` elements: LOM that stands inside them, and LOM in files that `adlcp:location` names. */
export class MetadataReader {
  readonly #container: Container
  readonly #limits: Limits
  readonly #root: string
  readonly #document: XmlDocument
  readonly #findings: Finding[]
  readonly #files = new Map<string, readonly Lom[]>()
  /** Bytes of metadata files read so far: together they may be as large as one document. */
  #bytes = 0

  constructor(container: Container, limits: Limits, root: string, document: XmlDocument, findings: Finding[]) {
    this.#container = container
    this.#limits = limits
    this.#root = root
    this.#document = document
    this.#findings = findings
  }

  /** Reads every metadata file that the manifest names, each once. */
  async load(): Promise<void> {
    for (const element of descendantsOf(this.#document.root)) {
      if (element.name !== 'location' || element.parent?.name !== 'metadata') continue
      const entry = this.#entryOf(element)
      if (entry && !this.#files.has(entry.path)) this.#files.set(entry.path, await this.#readFile(entry))
    }
  }

  of(element: XmlElement): Metadata {
    const locations = elementsOf(element, 'location')
    const inline = elementsOf(element)
      .filter(isLomRoot)
      .map((root) => readLom(root, this.#document))
    const referenced = locations.flatMap((location) => this.#files.get(this.#entryOf(location)?.path ?? '') ?? [])
    return { element, place: element.place, locations: locations.map(trimmed), lom: [...inline, ...referenced] }
  }

  /**
   * The file that a location names. XML Base would resolve it like every other reference, SCORM's authors mean the root of the package;
   * where the two differ, the file that exists is meant.
   */
  #entryOf(location: XmlElement): Entry | undefined {
    const href = trimmed(location).value
    if (parseHref(href).kind !== 'relative') return undefined
    const [based, rooted] = [resolveInPackage(href, baseAround(location)), resolveInPackage(href)]
    return this.#container.entry(this.#root + based.path) ?? this.#container.entry(this.#root + rooted.path)
  }

  async #readFile(entry: Entry): Promise<readonly Lom[]> {
    const { xmlBytes } = this.#limits
    this.#bytes += entry.size
    if (this.#bytes > xmlBytes) {
      const args = { size: this.#bytes, limit: xmlBytes }
      this.#findings.push({ rule: 'XML-018', case: 'together', place: { file: entry.path }, args })
      return []
    }
    let bytes: Uint8Array
    try {
      bytes = await this.#container.read(entry, xmlBytes)
    } catch (error) {
      // A damaged entry has its own finding in the ZIP area.
      if (isFondsError(error, 'value-invalid')) return []
      throw error
    }
    const { document, findings } = await unhurried(readXml(bytes, entry.path, this.#limits))
    // What is not well-formed has a code of its own here: nothing but the description is lost.
    for (const { rule, ...finding } of findings)
      this.#findings.push({ ...finding, rule: rule === 'XML-001' ? 'LOM-001' : rule, aside: true })
    if (!document) return []
    const { root } = document
    if (root.name !== 'lom' && document.whole)
      this.#findings.push({ rule: 'LOM-004', place: root.place, args: { found: root.name }, aside: true })
    return isLomRoot(root) ? [readLom(root, document)] : []
  }
}

const isLomRoot = ({ name }: XmlElement): boolean => name === 'lom' || name === 'record'
