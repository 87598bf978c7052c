import type { ByteSource } from '../container/byte-source.js'
import { FondsError } from '../kernel/errors.js'
import { repairPackage } from '../outbound/repair-package.js'
import type { ExportedPackage, OriginalPackage, PackageEntry } from '../repository/repository.js'
import type { Client } from './client.js'
import { fileNameIn } from './download.js'
import { dossierFrom } from './from-wire.js'
import { asFondsError, translated } from './remote-error.js'

/** Bytes asked for at once where they are read in pieces: a request each would be dear. */
const windowBytes = 4 * 2 ** 20

/** A version's package, byte for byte as it came in. */
export async function downloadPackage(client: Client, reference: string): Promise<ExportedPackage> {
  const { fileName, size = 0, sha256, bytes } = await client.versions.download(reference)
  return { fileName, size, ...(sha256 !== undefined && { sha256 }), changes: [], bytes: passed(bytes) }
}

/** A version's package, for reading any part of it. */
export async function openRemoteOriginal(client: Client, reference: string): Promise<OriginalPackage> {
  const { id, size, sha256 } = await client.versions.get(reference)
  // Its name stands on any answer: the shortest is asked for.
  const first = await client.open('getPackage', { params: { version: id }, headers: { Range: 'bytes=0-0' } })
  await first.body?.cancel()
  const source = remoteSource(client, id, size)
  return {
    fileName: fileNameIn(first.headers.get('content-disposition')) ?? 'package.zip',
    size,
    sha256,
    async *slice(start, end) {
      if (end - start === size) yield* passed((await translated(client.versions.download(id))).bytes)
      else yield* windows(source, start, end)
    },
  }
}

/** A repaired copy, made here: its streams are those of the original, asked for as they are needed. */
export async function downloadRepaired(client: Client, reference: string): Promise<ExportedPackage> {
  const { id, size } = await client.versions.get(reference)
  const { entries, standard } = dossierFrom(await client.versions.dossier(id))
  const source = remoteSource(client, id, size)
  const { changes, writer } = repairPackage({ name: reference, entries, root: standard.root, source })
  const original = await client.versions.download(id)
  const bytes = async function* () {
    // Streams are copied as they are, so a damaged one would go unnoticed: the whole package is looked at first.
    for await (const _ of passed(original.bytes));
    yield* writer.bytes()
  }
  return { fileName: original.fileName, size: writer.size, changes, bytes: bytes() }
}

/** One file of a package. */
export async function openRemoteEntry(client: Client, reference: string, path: string): Promise<PackageEntry> {
  const { id, size } = await client.versions.get(reference)
  const { entries } = dossierFrom(await client.versions.dossier(id))
  const entry = entries.find((known) => known.path === path && !known.directory)
  if (entry?.sha256 === undefined) throw new FondsError('entry-unknown', { version: reference, path })
  const { sha256, dataOffset, compressedSize } = entry
  const source = remoteSource(client, id, size)
  return {
    path,
    sha256,
    size: entry.size,
    storedSize: compressedSize,
    method: entry.method === 0 ? 'stored' : 'deflate',
    crc32: entry.crc32,
    stored: (start = 0, end = compressedSize) => windows(source, dataOffset + start, dataOffset + end),
    async *content() {
      yield* passed((await translated(client.versions.entry(id, path))).bytes)
    },
  }
}

async function* windows(source: ByteSource, start: number, end: number): AsyncIterable<Uint8Array> {
  for (let at = start; at < end; at += windowBytes) yield await source.read(at, Math.min(windowBytes, end - at))
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
  let held: { readonly at: number; readonly bytes: Uint8Array } = { at: 0, bytes: new Uint8Array() }
  return {
    name: version,
    size,
    async read(offset, length) {
      const { at, bytes } = held
      if (offset >= at && offset + length <= at + bytes.byteLength)
        return new Uint8Array(bytes.subarray(offset - at, offset - at + length))
      const end = Math.min(size, offset + Math.max(length, windowBytes))
      const range = { 'Accept-Encoding': 'identity', Range: `bytes=${offset}-${end - 1}` }
      const response = await translated(client.open('getPackage', { params: { version }, headers: range }))
      const fetched = new Uint8Array(await response.arrayBuffer())
      if (response.status !== 206 || fetched.byteLength < length)
        throw new FondsError('source-changed', { file: version })
      held = { at: offset, bytes: fetched }
      return fetched.slice(0, length)
    },
    close: async () => {},
  }
}
