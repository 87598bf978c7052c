import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { etagOf } from '../contract/etag.js'
import { type OperationId, usualStatusOf } from '../contract/operations.js'
import { sha256 } from '../kernel/digest.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import type { KeptAnswer } from '../repository/answer-store.js'
import type { Call, Reply } from './call.js'
import { clientOf } from './client.js'
import { headerFault, RequestError } from './problem.js'

/** Milliseconds after which a first request without an answer is taken to have died with its process. None works so long. */
const lostAfter = 5 * 60_000

const malformed = both(
  'it needs 1 to 255 visible ASCII characters, best a UUID, with or without quotes',
  'il faut 1 à 255 caractères ASCII visibles, de préférence un UUID, avec ou sans guillemets',
)

/**
 * Does the work of a request once, however often it is sent with the same Idempotency-Key: later ones get the first answer, marked
 * `Idempotency-Replayed: true`. The core calls it around operations with a JSON body; a handler that takes bytes calls it when it has
 * read them. Only what was done is kept: a request that failed changed nothing, and may be sent again with the same key.
 *
 * @param fingerprint digest of the body; method, address and query are added to it. Another request under the same key is a mistake.
 * @throws {FondsError} `idempotency-mismatch`, `idempotency-running`, `request-invalid`.
 */
export async function answeredOnce<Id extends OperationId>(
  call: Call<Id>,
  fingerprint: string,
  work: () => Promise<Reply<Id>>,
): Promise<Reply<Id>> {
  const { request, actor, at, platform } = call
  const header = request.headers['idempotency-key']
  if (header === undefined) return work()
  const sent = keyIn(String(header))
  if (sent === undefined) throw headerFault('Idempotency-Key', malformed, call.language)
  const client = clientOf(actor)
  const key = sha256(sent)
  const whole = sha256(JSON.stringify([request.method, request.url, fingerprint]))
  const lostBefore = new Date(at.getTime() - lostAfter)
  const past = await platform.answers.begin({ client, key, fingerprint: whole, at, lostBefore })
  if (past !== 'begun') {
    if (past.fingerprint !== whole) throw new FondsError('idempotency-mismatch')
    if (!past.answer) throw new RequestError('idempotency-running', {}, { headers: { 'Retry-After': '2' } })
    return replay(past.answer, sent)
  }
  const reply = await work().catch(async (error: unknown) => {
    await platform.answers.abandon(client, key)
    throw error
  })
  if (reply === 'sent') await platform.answers.abandon(client, key)
  else
    await platform.answers.finish(client, key, kept(call, reply, sent)).catch((error: unknown) => {
      // What was done is done, and whoever waits for the answer is to have it. Asked again, they are told to wait.
      call.log.warn('an answer was not kept', { request: call.id, error: String(error) })
    })
  return reply
}

/** The key of the header: as the draft has it a quoted string, or plain as most clients send it. */
function keyIn(header: string): string | undefined {
  const [, quoted, plain] = /^(?:"((?:[^"\\]|\\["\\])*)"|([^"]*))$/.exec(header) ?? []
  const key = quoted?.replace(/\\(["\\])/g, '$1') ?? plain
  return key !== undefined && /^[\x20-\x7e]{1,255}$/.test(key) && key.trim() !== '' ? key : undefined
}

type Answered<Id extends OperationId> = Exclude<Reply<Id>, 'sent'>

function kept<Id extends OperationId>(
  { operation, language }: Call<Id>,
  { status, body, headers, etag }: Answered<Id>,
  key: string,
): KeptAnswer {
  return {
    status: status ?? usualStatusOf(operation),
    headers: {
      ...headers,
      ...(operation.localised && { 'Content-Language': language }),
      ...(etag !== undefined && { ETag: etagOf(etag, operation.localised && language) }),
    },
    body: sealed(JSON.stringify(body), key),
  }
}

function replay<Id extends OperationId>({ status, headers, body }: KeptAnswer, key: string): Answered<Id> {
  return { status, headers: { ...headers, 'Idempotency-Replayed': 'true' }, body: Buffer.from(opened(body, key)) }
}

// An answer may hold a secret that is shown once, such as a new key's. Of the Idempotency-Key only the digest is kept, so that whoever
// has the database alone cannot read the answers that wait in it.
const cipher = 'aes-256-gcm'
const [saltBytes, nonceBytes, tagBytes] = [16, 12, 16] as const

const cipherKey = (key: string, salt: Uint8Array): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', key, salt, 'fonds kept answer', 32))

function sealed(text: string, key: string): string {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(nonceBytes)
  const encipher = createCipheriv(cipher, cipherKey(key, salt), nonce)
  const body = Buffer.concat([encipher.update(text, 'utf8'), encipher.final()])
  return Buffer.concat([salt, nonce, encipher.getAuthTag(), body]).toString('base64')
}

function opened(kept: string, key: string): string {
  const bytes = Buffer.from(kept, 'base64')
  const [nonceAt, tagAt] = [saltBytes, saltBytes + nonceBytes]
  const bodyAt = tagAt + tagBytes
  const decipher = createDecipheriv(cipher, cipherKey(key, bytes.subarray(0, nonceAt)), bytes.subarray(nonceAt, tagAt))
  decipher.setAuthTag(bytes.subarray(tagAt, bodyAt))
  return decipher.update(bytes.subarray(bodyAt), undefined, 'utf8') + decipher.final('utf8')
}
