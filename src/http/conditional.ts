import type { Operation } from '../contract/operations.js'
import { FondsError } from '../kernel/errors.js'
import type { Language } from '../kernel/language.js'

/**
 * A strong ETag: of a revision, or of an opaque text.
 *
 * @param language of a representation that there is in several: each has its own.
 */
export const etagOf = (state: number | string, language?: Language | false): string =>
  typeof state === 'string' ? `"${state}"` : `"r${state}${language ? `-${language}` : ''}"`

/**
 * The revision that If-Match names; undefined for `*`, and where none is sent or read.
 *
 * @throws {FondsError} `precondition-missing`, `precondition-failed`.
 */
export function expectedRevision({ ifMatch }: Operation, header: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined
  if (header === undefined) {
    if (ifMatch === 'required') throw new FondsError('precondition-missing')
    return undefined
  }
  if (header.trim() === '*') return undefined
  const [, revision] = /^\s*"r(\d{1,15})(?:-[a-z]{2})?"\s*$/.exec(header) ?? []
  // What is no tag of ours, and a weak one, match nothing (RFC 9110 §13.1.1).
  if (revision === undefined) throw new FondsError('precondition-failed')
  return Number(revision)
}

/** Whether If-None-Match says that the client has this already (RFC 9110 §13.1.2: by weak comparison). */
export function isFresh(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
