import { revisionOf } from '../contract/etag.js'
import type { Operation } from '../contract/operation.js'
import { FondsError } from '../kernel/errors.js'

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
  const revision = revisionOf(header)
  // What is no tag of ours, and a weak one, match nothing (RFC 9110 §13.1.1).
  if (revision === undefined) throw new FondsError('precondition-failed')
  return revision
}

/** Whether If-None-Match says that the client has this already (RFC 9110 §13.1.2: by weak comparison). */
export function isFresh(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
