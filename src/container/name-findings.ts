import type { Finding } from '../kernel/finding.js'
import type { Limits } from './limits.js'
import type { DirectoryEntry } from './zip-entry.js'
import type { ZipRule } from './zip-rule.js'

const longPath = 200
const deepPath = 30
const reservedOnWindows = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i
const forbiddenOnWindows = /[<>:"|?*]/

/** What is wrong with the names of an archive, one by one and among each other. */
export function* nameFindings(
  entries: readonly DirectoryEntry[],
  limits: Pick<Limits, 'pathBytes' | 'pathDepth'>,
): Iterable<Finding<ZipRule>> {
  const exact = new Map<string, DirectoryEntry>()
  const folded = new Map<string, DirectoryEntry>()
  for (const entry of entries) {
    for (const [rule, args, which] of faultsOf(entry, limits))
      yield { rule, ...(which && { case: which }), place: { file: entry.path, byte: entry.recordOffset }, args }
    const twin = exact.get(entry.path)
    if (twin)
      yield {
        rule: 'ZIP-019',
        place: { file: entry.path, byte: entry.recordOffset },
        args: { first: twin.recordOffset },
      }
    else exact.set(entry.path, entry)
    const fold = entry.path.normalize('NFC').toLowerCase()
    const near = folded.get(fold)
    if (!near) folded.set(fold, entry)
    else if (near.path !== entry.path)
      yield { rule: 'ZIP-020', place: { file: entry.path, byte: entry.recordOffset }, args: { other: near.path } }
  }
}

type Fault = readonly [rule: ZipRule, args: Finding['args'], which?: string]

function* faultsOf(
  { path, litter, nameBytes }: DirectoryEntry,
  limits: Pick<Limits, 'pathBytes' | 'pathDepth'>,
): Iterable<Fault> {
  if (litter) yield ['ZIP-031', {}]
  if (path === '') {
    yield ['ZIP-017', {}, 'empty']
    return
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (/[\u0000-\u001f]/.test(path)) yield ['ZIP-017', {}]
  const slashed = path.replaceAll('\\', '/')
  if (path.includes('\\')) yield ['ZIP-016', { suggestion: slashed }]
  if (/^(\/|[a-z]:)/i.test(slashed)) yield ['ZIP-014', {}]
  const segments = slashed.split('/').filter((segment) => segment !== '')
  if (segments.includes('..')) yield ['ZIP-015', {}]
  if (path !== path.normalize('NFC')) yield ['ZIP-028', { suggestion: path.normalize('NFC') }]
  const unusable = segments.find(
    (segment) =>
      reservedOnWindows.test(segment) ||
      forbiddenOnWindows.test(segment) ||
      /[. ]$/.test(segment.replace(/^\.{1,2}$/, '')),
  )
  if (unusable !== undefined) yield ['ZIP-029', { segment: unusable }]
  const depth = segments.length - 1
  if (nameBytes.length > limits.pathBytes || depth >= limits.pathDepth)
    yield [
      'ZIP-030',
      { length: path.length, depth, limitLength: limits.pathBytes, limitDepth: limits.pathDepth },
      'refused',
    ]
  else if (path.length > longPath || depth > deepPath)
    yield ['ZIP-030', { length: path.length, depth, limitLength: longPath, limitDepth: deepPath }]
}
