import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'
import type { Actor } from '../commons/actor.js'

/** Who sends requests, as limits and kept answers tell clients apart: a key, or a person of an identity provider. */
export const clientOf = ({ organisation, agent }: Actor): string => agent.key ?? `${organisation} ${agent.name}`

/**
 * The address that a request comes from, as far as that can be believed.
 *
 * @param proxies in front of the server: each adds whom it saw behind what it was told.
 */
export function addressOf({ headers, socket }: IncomingMessage, proxies: number): string {
  const direct = plain(socket.remoteAddress ?? '')
  if (proxies === 0) return direct
  const hops = [...told(headers['x-forwarded-for'], headers.forwarded), direct]
  return hops.at(-1 - proxies) ?? hops[0] ?? direct
}

/** An address as limits count it: whoever has one address of IPv6 has the 2⁶⁴ beside it. */
export function network(address: string): string {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::', 2)
  const groups = head.split(':').filter(Boolean)
  const rest = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length)
  return `${[...groups, ...Array(zeros).fill('0'), ...rest].slice(0, 4).join(':')}::/64`
}

function told(list: string | string[] | undefined, forwarded: string | undefined): string[] {
  const hops = list === undefined ? (forwarded ?? '').split(',').map(forIn) : String(list).split(',')
  return hops.map((hop) => plain(hop.trim())).filter((hop) => hop !== '')
}

/** `for=` of an element of Forwarded (RFC 7239). */
const forIn = (element: string): string => /(?:^|;)\s*for="?([^";]*)"?/i.exec(element)?.[1] ?? ''

/** Without brackets, port, and the prefix of an IPv4 address in IPv6. */
function plain(address: string): string {
  const [, bracketed] = /^\[(.*)\](?::\d+)?$/.exec(address) ?? []
  return (bracketed ?? address.replace(/^([\d.]+):\d+$/, '$1')).replace(/^::ffff:(?=[\d.]+$)/i, '')
}
