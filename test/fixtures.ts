import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import AdmZip from 'adm-zip'

/** Packages whose name carries their verdict. The convention is described in `fixtures/README.md`. */
export interface Fixture {
  /** `scorm12/MAN-033-href-names-no-entry-error`. */
  readonly name: string
  /** Name of the package as the user would see it. */
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Rules that must be reported, and no other. */
  readonly expected: readonly string[]
  /** Severity that the rule the fixture is named after must have; absent for a clean one. */
  readonly severity?: string
  /** The rule the fixture is about. */
  readonly rule?: string
}

interface Notes {
  readonly base?: string | null
  readonly remove?: readonly string[]
  readonly also?: readonly string[]
  readonly why?: string
  readonly as?: string
}

export const fixturesRoot = fileURLToPath(new URL('../fixtures', import.meta.url))

const named = /^(?<rule>[A-Z0-9]{3}-\d{3})-.+-(?<verdict>fatal|error|warning|info|clean)$/

/** Every fixture that is a tree, zipped. */
export function* treeFixtures(): Iterable<Fixture> {
  for (const family of readdirSync(fixturesRoot)) {
    const folder = join(fixturesRoot, family)
    if (!statSync(folder).isDirectory() || family === 'zip') continue
    for (const name of readdirSync(folder).sort())
      if (name !== '_base' || existsSync(join(folder, name))) yield readFixture(family, name)
  }
}

/** The files of one fixture, its base overlaid with its own. */
export function fixtureFiles(family: string, name: string): Map<string, Buffer> {
  const folder = join(fixturesRoot, family, name)
  const { base = '_base', remove = [] } = notesOf(folder)
  const files = new Map<string, Buffer>()
  if (base !== null && name !== base) for (const [path, bytes] of fixtureFiles(family, base)) files.set(path, bytes)
  for (const path of walk(folder)) files.set(path, readFileSync(join(folder, path)))
  for (const path of remove) files.delete(path)
  return files
}

function readFixture(family: string, name: string): Fixture {
  const folder = join(fixturesRoot, family, name)
  const notes = notesOf(folder)
  const match = named.exec(name)?.groups
  if (!match && !name.startsWith('_') && !name.endsWith('-clean'))
    throw new Error(`fixtures/${family}/${name}: the name must end in its verdict and begin with its rule`)
  const rule = match?.rule
  const verdict = match?.verdict ?? 'clean'
  const expected = verdict === 'clean' || !rule ? [...(notes.also ?? [])] : [rule, ...(notes.also ?? [])]
  const files = fixtureFiles(family, name)
  const bytes = notes.as ? files.get(notes.as) : zip(files)
  if (!bytes) throw new Error(`fixtures/${family}/${name}: there is no ${notes.as}`)
  return {
    name: `${family}/${name}`,
    file: notes.as ?? `${name}.zip`,
    bytes: new Uint8Array(bytes),
    expected: expected.sort(),
    ...(rule && { rule }),
    ...(verdict !== 'clean' && { severity: verdict }),
  }
}

export function zip(files: ReadonlyMap<string, Buffer>): Buffer {
  const archive = new AdmZip()
  for (const [path, bytes] of files) {
    archive.addFile(path, bytes)
    const entry = archive.getEntry(path)
    if (entry) entry.header.time = new Date(2024, 0, 15, 12)
  }
  return archive.toBuffer()
}

function notesOf(folder: string): Notes {
  const file = join(folder, 'fixture.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

function* walk(folder: string, root = folder): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* walk(path, root)
    else if (basename(path) !== 'fixture.json' || folder !== root) yield relative(root, path).split(sep).join('/')
  }
}
