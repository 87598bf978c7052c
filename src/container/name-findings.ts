import type { Finding } from '../kernel/finding.js'
import { slashed } from '../kernel/path.js'
import type { Limits } from './limits.js'
import type { DirectoryEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

const longPath = 200
const deepPath = 30
const reservedOnWindows = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i
const forbiddenOnWindows = /[<>:"|?*]/

type NameLimits = Pick<Limits, 'pathBytes' | 'pathDepth'>
type Fault = readonly [rule: ZipRule, args: Finding['args'], which?: string]

/** What is wrong with the names of an archive, one by one and among each other. */
export function* nameFindings(entries: readonly DirectoryEntry[], limits: NameLimits): Iterable<Finding<ZipRule>> {
  const names = new NamesSoFar()
  for (const entry of entries) {
    if (isPlain(entry, limits)) {
      const key = entry.directory ? entry.path.slice(0, -1) : entry.path
      for (const [rule, args, which] of names.add(entry, key, key.toLowerCase())) yield told(entry, rule, args, which)
      continue
    }
    const segments = slashed(entry.path)
      .split('/')
      .filter((segment) => segment !== '' && segment !== '.')
    const own = [...faultsOf(entry, segments, limits)]
    // What is refused for its length or depth is not compared with others: that would take time without measure.
    const refused = own.some(([rule, , which]) => rule === 'ZIP-030' && which === 'refused')
    const key = segments.join('/')
    const among = refused ? [] : names.add(entry, key, key.normalize('NFC').toLowerCase())
    for (const [rule, args, which] of [...own, ...among]) yield told(entry, rule, args, which)
  }
}

function told(entry: DirectoryEntry, rule: ZipRule, args: Finding['args'], which?: string): Finding<ZipRule> {
  return { rule, ...(which && { case: which }), place: { file: entry.path, byte: entry.recordOffset }, args }
}

/** Anything by which a short name could break a rule of its own: an unusual character, an empty or dotted segment, a device. */
const remarkable = /[^\w~+./-]|\.(?:\/|$)|(?:^|\/)(?:\/|\.|(?:con|prn|aux|nul|com\d|lpt\d)(?=[./]|$))/i
const shortPath = 100

/** Most names: nothing to say of them, and 100 000 of them are told so three times faster. */
function isPlain({ path, nameLength, litter }: DirectoryEntry, limits: NameLimits): boolean {
  if (path === '' || litter || Math.max(path.length, nameLength) > Math.min(shortPath, limits.pathBytes)) return false
  if (remarkable.test(path)) return false
  let depth = 0
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) depth++
  return depth < Math.min(deepPath, limits.pathDepth)
}

function* faultsOf(entry: DirectoryEntry, segments: readonly string[], limits: NameLimits): Iterable<Fault> {
  const { path } = entry
  if (entry.litter) yield ['ZIP-031', {}]
  if (path === '') return yield ['ZIP-017', {}, 'empty']
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f]/.test(path)) yield ['ZIP-017', {}]
  if (/^(\/|[a-z]:)/i.test(slashed(path))) yield ['ZIP-014', {}]
  if (segments.includes('..')) yield ['ZIP-015', {}]
  const depth = segments.length - 1
  const bytes = Math.max(entry.nameLength, Buffer.byteLength(path))
  if (bytes > limits.pathBytes || depth >= limits.pathDepth)
    return yield ['ZIP-030', { bytes, depth, limitBytes: limits.pathBytes, limitDepth: limits.pathDepth }, 'refused']
  if (path.length > longPath || depth > deepPath)
    yield ['ZIP-030', { length: path.length, depth, limitLength: longPath, limitDepth: deepPath }]
  if (path.includes('\\')) yield ['ZIP-016', { suggestion: slashed(path) }]
  const composed = path.normalize('NFC')
  if (path !== composed) yield ['ZIP-028', { suggestion: composed }]
  // The colon of a disk is told as what it is.
  const segment = [segments[0]?.replace(/^[a-z]:/i, ''), ...segments.slice(1)].find(isUnusable)
  if (segment !== undefined) yield ['ZIP-029', { segment }]
}

const isUnusable = (segment = ''): boolean =>
  segment !== '..' && (reservedOnWindows.test(segment) || forbiddenOnWindows.test(segment) || /[. ]$/.test(segment))

/** Names seen, by the place on a disk that they lead to. */
class NamesSoFar {
  readonly #exact = new Map<string, DirectoryEntry>()
  readonly #folded = new Map<string, DirectoryEntry>()
  /** Folders that entries lie in, each with the first of those. */
  readonly #folders = new Map<string, DirectoryEntry>()

  /** Faults between this name and those before it: by its segments joined with `/`, and the same aside from case and form. */
  add(entry: DirectoryEntry, key: string, fold: string): Fault[] {
    const twin = this.#exact.get(key)
    const near = this.#folded.get(fold)
    const beneath = this.#folders.get(key)
    const above = this.#fileAbove(entry, key)
    if (!twin) this.#exact.set(key, entry)
    if (!near) this.#folded.set(fold, entry)
    const faults: Fault[] = []
    if (twin) faults.push(sameName(entry, twin))
    else if (beneath && !entry.directory) faults.push(['ZIP-019', { other: beneath.path }, 'beneath'])
    else if (near) faults.push(['ZIP-020', { other: near.path }])
    if (above) faults.push(['ZIP-019', { other: above.path }, 'above'])
    return faults
  }

  /** A file that stands where this entry needs a folder. */
  #fileAbove(entry: DirectoryEntry, key: string): DirectoryEntry | undefined {
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
      const folder = key.slice(0, end)
      // Seen already, and so are those above it.
      if (this.#folders.has(folder)) return undefined
      this.#folders.set(folder, entry)
      const file = this.#exact.get(folder)
      if (file && !file.directory) return file
    }
    return undefined
  }
}

function sameName(entry: DirectoryEntry, twin: DirectoryEntry): Fault {
  const first = twin.recordOffset
  if (twin.directory && entry.directory) return ['ZIP-019', { first }, 'folder']
  return twin.path === entry.path ? ['ZIP-019', { first }] : ['ZIP-019', { first, other: twin.path }, 'place']
}
