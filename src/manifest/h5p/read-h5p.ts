import { isUtf8 } from 'node:buffer'
import type { Container, Entry } from '../../container/container.js'
import type { Limits } from '../../container/limits.js'
import { isFondsError } from '../../kernel/errors.js'
import type { Finding } from '../../kernel/finding.js'
import { slashed } from '../../kernel/path.js'
import type { Standard } from '../../standard/standard.js'
import type { H5pLibrary, H5pPackage, JsonDocument } from './h5p-package.js'
import { jsonExcess } from './json-size.js'

/** Reads the JSON documents of an H5P package: those that define it and its libraries, and whether the others are JSON at all. */
export async function readH5pPackage({ root }: Standard, container: Container, limits: Limits): Promise<H5pPackage> {
  const reader = new JsonReader(container, limits)
  const definition = container.entry(`${root}h5p.json`)
  const content = container.entry(`${root}content/content.json`)
  const libraries: H5pLibrary[] = []
  for (const [folder, { definition: own, languages }] of libraryFolders(container, root)) {
    const read: JsonDocument[] = []
    for (const entry of languages) read.push(await reader.check(entry))
    libraries.push({ folder, ...(own && { definition: await reader.read(own) }), languages: read })
  }
  return {
    root,
    ...(definition && { definition: await reader.read(definition) }),
    ...(content && { content: await reader.check(content) }),
    libraries,
    findings: reader.findings,
  }
}

/** Every folder beside `content`; what begins with `.` or `_` H5P passes over. */
function libraryFolders(container: Container, root: string): Map<string, { definition?: Entry; languages: Entry[] }> {
  const found = new Map<string, { definition?: Entry; languages: Entry[] }>()
  for (const entry of container.entries) {
    const path = slashed(entry.path)
    if (entry.directory || entry.litter || !path.startsWith(root)) continue
    const [folder = '', ...below] = path.slice(root.length).split('/')
    if (below.length === 0 || folder === 'content' || /^[._]/.test(folder)) continue
    const library = found.get(folder) ?? { languages: [] }
    found.set(folder, library)
    if (below.length === 1 && below[0] === 'library.json') library.definition ??= entry
    if (below.length === 2 && below[0] === 'language' && !/^[._]/.test(below[1] ?? '')) library.languages.push(entry)
  }
  return found
}

class JsonReader {
  readonly findings: Finding[] = []
  readonly #container: Container
  readonly #limits: Limits
  /** Bytes read so far: together the documents may be as large as one of XML. */
  #bytes = 0

  constructor(container: Container, limits: Limits) {
    this.#container = container
    this.#limits = limits
  }

  /** The document with its value. */
  async read(entry: Entry): Promise<JsonDocument> {
    const file = entry.path
    const bytes = await this.#bytesOf(entry)
    if (!bytes) return { file, state: 'unread' }
    // As H5P's own reader sees it: a byte order mark, or bytes that are no UTF-8, are no JSON.
    if (!isUtf8(bytes)) return { file, state: 'broken' }
    const text = Buffer.from(bytes).toString('utf8')
    const excess = jsonExcess(text, this.#limits)
    if (excess) {
      this.#exceeds(file, excess === 'depth' ? this.#limits.xmlDepth : this.#limits.xmlNodes)
      return { file, state: 'unread' }
    }
    try {
      return { file, state: 'read', value: JSON.parse(text) }
    } catch (error) {
      if (error instanceof SyntaxError) return { file, state: 'broken' }
      throw error
    }
  }

  /** The same without its value. */
  async check(entry: Entry): Promise<JsonDocument> {
    const { file, state } = await this.read(entry)
    return { file, state }
  }

  #exceeds(file: string, limit: number): void {
    this.findings.push({ rule: 'XML-018', place: { file }, args: { limit } })
  }

  async #bytesOf(entry: Entry): Promise<Uint8Array | undefined> {
    const { xmlBytes } = this.#limits
    this.#bytes += entry.size
    if (this.#bytes > xmlBytes) {
      this.#exceeds(entry.path, xmlBytes)
      return undefined
    }
    try {
      return await this.#container.read(entry, xmlBytes)
    } catch (error) {
      // A damaged entry has its own finding in the ZIP area.
      if (isFondsError(error, 'value-invalid')) return undefined
      throw error
    }
  }
}
