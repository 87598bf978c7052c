import { folderOf } from '../kernel/path.js'
import type { Text } from './describe.js'
import { parseHref, resolveBase, resolveInPackage } from './href.js'
import type { CompletionTerm, OutlineCompletion, OutlineLaunch } from './manifest-outline.js'
import type { LanguageText, Placed } from './value.js'

/** Trimmed text of a value under a name; nothing when it is absent or empty: `...text('version', manifest.version)`. */
export function text<K extends string>(name: K, value: Placed | undefined): { [P in K]?: string } {
  const trimmed = value?.value.trim()
  return (trimmed ? { [name]: trimmed } : {}) as { [P in K]?: string }
}

/** The list under a name; nothing when it is empty. */
export function list<K extends string, T>(name: K, values: readonly T[]): { [P in K]?: readonly T[] } {
  return (values.length > 0 ? { [name]: values } : {}) as { [P in K]?: readonly T[] }
}

/** Texts without their places, empty ones left out. */
export const texts = (found: readonly LanguageText[]): Text[] =>
  found.flatMap(({ language, text: words }) => (words === '' ? [] : [{ language, text: words }]))

export function completion(terms: Readonly<Partial<Record<CompletionTerm, Placed | undefined>>>): {
  completion?: OutlineCompletion
} {
  const known = Object.entries(terms).flatMap(([term, value]) => {
    const written = value?.value.trim()
    return written ? [[term, written] as const] : []
  })
  return known.length > 0 ? { completion: Object.fromEntries(known) } : {}
}

/** What an href of a manifest launches, seen from the folder of that manifest. */
export function launch(href: string, manifestFile: string, base = ''): Pick<OutlineLaunch, 'href' | 'file'> {
  const written = resolveBase(base, href.trim())
  const folder = folderOf(manifestFile)
  const { path, climbs } = resolveInPackage(written)
  const inside = parseHref(written).kind === 'relative' && !climbs && path !== ''
  return { href: written, ...(inside && { file: folder + path }) }
}
