import { type ContentFile, placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import type { ContentSweep } from '../../view.js'
import { Occurrences } from './occurrences.js'

/** CNT-014: scripts that open, close or leave the window they play in. CNT-015: `document.write`. Each told once for the package. */
export class Windows implements ContentSweep {
  readonly #seen = new Occurrences()

  see({ entry, facts }: ContentFile): void {
    for (const { name, how, at } of facts.script?.uses ?? []) {
      const particular = caseOf(name, how)
      if (particular !== undefined) this.#seen.add(particular, placeIn({ entry }, at))
    }
  }

  *end(): Iterable<Finding> {
    for (const [particular, place, files] of this.#seen)
      if (particular === 'write') yield { rule: 'CNT-015', place, args: { files } }
      else yield { rule: 'CNT-014', case: particular, place, args: { files } }
  }
}

function caseOf(name: string, how: string): string | undefined {
  if (name === 'document.write' && how === 'call') return 'write'
  if (name === 'window.open' && how === 'call') return 'open'
  if (name === 'window.close' && how === 'call') return 'close'
  return name === 'top.location' && how === 'assign' ? 'top' : undefined
}
