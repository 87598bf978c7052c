import type { Finding } from '../../../kernel/finding.js'
import { filled } from '../../../manifest/aicc/course-structure.js'
import type { Placed } from '../../../manifest/value.js'
import { Locator } from '../manifest/locate.js'
import type { PackageFiles } from '../package-files.js'
import { type CourseView, furtherKinds, structureKinds } from './survey.js'

/** Characters of addresses that are looked up for each byte that a structure file may have. */
const charactersPerByte = 4

/** AIC-005: the files that assignable units launch. Complete addresses are legal: AICC was made for courses on other servers. */
export function* unitFiles({ units, files, limits }: CourseView): Iterable<Finding> {
  const locator = new Locator(files, charactersPerByte * limits.xmlBytes)
  const addresses: Placed[] = []
  for (const [id, row] of units) {
    const written = filled(row, 'file_name')
    if (!written) continue
    const located = locator.locate(written.value, '')
    const told = (particular: string, more: Finding['args'] = {}): Finding => ({
      rule: 'AIC-005',
      case: particular,
      place: written.place,
      args: { au: id.value, href: written.value, ...more },
    })
    const { kind, match, key, near, target } = located
    if (kind === 'url') addresses.push(written)
    else if (kind === 'local') yield told('local')
    else if (target.climbs) yield told('outside')
    else if (kind === 'root') yield told('root', { suggestion: written.value.trim().replace(/^[/\\]+/, '') })
    else if (match === 'folder') yield told('folder')
    else if (match === undefined) yield near === undefined ? told('missing') : told('near', { near })
    else if (match !== 'exact') yield told('spelling', { entry: key })
  }
  const [first] = addresses
  if (first && addresses.length === units.length && !holdsContent(files)) {
    const args = { href: first.value, count: addresses.length }
    yield { rule: 'AIC-005', case: 'elsewhere', place: first.place, args }
  }
}

const structural = new Set<string>([...structureKinds, ...furtherKinds])

/** Whether the package has anything but its structure files. */
function holdsContent(files: PackageFiles): boolean {
  for (const [path, { litter }] of files)
    if (!litter && !structural.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase())) return true
  return false
}
