import type { Finding } from '../../../kernel/finding.js'
import { decodeOnce } from '../../../kernel/iri.js'
import { type Href, parseHref } from '../../../manifest/href.js'
import type { TincanActivity, TincanManifest } from '../../../manifest/tincan/tincan-manifest.js'
import type { LanguageText } from '../../../manifest/value.js'
import { breach, type Subject } from '../../subject.js'
import type { ManifestView } from '../../view.js'
import { type Located, Locator } from '../manifest/locate.js'
import { PackageFiles } from '../package-files.js'
import { filled, nameOf } from './activities.js'

/** Names that the LMS itself adds to the address it opens. */
const added = new Set(['endpoint', 'auth', 'actor', 'registration', 'activity_id'])
/** Schemes that run what they carry inside the page that opens them. */
const scripts = new Set(['javascript', 'vbscript', 'data'])

interface Target {
  readonly element: 'launch' | 'resource'
  readonly href: LanguageText
  readonly activity: TincanActivity
}

/** TIN-011, 012 and 016: what activities open, each address told once. */
export function* targets(view: ManifestView<TincanManifest>): Iterable<Finding> {
  const { container, standard, manifest, limits } = view
  // Without an `xml:base` no address grows longer than it is written.
  const locator = new Locator(new PackageFiles(container, standard.root), limits.xmlBytes)
  const judged = new Set<string>()
  for (const target of targetsOf(manifest)) {
    const value = target.href.text
    if (judged.has(value)) continue
    judged.add(value)
    const href = parseHref(value)
    yield* query(target, href)
    if (href.kind === 'url' || href.kind === 'local') yield* elsewhere(target, href, container.kind === 'xml')
    else if (container.kind === 'xml') yield told('TIN-016', target)
    else yield* inPackage(target, href, locator.locate(value, ''))
  }
}

function* targetsOf({ activities }: TincanManifest): Iterable<Target> {
  for (const activity of activities) {
    for (const href of filled(activity.launches)) yield { element: 'launch', href, activity }
    for (const href of filled(activity.resources)) yield { element: 'resource', href, activity }
  }
}

function* query(target: Target, { query: text }: Href): Iterable<Finding> {
  if (!text || target.element !== 'launch') return
  const names = new Set(text.split('&').map((pair) => decodeOnce(pair.split('=', 1)[0] ?? '').text))
  for (const name of names) if (added.has(name)) yield told('TIN-011/query', target, { name })
}

function* elsewhere(target: Target, { kind, scheme }: Href, bare: boolean): Iterable<Finding> {
  if (kind === 'local') yield told('TIN-012/local', target)
  else if (scheme !== undefined && scripts.has(scheme)) yield told('TIN-012/script', target, { scheme })
  else if (target.element === 'launch' && scheme === 'http') yield told('TIN-012/http', target)
  // A description that comes without content has it elsewhere; and what is to be read may be anywhere.
  else if (target.element === 'launch' && !bare) yield told('TIN-012', target)
}

function* inPackage(target: Target, { kind }: Href, located: Located): Iterable<Finding> {
  const { match, key, near, target: found } = located
  const { path } = found
  if (found.climbs) yield told('TIN-011/climbs', target)
  else if (kind === 'root') {
    const suggestion = target.href.text.replace(/^[/\\]+/, '')
    yield told('TIN-011/rooted', target, { suggestion })
  } else if (match === 'letter-case' || match === 'unicode') yield told('TIN-011/letter-case', target, { entry: key })
  else if (match === 'undecoded' || match === 'twice-decoded') yield told('TIN-011/escaped', target, { entry: key })
  else if (match === undefined && near !== undefined) yield told('TIN-011/near', target, { path, near })
  else if (match !== 'exact')
    yield told(target.element === 'launch' ? 'TIN-011/absent' : 'TIN-011/resource', target, { path: path || '/' })
}

const told = (subject: Subject, { element, href, activity }: Target, more: Finding['args'] = {}): Finding =>
  breach(subject, href.place, { element, activity: nameOf(activity), value: href.text, ...more })
