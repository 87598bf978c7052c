import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Limits } from '#dist/container/limits.js'
import type { ReceiverName } from '#dist/findings/receivers.js'
import { fixtureFiles, fixtureNotes, fixturesRoot, zip } from '../scripts/pack-fixtures.mjs'

/** A package whose name carries its verdict. The convention is described in `fixtures/README.md`. */
export interface Fixture {
  /** `scorm12/MAN-033-href-names-no-entry-error`. */
  readonly name: string
  /** Name of the package as the user would see it. */
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Rules that must be reported, and no other. */
  readonly expected: readonly string[]
  /** The rule the fixture is about. */
  readonly rule?: string
  /** Severity that this rule must have; absent for a clean one. */
  readonly severity?: string
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
  /** LMSs that the package is checked for. */
  readonly receivers?: readonly ReceiverName[]
}

const named = /^(?<rule>[A-Z0-9]{3}-\d{3})-.+-(?<verdict>fatal|error|warning|info|clean)$/

/** Every fixture that is a tree, zipped. */
export function* treeFixtures(): Iterable<Fixture> {
  for (const family of readdirSync(fixturesRoot)) {
    const folder = join(fixturesRoot, family)
    if (family === 'zip' || !statSync(folder).isDirectory()) continue
    for (const name of readdirSync(folder).sort()) yield readFixture(family, name)
  }
}

/** Every fixture of which the bytes are the point. */
export function* zipFixtures(): Iterable<Fixture> {
  const folder = join(fixturesRoot, 'zip')
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.zip')) continue
    const name = file.slice(0, -'.zip'.length)
    const beside = join(folder, `${name}.json`)
    const notes = existsSync(beside) ? JSON.parse(readFileSync(beside, 'utf8')) : {}
    const { limits, as = file, also, for: receivers } = notes
    yield {
      ...promised('zip', name, also),
      file: as,
      bytes: new Uint8Array(readFileSync(join(folder, file))),
      ...(limits && { limits }),
      ...(receivers && { receivers }),
    }
  }
}

function readFixture(family: string, name: string): Fixture {
  const { also, as, file = as ?? `${name}.zip`, limits, for: receivers } = fixtureNotes(family, name)
  const files = fixtureFiles(family, name)
  const bytes = as ? files.get(as) : zip(files)
  if (!bytes) throw new Error(`fixtures/${family}/${name}: there is no ${as}`)
  return {
    ...promised(family, name, also),
    file,
    bytes: new Uint8Array(bytes),
    ...(limits && { limits }),
    ...(receivers && { receivers }),
  }
}

/** What the name of a fixture says must be reported. */
function promised(
  family: string,
  name: string,
  also: readonly string[] = [],
): Pick<Fixture, 'name' | 'expected' | 'rule' | 'severity'> {
  const match = named.exec(name)?.groups
  if (!match && !name.startsWith('_') && !name.endsWith('-clean'))
    throw new Error(`fixtures/${family}/${name}: a name begins with its rule and ends in its verdict`)
  const rule = match?.rule
  const severity = match && match.verdict !== 'clean' ? match.verdict : undefined
  return {
    name: `${family}/${name}`,
    expected: [...(rule && severity ? [rule] : []), ...also].sort(),
    ...(rule && { rule }),
    ...(severity && { severity }),
  }
}
