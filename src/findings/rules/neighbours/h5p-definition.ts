import type { Finding } from '../../../kernel/finding.js'
import type { H5pView } from './checks.js'
import {
  fullName,
  isLibraryFolder,
  isText,
  type LibraryName,
  libraryNamed,
  listOf,
  objectOf,
  wrongKeys,
} from './h5p-values.js'

const required = {
  title: (value: unknown) => isText(value, 255),
  language: (value: unknown) => isText(value, 10) && /^[-a-z]+$/i.test(value),
  mainLibrary: (value: unknown) => isText(value, 255) && /^[$a-z_][\w.$]+$/i.test(value),
  embedTypes: (value: unknown) =>
    listOf(value).length > 0 && listOf(value).every((type) => type === 'div' || type === 'iframe'),
  preloadedDependencies: (value: unknown) =>
    listOf(value).length > 0 && listOf(value).every((one) => libraryNamed(one) !== undefined),
}

/** NBR-010: `h5p.json`. NBR-011: the content. NBR-012: the libraries that both need. */
export function* definition(view: H5pView): Iterable<Finding> {
  const { container, h5p } = view
  const { root, definition: document, content } = h5p
  const place = { file: document?.file ?? container.name }
  if (!document) yield { rule: 'NBR-010', case: 'missing', place, args: {} }
  else if (root !== '') yield { rule: 'NBR-010', case: 'folder', place, args: { folder: root.slice(0, -1) } }
  if (document?.state === 'broken') yield { rule: 'NBR-010', case: 'syntax', place, args: {} }
  if (document && !content) yield { rule: 'NBR-011', place, args: {} }
  else if (content?.state === 'broken')
    yield { rule: 'NBR-011', case: 'syntax', place: { file: content.file }, args: {} }
  if (document?.state !== 'read') return
  const value = objectOf(document.value)
  const keys = wrongKeys(value, required)
  if (keys.length > 0) yield { rule: 'NBR-010', place, args: { keys: keys.join(', ') } }
  yield* dependencies(view, String(keys.includes('mainLibrary') ? '' : value.mainLibrary))
}

/** Each library that is needed and absent, once, by whoever needs it first. */
function* dependencies({ h5p }: H5pView, mainLibrary: string): Iterable<Finding> {
  const { definition: document, libraries } = h5p
  if (!document) return
  const place = { file: document.file }
  const needed = neededBy(document.value)
  if (mainLibrary && needed.length > 0 && !needed.some(({ machineName }) => machineName === mainLibrary))
    yield { rule: 'NBR-012', case: 'undeclared', place, args: { library: mainLibrary } }
  if (libraries.length === 0) {
    if (mainLibrary) yield { rule: 'NBR-012', case: 'none', place, args: { library: mainLibrary } }
    return
  }
  const brought = new Set<string>()
  for (const { definition: own } of libraries) {
    const library = libraryNamed(own?.value)
    if (library) brought.add(fullName(library))
  }
  // A library that is there and broken is not absent as well.
  for (const { folder } of libraries) brought.add(folder)
  const owners = [
    document,
    ...libraries.flatMap(({ folder, definition: own }) => (own && isLibraryFolder(folder) ? [own] : [])),
  ]
  for (const owner of owners)
    for (const library of neededBy(owner.value)) {
      const name = fullName(library)
      if (brought.has(name) || brought.has(library.machineName)) continue
      brought.add(name)
      yield { rule: 'NBR-012', place: { file: owner.file }, args: { library: name, owner: owner.file } }
    }
}

const neededBy = (value: unknown): LibraryName[] => {
  const { preloadedDependencies, dynamicDependencies } = objectOf(value)
  return [...listOf(preloadedDependencies), ...listOf(dynamicDependencies)].flatMap((one) => libraryNamed(one) ?? [])
}
