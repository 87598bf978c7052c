import { reprDigest } from '../../contract/repr-digest.js'
import type { InventoryEntry } from '../../holdings/dossier.js'
import { fileName } from '../../kernel/path.js'
import type { PackageEntry, PackageIdentity } from '../../repository/repository.js'
import { prefersGzip } from '../accept-encoding.js'
import type { HandlersOf } from '../call.js'
import { attachment } from '../content-disposition.js'
import { gzipMember, gzipSize } from '../gzip-member.js'
import { mediaTypeOfFile } from '../media-type.js'
import { type Representation, sendBytes } from '../send-bytes.js'

export const filesHandlers: HandlersOf<'listEntries' | 'getEntry' | 'getPackage'> = {
  listEntries: async ({ actor, platform, params }) => {
    const repository = platform.as(actor)
    const version = await repository.version(params.version ?? '')
    const { entries } = await repository.dossier(version.id)
    const items = entries.filter(({ directory }) => !directory).map(listed)
    return { body: { items }, etag: version.id }
  },
  getEntry: async (call) => {
    const { actor, platform, params, request } = call
    const entry = await platform.as(actor).entry(params.version ?? '', params.path ?? '')
    const { version } = entry
    const path = entry.path.split('/').map(encodeURIComponent).join('/')
    return sendBytes(call, {
      ...(entry.method === 'stored'
        ? asItIs(entry)
        : prefersGzip(request.headers['accept-encoding'])
          ? zipped(entry)
          : unzipped(entry)),
      ...lastModified(version, params.version),
      caching: {
        ...cachingOf(version, params.version, `entries/${path}`),
        ...(entry.method === 'deflate' && { Vary: 'Accept-Encoding' }),
      },
    })
  },
  getPackage: async (call) => {
    const { actor, platform, params, query } = call
    const repository = platform.as(actor)
    const { version, fileName, slice, derivedFrom } = await repository.original(params.version ?? '', query)
    return sendBytes(call, {
      size: version.size,
      etag: version.sha256,
      ...lastModified(version, params.version),
      caching: cachingOf(version, params.version, 'package'),
      headers: {
        'Content-Type': fileName.endsWith('.xml') ? 'application/xml' : 'application/zip',
        'Content-Disposition': attachment(fileName),
        'Repr-Digest': reprDigest(version.sha256),
        // Who gets a package that was made from another’s learns of whose.
        ...(derivedFrom && { Link: `</v1/versions/${derivedFrom.version}>; rel="via"` }),
        ...notRun,
      },
      ranges: 'bytes',
      bytes: ({ start, end }) => slice(start, end),
    })
  },
}

/** What a version is never changes. What another reference means may. */
const isLasting = (version: PackageIdentity, reference: string | undefined): boolean => reference === version.id

/** For the organisation's own caches alone. */
const cachingOf = (version: PackageIdentity, reference: string | undefined, below: string): Record<string, string> =>
  isLasting(version, reference)
    ? { 'Cache-Control': 'private, max-age=31536000, immutable' }
    : { 'Cache-Control': 'private, no-cache', 'Content-Location': `/v1/versions/${version.id}/${below}` }

const lastModified = (version: PackageIdentity, reference: string | undefined): Pick<Representation, 'lastModified'> =>
  isLasting(version, reference) ? { lastModified: new Date(version.createdAt) } : {}

type Content = Omit<Representation, 'caching' | 'lastModified'>

/** A stored entry: any part of it can be had. */
const asItIs = (entry: PackageEntry): Content => ({
  ...unzipped(entry),
  ranges: 'bytes',
  bytes: ({ start, end }) => (end - start === entry.size ? entry.content() : entry.stored(start, end)),
})

/** A deflated entry, inflated. */
const unzipped = (entry: PackageEntry): Content => ({
  size: entry.size,
  etag: entry.sha256,
  headers: { ...headersOf(entry), 'Repr-Digest': reprDigest(entry.sha256) },
  ranges: 'none',
  bytes: () => entry.content(),
})

/** A deflated entry as it lies in the package. Its own digest is not known (RFC 9530 §3.1: that of the content is not its). */
const zipped = (entry: PackageEntry): Content => ({
  size: gzipSize(entry),
  // Another package may have deflated the same content otherwise.
  etag: `${entry.sha256}-gzip-${entry.version.sha256.slice(0, 16)}`,
  headers: { ...headersOf(entry), 'Content-Encoding': 'gzip' },
  ranges: 'none',
  bytes: () => gzipMember(entry),
})

/** Every course is a stranger's script: nothing of it runs at this origin, whatever a browser thinks that it is. */
const notRun = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "sandbox; default-src 'none'",
}

const headersOf = ({ path }: PackageEntry): Record<string, string> => ({
  'Content-Type': mediaTypeOfFile(path),
  'Content-Disposition': attachment(fileName(path)),
  ...notRun,
})

const listed = ({ path, size, compressedSize, sha256, modified, litter }: InventoryEntry) => ({
  path,
  size,
  storedSize: compressedSize,
  ...(sha256 !== undefined && { sha256 }),
  ...(modified !== '' && { modified }),
  ...(litter && { litter }),
})
