import type { IncomingHttpHeaders } from 'node:http'
import { parse } from 'content-disposition'

const longest = 300

/** What the sender calls the file that is the body: `filename*` or `filename` of Content-Disposition (RFC 6266). */
export function sentName({ 'content-disposition': header }: IncomingHttpHeaders): string | undefined {
  const name = header === undefined ? undefined : parse(header).parameters.filename
  return name === undefined ? undefined : plainName(asUtf8(name))
}

/** A name that most tools send in UTF-8, read by its letters: headers are taken for Latin 1. What is no UTF-8 was meant so. */
function asUtf8(name: string): string {
  if (!/^[\0-\xff]*$/.test(name)) return name
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(name, 'latin1'))
  } catch {
    return name
  }
}

/** The name alone, without folders of the sender's machine and what cannot be printed; undefined when nothing is left. */
export function plainName(name: string): string | undefined {
  const end = name.split(/[/\\]/).at(-1) ?? ''
  // Cut between characters: half of one is none.
  return [...end.replace(/\p{C}/gu, '').trim()].slice(0, longest).join('') || undefined
}
