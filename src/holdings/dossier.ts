import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { createGzip, gunzip } from 'node:zlib'
import type { Container, Entry } from '../container/container.js'
import { bytesOf } from '../container/source-bytes.js'
import type { ExaminedPackage } from '../findings/examined-package.js'
import type { Report } from '../findings/report.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { ManifestOutline } from '../manifest/manifest-outline.js'
import { outlineOf } from '../manifest/outline.js'
import type { BlobReader } from './blob-store.js'

/**
 * All that is known of the inside of one version's package: kept beside it as one compressed document, and derivable from it again.
 */
export interface Dossier {
  readonly format: 1
  readonly sha256: Sha256
  readonly standard: {
    readonly name: string
    readonly edition?: string
    readonly manifestPath?: string
    readonly root: string
  }
  readonly entries: readonly InventoryEntry[]
  readonly manifest?: ManifestOutline
  readonly report: Report
}

/** One entry of the zip, with all that is needed to serve or to copy it without reading the directory again. */
export type InventoryEntry = Pick<
  Entry,
  'path' | 'directory' | 'litter' | 'method' | 'crc32' | 'compressedSize' | 'size' | 'dataOffset' | 'modified'
> & { readonly sha256?: Sha256 }

const format = 1
const decompress = promisify(gunzip)
/** A dossier of the most entries allowed stays well below; more is not one of ours. */
const largest = 2 ** 30

export const makeDossier = (examined: ExaminedPackage): Dossier => ({
  ...dossierOf(examined),
  entries: [...inventory(examined.container)],
})

/** Compressed piece by piece: the dossier of many entries, whole, would be larger than all else that is known of the package. */
export async function writeDossier(examined: ExaminedPackage): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  await pipeline(
    Readable.from(blocks(jsonPieces(dossierOf(examined)))),
    createGzip({ level: 6 }),
    async (compressed) => {
      for await (const piece of compressed) pieces.push(piece)
    },
  )
  return Buffer.concat(pieces)
}

function dossierOf({ container, standard, manifest, report }: ExaminedPackage) {
  const { name, edition, manifestPath, root } = standard
  return {
    format,
    sha256: container.sha256,
    standard: {
      name,
      ...(edition !== undefined && { edition }),
      ...(manifestPath !== undefined && { manifestPath }),
      root,
    },
    entries: inventory(container),
    ...(manifest && { manifest: outlineOf(manifest) }),
    report,
  } as const
}

function* inventory({ entries }: Container): Generator<InventoryEntry> {
  for (const entry of entries) yield inventoryEntry(entry)
}

/** Characters that are compressed at once: every call of the compressor costs as much as some thousands of them. */
const blockLength = 2 ** 16

function* blocks(pieces: Iterable<string>): Generator<string> {
  let block = ''
  for (const piece of pieces) {
    block += piece
    if (block.length < blockLength) continue
    yield block
    block = ''
  }
  yield block
}

/** What `JSON.stringify` says, in pieces: the members of objects, and the elements of lists. */
function* jsonPieces(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) yield JSON.stringify(value)
  else if (Symbol.iterator in value) yield* listPieces(value as Iterable<unknown>)
  else {
    let before = '{'
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue
      yield `${before}${JSON.stringify(name)}:`
      yield* jsonPieces(member)
      before = ','
    }
    yield before === '{' ? '{}' : '}'
  }
}

const atOnce = 500

function* listPieces(list: Iterable<unknown>): Generator<string> {
  let before = '['
  let some: unknown[] = []
  const told = () => `${before}${JSON.stringify(some).slice(1, -1)}`
  for (const element of list) {
    some.push(element)
    if (some.length < atOnce) continue
    yield told()
    before = ','
    some = []
  }
  yield some.length > 0 || before === '[' ? `${told()}]` : ']'
}

/** @throws {FondsError} `blob-unknown`, or `blob-damaged` when the bytes are not a dossier of this version of Fonds. */
export async function readDossier(blobs: BlobReader, digest: Sha256): Promise<Dossier> {
  const source = await blobs.open(digest)
  try {
    const pieces: Uint8Array[] = []
    for await (const piece of bytesOf(source)) pieces.push(piece)
    const text = await decompress(Buffer.concat(pieces), { maxOutputLength: largest })
    const dossier: Dossier = JSON.parse(text.toString('utf8'))
    if (dossier.format !== format) throw new Error(`format ${dossier.format}`)
    return dossier
  } catch (cause) {
    if (cause instanceof FondsError) throw cause
    throw new FondsError('blob-damaged', { sha256: digest }, cause)
  } finally {
    await source.close()
  }
}

function inventoryEntry(entry: Entry): InventoryEntry {
  const { path, directory, litter, method, crc32, compressedSize, size, dataOffset, modified, sha256 } = entry
  const facts = { path, directory, litter, method, crc32, compressedSize, size, dataOffset, modified }
  return { ...facts, ...(sha256 !== undefined && { sha256 }) }
}
