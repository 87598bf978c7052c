import { type Clock, systemClock } from '../kernel/clock.js'
import type { Finding } from '../kernel/finding.js'
import { turn } from '../kernel/steps.js'
import { bareXml, looksLikeXml } from './bare-xml.js'
import type { ByteSource } from './byte-source.js'
import type { Container } from './container.js'
import { type ContentReader, loadNoteContent } from './content-reader.js'
import { readEndRecord } from './end-record.js'
import { type Layout, layOut } from './extents.js'
import { FindingLog } from './finding-log.js'
import { gapFindings } from './gaps.js'
import { type Inflater, localInflater, threadedInflater } from './inflater.js'
import { defaultLimits, type Limits } from './limits.js'
import { nameFindings } from './name-findings.js'
import { isNestedArchive } from './nested-archive.js'
import { opaque } from './opaque.js'
import { openDirectory } from './open-directory.js'
import { isEncrypted, readContent } from './read-content.js'
import { digestOf } from './source-bytes.js'
import { ZipContainer } from './zip-container.js'
import { ContentFacts, type DirectoryEntry, ZipEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

export interface ReadOptions {
  readonly limits?: Partial<Limits>
  /** Called as bytes of the package pass. */
  readonly onProgress?: (done: number, total: number) => void
  readonly signal?: AbortSignal
  /** Decides which timestamps lie in the future. */
  readonly clock?: Clock
  /** Looks at content as it passes. Without one, nothing is looked at. */
  readonly contentReader?: ContentReader
}

/** Below these, starting threads takes longer than doing the work here. */
const smallPackage = 6 * 2 ** 20
const smallContent = 24 * 2 ** 20

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
  const contentModule = options.contentReader?.module
  let inflater = source.size > smallPackage ? threadedInflater(limits, { contentModule }) : undefined
  try {
    return await readWith(source, limits, options, async (entries) => {
      inflater ??= await inflaterFor(entries, limits, contentModule)
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
  inflaterOf: (entries: readonly DirectoryEntry[]) => Promise<Inflater>,
): Promise<Container> {
  const log = new FindingLog()
  const { name: file, size } = source
  const sealed = async (kind: Container['kind'], zip64 = false) =>
    opaque(source, kind, await digestOf(source, options), log.list(), zip64)

  if (size > limits.packageBytes) {
    log.add({ rule: 'ZIP-021', case: 'package', place: { file, byte: 0 }, args: { limit: limits.packageBytes, size } })
    return sealed('unknown')
  }
  const end = await readEndRecord(source)
  const noZip = end.findings.some(({ rule }) => rule === 'ZIP-001')
  const begins = noZip ? Buffer.from(await source.read(0, Math.min(firstReserve, size))) : Buffer.alloc(0)
  if (noZip && looksLikeXml(begins)) return bareXml(source, await digestOf(source, options))
  const meantAsZip = begins.length === 0 || begins.toString('latin1', 0, 2) === 'PK' || zipNames.test(file)
  for (const finding of end.findings) log.add(noZip && !meantAsZip ? { ...finding, rule: 'ZIP-002' } : finding)
  if (noZip) return sealed('unknown')
  const now = (options.clock ?? systemClock).now()
  const directory = end.record && (await openDirectory({ source, end: end.record, limits, now, log }))
  if (!directory) return sealed('zip', end.record?.zip64)

  const { entries, contentEnd, shift } = directory
  // Each of these passes over all entries takes some 50 ms where there are 66 000: others may have the thread in between.
  for (const finding of nameFindings(entries, limits)) log.add(finding)
  await turn()
  for (const entry of entries) for (const finding of traits(entry)) log.add(finding)
  await turn()
  const { extents, misplaced } = layOut(entries, contentEnd)
  await turn()
  for (const finding of misplacedFindings(misplaced)) log.add(finding)
  const found = extents[0]?.start ?? 0
  if (found > 0 && shift === 0) log.add({ rule: 'ZIP-004', case: 'before', place: { file, byte: 0 }, args: { found } })

  const facts = new ContentFacts(entries.length)
  const inflater = await inflaterOf(entries)
  const signal = options.signal && { signal: options.signal }
  const digest = await readContent({
    source,
    extents,
    facts,
    inflater,
    limits,
    report: (finding) => log.add(finding),
    ...(options.contentReader && { reader: options.contentReader }),
    ...(options.onProgress && { onProgress: options.onProgress }),
    ...signal,
  })
  // Now, not at the end: the memory of the threads makes room for what is built here.
  await inflater.close()
  for await (const finding of gapFindings({ source, extents, facts, ...signal })) log.add(finding)
  await turn()
  const zipEntries = entries.map((entry) => new ZipEntry(entry, facts))
  for (const entry of zipEntries)
    if (isNestedArchive(entry))
      log.add({ rule: 'ZIP-024', place: { file: entry.path, byte: entry.headerOffset }, args: {} })
  await turn()
  const zip64 = end.record?.zip64 ?? false
  const hasText = options.contentReader?.givesText === true
  return new ZipContainer({ source, digest, entries: zipEntries, zip64, findings: log.list(), limits, facts, hasText })
}

function* misplacedFindings(misplaced: Layout['misplaced']): Iterable<Finding<ZipRule>> {
  for (const { entry, which, other } of misplaced)
    yield {
      rule: 'ZIP-006',
      case: which,
      // An offset outside the file is no place in it.
      place: { file: entry.path, byte: which === 'outside' ? entry.recordOffset : entry.headerOffset },
      args: { size: entry.compressedSize, ...(other && { other: other.path }) },
    }
}

/** Entries that no reader of plain zips can open, and traits worth a word. */
function* traits(entry: DirectoryEntry): Iterable<Finding<ZipRule>> {
  const place = { file: entry.path, byte: entry.recordOffset }
  if (isEncrypted(entry)) yield { rule: 'ZIP-008', place, args: {} }
  if (entry.method !== 0 && entry.method !== 8) yield { rule: 'ZIP-009', place, args: { method: entry.method } }
  if (entry.flags & (1 << 3)) yield { rule: 'ZIP-033', place, args: {} }
}

async function inflaterFor(
  entries: readonly DirectoryEntry[],
  limits: Limits,
  contentModule: string | undefined,
): Promise<Inflater> {
  let content = 0
  for (const entry of entries) content += entry.size
  if (content > smallContent) return threadedInflater(limits, { contentModule })
  return localInflater(limits, contentModule === undefined ? undefined : await loadNoteContent(contentModule))
}
