import type { Finding } from '../../../kernel/finding.js'
import { parseHref } from '../../../manifest/href.js'
import type { Resource } from '../../../manifest/ims/ims-manifest.js'
import type { Placed } from '../../../manifest/value.js'
import type { Located } from './locate.js'
import { given, type ImsView, nameOf } from './survey.js'

const longest = 2000

/** One href of the manifest that means a file, and who wrote it. */
interface Reference {
  readonly href: Placed
  readonly role: 'launch' | 'resource' | 'file'
  readonly located: Located
  readonly resource: Resource
}

/** MAN-033 to 040, 042, 043: hrefs of resources and files against what the package holds. The same slip is told once, where it first matters. */
export function* references(view: ImsView): Iterable<Finding> {
  const told = new Set<string>()
  for (const reference of referencesOf(view)) {
    const { joined } = reference.located
    // Where a resource is launched from is told even when the same file was listed before, hence the order of `referencesOf`.
    if (told.has(joined)) continue
    for (const finding of judge(reference)) {
      told.add(joined)
      yield finding
    }
  }
}

/** Launched resources first, then the other resources, then the files they list. */
function* referencesOf({ resources, launched, locator }: ImsView): Iterable<Reference> {
  const reference = (resource: Resource, href: Placed | undefined, role: Reference['role']): Reference[] => {
    const found = given(href)
    return found ? [{ href: found, role, resource, located: locator.locate(found.value, resource.fullBase) }] : []
  }
  for (const resource of launched) yield* reference(resource, resource.href, 'launch')
  for (const resource of resources) if (!launched.has(resource)) yield* reference(resource, resource.href, 'resource')
  for (const resource of resources) for (const { href } of resource.files) yield* reference(resource, href, 'file')
}

function* judge({ href, role, located, resource }: Reference): Iterable<Finding> {
  const told = (rule: string, particular?: string, more: Finding['args'] = {}): Finding => ({
    rule,
    ...(particular && { case: particular }),
    place: href.place,
    args: { resource: nameOf(resource.element), href: href.value, ...more },
  })
  const { kind, target, joined, match, key, near } = located
  if (kind === 'local') yield told('MAN-039')
  else if (kind === 'url') {
    if (role !== 'file') yield* absolute(located, told)
  } else if (target.climbs) yield told('MAN-038')
  else if (parseHref(href.value).kind === 'root') {
    const suggestion = href.value.replace(/^[/\\]+/, '')
    yield match ? told('MAN-037', undefined, { suggestion }) : told('MAN-037', 'absent')
  } else {
    if (joined.length > longest) yield told('MAN-042', undefined, { length: joined.length, limit: longest })
    if (parseHref(href.value).backslash)
      yield told('MAN-036', undefined, { suggestion: href.value.replaceAll('\\', '/') })
    if (target.brokenEscape) yield told('MAN-035', 'broken')
    else if (match === 'undecoded') yield told('MAN-035', undefined, { entry: key })
    else if (match === 'twice-decoded') yield told('MAN-035', match, { entry: key })
    else if (match === 'letter-case' || match === 'unicode')
      yield told('MAN-034', match === 'unicode' ? match : undefined, { entry: key })
    else if (match === 'folder')
      yield told('MAN-033', role === 'file' ? 'listed-folder' : 'folder', { path: target.path || '/' })
    else if (match === undefined) {
      const particular = [role === 'launch' && 'launch', near !== undefined && 'near'].filter(Boolean).join('-')
      yield told('MAN-033', particular, { path: target.path, ...(near !== undefined && { near }) })
    } else if (role !== 'file' && !/\.[^./]+$/.test(target.path))
      yield told('MAN-043', undefined, { path: target.path })
  }
}

const web = new Set([undefined, 'http', 'https'])

function* absolute(
  { scheme }: Located,
  told: (rule: string, particular?: string, more?: Finding['args']) => Finding,
): Iterable<Finding> {
  if (web.has(scheme)) yield told('MAN-040')
  else yield told('MAN-040', 'scheme', { scheme: scheme ?? '' })
}
