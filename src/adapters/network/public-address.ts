import { BlockList, isIP } from 'node:net'

/** Ranges where no public host is, or where another address hides behind one, with what sets them apart. */
const apart = [
  ['0.0.0.0', 8, 'this network, RFC 791'],
  ['10.0.0.0', 8, 'private, RFC 1918'],
  ['100.64.0.0', 10, 'carrier-grade NAT, RFC 6598'],
  ['127.0.0.0', 8, 'loopback, RFC 1122'],
  ['168.63.129.16', 32, 'the platform of Azure, seen from its machines'],
  ['169.254.0.0', 16, 'link-local and the metadata of clouds, RFC 3927'],
  ['172.16.0.0', 12, 'private, RFC 1918'],
  ['192.0.0.0', 24, 'protocol assignments, RFC 6890'],
  ['192.0.2.0', 24, 'documentation, RFC 5737'],
  ['192.88.99.0', 24, '6to4 relays, RFC 7526'],
  ['192.168.0.0', 16, 'private, RFC 1918'],
  ['198.18.0.0', 15, 'benchmarks, RFC 2544'],
  ['198.51.100.0', 24, 'documentation, RFC 5737'],
  ['203.0.113.0', 24, 'documentation, RFC 5737'],
  ['224.0.0.0', 4, 'multicast, RFC 5771'],
  ['240.0.0.0', 4, 'reserved and broadcast, RFC 1112, RFC 919'],
  ['2001::', 23, 'protocol assignments, RFC 2928; Teredo, RFC 4380; benchmarks, RFC 5180; ORCHID, RFC 7343'],
  ['2001:db8::', 32, 'documentation, RFC 3849'],
  ['2002::', 16, '6to4, RFC 3056'],
  ['3fff::', 20, 'documentation, RFC 9637'],
] as const

const notPublic = new BlockList()
for (const [network, prefix] of apart) notPublic.addSubnet(network, prefix, network.includes(':') ? 'ipv6' : 'ipv4')

/**
 * The only part of IPv6 that is handed out to hosts (RFC 4291 §2.4, IANA's registry). Outside it are loopback, IPv4-mapped (RFC 4291), NAT64
 * (RFC 6052, RFC 8215), discard (RFC 6666), unique local (RFC 4193), link-local, site-local (RFC 3879) and multicast addresses.
 */
const handedOut = new BlockList()
handedOut.addSubnet('2000::', 3, 'ipv6')

/** Whether an address is one that any host of the internet may have; what is no address in its usual spelling is not. */
export function isPublicAddress(address: string): boolean {
  // The name of an interface behind an address is for addresses of this machine's links.
  if (address.includes('%')) return false
  const family = isIP(address)
  if (family === 4) return !notPublic.check(address, 'ipv4')
  return family === 6 && handedOut.check(address, 'ipv6') && !notPublic.check(address, 'ipv6')
}
