import { Readable } from 'node:stream'
import { MemoryLocker, Server } from '@tus/server'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { Call, Reply } from './call.js'
import { RequestError } from './problem.js'
import { type Checksum, type Promised, TusStore } from './tus-store.js'

type UploadOperation = 'describeUploads' | 'createUpload' | 'getUpload' | 'appendUpload' | 'removeUpload'

const version = '1.0.0'
const algorithms = ['sha1', 'sha256']
/** One writes at a time. Whoever comes later is right: the connection of the one before is dead, only nobody has told us. */
const locker = new MemoryLocker()

/** Answers as the protocol tus 1.0 has it; what it leaves open, problems, is as everywhere. */
export async function speakTus(call: Call<UploadOperation>): Promise<Reply<UploadOperation>> {
  const { platform, actor, params, request, settings } = call
  const isQuestion = request.method === 'OPTIONS'
  if (!isQuestion) assertVersion(request.headers['tus-resumable'])
  // Before anything is locked: nobody stops what another organisation sends.
  if (params.upload !== undefined && !isQuestion) await platform.imports.upload(actor, params.upload)
  let failure: unknown
  const server = new Server({
    path: '/v1/uploads',
    datastore: new TusStore(platform.imports, actor, promised(call)),
    maxSize: settings.packageBytes,
    locker,
    lockDrainTimeout: 1,
    getFileIdFromRequest: () => params.upload,
    generateUrl: (_, { path, id }) => `${settings.publicUrl ?? ''}${path}/${id}`,
    onResponseError: (_, error) => {
      failure = error
      return undefined
    },
  })
  const response = await server.handleWeb(webRequest(call))
  if (failure instanceof FondsError) throw failure
  if (!response.ok) throw await problemFrom(response, call)
  return { status: response.status, body: null, headers: await toldHeaders(response, call) }
}

/** The request as the library wants it, with what belongs to the protocol. */
function webRequest({ request }: Call<UploadOperation>): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers))
    if (/^(content-(length|type)|tus-.+|upload-.+)$/.test(name)) headers.set(name, String(value))
  const hasBody = request.method === 'POST' || request.method === 'PATCH'
  return new Request(new URL(request.url ?? '/', 'http://fonds'), {
    method: request.method ?? '',
    headers,
    ...(hasBody && { body: Readable.toWeb(request), duplex: 'half' }),
  })
}

function assertVersion(header: unknown): void {
  if (header === version) return
  throw new RequestError('protocol-unsupported', { version }, { headers: { 'Tus-Version': version } })
}

/** @throws {FondsError} `request-invalid`, `digest-unsupported`. */
function promised({ request: { headers } }: Call<UploadOperation>): Promised {
  const checksum = checksumOf(headers['upload-checksum'])
  const sha256 = digestOf(headers['repr-digest'])
  return { ...(checksum && { checksum }), ...(sha256 !== undefined && { sha256 }) }
}

function checksumOf(header: string | string[] | undefined): Checksum | undefined {
  if (header === undefined) return undefined
  const [, algorithm = '', digest = ''] = /^([\w-]+) ([A-Za-z0-9+/]+={0,2})$/.exec(String(header)) ?? []
  if (algorithms.includes(algorithm)) return { algorithm, digest: Buffer.from(digest, 'base64') }
  const problem = both(
    `Upload-Checksum is not one of ${algorithms.join(', ')}, a space, and the digest in base64`,
    `Upload-Checksum n’est pas l’un de ${algorithms.join(', ')}, une espace et l’empreinte en base64`,
  )
  throw new FondsError('request-invalid', { problem })
}

function digestOf(header: string | string[] | undefined): Sha256 | undefined {
  if (header === undefined) return undefined
  const [, digest] = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/.exec(String(header)) ?? []
  if (digest === undefined) throw new FondsError('digest-unsupported', { header: 'Repr-Digest' })
  return Buffer.from(digest, 'base64').toString('hex')
}

async function problemFrom(response: Response, { settings, params }: Call<UploadOperation>): Promise<FondsError> {
  if (response.status === 404) return new FondsError('upload-unknown', { upload: params.upload ?? '' })
  if (response.status === 409) return new FondsError('upload-offset')
  if (response.status === 413) return new FondsError('body-too-large', { limit: settings.packageBytes })
  const problem = (await response.text()).trim()
  return response.status < 500
    ? new FondsError('request-invalid', { problem })
    : new FondsError('internal', { reason: problem })
}

async function toldHeaders(response: Response, { platform, actor, request, params }: Call<UploadOperation>) {
  const headers: Record<string, string> = {}
  // The rest is about pages of other origins, which is not for a single route to decide.
  for (const [name, value] of response.headers)
    if (/^(location|cache-control|tus-.+|upload-.+)$/.test(name)) headers[name] = value
  if (request.method === 'OPTIONS') headers['tus-checksum-algorithm'] = algorithms.join(',')
  const id = params.upload ?? headers.location?.split('/').at(-1)
  if (id !== undefined && request.method !== 'DELETE' && request.method !== 'OPTIONS') {
    const { offset, size, expiresAt } = await platform.imports.upload(actor, id)
    if (offset !== size) headers['upload-expires'] = new Date(expiresAt).toUTCString()
  }
  return headers
}
