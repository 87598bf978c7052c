import type { Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { systemReason } from '../kernel/system-error.js'
import { UsageError } from './usage-error.js'

/** A package named on the command line, or why there is none. */
export type NamedPackage =
  | { readonly file: string /** Bytes. */; readonly size: number; readonly error?: undefined }
  | { readonly file: string; readonly error: Error; readonly size?: undefined }

/** Endings that packages and their neighbours bear; in a folder only such files are looked at. */
const endings = ['zip', 'pif', 'h5p', 'imscc', 'elp', 'elpx', 'epub', 'mbz']
/** Namespaces that make an XML file a package of its own. */
const bareManifest = /CourseStructure\.xsd|projecttincan\.com\/tincan\.xsd/i

const noPackage = both(
  '{folder} holds no package: no {endings} and no bare cmi5 or xAPI manifest. Name the files.',
  '{folder} ne contient aucun paquet : ni {endings}, ni manifeste cmi5 ou xAPI seul. Indiquez les fichiers.',
)
const noMatch = both(
  'No file matches “{pattern}”. Check the pattern; quote it so that it arrives whole.',
  'Aucun fichier ne correspond à « {pattern} ». Vérifiez le motif, et mettez-le entre guillemets.',
)

/**
 * The packages behind the arguments: files as they are, folders searched for packages at any depth, patterns expanded. In the order
 * of the arguments, each file once, named as the user would name it.
 */
export async function packageFiles(args: readonly string[]): Promise<NamedPackage[]> {
  const named = new Map<string, NamedPackage>()
  for (const arg of args)
    for (const found of await behind(arg)) if (!named.has(found.file)) named.set(found.file, found)
  return [...named.values()]
}

async function behind(arg: string): Promise<NamedPackage[]> {
  const stats = await stat(arg).catch(() => undefined)
  if (stats?.isDirectory()) return inFolder(arg)
  // Anything else that is there, readable or not, is for whoever opens it to judge.
  if (stats) return [{ file: arg, size: stats.size }]
  if (!/[*?[\]{}!()]/.test(arg)) return [{ file: arg, error: new FondsError('source-missing', { file: arg }) }]
  const files = await search(arg)
  if (files.length === 0) return [{ file: arg, error: new UsageError(noMatch, { pattern: arg }) }]
  return sized(files)
}

async function inFolder(folder: string): Promise<NamedPackage[]> {
  const found = await below(folder)
  if (found.length > 0) return found
  const listed = endings.map((ending) => `.${ending}`).join(', ')
  return [{ file: folder, error: new UsageError(noPackage, { folder, endings: listed }) }]
}

/**
 * What may be a package in a folder, at any depth, and the folders that cannot be searched: nothing is left out in silence but hidden
 * files (`._course.zip` is what macOS leaves beside a real one) and links to folders, which may lead in a circle.
 */
async function below(folder: string): Promise<NamedPackage[]> {
  let entries: Dirent[]
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (cause) {
    const error = new FondsError('source-unreadable', { file: folder, reason: systemReason(cause) }, cause)
    return [{ file: folder, error }]
  }
  // A course that nobody has zipped yet.
  if (entries.some(({ name }) => name.toLowerCase() === 'imsmanifest.xml'))
    return [{ file: folder, error: new FondsError('source-is-directory', { file: folder }) }]
  const found: NamedPackage[] = []
  for (const entry of entries.filter(({ name }) => !name.startsWith('.')).sort(byName)) {
    const file = `${folder.replace(/\/+$/, '')}/${entry.name}`
    if (entry.isDirectory()) found.push(...(await below(file)))
    else if (await isCandidate(file)) found.push(...(await sized([file])))
  }
  return found
}

const byName = (a: { readonly name: string }, b: { readonly name: string }): number => inOrder(a.name, b.name)

/** As people count: `course-2` before `course-10`. */
const { compare: inOrder } = new Intl.Collator('en', { numeric: true })

async function isCandidate(file: string): Promise<boolean> {
  const ending = extname(file).slice(1).toLowerCase()
  if (ending !== 'xml' && !endings.includes(ending)) return false
  // What cannot be looked at is for whoever opens it to judge.
  const stats = await stat(file).catch(() => undefined)
  if (!stats || ending !== 'xml') return !stats?.isDirectory()
  return stats.isFile() && (await isBareManifest(file))
}

/** The files of a pattern. */
async function search(pattern: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(pattern, {
    caseSensitiveMatch: false,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: true,
  })
  return found.sort(inOrder)
}

async function isBareManifest(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => undefined)
  if (!handle) return true
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0)
    return bareManifest.test(buffer.toString('latin1', 0, bytesRead).replaceAll('\0', ''))
  } finally {
    await handle.close()
  }
}

async function sized(files: readonly string[]): Promise<NamedPackage[]> {
  return Promise.all(
    files.map(async (file): Promise<NamedPackage> => {
      const stats = await stat(file).catch(() => undefined)
      return { file, size: stats?.size ?? 0 }
    }),
  )
}
