import { randomBytes } from 'node:crypto'
import { type Clock, systemClock } from './clock.js'

/** What an id names; the prefix tells a person reading a log what kind of thing it is. */
export type IdPrefix =
  | 'crs'
  | 'ver'
  | 'org'
  | 'col'
  | 'evt'
  | 'job'
  | 'key'
  | 'upl'
  | 'req'
  | 'sig'
  | 'lnk'
  | 'cnv'
  | 'cmt'
  | 'grt'
  | 'fbk'
  | 'adp'
  | 'ntc'
  | 'voc'
  | 'trm'
  | 'lin'
  | 'pty'
  | 'slt'
  | 'itm'
  | 'cmm'
  | 'sbm'
  | 'prj'
  | 'obj'
  | 'rch'
  | 'ctb'
  | 'tmb'

/** Makes opaque, prefixed, time-sortable ids: `crs_` followed by a UUIDv7 in Crockford base32 (26 characters). */
export interface Ids {
  next(prefix: IdPrefix): string
}

/** The id of another kind that comes from this one: what is made for a job has its letters, and is known again. */
export const siblingId = (id: string, prefix: IdPrefix): string => prefix + id.slice(id.indexOf('_'))

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * RFC 9562 §5.7: 48 bits of milliseconds, then version, variant and randomness. Two ids of one millisecond are kept in order by
 * counting up in the 12 bits that follow the version (§6.2, method 1); a full counter borrows the next millisecond.
 */
export function createIds(clock: Clock = systemClock, random: (bytes: number) => Uint8Array = drawn()): Ids {
  let last = 0
  let counter = 0
  return {
    next(prefix) {
      const now = clock.now().getTime()
      if (now > last) {
        last = now
        counter = 0
      } else if (++counter > 0xfff) {
        last++
        counter = 0
      }
      const bytes = random(16)
      const view = new DataView(bytes.buffer, bytes.byteOffset, 16)
      view.setUint16(0, Math.floor(last / 2 ** 32))
      view.setUint32(2, last % 2 ** 32)
      view.setUint16(6, 0x7000 | counter)
      view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
      return `${prefix}_${base32(bytes)}`
    },
  }
}

/** Random bytes, drawn from the system many at a time: each request has an id. */
function drawn(): (bytes: number) => Uint8Array {
  let pool = new Uint8Array(0)
  return (bytes) => {
    if (pool.length < bytes) pool = randomBytes(4096)
    const taken = pool.subarray(0, bytes)
    pool = pool.subarray(bytes)
    return taken
  }
}

/** 26 digits of five bits for 16 bytes, the first of which has but three: there is one for each request, and numbers this long are slow. */
function base32(bytes: Uint8Array): string {
  let text = ''
  let [value, bits] = [0, 2]
  for (const byte of bytes) {
    value = (value << 8) | byte
    for (bits += 8; bits >= 5; ) {
      bits -= 5
      text += ALPHABET[value >>> bits]
      value &= (1 << bits) - 1
    }
  }
  return text
}
