import type { Finding } from '../../../kernel/finding.js'
import { fileName } from '../../../kernel/path.js'
import { parseHref, resolveInPackage } from '../../../manifest/href.js'
import { baseAround } from '../../../manifest/placed.js'
import { descendantsOf, textOf } from '../../../xml/navigate.js'
import { enumerated } from '../../enumeration.js'
import { given, type ImsView } from './survey.js'

/** Schemas and what they include: a package carries them for its manifest, not for its content. */
const controlDocument = /\.(?:xsd|dtd|mod|ent)$/i
const manifestName = /^(?:imsmanifest|cmi5|tincan)\.xml$/i

/** MAN-050: files that no `file` element lists. One finding for all of them. */
export function* baggage(view: ImsView): Iterable<Finding> {
  // Without any `resources` there is one fault, and MAN-006 tells it.
  const [resources] = view.manifest.resources
  if (!resources) return
  const listed = listedFiles(view)
  const unlisted: string[] = []
  for (const [path, { litter }] of view.files) {
    const name = fileName(path)
    if (!litter && !listed.has(path) && !controlDocument.test(name) && !manifestName.test(name)) unlisted.push(path)
  }
  if (unlisted.length === 0) return
  yield {
    rule: 'MAN-050',
    ...(unlisted.length === 1 && { case: 'one' }),
    place: resources.place,
    args: { count: unlisted.length, files: enumerated(unlisted) },
  }
}

/** What is listed, and what somebody meant to list: a slip in an href has its own finding. */
function listedFiles({ manifest, resources, locator, standard }: ImsView): ReadonlySet<string> {
  const listed = new Set<string>()
  const add = (href: string, base: string) => {
    const { key, near } = locator.locate(href, base)
    listed.add(key)
    if (near !== undefined) listed.add(near)
  }
  for (const { href, files, fullBase } of resources) {
    for (const { href: written } of files) if (given(written)) add(written?.value ?? '', fullBase)
    if (given(href)) add(href?.value ?? '', fullBase)
  }
  for (const element of descendantsOf(manifest.element))
    if (element.name === 'location' && element.parent?.name === 'metadata') {
      const href = textOf(element)
      if (parseHref(href).kind !== 'relative') continue
      // Against xml:base as XML has it, or from the root as SCORM's authors mean it.
      for (const base of [baseAround(element), '']) listed.add(resolveInPackage(href, base).path)
    }
  if (standard.manifestPath !== undefined) listed.add(standard.manifestPath.slice(standard.root.length))
  return listed
}
