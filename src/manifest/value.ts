import type { Place } from '../kernel/place.js'

/** A value read from a manifest, and where it stands. */
export interface Placed<T = string> {
  readonly value: T
  readonly place: Place
}

/** A text in one language, as `langstring` and its likes carry it. `language` is empty when none is given. */
export interface LanguageText {
  readonly language: string
  readonly text: string
  readonly place: Place
}
