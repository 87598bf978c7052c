import type { Entry } from '../../../container/container.js'
import type { Place } from '../../../kernel/place.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import type { Item, Resource } from '../../../manifest/ims/ims-manifest.js'
import type { Manifest } from '../../../manifest/manifest.js'
import type { Placed } from '../../../manifest/value.js'
import type { PackageView } from '../../view.js'
import { ausOf, nameOf as nameOfAu } from '../cmi/nodes.js'
import { given, nameOf, survey } from '../manifest/survey.js'

/** A file of the package that an LMS opens for the learner. */
export interface Launch {
  /** What the manifest calls it. */
  readonly name: string
  /** An asset is shown and not tracked. */
  readonly tracked: boolean
  /** Where the manifest says so. */
  readonly place: Place
  readonly entry: Entry
  /** Of SCORM: who launches it. */
  readonly item?: Item
  readonly resource?: Resource
}

/** What an LMS opens, as far as the package has it: what it has not, other rules have told. */
export function launchesOf(view: PackageView): readonly Launch[] {
  const { manifest, standard } = view
  if (!manifest || standard.document?.whole === false) return []
  return [...launchesIn(manifest, view)]
}

function* launchesIn(manifest: Manifest, view: PackageView): Iterable<Launch> {
  switch (manifest.standard) {
    case 'scorm12':
    case 'scorm2004':
      yield* itemsOf({ ...view, manifest })
      return
    case 'cmi5':
      for (const au of ausOf(manifest)) yield* launch(view, au.url, { name: nameOfAu(au.element), place: au.place })
      return
    case 'tincan':
      for (const { element, launches, place } of manifest.activities) {
        const [first] = launches
        yield* launch(view, first && { value: first.text, place: first.place }, { name: nameOfAu(element), place })
      }
      return
    case 'aicc':
      for (const { systemId, unit } of unitsOf(manifest.children))
        yield* launch(view, unit?.fileName, { name: systemId.value, place: systemId.place })
  }
}

type Elements = Extract<Manifest, { standard: 'aicc' }>['children']

function* unitsOf(roots: Elements): Iterable<Elements[number]> {
  const waiting = [...roots]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...next.children)
  }
}

function* itemsOf(view: Parameters<typeof survey>[0]): Iterable<Launch> {
  const { items, resourceOf, locator, container, standard } = survey(view)
  for (const item of items) {
    const resource = resourceOf.get(given(item.identifierref)?.value ?? '')
    const href = given(resource?.href)
    if (!resource || !href) continue
    const { kind, key } = locator.locate(href.value, resource.fullBase)
    const entry = kind === 'relative' || kind === 'root' ? container.entry(standard.root + key) : undefined
    if (!entry) continue
    const tracked = given(resource.scormType)?.value.toLowerCase() !== 'asset'
    yield { name: nameOf(item.element), tracked, place: href.place, entry, item, resource }
  }
}

function* launch(
  { container, standard }: PackageView,
  url: Placed | undefined,
  { name, place }: Pick<Launch, 'name' | 'place'>,
): Iterable<Launch> {
  const { kind } = parseHref(url?.value.trim() ?? '')
  if (!url || (kind !== 'relative' && kind !== 'root')) return
  const entry = container.entry(standard.root + resolveInPackage(url.value.trim()).path)
  if (entry && !entry.directory) yield { name, tracked: true, place: url.place ?? place, entry }
}
