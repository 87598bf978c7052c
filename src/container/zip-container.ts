import { crc32, inflateRawSync } from 'node:zlib'
import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import { both } from '../kernel/language.js'
import { slashed } from '../kernel/path.js'
import type { ByteSource } from './byte-source.js'
import type { Container, Entry } from './container.js'
import type { Limits } from './limits.js'
import { treeDigest } from './tree-digest.js'
import type { ContentFacts } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

interface ZipReading {
  readonly source: ByteSource
  readonly digest: string
  readonly entries: readonly Entry[]
  readonly zip64: boolean
  readonly findings: readonly Finding<ZipRule>[]
  readonly limits: Limits
  readonly facts: ContentFacts
  /** Whether text was to be kept. */
  readonly hasText: boolean
}

/** A zip of which every entry was read once. */
export class ZipContainer implements Container {
  readonly kind = 'zip'
  readonly name: string
  readonly size: number
  readonly sha256: string
  readonly treeDigest?: string
  readonly entries: readonly Entry[]
  readonly zip64: boolean
  readonly findings: readonly Finding<ZipRule>[]
  readonly #source: ByteSource
  readonly #limits: Limits
  readonly #facts: ContentFacts
  readonly #hasText: boolean
  readonly #byPath = new Map<string, Entry>()

  constructor({ source, digest, entries, zip64, findings, limits, facts, hasText }: ZipReading) {
    this.#source = source
    this.#limits = limits
    this.#facts = facts
    this.#hasText = hasText
    this.name = source.name
    this.size = source.size
    this.sha256 = digest
    this.entries = entries
    this.zip64 = zip64
    this.findings = findings
    for (const entry of entries) {
      const path = slashed(entry.path)
      if (!entry.directory && !this.#byPath.has(path)) this.#byPath.set(path, entry)
    }
    const tree = treeDigest(entries)
    if (tree) this.treeDigest = tree
  }

  entry(path: string): Entry | undefined {
    return this.#byPath.get(slashed(path))
  }

  notes(entry: Entry): Uint8Array | undefined {
    return this.#facts.notes(entry.index)
  }

  get notesDropped(): number {
    return this.#facts.notesDropped
  }

  get text(): string | undefined {
    return this.#hasText ? this.#facts.text(this.#limits.textBytes) : undefined
  }

  async read(entry: Entry, maxBytes = this.#limits.entryBytes): Promise<Uint8Array> {
    if (entry.size > maxBytes) throw tooLarge(entry, maxBytes)
    if (entry.dataOffset < 0 || !entry.sha256) throw damaged(entry)
    const stored = await this.#source.read(entry.dataOffset, entry.compressedSize)
    return contentOf(stored, entry)
  }

  close(): Promise<void> {
    return this.#source.close()
  }
}

/** Content of one entry that the pass found whole. */
function contentOf(stored: Uint8Array, entry: Entry): Uint8Array {
  if (entry.method === 0) return stored
  const content = inflateRawSync(stored, { maxOutputLength: Math.max(1, entry.size) })
  if (content.length !== entry.size || crc32(content) !== entry.crc32) throw damaged(entry)
  return content
}

const damaged = (entry: Entry): FondsError =>
  new FondsError('value-invalid', {
    name: entry.path,
    problem: both('its content cannot be read', 'son contenu est illisible'),
  })

export const tooLarge = (entry: Entry, limit: number): FondsError =>
  new FondsError('value-invalid', {
    name: entry.path,
    problem: both(
      `it holds ${entry.size} bytes, and at most ${limit} are read`,
      `elle contient ${entry.size} octets, et au plus ${limit} sont lus`,
    ),
  })
