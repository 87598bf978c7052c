import type { Finding } from '../../../kernel/finding.js'
import type { Resource } from '../../../manifest/ims/ims-manifest.js'
import { editionCase, given, type ImsView, nameOf } from './survey.js'

/** Dependencies followed in all to find a file: a manifest that has more is given the benefit of the doubt. */
const followedAtMost = 1_000_000

/** MAN-044 to 046: the files that resources list. */
export function* files(view: ImsView): Iterable<Finding> {
  const { manifest, locator } = view
  const listed = new Map<Resource, ReadonlySet<string>>()
  for (const resource of view.resources) {
    const keys = new Set<string>()
    // A slip in an href has its own finding: what is meant counts as listed.
    const meant = new Set<string>()
    listed.set(resource, meant)
    for (const { href: written, element } of resource.files) {
      const href = given(written)
      if (!href) {
        yield { rule: 'MAN-045', place: written?.place ?? element.place, args: { resource: nameOf(resource.element) } }
        continue
      }
      const { key, near } = locator.locate(href.value, resource.fullBase)
      if (keys.has(key))
        yield { rule: 'MAN-046', place: href.place, args: { resource: nameOf(resource.element), href: href.value } }
      keys.add(key)
      meant.add(near ?? key)
    }
  }
  const lists = lookup(view, listed)
  for (const resource of view.resources) {
    const href = given(resource.href)
    const located = href && locator.locate(href.value, resource.fullBase)
    if (!href || !located || located.kind === 'url' || located.kind === 'local') continue
    if (lists(resource, located.near ?? located.key)) continue
    const args = { resource: nameOf(resource.element), href: href.value }
    yield { rule: 'MAN-044', ...editionCase(manifest), place: href.place, args }
  }
}

/** Whether a resource, or one it depends on however indirectly, lists a file. */
function lookup({ resourceOf }: ImsView, listed: ReadonlyMap<Resource, ReadonlySet<string>>) {
  let left = followedAtMost
  return (resource: Resource, key: string): boolean => {
    if (listed.get(resource)?.has(key)) return true
    const seen = new Set([resource])
    for (const one of seen) {
      if (listed.get(one)?.has(key)) return true
      for (const { identifierref } of one.dependencies) {
        if (--left < 0) return true
        const next = resourceOf.get(given(identifierref)?.value ?? '')
        if (next) seen.add(next)
      }
    }
    return false
  }
}
