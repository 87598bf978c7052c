import { type DigestOptions, digestOf } from '../container/source-bytes.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'
import type { BlobReader, StoredBlob } from './blob-store.js'
import type { VersionRecord } from './course-index.js'
import { readDossier } from './dossier.js'
import type { Stores } from './stores.js'

export interface VerifyReport {
  readonly courses: number
  readonly versions: number
  readonly blobs: number
  /** Blobs that nothing names: left by what was interrupted, or on their way in. No problem; `collectGarbage` removes them. */
  readonly unreferenced: number
  /** Bytes re-read. */
  readonly bytes: number
  readonly problems: readonly VerifyProblem[]
  /** Packages whose pages were read for searches, where that was asked for. */
  readonly pageText?: number
}

export interface VerifyProblem {
  readonly kind: 'blob-missing' | 'blob-damaged' | 'dossier-unreadable' | 'index-damaged' | 'index-inconsistent'
  /** Digest of the blob, or id of the course or version. */
  readonly subject: string
  readonly detail: Sentence
}

export interface VerifyOptions {
  /** Bytes re-read, and to re-read in all. */
  readonly onBytes?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const pageLength = 500

/**
 * Re-reads every byte that is kept, and holds the index to it. Changes nothing, and may run beside anything: what is added or
 * collected meanwhile is no problem.
 */
export async function verifyHoldings(stores: Stores, options: VerifyOptions = {}): Promise<VerifyReport> {
  const problems: VerifyProblem[] = []
  const blobs = await rehash(stores, options, problems)
  const named = namedBlobs(stores, blobs, problems)
  const versions = await checkVersions(stores, blobs, { ...options, named }, problems)
  const courses = await checkCourses(stores, { ...options, named }, problems)
  for (const detail of await stores.index.faults())
    problems.push({ kind: 'index-damaged', subject: 'index', detail: both(detail, detail) })
  const kept = [...blobs.sound, ...blobs.damaged]
  const unreferenced = kept.filter((digest) => !named.has(digest)).length
  return { courses, versions, blobs: kept.length, unreferenced, bytes: blobs.bytes, problems }
}

interface Rehashed {
  readonly sound: ReadonlySet<Sha256>
  readonly damaged: ReadonlySet<Sha256>
  readonly bytes: number
}

async function rehash({ blobs }: Stores, options: VerifyOptions, problems: VerifyProblem[]): Promise<Rehashed> {
  const listed: StoredBlob[] = []
  for await (const { sha256, size } of blobs.list()) listed.push({ sha256, size })
  const total = listed.reduce((sum, { size }) => sum + size, 0)
  const [sound, damaged] = [new Set<Sha256>(), new Set<Sha256>()]
  let bytes = 0
  for (const { sha256, size } of listed) {
    const onProgress = (done: number) => options.onBytes?.(bytes + done, total)
    const found = await reread(blobs, sha256, { onProgress, ...(options.signal && { signal: options.signal }) })
    bytes += size
    if (found === 'collected') continue
    if (found === 'sound') sound.add(sha256)
    else {
      damaged.add(sha256)
      problems.push({ kind: 'blob-damaged', subject: sha256, detail: found.fault })
    }
  }
  return { sound, damaged, bytes }
}

/** Reads one blob again from end to end. */
async function reread(
  blobs: BlobReader,
  expected: Sha256,
  options: DigestOptions,
): Promise<'sound' | 'collected' | { readonly fault: Sentence }> {
  try {
    const source = await blobs.open(expected)
    try {
      const actual = await digestOf(source, options)
      return actual === expected
        ? 'sound'
        : { fault: both(`its bytes have digest ${actual}`, `ses octets ont l’empreinte ${actual}`) }
    } finally {
      await source.close()
    }
  } catch (error) {
    if (!isFondsError(error) || error.code === 'cancelled') throw error
    return error.code === 'blob-unknown' ? 'collected' : { fault: inBoth(error) }
  }
}

/** What anything names, each to be there. */
interface NamedBlobs {
  has(digest: Sha256): boolean
  /** @param by whoever needs it, in a sentence. */
  need(digest: Sha256, by: Sentence): Promise<void>
}

function namedBlobs({ blobs }: Stores, { sound, damaged }: Rehashed, problems: VerifyProblem[]): NamedBlobs {
  const named = new Set<Sha256>()
  return {
    has: (digest) => named.has(digest),
    async need(digest, { en, fr }) {
      named.add(digest)
      // What was added after the blobs were listed has blobs of its own.
      if (sound.has(digest) || damaged.has(digest) || (await blobs.has(digest))) return
      problems.push({ kind: 'blob-missing', subject: digest, detail: both(`${en} needs it`, `${fr} en a besoin`) })
    },
  }
}

interface CheckOptions extends VerifyOptions {
  readonly named: NamedBlobs
}

/** Every version has its package, a dossier that can be read and is about it, and the thumbnail that it was published with. */
async function checkVersions(
  { index, blobs }: Stores,
  { sound }: Rehashed,
  options: CheckOptions,
  problems: VerifyProblem[],
): Promise<number> {
  let versions = 0
  for await (const version of paged((after) => index.read((reader) => reader.everyVersion(after, pageLength)))) {
    if (options.signal?.aborted) throw new FondsError('cancelled')
    versions++
    const by = both(`version ${version.id}`, `la version ${version.id}`)
    const thumbnail = version.publishedSheet?.thumbnail
    for (const digest of [version.sha256, version.dossier, ...(thumbnail === undefined ? [] : [thumbnail])])
      await options.named.need(digest, by)
    if (!sound.has(version.dossier)) continue
    const fault = await dossierFault(blobs, version)
    if (fault) problems.push({ kind: 'dossier-unreadable', subject: version.id, detail: fault })
  }
  return versions
}

async function dossierFault(blobs: BlobReader, version: VersionRecord): Promise<Sentence | undefined> {
  try {
    const dossier = await readDossier(blobs, version.dossier)
    if (dossier.sha256 === version.sha256) return undefined
    return both(`it is about package ${dossier.sha256}`, `il porte sur le paquet ${dossier.sha256}`)
  } catch (error) {
    if (!isFondsError(error)) throw error
    return inBoth(error)
  }
}

/** Versions are numbered from 1 without gaps, the published one is among them, and the sheet has its thumbnail. */
async function checkCourses({ index }: Stores, options: CheckOptions, problems: VerifyProblem[]): Promise<number> {
  let count = 0
  const page = (after: string) =>
    index.read(async (reader) => {
      const courses = await reader.everyCourse(after, pageLength)
      return Promise.all(courses.map(async (course) => ({ ...course, history: await reader.versions(course.id) })))
    })
  for await (const { id, sheet, published, history } of paged(page)) {
    if (options.signal?.aborted) throw new FondsError('cancelled')
    count++
    if (sheet.thumbnail !== undefined)
      await options.named.need(sheet.thumbnail, both(`course ${id}`, `la formation ${id}`))
    const inconsistent = (en: string, fr: string) =>
      problems.push({ kind: 'index-inconsistent', subject: id, detail: both(en, fr) })
    if (history.length === 0) inconsistent('it has no version', 'elle n’a aucune version')
    if (history.some(({ number }, at) => number !== at + 1))
      inconsistent('its versions are not numbered 1, 2, 3…', 'ses versions ne sont pas numérotées 1, 2, 3…')
    if (published !== undefined && !history.some(({ number }) => number === published))
      inconsistent(
        `version ${published} is published and is not there`,
        `la version ${published} est publiée et absente`,
      )
  }
  return count
}

const inBoth = (error: FondsError): Sentence => both(error.says('en'), error.says('fr'))

async function* paged<T extends { readonly id: string }>(page: (after: string) => Promise<T[]>): AsyncIterable<T> {
  let after = ''
  for (let rows = await page(after); rows.length > 0; rows = await page(after)) {
    yield* rows
    after = rows.at(-1)?.id ?? after
  }
}
