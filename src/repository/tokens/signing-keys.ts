import { createPrivateKey, createPublicKey, generateKeyPair, type JsonWebKey, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { SigningKeyRecord } from '../../commons/commons-index.js'
import type { PlatformStores } from '../platform.js'

/** Seconds for which an access token lets in. */
export const tokenLife = 600

const rotation = 30 * 24 * 3_600_000
/** Milliseconds for which a key is still published that no longer signs: longer than its last token lives, on any process's clock. */
const overlap = 24 * 3_600_000
/** Milliseconds after which it is asked whether another process made or removed a key; for a key that is not known, sooner. */
const remembered = 60_000
const askedAgain = 1000

/** The keys that access tokens are signed with. They are in the index, so that every process over it takes the tokens of the others. */
export interface SigningKeys {
  /** The one that signs now: made when there is none, and again when it has grown old. */
  current(): Promise<SigningKey>
  /** All whose signatures may still count, newest first. */
  all(): Promise<readonly SigningKey[]>
  find(id: string): Promise<SigningKey | undefined>
}

export interface SigningKey {
  /** The `kid` of what it signs. */
  readonly id: string
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
}

export const signingAlgorithm = 'ES256'

export function openSigningKeys({ index, clock, ids }: Pick<PlatformStores, 'index' | 'clock' | 'ids'>): SigningKeys {
  let known: { readonly keys: readonly [SigningKey, ...SigningKey[]]; readonly at: number } | undefined

  async function keysNotOlderThan(milliseconds: number): Promise<readonly [SigningKey, ...SigningKey[]]> {
    const now = clock.now().getTime()
    if (!known || now - known.at >= milliseconds) known = { keys: await standing(), at: now }
    return known.keys
  }

  async function standing(): Promise<readonly [SigningKey, ...SigningKey[]]> {
    const records = await index.read((reader) => reader.signingKeys())
    const [newest, ...older] = settled(records) ? records : await settle()
    return newest ? [imported(newest), ...older.map(imported)] : Promise.reject(new Error('no key signs'))
  }

  const settled = (records: readonly SigningKeyRecord[]): boolean => !isDue(records[0]) && past(records).length === 0
  const age = ({ createdAt }: SigningKeyRecord): number => clock.now().getTime() - new Date(createdAt).getTime()
  const isDue = (newest: SigningKeyRecord | undefined): boolean => !newest || age(newest) >= rotation
  /** Those whose successor has signed for so long that nothing of theirs counts any more. */
  const past = (records: readonly SigningKeyRecord[]): readonly SigningKeyRecord[] =>
    records.filter((_, i) => {
      const successor = records[i - 1]
      return successor !== undefined && age(successor) > overlap
    })

  async function settle(): Promise<readonly SigningKeyRecord[]> {
    const made = await newKey()
    return index.transact(async (writer) => {
      // Another process may have done it meanwhile.
      if (isDue((await writer.signingKeys())[0])) await writer.insertSigningKey(made)
      for (const { id } of past(await writer.signingKeys())) await writer.removeSigningKey(id)
      return writer.signingKeys()
    })
  }

  async function newKey(): Promise<SigningKeyRecord> {
    const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' })
    const createdAt = clock.now().toISOString()
    return { id: ids.next('sig'), privateKey: { ...privateKey.export({ format: 'jwk' }) }, createdAt }
  }

  return {
    current: async () => (await keysNotOlderThan(remembered))[0],
    all: () => keysNotOlderThan(remembered),
    find: async (id) => {
      const named = (key: SigningKey) => key.id === id
      return (await keysNotOlderThan(remembered)).find(named) ?? (await keysNotOlderThan(askedAgain)).find(named)
    },
  }
}

function imported({ id, privateKey: jwk }: SigningKeyRecord): SigningKey {
  const privateKey = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' })
  return { id, privateKey, publicKey: createPublicKey(privateKey) }
}
