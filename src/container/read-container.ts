import { createHash } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { type Clock, systemClock } from '../kernel/clock.js'
import { sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { Finding } from '../kernel/finding.js'
import type { ByteSource } from './byte-source.js'
import { readCentralDirectory } from './central-directory.js'
import type { Container, Entry } from './container.js'
import { type EndRecord, readEndRecord } from './end-record.js'
import { layOut } from './extents.js'
import { type Inflater, localInflater, threadedInflater } from './inflater.js'
import { defaultLimits, type Limits } from './limits.js'
import { nameFindings } from './name-findings.js'
import { isNestedArchive } from './nested-archive.js'
import { isEncrypted, readContent } from './read-content.js'
import { treeDigest } from './tree-digest.js'
import { ContentFacts, type DirectoryEntry, magicLength, ZipEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** Called as bytes of the package pass. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Decides which timestamps lie in the future. */
  readonly clock?: Clock
}

/** Below these, starting threads takes longer than doing the work here. */
const smallPackage = 6 * 2 ** 20
const smallContent = 24 * 2 ** 20

/** A central directory larger than this is refused: names alone of the most entries allowed stay well below. */
const largestDirectory = 256 * 2 ** 20
const firstReserve = 4096

/** A file of such a name is meant to be a zip, whatever its bytes. */
const zipNames = /\.(zip|pif|h5p|imscc|elpx?|epub|mbz)$/i

/**
 * Opens a package and reads it once from end to end. Every defect of the archive is a finding; the source stays open for
 * `read`, and is closed by `close`.
 *
 * @throws {FondsError} `source-unreadable` or `source-changed` when the bytes cannot be had, `cancelled` when the signal says so.
 */
export async function readContainer(source: ByteSource, options: ReadOptions = {}): Promise<Container> {
  const limits = { ...defaultLimits, ...options.limits }
  // Threads take 40 ms to start: for a package that will need them, they do it while the directory is read.
  let inflater = source.size > smallPackage ? threadedInflater(limits) : undefined
  try {
    return await readWith(source, limits, options, (entries) => {
      inflater ??= inflaterFor(entries, limits)
      return inflater
    })
  } finally {
    await inflater?.close()
  }
}

async function readWith(
  source: ByteSource,
  limits: Limits,
  options: ReadOptions,
  inflaterOf: (entries: readonly DirectoryEntry[]) => Inflater,
): Promise<Container> {
  const findings: Finding<ZipRule>[] = []
  const report = (rule: ZipRule, args: Finding['args'] = {}, which?: string, file = source.name, byte?: number) =>
    findings.push({ rule, ...(which && { case: which }), place: { file, ...(byte !== undefined && { byte }) }, args })

  if (source.size > limits.packageBytes) {
    report('ZIP-021', { limit: limits.packageBytes, size: source.size }, 'package')
    return opaque(source, 'unknown', await digestOf(source, options), findings)
  }
  const end = await readEndRecord(source)
  if (!end.record && end.findings.some(({ rule }) => rule === 'ZIP-001')) {
    const begins = Buffer.from(await source.read(0, Math.min(firstReserve, source.size)))
    if (looksLikeXml(begins)) return bareXml(source, options)
    const isZip = begins.length === 0 || begins.toString('latin1', 0, 2) === 'PK' || zipNames.test(source.name)
    const told = isZip ? end.findings : end.findings.map((finding) => ({ ...finding, rule: 'ZIP-002' as const }))
    return opaque(source, 'unknown', await digestOf(source, options), told)
  }
  findings.push(...end.findings)
  const directory =
    end.record && (await openDirectory(source, end.record, limits, options.clock ?? systemClock, report))
  if (!directory) return opaque(source, 'zip', await digestOf(source, options), findings, end.record?.zip64)

  const { entries, contentEnd } = directory
  findings.push(...directory.findings, ...nameFindings(entries, limits))
  for (const entry of entries) for (const finding of unreadable(entry)) findings.push(finding)
  const layout = layOut(entries, contentEnd)
  for (const { entry, which, other } of layout.misplaced)
    report(
      'ZIP-006',
      { size: entry.compressedSize, ...(other && { other: other.path }) },
      which,
      entry.path,
      entry.headerOffset,
    )
  const firstByte = entries.reduce((least, entry) => Math.min(least, entry.headerOffset), source.size)
  if (firstByte > 0) report('ZIP-004', { found: firstByte }, 'before', source.name, 0)

  const facts = new ContentFacts(entries.length)
  const digest = await readContent({
    source,
    extents: layout.extents,
    facts,
    inflater: inflaterOf(entries),
    limits,
    report: (finding) => findings.push(finding),
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...(options.signal && { signal: options.signal }),
  })
  const zipEntries = entries.map((entry) => new ZipEntry(entry, facts))
  for (const entry of zipEntries)
    if (isNestedArchive(entry)) report('ZIP-024', {}, undefined, entry.path, entry.headerOffset)
  return new ZipContainer(source, digest, zipEntries, end.record?.zip64 ?? false, findings, limits)
}

interface Directory {
  readonly entries: readonly DirectoryEntry[]
  readonly findings: readonly Finding<ZipRule>[]
  /** Where content must end: the directory begins there. */
  readonly contentEnd: number
}

type Report = (rule: ZipRule, args?: Finding['args'], which?: string, file?: string, byte?: number) => void

/** The central directory, or undefined (with a finding) when it cannot be read. */
async function openDirectory(
  source: ByteSource,
  end: EndRecord,
  limits: Limits,
  clock: Clock,
  report: Report,
): Promise<Directory | undefined> {
  const { entryCount, directoryOffset, directorySize } = end
  if (entryCount === 0) {
    report('ZIP-032')
    return undefined
  }
  if (entryCount > limits.entries) {
    report('ZIP-023', { entries: entryCount, limit: limits.entries })
    return undefined
  }
  if (directoryOffset + directorySize > end.offset || directorySize > largestDirectory) {
    report(
      'ZIP-003',
      { offset: directoryOffset, bytes: directorySize, size: source.size },
      'bounds',
      source.name,
      directoryOffset,
    )
    return undefined
  }
  const gap = end.offset - directoryOffset - directorySize
  const bytes = Buffer.from((await source.read(directoryOffset, directorySize)).buffer)
  const { entries, findings } = readCentralDirectory({
    bytes,
    offset: directoryOffset,
    entryCount,
    name: source.name,
    now: clock.now(),
  })
  if (entries.length === 0 && gap > 0 && (await startsDirectory(source, directoryOffset + gap))) {
    // Offsets are right once the bytes put before the archive are taken off: a self-extractor, or a polyglot.
    report('ZIP-004', { found: gap }, 'shifted', source.name, 0)
    return undefined
  }
  if (entries.length === 0) {
    for (const finding of findings)
      report(finding.rule, finding.args, finding.case, finding.place.file, finding.place.byte)
    return undefined
  }
  return { entries, findings, contentEnd: directoryOffset }
}

async function startsDirectory(source: ByteSource, offset: number): Promise<boolean> {
  if (offset + 4 > source.size) return false
  return Buffer.from(await source.read(offset, 4)).readUInt32LE(0) === 0x02014b50
}

/** Entries that no reader of plain zips can open, and traits worth a word. */
function* unreadable(entry: DirectoryEntry): Iterable<Finding<ZipRule>> {
  const place = { file: entry.path, byte: entry.recordOffset }
  if (isEncrypted(entry)) yield { rule: 'ZIP-008', place, args: {} }
  if (entry.method !== 0 && entry.method !== 8) yield { rule: 'ZIP-009', place, args: { method: entry.method } }
  if (entry.flags & (1 << 3)) yield { rule: 'ZIP-033', place, args: {} }
}

function inflaterFor(entries: readonly DirectoryEntry[], limits: Limits): Inflater {
  let content = 0
  for (const entry of entries) content += entry.size
  return content <= smallContent ? localInflater(limits) : threadedInflater(limits)
}

/** After a byte order mark and white space, in UTF-8 or UTF-16, XML begins with `<`. */
function looksLikeXml(bytes: Buffer): boolean {
  const text = bytes[0] === 0xff || bytes[0] === 0xfe ? bytes.filter((byte) => byte !== 0).subarray(2) : bytes
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(text.toString('latin1'))
}

/** Reads the whole source for its digest alone. */
async function digestOf(source: ByteSource, { onProgress, signal }: ReadOptions): Promise<string> {
  const hash = createHash('sha256')
  const piece = 2 ** 20
  for (let at = 0; at < source.size; at += piece) {
    if (signal?.aborted) throw new FondsError('cancelled')
    hash.update(await source.read(at, Math.min(piece, source.size - at)))
    onProgress?.(Math.min(at + piece, source.size), source.size)
  }
  return hash.digest('hex')
}

async function bareXml(source: ByteSource, options: ReadOptions): Promise<Container> {
  const digest = await digestOf(source, options)
  const entry: Entry = {
    index: 0,
    path: source.name.split(/[/\\]/).at(-1) ?? source.name,
    directory: false,
    litter: false,
    method: 0,
    flags: 0,
    crc32: 0,
    compressedSize: source.size,
    size: source.size,
    headerOffset: 0,
    dataOffset: 0,
    modified: '',
    sha256: digest,
    magic: await source.read(0, Math.min(magicLength, source.size)),
  }
  const tree = sha256(`${entry.path.normalize('NFC')}\0${digest}\n`)
  return {
    ...opaque(source, 'xml', digest, []),
    treeDigest: tree,
    entries: [entry],
    entry: (path) => (path === entry.path ? entry : undefined),
    async read(_entry, maxBytes = Number.POSITIVE_INFINITY) {
      if (source.size > maxBytes) throw tooLarge(entry, maxBytes)
      return source.read(0, source.size)
    },
  }
}

/** A package that shows nothing of its inside. */
function opaque(
  source: ByteSource,
  kind: Container['kind'],
  digest: string,
  findings: readonly Finding<ZipRule>[],
  zip64 = false,
): Container {
  return {
    name: source.name,
    kind,
    size: source.size,
    sha256: digest,
    entries: [],
    zip64,
    findings,
    entry: () => undefined,
    async read(entry) {
      throw new FondsError('value-invalid', { name: entry.path, problem: 'it is not an entry of this package' })
    },
    close: () => source.close(),
  }
}

class ZipContainer implements Container {
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
  readonly #byPath = new Map<string, Entry>()

  constructor(
    source: ByteSource,
    digest: string,
    entries: readonly Entry[],
    zip64: boolean,
    findings: Finding<ZipRule>[],
    limits: Limits,
  ) {
    this.#source = source
    this.#limits = limits
    this.name = source.name
    this.size = source.size
    this.sha256 = digest
    this.entries = entries
    this.zip64 = zip64
    this.findings = findings.sort((a, b) =>
      a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : (a.place.byte ?? 0) - (b.place.byte ?? 0),
    )
    for (const entry of entries)
      if (!entry.directory && !this.#byPath.has(entry.path)) this.#byPath.set(entry.path, entry)
    const tree = treeDigest(entries)
    if (tree) this.treeDigest = tree
  }

  entry(path: string): Entry | undefined {
    return this.#byPath.get(path)
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
  new FondsError('value-invalid', { name: entry.path, problem: 'its content cannot be read' })

const tooLarge = (entry: Entry, limit: number): FondsError =>
  new FondsError('value-invalid', {
    name: entry.path,
    problem: `it holds ${entry.size} bytes, and at most ${limit} are read`,
  })
