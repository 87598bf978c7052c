import { deflateRawSync, inflateRawSync } from 'node:zlib'

/** Bytes that are packed at once: enough to pack well, few enough to unpack for one note. */
const chunkBytes = 2 ** 16

/** A chunk that was packed, and what it was. */
interface Unpacked {
  readonly chunk: number
  readonly bytes: Uint8Array
}

/**
 * What was noted of many entries. Whoever looks at all of them does so in the order of the archive, which is about the one in which they
 * came: they are packed together, and unpacked a chunk at a time. Those of
 * 66 000 pages would be 24 MB, and 8 of small objects.
 */
export class KeptNotes {
  /** For each entry: its chunk, counted from one, and where in it its notes begin and end. */
  readonly #places: Uint32Array
  readonly #packed: Uint8Array[] = []
  /** The chunk that is being filled. */
  #open: Uint8Array[] = []
  #openBytes = 0
  #unpacked: Unpacked | undefined

  constructor(entries: number) {
    this.#places = new Uint32Array(entries * placeLength)
  }

  keep(index: number, notes: Uint8Array): void {
    const start = this.#openBytes
    this.#openBytes += notes.length
    this.#places.set([this.#packed.length + 1, start, this.#openBytes], index * placeLength)
    this.#open.push(notes)
    this.#unpacked = undefined
    if (this.#openBytes >= chunkBytes) this.#pack()
  }

  of(index: number): Uint8Array | undefined {
    const [chunk = 0, start, end] = this.#places.subarray(index * placeLength, (index + 1) * placeLength)
    return chunk === 0 ? undefined : this.#chunk(chunk - 1).subarray(start, end)
  }

  #pack(): void {
    this.#packed.push(deflateRawSync(Buffer.concat(this.#open, this.#openBytes), { level: 1 }))
    this.#open = []
    this.#openBytes = 0
  }

  #chunk(chunk: number): Uint8Array {
    if (this.#unpacked?.chunk !== chunk) {
      const packed = this.#packed[chunk]
      // The last one stays open: of a small package it is the only one, and nothing is ever packed.
      const bytes = packed ? inflateRawSync(packed) : Buffer.concat(this.#open, this.#openBytes)
      this.#unpacked = { chunk, bytes }
    }
    return this.#unpacked.bytes
  }
}

const placeLength = 3
