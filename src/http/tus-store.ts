import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/utils'
import type { Actor } from '../commons/actor.js'
import { isSha256, type Sha256 } from '../kernel/digest.js'
import { FondsError, isFondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { Imports, UploadState } from '../repository/imports.js'
import { plainName } from './sent-name.js'

/** What a request says of the bytes that it brings: those of the whole upload, and its own. */
export interface Promised {
  readonly sha256?: Sha256
  readonly checksums: readonly Checksum[]
  /** How many there are, where that is said. */
  readonly length?: number
}

export interface Checksum {
  readonly algorithm: string
  readonly digest: Buffer
  /** What is wrong where the bytes have another. */
  mismatch(actual: Buffer): FondsError
}

/** The uploads of one actor, as the protocol asks for them during one request. */
export class TusStore extends DataStore {
  readonly #imports: Imports
  readonly #actor: Actor
  readonly #promised: Promised
  /** The upload that this request began. */
  created?: string

  constructor(imports: Imports, actor: Actor, promised: Promised) {
    super()
    this.extensions = [
      'creation',
      'creation-with-upload',
      'creation-defer-length',
      'expiration',
      'termination',
      'checksum',
    ]
    this.#imports = imports
    this.#actor = actor
    this.#promised = promised
  }

  override async create(upload: Upload): Promise<Upload> {
    const { size, metadata = {} } = upload
    const sha256 = this.#promised.sha256 ?? digestIn(metadata)
    const { id } = await this.#imports.createUpload(this.#actor, {
      fileName: plainName(metadata.filename ?? metadata.name ?? '') ?? 'package.zip',
      metadata: Object.fromEntries(Object.entries(metadata).map(([key, value]) => [key, value ?? ''])),
      ...(size !== undefined && { size }),
      ...(sha256 !== undefined && { sha256 }),
    })
    // The protocol's side goes on with the object that it gave.
    upload.id = id
    this.created = id
    return upload
  }

  override async getUpload(id: string): Promise<Upload> {
    return described(await this.#imports.upload(this.#actor, id))
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const { checksums, length } = this.#promised
    const isChecked = checksums.length > 0
    try {
      const checked = isChecked ? verified(bytes, checksums, length) : bytes
      return await this.#imports.appendUpload(this.#actor, id, offset, checked, isChecked)
    } catch (error) {
      throw isFondsError(error, 'precondition-failed') ? ERRORS.INVALID_OFFSET : error
    }
  }

  override async declareUploadLength(id: string, size: number): Promise<void> {
    await this.#imports.completeUpload(this.#actor, id, size)
  }

  override async remove(id: string): Promise<void> {
    await this.#imports.removeUpload(this.#actor, id)
  }
}

/** The bytes, and in place of their end what is wrong with them. */
async function* verified(
  bytes: Readable,
  checksums: readonly Checksum[],
  length: number | undefined,
): AsyncGenerator<Uint8Array, void> {
  const hashes = checksums.map(({ algorithm }) => createHash(algorithm))
  let received = 0
  for await (const piece of bytes) {
    received += piece.length
    for (const hash of hashes) hash.update(piece)
    yield piece
  }
  // The protocol's side ends them where somebody else sends to the same upload.
  if (length !== undefined && received < length) throw new FondsError('precondition-failed')
  for (const [index, { digest, mismatch }] of checksums.entries()) {
    const actual = hashes[index]?.digest()
    if (actual && !actual.equals(digest)) throw mismatch(actual)
  }
}

function described({ id, size, offset, metadata, createdAt }: UploadState): Upload {
  const told = Object.entries(metadata).map(([key, value]) => [key, value === '' ? null : value])
  return new Upload({
    id,
    offset,
    creation_date: createdAt,
    ...(size !== undefined && { size }),
    ...(told.length > 0 && { metadata: Object.fromEntries(told) }),
  })
}

/** @throws {FondsError} `request-invalid`. */
function digestIn({ sha256 }: Readonly<Record<string, string | null>>): Sha256 | undefined {
  if (typeof sha256 !== 'string') return undefined
  const digest = sha256.toLowerCase()
  if (isSha256(digest)) return digest
  const problem = both(
    'sha256 of Upload-Metadata is not 64 hexadecimal digits',
    'sha256 d’Upload-Metadata n’est pas fait de 64 chiffres hexadécimaux',
  )
  throw new FondsError('request-invalid', { problem })
}
