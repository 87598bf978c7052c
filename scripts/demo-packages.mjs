/** The packages that `npm start` and `docs/commons.md` show things with, made from `fixtures/`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { png } from './one-colour-png.mjs'
import { fixtureFiles, zip } from './pack-fixtures.mjs'

/** @type {Record<string, [family: string, fixture: string]>} */
const packages = {
  'fire-safety.zip': ['scorm12', '_base'],
  'welcome.zip': ['scorm2004', '_base'],
  'water.zip': ['cmi5', '_base'],
  'broken.zip': ['scorm12', 'MAN-033-href-names-no-entry-error'],
}

/** What stands in the lesson of each later version of the first package, in place of what the one before had. */
const editions = {
  2: 'Ôtez un des trois côtés, et le feu s’éteint. Sortez d’abord, appelez ensuite.',
  3: 'Ôtez un des trois côtés, et le feu s’éteint. Sortez d’abord, appelez ensuite : le 18 ou le 112.',
  4: 'Ôtez un des trois côtés, et le feu s’éteint. Sortez d’abord, appelez ensuite : le 112, partout.',
}

/**
 * Writes `packages/`, one of which is broken, `editions/`, the next versions of `fire-safety.zip`, and a `thumbnail.png`.
 * @param {string} folder
 */
export function writeDemoPackages(folder) {
  for (const name of ['packages', 'editions']) mkdirSync(join(folder, name), { recursive: true })
  for (const [name, [family, fixture]] of Object.entries(packages))
    writeFileSync(join(folder, 'packages', name), zip(fixtureFiles(family, fixture)))
  for (const [number, text] of Object.entries(editions)) {
    const files = fixtureFiles('scorm12', '_base')
    const lesson = String(files.get('lecon/index.html'))
    files.set('lecon/index.html', Buffer.from(lesson.replace(/<p>.*<\/p>/, `<p>${text}</p>`)))
    writeFileSync(join(folder, 'editions', `fire-safety-${number}.zip`), zip(files))
  }
  writeFileSync(join(folder, 'thumbnail.png'), png())
}
