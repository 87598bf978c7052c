/** A URL as it is fetched; the parser has made one spelling of all those that addresses and names have. `undefined` for what is none. */
export function parsedUrl(text: string, base?: URL): URL | undefined {
  if (!URL.canParse(text, base?.href)) return undefined
  const url = new URL(text, base)
  // A name may end with the root's dot, and certificates do not.
  url.hostname = url.hostname.replace(/\.$/, '')
  url.hash = ''
  return url
}

export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'http:' ? 80 : 443) : Number(port)

/** The address that stands in the place of a name. */
export function addressIn({ hostname }: URL): string | undefined {
  if (hostname.startsWith('[')) return hostname.slice(1, -1)
  return /^\d+\.\d+\.\d+\.\d+$/.test(hostname) ? hostname : undefined
}
