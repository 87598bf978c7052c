import type { Finding } from '../../../kernel/finding.js'
import { parseHref } from '../../../manifest/href.js'
import type { Resource } from '../../../manifest/ims/ims-manifest.js'
import type { Placed } from '../../../manifest/value.js'
import { breach, type Subject } from '../../subject.js'
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

/** MAN-033 to 040, 042, 043: hrefs of resources and files against what the package holds, each one told where it first matters. */
export function* references(view: ImsView): Iterable<Finding> {
  const judged = new Set<string>()
  for (const reference of referencesOf(view)) {
    const { joined } = reference.located
    if (judged.has(joined)) continue
    judged.add(joined)
    yield* judge(reference)
  }
  const { locator, manifest, limits } = view
  if (locator.exhausted)
    yield { rule: 'XML-018', case: 'addresses', place: manifest.place, args: { limit: limits.xmlBytes } }
}

/** Launched resources first, then the other resources, then the files they list. */
function* referencesOf({ resources, launched, locator }: ImsView): Iterable<Reference> {
  const reference = (resource: Resource, href: Placed | undefined, role: Reference['role']): Reference[] => {
    const found = given(href)
    const located = found && locator.locate(found.value, resource.fullBase)
    if (!located || (located.plain && role === 'file')) return []
    return [{ href: found, role, resource, located }]
  }
  for (const resource of launched) yield* reference(resource, resource.href, 'launch')
  for (const resource of resources) if (!launched.has(resource)) yield* reference(resource, resource.href, 'resource')
  for (const resource of resources) for (const { href } of resource.files) yield* reference(resource, href, 'file')
}

function* judge(reference: Reference): Iterable<Finding> {
  const { href, role, located } = reference
  const { kind, target, joined, match } = located
  const written = parseHref(href.value)
  if (kind === 'local') yield told('MAN-039', reference)
  else if (kind === 'url') {
    if (role !== 'file') yield absolute(reference)
  } else if (target.climbs) yield told('MAN-038', reference)
  else if (written.kind === 'root') {
    const suggestion = href.value.replace(/^[/\\]+/, '')
    yield match ? told('MAN-037', reference, { suggestion }) : told('MAN-037/absent', reference)
  } else {
    if (joined.length > longest) yield told('MAN-042', reference, { length: joined.length, limit: longest })
    if (written.backslash) yield told('MAN-036', reference, { suggestion: href.value.replaceAll('\\', '/') })
    yield* found(reference)
  }
}

/** Relative hrefs: whether the package has the file, under exactly this name. */
function* found(reference: Reference): Iterable<Finding> {
  const { role, located } = reference
  const { match, key, near, target } = located
  const { path } = target
  if (target.brokenEscape) yield told('MAN-035/broken', reference)
  else if (match === 'undecoded') yield told('MAN-035', reference, { entry: key })
  else if (match === 'twice-decoded') yield told('MAN-035/twice-decoded', reference, { entry: key })
  else if (match === 'letter-case') yield told('MAN-034', reference, { entry: key })
  else if (match === 'unicode') yield told('MAN-034/unicode', reference, { entry: key })
  else if (match === 'folder')
    yield told(role === 'file' ? 'MAN-033/listed-folder' : 'MAN-033/folder', reference, { path: path || '/' })
  else if (match === undefined) {
    const particular = [role === 'launch' && 'launch', near !== undefined && 'near'].filter(Boolean).join('-')
    yield told(particular === '' ? 'MAN-033' : `MAN-033/${particular}`, reference, {
      path,
      ...(near !== undefined && { near }),
    })
  } else if (role !== 'file' && !/\.[^./]+$/.test(path)) yield told('MAN-043', reference, { path })
}

const web = new Set([undefined, 'http', 'https'])

function absolute(reference: Reference): Finding {
  const { scheme } = reference.located
  return web.has(scheme) ? told('MAN-040', reference) : told('MAN-040/scheme', reference, { scheme: scheme ?? '' })
}

const told = (subject: Subject, { href, resource }: Reference, more: Finding['args'] = {}): Finding =>
  breach(subject, href.place, { resource: nameOf(resource.element), href: href.value, ...more })
