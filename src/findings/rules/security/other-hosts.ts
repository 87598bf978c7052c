import type { Reference, ReferenceKind } from '../../../content/file-facts.js'
import { placeIn } from '../../../content/package-content.js'
import type { Place } from '../../../kernel/place.js'
import { breach, type Subject } from '../../subject.js'
import type { ContentSweep } from '../../view.js'

/** How the browser takes a reference: as a part of the page that acts, as another page inside, as something to show, as a link. */
const roles: Partial<Record<ReferenceKind, 'code' | 'frame' | 'media' | 'link'>> = {
  script: 'code',
  import: 'code',
  stylesheet: 'code',
  frame: 'frame',
  object: 'frame',
  applet: 'frame',
  image: 'media',
  style: 'media',
  media: 'media',
  poster: 'media',
  track: 'media',
  link: 'link',
  form: 'link',
  refresh: 'link',
}

/** Hosts that are told apart; a package that names more is no course. */
const mostHosts = 1000

interface Mentions {
  readonly subject: Subject
  readonly place: Place
  readonly url: string
  readonly host: string
  files: number
  times: number
  /** The last file that was counted. */
  last: string
}

/** SEC-003 to SEC-007: what comes from other hosts, each host told once. */
export function otherHosts(): ContentSweep {
  /** By rule, case and host. */
  const found = new Map<string, Mentions>()
  let more = 0
  return {
    see({ entry, facts }) {
      for (const reference of facts.references) {
        const address = foreignAddress(reference.url)
        const subject = address && subjectOf(reference, address.scheme)
        if (!subject) continue
        const key = `${subject} ${address.host}`
        let mentions = found.get(key)
        if (!mentions) {
          if (found.size === mostHosts) {
            more++
            continue
          }
          const place = placeIn({ entry }, reference.at)
          mentions = { subject, place, url: reference.url, host: address.host, files: 0, times: 0, last: '' }
          found.set(key, mentions)
        }
        mentions.times += reference.times ?? 1
        if (mentions.last !== entry.path) mentions.files++
        mentions.last = entry.path
      }
    },
    *end() {
      for (const { subject, place, url, host, files, times } of found.values()) {
        const args = subject.startsWith('SEC-007') ? { host, url, files, times } : { host, url, files }
        const beyond = more > 0 ? { more } : {}
        more = 0
        yield { ...breach(subject, place, args), ...beyond }
      }
    },
  }
}

/** The rule, and its case, that a reference to another host breaks. */
function subjectOf({ as, url }: Reference, scheme: Scheme): Subject | undefined {
  if (as === 'literal') return /\.(?:m?js|css)(?:[?#]|$)/i.test(url) ? 'SEC-003/literal' : undefined
  switch (roles[as]) {
    case 'code':
      return scheme === 'http' ? 'SEC-004' : scheme === '' ? 'SEC-005' : 'SEC-003'
    case 'frame':
      return 'SEC-006'
    case 'media':
      return scheme === 'http' ? 'SEC-006/media' : 'SEC-007/media'
    case 'link':
      return 'SEC-007'
    default:
      return undefined
  }
}

type Scheme = 'http' | 'https' | ''

/** Hosts of nobody else: this computer, and names that only a local network knows. CNT-016 tells those. */
const local = /^(?:localhost|[^.]*|127\.[\d.]+|10\.[\d.]+|192\.168\.[\d.]+|172\.(?:1[6-9]|2\d|3[01])\.[\d.]+|\[.*\])$/

/** The host of an address that leads out of the package. */
function foreignAddress(url: string): { readonly host: string; readonly scheme: Scheme } | undefined {
  const found = /^(?:(https?):)?[/\\]{2}([^/?#\\]{1,300})/i.exec(url)
  if (!found) return undefined
  const authority = found[2] ?? ''
  const host = authority
    .slice(authority.lastIndexOf('@') + 1)
    .replace(/:\d*$/, '')
    .toLowerCase()
  if (local.test(host)) return undefined
  return { host, scheme: (found[1]?.toLowerCase() ?? '') as Scheme }
}
