/**
 * Through whose eyes the index is read. Every read that can show what is another's takes one; what it may see is decided there, in one
 * condition, and nowhere else.
 */
export interface Viewer {
  /** Id. Sees all that is its own. */
  readonly organisation: string
  /** Its poles: whoever has one of them too, and shares with the pole, is seen. */
  readonly circles: readonly string[]
  /** Itself and all above it: what is granted to one of these is granted to it. */
  readonly above: readonly string[]
  /** Whether it sees what is shared with every organisation that takes part. */
  readonly takesPart: boolean
  /** When it looks (ISO 8601): what expired before is not seen. */
  readonly at: string
}

/** Who sees the published versions of a course. */
export const visibilities = ['private', 'pole', 'shared', 'public'] as const
export type Visibility = (typeof visibilities)[number]
