import type { IncomingMessage } from 'node:http'

/** A page as it is answered, with the address of the next one (RFC 8288). */
export function pageReply<T>(
  { request }: { readonly request: IncomingMessage },
  { items, next }: { readonly items: readonly T[]; readonly next?: string },
) {
  if (next === undefined) return { body: { items } }
  return { body: { items, next }, headers: { Link: `<${addressWith(request, next)}>; rel="next"` } }
}

/** The address of the same request, with another cursor. */
export function addressWith({ url = '/' }: IncomingMessage, cursor: string): string {
  const [path, search] = url.split('?', 2)
  const query = new URLSearchParams(search)
  query.set('cursor', cursor)
  return `${path}?${query}`
}
