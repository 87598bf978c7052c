import { posix } from 'node:path'
import type { Finding } from '../../../kernel/finding.js'
import { fileName, slashed } from '../../../kernel/path.js'
import type { H5pLibrary } from '../../../manifest/h5p/h5p-package.js'
import type { H5pView } from './checks.js'
import {
  fullName,
  isLibraryFolder,
  isMachineName,
  isText,
  isVersion,
  type JsonObject,
  libraryNamed,
  listOf,
  objectOf,
  wrongKeys,
} from './h5p-values.js'

/** The newest core of H5P, by which NBR-014 goes: released in 2025. */
const newestCore = { major: 1, minor: 28 }

const required = {
  title: (value: unknown) => isText(value, 255),
  machineName: isMachineName,
  majorVersion: isVersion,
  minorVersion: isVersion,
  patchVersion: isVersion,
  runnable: (value: unknown) => value === 0 || value === 1 || value === '0' || value === '1',
}

/** NBR-013: libraries by their folder, `library.json` and languages. NBR-014: the core they need. NBR-015: what they preload. */
export function* libraries(view: H5pView): Iterable<Finding> {
  for (const library of view.h5p.libraries) {
    const { folder, definition } = library
    const file = definition?.file ?? `${view.h5p.root}${folder}`
    if (!isLibraryFolder(folder)) {
      yield { rule: 'NBR-013', case: 'folder', place: { file }, args: { folder } }
      continue
    }
    yield* languages(library)
    if (!definition) yield { rule: 'NBR-013', case: 'missing', place: { file }, args: { folder } }
    else if (definition.state === 'broken') yield { rule: 'NBR-013', case: 'syntax', place: { file }, args: { file } }
    else if (definition.state === 'read') yield* libraryFaults(view, folder, file, objectOf(definition.value))
  }
}

function* libraryFaults(view: H5pView, folder: string, file: string, value: JsonObject): Iterable<Finding> {
  const place = { file }
  const keys = wrongKeys(value, required)
  if (keys.length > 0) yield { rule: 'NBR-013', place, args: { folder, keys: keys.join(', ') } }
  const library = libraryNamed(value)
  if (library) {
    const name = fullName(library)
    // Newer cores also put the patch version into the name.
    const admitted = [name, library.machineName, `${name}.${Number(value.patchVersion)}`]
    if (!admitted.includes(folder)) yield { rule: 'NBR-013', case: 'mismatch', place, args: { folder, library: name } }
  }
  const { majorVersion, minorVersion } = objectOf(value.coreApi)
  const [major, minor] = [Number(majorVersion), Number(minorVersion)]
  if (major > newestCore.major || (major === newestCore.major && minor > newestCore.minor)) {
    const limit = `${newestCore.major}.${newestCore.minor}`
    yield { rule: 'NBR-014', place, args: { library: folder, version: `${major}.${minor}`, limit } }
  }
  for (const entry of [...listOf(value.preloadedJs), ...listOf(value.preloadedCss)]) {
    const { path } = objectOf(entry)
    if (typeof path !== 'string') continue
    if (!view.container.entry(posix.join(view.h5p.root, folder, slashed(path))))
      yield { rule: 'NBR-015', place, args: { folder, path } }
  }
}

function* languages({ languages: files }: H5pLibrary): Iterable<Finding> {
  for (const { file, state } of files) {
    const name = fileName(file)
    if (!/^[a-z]+(?:-[a-z]+)*\.json$/i.test(name))
      yield { rule: 'NBR-013', case: 'language', place: { file }, args: { file } }
    else if (state === 'broken') yield { rule: 'NBR-013', case: 'syntax', place: { file }, args: { file } }
  }
}
