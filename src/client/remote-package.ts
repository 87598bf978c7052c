import type { ByteSource } from '../container/byte-source.js'
import { inventoryOf } from '../holdings/package-reader.js'
import { FondsError } from '../kernel/errors.js'
import { repairPackage } from '../outbound/repair-package.js'
import type { ExportedPackage, OriginalPackage, Taking } from '../repository/exported-package.js'
import type { PackageEntry } from '../repository/repository.js'
import type { Client } from './client.js'
import { fileNameIn, pieces } from './download.js'
import { dossierFrom } from './from-wire.js'
import { asFondsError, translated } from './remote-error.js'

/** Bytes asked for at once where they are read in pieces: a request each would be dear. */
const windowBytes = 4 * 2 ** 20
/** Milliseconds between two pieces of one. */
const patience = 60_000

/** A version's package, byte for byte as it came in. */
export async function downloadPackage(
  client: Client,
  reference: string,
  { via = 'export' }: Taking = {},
): Promise<ExportedPackage> {
  const { version, slice, ...named } = await openRemoteOriginal(client, reference, { via })
  const { size, sha256 } = version
  return { ...named, size, sha256, changes: [], bytes: slice(0, size) }
}

/** A version's package, for reading any part of it. No connection is held before its bytes are asked for. */
export async function openRemoteOriginal(
  client: Client,
  reference: string,
  { via = 'pull' }: Taking = {},
): Promise<OriginalPackage> {
  const version = await client.versions.get(reference)
  const { id, size, derivedFrom } = version
  return {
    version,
    fileName: await nameOf(client, id),
    ...(derivedFrom && { derivedFrom }),
    slice: (start, end) => (end - start === size ? whole(client, id, via) : stretch(client, id, start, end)),
  }
}

/** A repaired copy, made here: its streams are those of the original, asked for as they are needed. */
export async function downloadRepaired(
  client: Client,
  reference: string,
  { via = 'export' }: Taking = {},
): Promise<ExportedPackage> {
  const { id, size, derivedFrom } = await client.versions.get(reference)
  const { entries, standard } = dossierFrom(await client.versions.dossier(id))
  const source = remoteSource(client, id, size)
  const { changes, writer } = repairPackage({ name: reference, entries, root: standard.root, source })
  const bytes = async function* () {
    // Streams are copied as they are, so a damaged one would go unnoticed: the whole package is looked at first.
    for await (const _ of whole(client, id, via));
    yield* writer.bytes()
  }
  const named = { fileName: await nameOf(client, id), ...(derivedFrom && { derivedFrom }) }
  return { ...named, size: writer.size, changes, bytes: bytes() }
}

/** One file of a package. */
export async function openRemoteEntry(client: Client, reference: string, path: string): Promise<PackageEntry> {
  const version = await client.versions.get(reference)
  const { id } = version
  const entry = inventoryOf(dossierFrom(await client.versions.dossier(id)).entries).file(path)
  if (entry?.sha256 === undefined) throw new FondsError('entry-unknown', { version: reference, path })
  const { sha256, size, crc32, dataOffset, compressedSize: storedSize } = entry
  return {
    version,
    path: entry.path,
    sha256,
    size,
    storedSize,
    method: entry.method === 0 ? 'stored' : 'deflate',
    crc32,
    stored: (start = 0, end = storedSize) => stretch(client, id, dataOffset + start, dataOffset + end),
    async *content() {
      yield* passed((await translated(client.versions.entry(id, entry.path))).bytes)
    },
  }
}

/** What a package is saved as: told with its bytes, of which one is enough. */
async function nameOf(client: Client, version: string): Promise<string> {
  const response = await openRange(client, version, 0, 1)
  await response.body?.cancel()
  return fileNameIn(response.headers.get('content-disposition')) ?? 'package.zip'
}

async function* whole(client: Client, version: string, via: NonNullable<Taking['via']>): AsyncIterable<Uint8Array> {
  yield* passed((await translated(client.versions.download(version, { via }))).bytes)
}

async function* stretch(client: Client, version: string, start: number, end: number): AsyncIterable<Uint8Array> {
  for (let at = start; at < end; at += windowBytes)
    yield await readRange(client, version, at, Math.min(end, at + windowBytes))
}

async function* passed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    throw asFondsError(error)
  }
}

/** A package that stays where it is, read in ranges. */
function remoteSource(client: Client, version: string, size: number): ByteSource {
  let held = { at: 0, bytes: new Uint8Array() }
  return {
    name: version,
    size,
    async read(offset, length) {
      // Several may read at once: each goes on with the window that it found or fetched.
      let window = held
      if (offset < window.at || offset + length > window.at + window.bytes.byteLength) {
        const end = Math.min(size, offset + Math.max(length, windowBytes))
        window = { at: offset, bytes: await readRange(client, version, offset, end) }
        held = window
      }
      return window.bytes.slice(offset - window.at, offset - window.at + length)
    },
    close: async () => {},
  }
}

async function readRange(client: Client, version: string, start: number, end: number) {
  const response = await openRange(client, version, start, end)
  const bytes = new Uint8Array(end - start)
  let filled = 0
  const changed = () => new FondsError('source-changed', { file: version })
  // Looked at while it comes: where nobody knows ranges, the whole package would.
  if (response.status !== 206) throw changed()
  for await (const piece of passed(pieces(response, patience))) {
    if (filled + piece.byteLength > bytes.byteLength) throw changed()
    bytes.set(piece, filled)
    filled += piece.byteLength
  }
  if (filled !== bytes.byteLength) throw changed()
  return bytes
}

const openRange = (client: Client, version: string, start: number, end: number): Promise<Response> => {
  const headers = { 'Accept-Encoding': 'identity', Range: `bytes=${start}-${end - 1}` }
  return translated(client.open('getPackage', { params: { version }, headers }))
}
