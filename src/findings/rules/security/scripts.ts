import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { ContentSweep } from '../../view.js'
import { vulnerabilityOf } from './vulnerable-libraries.js'

/** SEC-008: drawings that run something. */
export const drawings = (): ContentSweep => ({
  *file({ entry, facts: { kind, page } }) {
    if (kind !== 'svg' || !page) return
    const { inlineScripts, handlers } = page
    const count = inlineScripts.count + handlers.count
    const at = inlineScripts.first ?? handlers.first
    if (count === 0 || !at) return
    const place = { file: entry.path, line: at[0], column: at[1] }
    yield { rule: 'SEC-008', place, args: { file: entry.path, count } }
  },
})

/** Names that reach out of the course or run text, by the case that tells them. */
const reaching: Readonly<Record<string, string>> = {
  'parent.document': '',
  'top.document': '',
  'opener.document': '',
  'document.domain': 'domain',
  eval: 'eval',
  'new Function': 'eval',
}

/** SEC-010, each case once, and SEC-012, each version of a library once. */
export function scripts(): ContentSweep {
  const cases = new Once()
  const libraries = new Once()
  return {
    see({ entry, facts: { script } }) {
      if (!script) return
      for (const { name, how, at } of script.uses) {
        const which = Object.hasOwn(reaching, name) ? reaching[name] : undefined
        // `document.domain` is read without harm, and a function may be called `eval` in a list.
        if (which === undefined || (which === 'domain' && how !== 'assign') || (which === 'eval' && how !== 'call'))
          continue
        cases.add(which, { file: entry.path, line: at[0], column: at[1] })
      }
      for (const { name, version, at } of script.libraries)
        libraries.add(`${name} ${version}`, { file: entry.path, line: at[0], column: at[1] })
    },
    *end() {
      for (const [which, place, files] of cases)
        yield { rule: 'SEC-010', ...(which && { case: which }), place, args: { files } }
      for (const [key, place, files] of libraries) yield* vulnerable(key, place, files)
    },
  }
}

function* vulnerable(key: string, place: Place, files: number): Iterable<Finding> {
  const [library, version] = [key.slice(0, key.lastIndexOf(' ')), key.slice(key.lastIndexOf(' ') + 1)]
  const known = vulnerabilityOf(library, version)
  if (!known) return
  const { advisory, fixed } = known
  const args = { library, version, advisory, files }
  if (fixed === undefined) yield { rule: 'SEC-012', case: 'unmaintained', place, args }
  else yield { rule: 'SEC-012', place, args: { ...args, fixed } }
}

/** Things that are told once for a package: where the first stands, and how many files have one. */
class Once {
  readonly #found = new Map<string, { readonly place: Place; files: number; last: string }>()

  add(key: string, place: Place): void {
    const known = this.#found.get(key)
    if (!known) this.#found.set(key, { place, files: 1, last: place.file })
    else if (known.last !== place.file) {
      known.files++
      known.last = place.file
    }
  }

  *[Symbol.iterator](): Iterator<readonly [key: string, place: Place, files: number]> {
    for (const [key, { place, files }] of this.#found) yield [key, place, files]
  }
}
