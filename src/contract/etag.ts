import type { Language } from '../kernel/language.js'

/**
 * A strong ETag: of a revision, or of an opaque text.
 *
 * @param language of a representation that there is in several: each has its own.
 */
export const etagOf = (state: number | string, language?: Language | false): string =>
  typeof state === 'string' ? `"${state}"` : `"r${state}${language ? `-${language}` : ''}"`

/** The revision that a tag is of, in whatever language; undefined for what is no strong tag of one. */
export function revisionOf(etag: string): number | undefined {
  const [, revision] = /^\s*"r(\d{1,15})(?:-[a-z]{2})?"\s*$/.exec(etag) ?? []
  return revision === undefined ? undefined : Number(revision)
}
