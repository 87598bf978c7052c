import { folderOf } from '../kernel/path.js'
import type { PackageFile } from './detect-standard.js'
import { nothing, type Standard } from './standard.js'

const extensions = ['crs', 'au', 'des', 'cst'] as const

/** A course of AICC's course structure files, wherever they lie: LMSs look for them by extension, in every folder. */
export function detectAicc(files: readonly PackageFile[]): Standard | undefined {
  const found = files.filter(({ path }) => extensions.some((extension) => extensionOf(path) === extension))
  const course = found.find(({ path }) => extensionOf(path) === 'crs') ?? found[0]
  if (!course) return undefined
  const kinds = new Set(found.map(({ path }) => extensionOf(path)))
  // One of them alone is a course structure only by its first words, which are not read here: `.des` and `.au` are sounds and settings elsewhere.
  if (kinds.size === 1 && !kinds.has('crs') && !kinds.has('cst')) return undefined
  return {
    ...nothing,
    name: 'aicc',
    manifestPath: course.entry.path,
    root: folderOf(course.path),
    confidence: kinds.size === extensions.length ? 'certain' : kinds.size > 1 ? 'likely' : 'guess',
    signs: [`course structure files ${[...kinds].sort().join(', ')}`],
  }
}

const extensionOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase()
