import type { IncomingHttpHeaders } from 'node:http'
import { parse } from 'content-disposition'

const longest = 300

/** What the sender calls the file that is the body: `filename*` or `filename` of Content-Disposition (RFC 6266). */
export function sentName({ 'content-disposition': header }: IncomingHttpHeaders): string | undefined {
  const name = header === undefined ? undefined : parse(header).parameters.filename
  return name === undefined ? undefined : plainName(name)
}

/** The name alone, without folders of the sender's machine and what cannot be printed; undefined when nothing is left. */
export function plainName(name: string): string | undefined {
  const end = name.split(/[/\\]/).at(-1) ?? ''
  // Cut between characters: half of one is none.
  return [...end.replace(/\p{C}/gu, '').trim()].slice(0, longest).join('') || undefined
}
