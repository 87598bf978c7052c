import { placeIn } from '../../../content/package-content.js'
import type { Finding } from '../../../kernel/finding.js'
import type { Place } from '../../../kernel/place.js'
import type { ContentSweep } from '../../view.js'
import { Occurrences } from '../content/occurrences.js'
import { vulnerabilityOf } from './vulnerable-libraries.js'

/** SEC-008: drawings that run something. */
export const drawings = (): ContentSweep => ({
  *file({ entry, facts: { kind, page } }) {
    if (kind !== 'svg' || !page) return
    const { inlineScripts, handlers } = page
    const count = inlineScripts.count + handlers.count
    const at = inlineScripts.first ?? handlers.first
    if (count === 0 || !at) return
    yield { rule: 'SEC-008', place: placeIn({ entry }, at), args: { file: entry.path, count } }
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
  const cases = new Occurrences()
  const libraries = new Occurrences()
  return {
    see({ entry, facts: { script } }) {
      if (!script) return
      for (const { name, how, at } of script.uses) {
        const which = Object.hasOwn(reaching, name) ? reaching[name] : undefined
        // `document.domain` is read without harm, and a function may be called `eval` in a list.
        if (which === undefined || (which === 'domain' && how !== 'assign') || (which === 'eval' && how !== 'call'))
          continue
        cases.add(which, placeIn({ entry }, at))
      }
      for (const { name, version, at } of script.libraries) libraries.add(`${name} ${version}`, placeIn({ entry }, at))
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
