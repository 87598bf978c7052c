import type { IncomingMessage } from 'node:http'
import { ReadableStream } from 'node:stream/web'
import { ERRORS, MemoryLocker, Server } from '@tus/server'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { UploadState } from '../repository/imports.js'
import { interruptible } from '../repository/interruptible.js'
import { mediaTypeOf } from './body.js'
import type { Call, Reply } from './call.js'
import { announcedDigests } from './digests.js'
import { headerFault, RequestError } from './problem.js'
import { tusFault } from './tus-fault.js'
import { type Checksum, type Promised, TusStore } from './tus-store.js'

type UploadOperation = 'describeUploads' | 'createUpload' | 'getUpload' | 'appendUpload' | 'removeUpload'

const path = '/v1/uploads'
const version = '1.0.0'
const algorithms = ['sha1', 'sha256']
/** One request at a time has an upload. Whoever comes later is right: the connection of the one before is dead, only nobody has told us. */
const locker = new MemoryLocker()
/** Milliseconds that the one before has to write what it received. */
const drain = 1

/** Answers as the protocol tus 1.0 has it; problems, which it leaves open, are as everywhere. */
export async function speakTus(call: Call<UploadOperation>): Promise<Reply<UploadOperation>> {
  const { platform, actor, params, request, response, settings, signal } = call
  response.setHeader('Tus-Resumable', version)
  if (request.method !== 'OPTIONS' && request.headers['tus-resumable'] !== version)
    throw new RequestError('protocol-unsupported', { version }, { headers: { 'Tus-Version': version } })
  // Before anything is locked: nobody stops what another organisation sends.
  const known = params.upload === undefined ? undefined : await platform.imports.upload(actor, params.upload)
  let failure: unknown
  const store = new TusStore(platform.imports, actor, promisedBy(call))
  const server = new Server({
    path,
    datastore: store,
    maxSize: settings.packageBytes,
    locker,
    lockDrainTimeout: drain,
    getFileIdFromRequest: () => params.upload,
    generateUrl: (_, { id }) => `${settings.publicUrl ?? ''}${path}/${id}`,
    onResponseError: (_, error) => {
      failure = error
      return undefined
    },
  })
  // To stop reading must not close the connection: whoever sends has to hear why.
  const bytes = interruptible(request.iterator({ destroyOnReturn: false }), signal)
  const answer = await server.handleWeb(webRequest(request, bytes, known))
  // What nobody reads any more would stand before the next request.
  void bytes.return().then(() => request.resume())
  if (!answer.ok) {
    // Who is refused is not told where it is, and cannot go on.
    if (store.created !== undefined) await platform.imports.removeUpload(actor, store.created)
    throw failure instanceof FondsError ? failure : await problemIn(answer, failure, call, known)
  }
  return { status: answer.status, body: null, headers: await headersFrom(answer, call) }
}

/** A request as the library wants it, with what belongs to the protocol. */
function webRequest(
  { method = '', url = '', headers }: IncomingMessage,
  bytes: AsyncIterable<Uint8Array>,
  known: UploadState | undefined,
): Request {
  const { 'content-type': type, 'upload-length': length, ...others } = headers
  const told = Object.entries(others).filter(([name]) => /^(content-length|tus-.+|upload-.+)$/.test(name))
  return new Request(new URL(url, 'http://fonds'), {
    method,
    headers: [
      ...told.map(([name, value]): [string, string] => [name, String(value)]),
      ...(type === undefined ? [] : [['content-type', mediaTypeOf(type)] as [string, string]]),
      // Told again after the request that told it first broke off, it changes nothing, and the library would refuse it.
      ...(length === undefined || (method === 'PATCH' && length === String(known?.size))
        ? []
        : [['upload-length', String(length)] as [string, string]]),
    ],
    ...((method === 'POST' || method === 'PATCH') && { body: ReadableStream.from(bytes), duplex: 'half' }),
  })
}

/** @throws {FondsError} `request-invalid`, `digest-unsupported`. */
function promisedBy(call: Call<UploadOperation>): Promised {
  const { method, headers } = call.request
  const {
    'repr-digest': whole,
    'content-digest': part,
    'upload-checksum': checksum,
    'content-length': length,
  } = headers
  const begins = method === 'POST'
  if (!begins && method !== 'PATCH') return { checksums: [] }
  const [sha256] = begins ? announcedDigests({ 'repr-digest': whole }) : []
  return {
    ...(sha256 !== undefined && { sha256 }),
    ...(length !== undefined && { length: Number(length) }),
    checksums: [
      ...(checksum === undefined ? [] : [checksumOf(String(checksum), call)]),
      ...announcedDigests({ 'content-digest': part }).map(checksumIn),
    ],
  }
}

function checksumOf(header: string, { language }: Call<UploadOperation>): Checksum {
  const [, algorithm = '', digest = ''] = /^([\w-]+) ([A-Za-z0-9+/]+={0,2})$/.exec(header) ?? []
  if (algorithms.includes(algorithm))
    return {
      algorithm,
      digest: Buffer.from(digest, 'base64'),
      mismatch: () => new FondsError('checksum-mismatch', { algorithm }),
    }
  const problem = both(
    `it is not ${algorithms.join(' or ')}, a space, and the digest in base64`,
    `ce n’est pas ${algorithms.join(' ou ')}, une espace, puis l’empreinte en base64`,
  )
  throw headerFault('Upload-Checksum', problem, language)
}

/** What Content-Digest says of the bytes of this request. */
const checksumIn = (expected: Sha256): Checksum => ({
  algorithm: 'sha256',
  digest: Buffer.from(expected, 'hex'),
  mismatch: (actual) => new FondsError('digest-mismatch', { actual: actual.toString('hex'), expected }),
})

/** @param reason what the library threw; where somebody else has the upload now, its end is no more where it was. */
async function problemIn(
  answer: Response,
  reason: unknown,
  { request, settings, language }: Call<UploadOperation>,
  known: UploadState | undefined,
): Promise<FondsError> {
  if (answer.status === 409 || reason === ERRORS.ABORTED) return new FondsError('upload-offset')
  if (answer.status === 413) {
    const announced = known?.size ?? Number(request.headers['upload-length'] ?? Number.POSITIVE_INFINITY)
    return new FondsError('body-too-large', { limit: Math.min(announced, settings.packageBytes) })
  }
  const said = (await answer.text()).trim()
  const [header, problem] = tusFault(said, known) ?? []
  if (header !== undefined && problem) return headerFault(header, problem, language)
  // 501 is for extensions that are not offered: the fault of who asks.
  return answer.status < 500 || answer.status === 501
    ? new FondsError('request-invalid', { problem: said })
    : new FondsError('internal', { reason: said })
}

async function headersFrom(answer: Response, { platform, actor, request, params }: Call<UploadOperation>) {
  // The others are about pages of other origins, which is not for a single route to decide.
  const headers = Object.fromEntries(
    [...answer.headers].filter(([name]) => name === 'location' || /^(tus|upload)-/.test(name)),
  )
  if (request.method === 'OPTIONS') return { ...headers, 'Tus-Checksum-Algorithm': algorithms.join(',') }
  const id = params.upload ?? headers.location?.split('/').at(-1)
  if (id === undefined || request.method === 'DELETE') return headers
  const { offset, size, expiresAt } = await platform.imports.upload(actor, id)
  return {
    ...headers,
    'Cache-Control': 'no-store',
    ...(offset !== size && { 'Upload-Expires': new Date(expiresAt).toUTCString() }),
  }
}
