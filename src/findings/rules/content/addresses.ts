import type { ReferenceKind } from '../../../content/file-facts.js'
import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import { splitIri } from '../../../kernel/iri.js'
import type { ContentSweep } from '../../view.js'

/** Networks that are reached from inside a house only: RFC 1918, RFC 4193, RFC 3927, and the machine itself. */
const privateAddress =
  /^(?:127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)[\d.]+$|^\[(?:::1|f[cd][0-9a-f]{2}:.*|fe80:.*)\]$/i
const privateName = /(?:^|\.)(?:localhost|local|lan|intranet|intra|corp|internal|home\.arpa|test)$/i
const web = new Set(['http', 'https', 'ws', 'wss', 'ftp'])

/** CNT-016: addresses that only the author's machine, or his house, can reach. */
export class Addresses implements ContentSweep {
  *file(file: ContentFile): Iterable<Finding> {
    const told = new Set<string>()
    for (const { as, url, at } of file.facts.references) {
      const particular = caseOf(as, url)
      if (particular === undefined || told.has(particular)) continue
      told.add(particular)
      yield {
        rule: 'CNT-016',
        case: particular,
        place: placeIn(file, at),
        args: { url },
      }
    }
  }
}

function caseOf(as: ReferenceKind, url: string): string | undefined {
  // At one look: nearly all references are plain paths.
  if (!/^\/\/|[:\\]/.test(url)) return undefined
  const literal = as === 'literal'
  // A script asks `location.protocol` whether it is `file:`, and splits Windows paths; a page that loads something means it.
  if (
    /^file:\/{2,}(?:[a-z][:|]|localhost\/|[^/{$]+\/)/i.test(url) ||
    (!literal && /^(?:[a-z]:[\\/]|\\\\\w)/i.test(url))
  )
    return 'file'
  const { scheme, authority, path } = splitIri(url)
  if (authority === undefined || (scheme !== undefined && !web.has(scheme))) return undefined
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '')
  // Libraries resolve addresses against `http://localhost`, which they never open.
  if (literal && (path === '' || path === '/') && !/:\d+$/.test(authority)) return undefined
  if (privateAddress.test(host) || privateName.test(host))
    return /^(?:localhost|127\.|\[::1)/i.test(host) ? 'localhost' : 'intranet'
  // A name without a dot is found in its own house only. In a script it is more likely an example.
  return !literal && /^[a-z][\w-]*$/i.test(host) ? 'intranet' : undefined
}
