import type { Container, Entry } from '../../container/container.js'
import type { Limits } from '../../container/limits.js'
import { isFondsError } from '../../kernel/errors.js'
import type { Placed } from '../value.js'
import type { AiccManifest, AiccTable } from './aicc-manifest.js'

const tableKinds = ['au', 'des', 'cst', 'ort', 'pre', 'cmp'] as const

/** Reads the course structure files that stand beside the `.crs` file, whatever their letter case. */
export async function readAiccManifest(
  manifestPath: string,
  container: Container,
  limits: Limits,
): Promise<AiccManifest> {
  const folder = manifestPath.slice(0, manifestPath.lastIndexOf('/') + 1)
  const files = container.entries.filter(
    (entry) => !entry.directory && entry.path.startsWith(folder) && !entry.path.slice(folder.length).includes('/'),
  )
  const tables = new Map<string, AiccTable>()
  for (const kind of tableKinds) {
    const entry = files.find(({ path }) => path.toLowerCase().endsWith(`.${kind}`))
    const text = entry && (await textOf(entry, container, limits))
    if (entry && text !== undefined) tables.set(kind, readTable(text, entry.path))
  }
  const course = files.find(({ path }) => path.toLowerCase().endsWith('.crs'))
  const text = course && (await textOf(course, container, limits))
  const sections =
    course && text !== undefined ? readSections(text, course.path) : new Map<string, Map<string, Placed>>()
  const version = sections.get('course')?.get('version')?.value
  const file = course?.path ?? manifestPath
  return {
    standard: 'aicc',
    ...(version && { edition: version }),
    file,
    place: { file, line: 1, column: 1 },
    sections,
    tables,
    findings: [],
  }
}

async function textOf(entry: Entry, container: Container, limits: Limits): Promise<string | undefined> {
  try {
    const bytes = await container.read(entry, limits.xmlBytes)
    // These files predate Unicode: what is not UTF-8 is read as Windows-1252, which loses nothing.
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    } catch {
      return new TextDecoder('windows-1252').decode(bytes)
    }
  } catch (error) {
    // A damaged entry has its own finding in the ZIP area.
    if (isFondsError(error, 'value-invalid')) return undefined
    throw error
  }
}

/** Sections in brackets, `name=value` lines in them, and free text, which is kept under the empty name. */
function readSections(text: string, file: string): Map<string, Map<string, Placed>> {
  const sections = new Map<string, Map<string, Placed>>()
  let section = new Map<string, Placed>()
  text.split(/\r\n|\r|\n/).forEach((line, at) => {
    const place = { file, line: at + 1, column: 1 }
    const heading = /^\s*\[([^\]]*)\]\s*$/.exec(line)
    if (heading) {
      const name = (heading[1] ?? '').trim().toLowerCase()
      section = sections.get(name) ?? new Map()
      sections.set(name, section)
      return
    }
    const [name, ...value] = line.split('=')
    if (value.length > 0 && name && /^[\w ]+$/.test(name))
      section.set(name.trim().toLowerCase(), { value: value.join('=').trim(), place })
    else if (line.trim() !== '') {
      const before = section.get('')
      section.set('', {
        value: before ? `${before.value}\n${line.trim()}` : line.trim(),
        place: before?.place ?? place,
      })
    }
  })
  return sections
}

/** Comma-separated values with quotes, doubled quotes, and values that run over several lines. */
function readTable(text: string, file: string): AiccTable {
  const rows: Placed[][] = []
  let row: Placed[] = []
  let line = 1
  let lineStart = 0
  for (let at = 0; at < text.length; ) {
    const place = { file, line, column: at - lineStart + 1 }
    const quoted = /"((?:[^"]|"")*)"?[^\S\r\n]*/y
    const bare = /[^,\r\n]*/y
    const space = /[^\S\r\n]*/y
    space.lastIndex = at
    const start = at + (space.exec(text)?.[0].length ?? 0)
    const pattern = text[start] === '"' ? quoted : bare
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const value = pattern === quoted ? (match?.[1] ?? '').replaceAll('""', '"') : (match?.[0] ?? '').trim()
    row.push({ value, place })
    for (let seen = at; seen < pattern.lastIndex; seen++)
      if (text[seen] === '\n') [line, lineStart] = [line + 1, seen + 1]
    at = Math.max(pattern.lastIndex, start)
    if (text[at] === ',') {
      at++
      continue
    }
    if (text[at] === '\r' || text[at] === '\n' || at >= text.length) {
      if (row.some(({ value: cell }) => cell !== '')) rows.push(row)
      row = []
      at += text.startsWith('\r\n', at) ? 2 : 1
      line++
      lineStart = at
    } else at++
  }
  if (row.some(({ value }) => value !== '')) rows.push(row)
  const [head = [], ...body] = rows
  return { file, columns: head.map(({ value, place }) => ({ value: value.trim().toLowerCase(), place })), rows: body }
}
