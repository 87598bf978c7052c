import { placeIn } from '../../../content/package-content.js'
import type { Place } from '../../../kernel/place.js'
import type { ContentSweep } from '../../view.js'

/** Different addresses that are counted. */
const mostAddresses = 10_000

/** SEC-009: what opens a door. */
export const secrets = (): ContentSweep => ({
  *file({ entry, facts }) {
    for (const { kind, hint, at } of facts.secrets)
      yield {
        rule: 'SEC-009',
        ...(kind !== 'password-in-url' && { case: kind }),
        place: placeIn({ entry }, at),
        args: kind === 'private-key' ? {} : { hint },
      }
  },
})

/** SEC-011: e-mail addresses, told once. Those of a manifest and of metadata are meant to be read (vCards of LOM). */
export function addresses(): ContentSweep {
  const different = new Set<string>()
  let files = 0
  let first: { readonly place: Place; readonly address: string } | undefined
  return {
    see({ entry, facts }) {
      if (facts.addresses.length === 0 || /\.xml$/i.test(entry.path)) return
      files++
      for (const { text, at } of facts.addresses) {
        first ??= { place: placeIn({ entry }, at), address: text }
        if (different.size < mostAddresses) different.add(text.toLowerCase())
      }
    },
    *end() {
      if (first)
        yield { rule: 'SEC-011', place: first.place, args: { count: different.size, files, address: first.address } }
    },
  }
}
