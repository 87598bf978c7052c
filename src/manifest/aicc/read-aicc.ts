import type { Container, Entry } from '../../container/container.js'
import type { Limits } from '../../container/limits.js'
import { isFondsError } from '../../kernel/errors.js'
import type { Finding } from '../../kernel/finding.js'
import { folderOf } from '../../kernel/path.js'
import type { Placed } from '../value.js'
import type { AiccManifest, AiccTable } from './aicc-manifest.js'
import { readStructure } from './course-structure.js'
import { decodeStructureFile, mostCells, readSections, readTable } from './structure-text.js'

const tableKinds = ['au', 'des', 'cst', 'ort', 'pre', 'cmp'] as const

/** Reads the course structure files that stand beside the `.crs` file, whatever their letter case. */
export async function readAiccManifest(
  manifestPath: string,
  container: Container,
  limits: Limits,
): Promise<AiccManifest> {
  const findings: Finding[] = []
  const files = structureFiles(manifestPath, container)
  const read = async (kind: string) => {
    const entry = files.get(kind)
    const text = entry && (await textOf(entry, container, limits, findings))
    return entry && text !== undefined ? { text, file: entry.path } : undefined
  }
  const tables = new Map<string, AiccTable>()
  let left = mostCells
  for (const kind of tableKinds) {
    const found = await read(kind)
    if (!found) continue
    const { cells, ...table } = readTable(found.text, found.file, left)
    left -= cells
    // Of a table whose columns were not reached, nothing is known.
    if (cells > 0 || !table.truncated) tables.set(kind, table)
    if (table.truncated) {
      findings.push({ rule: 'XML-018', case: 'values', place: { file: table.file }, args: { limit: mostCells } })
      break
    }
  }
  const course = await read('crs')
  const sections = course ? readSections(course.text, course.file) : new Map<string, Map<string, Placed>>()
  const version = sections.get('course')?.get('version')?.value
  const file = course?.file ?? manifestPath
  return {
    standard: 'aicc',
    ...(version && { edition: version }),
    file,
    place: { file, line: 1, column: 1 },
    sections,
    tables,
    children: readStructure(tables, limits.xmlDepth),
    findings,
  }
}

/** By extension: the file of the same name as the manifest when there is one, for `.au` is also a format of sound. */
function structureFiles(manifestPath: string, container: Container): Map<string, Entry> {
  const folder = folderOf(manifestPath)
  const stem = manifestPath.slice(0, manifestPath.lastIndexOf('.') + 1).toLowerCase()
  const found = new Map<string, Entry>()
  for (const entry of container.entries) {
    const name = entry.path.slice(folder.length)
    if (entry.directory || entry.litter || !entry.path.startsWith(folder) || name.includes('/')) continue
    const kind = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? ''
    const [known, named] = [found.get(kind), entry.path.toLowerCase() === stem + kind]
    if (!known || (named && known.path.toLowerCase() !== stem + kind)) found.set(kind, entry)
  }
  return found
}

async function textOf(
  entry: Entry,
  container: Container,
  limits: Limits,
  findings: Finding[],
): Promise<string | undefined> {
  if (entry.size > limits.xmlBytes) {
    const args = { size: entry.size, limit: limits.xmlBytes }
    findings.push({ rule: 'XML-018', case: 'structure-file', place: { file: entry.path }, args })
    return undefined
  }
  try {
    return decodeStructureFile(await container.read(entry, limits.xmlBytes))
  } catch (error) {
    // A damaged entry has its own finding in the ZIP area.
    if (isFondsError(error, 'value-invalid')) return undefined
    throw error
  }
}
