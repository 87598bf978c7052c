import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import AdmZip from 'adm-zip'

export const fixturesRoot = fileURLToPath(new URL('../fixtures', import.meta.url))

/**
 * What `fixture.json` may say of a fixture; see `fixtures/README.md`.
 * @typedef {{ base?: string | null, remove?: string[], replace?: Record<string, [string, string][]>, also?: string[], why?: string,
 *   as?: string, file?: string, limits?: Record<string, number>, for?: import('#dist/findings/receivers.js').ReceiverName[] }} FixtureNotes
 */

/**
 * @param {string} family
 * @param {string} name
 * @returns {FixtureNotes}
 */
export function fixtureNotes(family, name) {
  const file = join(fixturesRoot, family, name, 'fixture.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
}

/**
 * The files of one fixture by path: its base, overlaid with its own, with words replaced in them.
 * @param {string} family
 * @param {string} name
 * @returns {Map<string, Buffer>}
 */
export function fixtureFiles(family, name) {
  const folder = join(fixturesRoot, family, name)
  const { base = '_base', remove = [], replace = {} } = fixtureNotes(family, name)
  const files = base === null || name === base ? new Map() : fixtureFiles(...baseOf(family, base))
  for (const path of filesBelow(folder)) files.set(path, readFileSync(join(folder, path)))
  for (const path of ['fixture.json', ...remove]) files.delete(path)
  for (const [path, changes] of Object.entries(replace))
    files.set(path, Buffer.from(changed(files.get(path)?.toString('utf8') ?? '', changes, `${family}/${name}`)))
  return files
}

/**
 * A base may belong to another family: `scorm12/_base`.
 * @param {string} family
 * @param {string} base
 * @returns {[string, string]}
 */
function baseOf(family, base) {
  const [name = '', other = family] = base.split('/').reverse()
  return [other, name]
}

/**
 * A text with words replaced. A change that fits nowhere, or in two places, shows nothing: that is a slip of the fixture's author.
 * @param {string} text
 * @param {[string, string][]} changes
 * @param {string} fixture
 */
function changed(text, changes, fixture) {
  for (const [old, by] of changes) {
    const times = text.split(old).length - 1
    if (times !== 1) throw new Error(`fixtures/${fixture}: “${old}” stands ${times} times in the file, not once`)
    text = text.replace(old, () => by)
  }
  return text
}

/**
 * A zip of these files, the same bytes every time.
 * @param {ReadonlyMap<string, Buffer>} files
 */
export function zip(files) {
  const archive = new AdmZip()
  for (const [path, bytes] of files) {
    archive.addFile(path, bytes)
    const entry = archive.getEntry(path)
    if (entry) entry.header.time = new Date(2024, 0, 15, 12)
  }
  return archive.toBuffer()
}

/** @param {string} folder */
const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
