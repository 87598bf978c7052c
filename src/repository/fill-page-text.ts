import type { Limits } from '../container/limits.js'
import { readContainer } from '../container/read-container.js'
import { textReader } from '../content/content-reader.js'
import type { VersionRecord } from '../holdings/course-index.js'
import { contentWordsOf } from '../holdings/search-text.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import type { RepositoryStores } from './passing-stores.js'

type Wordless = Pick<VersionRecord, 'course' | 'number' | 'sha256' | 'size'>

interface FillOptions {
  readonly limits: Partial<Limits>
  /** Bytes read, and to read in all. */
  readonly onBytes?: (done: number, total: number) => void
  readonly signal?: AbortSignal
}

const pageLength = 500

/**
 * Reads the packages of which nothing is known that people read in their pages, so that searches find their courses by it. Each is kept for
 * itself: what is stopped goes on where it was. A package that is lost or damaged is left out, for `verify` has told of it.
 *
 * @returns how many were read.
 * @throws {FondsError} `cancelled`, `store-…`.
 */
export async function fillPageText(stores: RepositoryStores, { onBytes, ...options }: FillOptions): Promise<number> {
  const wordless = await wordlessVersions(stores)
  const total = wordless.reduce((sum, { size }) => sum + size, 0)
  let [read, before] = [0, 0]
  for (const version of wordless) {
    const words = await wordsOf(stores, version, { ...options, onProgress: (done) => onBytes?.(before + done, total) })
    before += version.size
    if (words === undefined) continue
    await stores.index.transact((writer) => writer.keepContentWords(version, words))
    read++
  }
  return read
}

async function wordlessVersions({ index }: RepositoryStores): Promise<Wordless[]> {
  const found: Wordless[] = []
  for (let after = ''; ; ) {
    const page = await index.read((reader) => reader.versionsWithoutContentWords(after, pageLength))
    for (const { course, number, sha256, size } of page) found.push({ course, number, sha256, size })
    const last = page.at(-1)
    if (page.length < pageLength || !last) return found
    after = last.id
  }
}

async function wordsOf(
  { blobs }: RepositoryStores,
  { sha256 }: Wordless,
  options: Omit<FillOptions, 'onBytes'> & { readonly onProgress: (done: number) => void },
): Promise<string | undefined> {
  if (options.signal?.aborted) throw new FondsError('cancelled')
  const source = await blobs.open(sha256).catch(unlessLost)
  if (!source) return undefined
  try {
    const container = await readContainer(source, { ...options, contentReader: textReader(true) })
    return container.sha256 === sha256 ? contentWordsOf(container.text ?? '') : undefined
  } finally {
    await source.close()
  }
}

function unlessLost(error: unknown): undefined {
  if (isFondsError(error, 'blob-unknown')) return undefined
  throw error
}
