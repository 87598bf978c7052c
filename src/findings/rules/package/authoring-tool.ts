import type { Finding } from '../../../kernel/finding.js'
import { isKept } from '../../../standard/standard.js'
import type { XmlDocument } from '../../../xml/document.js'
import type { PackageView } from '../../view.js'

interface Tool {
  readonly name: string
  /** Files that only this tool writes, relative to the manifest's folder; one of them is enough. */
  readonly files?: readonly string[]
  /** What it writes into a comment before the manifest's root element. */
  readonly comment?: RegExp
  /** What it makes the manifest's identifier of. */
  readonly identifier?: RegExp
}

/** Signs by which tools are known. Only names and the manifest are looked at: no content is read for a curiosity. */
const tools: readonly Tool[] = [
  { name: 'Articulate Rise', files: ['scormcontent/index.html'] },
  { name: 'Articulate Storyline', files: ['story_content/user.js', 'story_content/frame.xml', 'story.html'] },
  { name: 'Articulate Presenter', files: ['presentation_content/user.js'] },
  { name: 'Adobe Captivate', files: ['assets/js/CPM.js'] },
  { name: 'iSpring', identifier: /ispring/i },
  { name: 'Lectora', files: ['trivantis.js', 'trivantis-cookie.js'] },
  { name: 'eXeLearning', files: ['exe_jquery.js', 'libs/exe_jquery.js'], identifier: /^eXe/ },
  { name: 'Adapt', files: ['adapt/js/adapt.min.js'] },
  { name: 'Xerte', files: ['common_html5/js/xenith.js'] },
  { name: 'Camtasia', files: ['scripts/techsmith-smart-player.min.js'] },
  { name: 'Wimba Create', identifier: /^WIMBACREATE/ },
  { name: 'Reload Editor', comment: /Reload version [\d.]+/ },
  { name: 'H5P', files: ['h5p.json', 'h5p/h5p.json', 'workspace/h5p.json'] },
]

/** PKG-009: the tool that made the package, when it signs; the first that fits. */
export function* authoringTool({ container, standard }: PackageView): Iterable<Finding> {
  if (!isKept(standard.name)) return
  for (const { name, files = [], comment, identifier } of tools) {
    const file = files.find((path) => container.entry(standard.root + path))
    const sign = file ?? signatureIn(standard.document, { comment, identifier })
    if (sign === undefined) continue
    const place = { file: file === undefined ? (standard.manifestPath ?? container.name) : standard.root + file }
    yield { rule: 'PKG-009', place, args: { tool: name, sign } }
    return
  }
}

function signatureIn(
  document: XmlDocument | undefined,
  { comment, identifier }: { readonly comment: RegExp | undefined; readonly identifier: RegExp | undefined },
): string | undefined {
  if (comment)
    for (const text of document?.comments ?? []) {
      const sign = comment.exec(text)?.[0]
      if (sign !== undefined) return sign
    }
  const own = document?.root.attributes.find(({ name }) => name === 'identifier')?.value
  return own !== undefined && identifier?.test(own) ? own : undefined
}
