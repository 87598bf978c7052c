/**
 * Random access to the bytes of one package: a file, a buffer, an object store. The container stage asks for nothing more.
 *
 * Implementations are free to be read by several calls at once. `size` never changes: a source whose bytes change underneath
 * fails with `source-changed`.
 */
export interface ByteSource {
  /** What findings and errors call it: a path, or a name the caller gave. */
  readonly name: string
  readonly size: number
  /** Another one whenever the bytes may be others: who verified them at this one need not do so again. Absent where nothing tells. */
  readonly stamp?: string
  /**
   * Exactly `length` bytes from `offset`, in memory of their own that the caller may transfer to another thread: in `memory`, if
   * that is given and the implementation can use it. It holds at least `length` bytes, and nothing its owner still needs.
   * @throws {FondsError} `source-changed` when the bytes end earlier, `source-unreadable` when the device fails.
   */
  read(offset: number, length: number, memory?: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>>
  close(): Promise<void>
}
