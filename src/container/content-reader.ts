/**
 * Looks at content while it is in memory anyway, on the thread that inflated it. The container knows nothing of what is read there: it
 * hands over bytes, and keeps what comes back.
 */
export interface ContentReader {
  /** Address of a module that exports `noteContent`, a {@link NoteContent}. Loaded by every thread. */
  readonly module: string
  /** Whether it also gives back what people read in a file. */
  readonly givesText?: boolean
  /**
   * What the file of this path is to be taken for, 1 to 255; 0 when it need not be looked at.
   *
   * @param room whether there is room for more text.
   */
  kindOf(path: string, room: boolean): number
}

/** What is worth keeping of one content. */
export interface Noted {
  /** Packed; only who packed it knows what it means. */
  readonly notes?: Uint8Array | undefined
  /** What people read in it, in UTF-8. */
  readonly text?: Uint8Array | undefined
}

/**
 * Looks at one content; undefined when there is nothing to keep. Must not throw, whatever the bytes are.
 *
 * @param content the content's first bytes, as many as `contentBytes` allows.
 * @param size bytes of the whole content.
 */
export type NoteContent = (kind: number, content: Uint8Array, size: number) => Noted | undefined

/** @throws when the module does not export a reader: that is our own fault. */
export async function loadNoteContent(module: string): Promise<NoteContent> {
  const { noteContent } = (await import(module)) as { readonly noteContent: NoteContent }
  return noteContent
}
