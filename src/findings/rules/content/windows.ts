import type { ContentFile } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { ContentSweep } from '../../view.js'

interface Seen {
  readonly place: Place
  files: number
}

/** CNT-014: scripts that open, close or leave the window they play in. CNT-015: `document.write`. Each told once for the package. */
export class Windows implements ContentSweep {
  readonly #seen = new Map<string, Seen>()

  see({ entry, facts }: ContentFile): void {
    const here = new Set<string>()
    for (const { name, how, at } of facts.script?.uses ?? []) {
      const particular = caseOf(name, how)
      if (particular === undefined || here.has(particular)) continue
      here.add(particular)
      const known = this.#seen.get(particular)
      if (known) known.files++
      else this.#seen.set(particular, { place: { file: entry.path, line: at[0], column: at[1] }, files: 1 })
    }
  }

  *end(): Iterable<Finding> {
    for (const [particular, { place, files }] of this.#seen)
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
