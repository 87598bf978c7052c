import { createHash } from 'node:crypto'
import type { Actor } from '../commons/actor.js'
import { defaultLimits } from '../container/limits.js'
import type { Sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import type { AddSettings } from './add-package.js'
import type { Sparing } from './import-package.js'
import type { Imports, ReceivedPackage, UploadState } from './imports.js'
import { interruptible } from './interruptible.js'
import type { NewJob } from './job-store.js'
import type { PlatformStores } from './platform.js'
import type { UploadRecord } from './upload-store.js'

/** Milliseconds that an upload is kept after its last byte. */
const lifetime = 24 * 3_600_000
/** Milliseconds between two notes that a long append is alive. */
const noteEvery = 3_600_000

export interface Uploads
  extends Pick<Imports, 'createUpload' | 'upload' | 'appendUpload' | 'completeUpload' | 'removeUpload' | 'receive'> {
  /** An upload whose last byte arrived. @throws {FondsError} `upload-unknown`, `upload-incomplete`. */
  complete(actor: Actor, id: string): Promise<UploadState>
  /** Makes an upload a job's own: nobody else finds it any more, and its bytes stay. */
  handOver(id: string): Promise<void>
  /** Removes the bytes that a job needed which has ended, but not those of an upload that it only looked at. */
  release(job: NewJob): Promise<void>
  /** Removes what was received and is not imported. */
  drop(id: string): Promise<void>
}

/** Bytes on their way in, each upload of one organisation. */
export function openUploads(
  { uploads: records, uploadFiles: files, clock, ids }: PlatformStores,
  { limits, sparing }: Pick<AddSettings, 'limits'> & { readonly sparing: Sparing },
): Uploads {
  const { packageBytes } = { ...defaultLimits, ...limits }
  const writers = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>()
  const later = (milliseconds: number) => new Date(clock.now().getTime() + milliseconds).toISOString()

  async function recordOf({ organisation }: Actor, id: string): Promise<UploadRecord> {
    const record = await records.upload(organisation, id)
    if (!record || new Date(record.expiresAt) <= clock.now()) throw new FondsError('upload-unknown', { upload: id })
    return record
  }

  /** Stops whoever writes: the connection of a client that comes again is dead, only nobody has told us. */
  async function freed(id: string): Promise<void> {
    for (let writer = writers.get(id); writer; writer = writers.get(id)) {
      writer.stop.abort(new FondsError('cancelled'))
      await writer.ended
    }
  }

  async function discard(id: string): Promise<void> {
    // In this order: bytes that no record names are swept, a record without its bytes would be shown.
    await records.remove(id)
    await files.remove(id)
  }

  async function append(
    record: UploadRecord,
    offset: number,
    bytes: AsyncIterable<Uint8Array>,
    whole: boolean,
  ): Promise<number> {
    const { id, size = packageBytes } = record
    if ((await files.size(id)) !== offset) throw new FondsError('precondition-failed')
    const keepAlive = () => records.update(id, { expiresAt: later(lifetime) })
    let noted = clock.now().getTime()
    async function* counted() {
      let end = offset
      for await (const piece of bytes) {
        end += piece.byteLength
        if (end > size) throw new FondsError('body-too-large', { limit: size })
        yield piece
        const now = clock.now().getTime()
        if (now - noted < noteEvery) continue
        noted = now
        await keepAlive()
      }
    }
    try {
      // How much is to come is said beforehand where it is much.
      return await sparing((record.size ?? offset) - offset, () => files.append(id, offset, counted(), whole))
    } finally {
      await keepAlive()
    }
  }

  return {
    async createUpload({ organisation }, { fileName, size, sha256, metadata = {} }) {
      if (size !== undefined && size > packageBytes) throw new FondsError('body-too-large', { limit: packageBytes })
      const record: UploadRecord = {
        id: ids.next('upl'),
        organisation,
        fileName,
        ...(size !== undefined && { size }),
        ...(sha256 !== undefined && { sha256 }),
        metadata,
        createdAt: later(0),
        expiresAt: later(lifetime),
      }
      await files.create(record.id)
      await records.insert(record)
      return { ...record, offset: 0 }
    },
    async upload(actor, id) {
      const record = await recordOf(actor, id)
      return { ...record, offset: await files.size(id) }
    },
    async appendUpload(actor, id, offset, bytes, whole = false) {
      const record = await recordOf(actor, id)
      await freed(id)
      const stop = new AbortController()
      const work = append(record, offset, interruptible(bytes, stop.signal), whole).finally(() => writers.delete(id))
      const ended = work.then(
        () => {},
        () => {},
      )
      writers.set(id, { stop, ended })
      return work
    },
    async completeUpload(actor, id, size) {
      const record = await recordOf(actor, id)
      if (record.size !== undefined && record.size !== size) throw new FondsError('precondition-failed')
      if (size > packageBytes) throw new FondsError('body-too-large', { limit: packageBytes })
      const offset = await files.size(id)
      if (offset > size) throw new FondsError('body-too-large', { limit: size })
      await records.update(id, { size })
      return { ...record, size, offset }
    },
    async removeUpload(actor, id) {
      await recordOf(actor, id)
      await freed(id)
      await discard(id)
    },
    async receive(bytes) {
      const id = ids.next('upl')
      await files.create(id)
      const hash = createHash('sha256')
      async function* hashed() {
        let size = 0
        for await (const piece of bytes) {
          size += piece.byteLength
          if (size > packageBytes) throw new FondsError('body-too-large', { limit: packageBytes })
          hash.update(piece)
          yield piece
        }
      }
      try {
        const size = await files.append(id, 0, hashed())
        const sha256: Sha256 = hash.digest('hex')
        return { id, size, sha256 } satisfies ReceivedPackage
      } catch (error) {
        await files.remove(id)
        throw error
      }
    },
    async complete(actor, id) {
      const record = await recordOf(actor, id)
      const offset = await files.size(id)
      if (offset !== record.size) {
        const total = record.size ?? '?'
        throw new FondsError('upload-incomplete', { upload: id, size: offset, total })
      }
      return { ...record, offset }
    },
    handOver: (id) => records.remove(id),
    async release({ organisation, request: { source, options } }) {
      if (!('upload' in source)) return
      if (options.dryRun && (await records.upload(organisation, source.upload))) return
      await files.remove(source.upload)
    },
    drop: (id) => files.remove(id),
  }
}
