import { open, stat } from 'node:fs/promises'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
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
  const prefix = folder.endsWith('/') ? folder : `${folder}/`
  const names = await search([`**/*.{${endings.join(',')},xml}`], folder)
  // The folder is itself a course that nobody has zipped yet.
  if (names.some((name) => name.toLowerCase() === 'imsmanifest.xml'))
    return [{ file: folder, error: new FondsError('source-is-directory', { file: folder }) }]
  const files: string[] = []
  for (const name of names) {
    const file = prefix + name
    if (!/\.xml$/i.test(name) || (await isBareManifest(file))) files.push(file)
  }
  if (files.length > 0) return sized(files)
  const listed = endings.map((ending) => `.${ending}`).join(', ')
  return [{ file: folder, error: new UsageError(noPackage, { folder, endings: listed }) }]
}

/** Hidden files stay out: `._course.zip` is what macOS leaves beside a real one. */
async function search(patterns: string | readonly string[], cwd?: string): Promise<string[]> {
  const { glob } = await import('tinyglobby')
  const found = await glob(patterns, {
    ...(cwd !== undefined && { cwd }),
    caseSensitiveMatch: false,
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    onlyFiles: true,
  })
  return found.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
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
