import type { ByteSource } from '../container/byte-source.js'
import type { Report } from '../findings/report.js'
import { type Dossier, makeDossier } from '../holdings/dossier.js'
import type { Sha256 } from '../kernel/digest.js'
import { compareManifests } from '../manifest/compare-manifests.js'
import { type CheckOptions, examinePackage } from './check-package.js'
import type { PackageChange, PackageChangeKind } from './package-change.js'

/**
 * - `same`: the same files, however they were zipped.
 * - `compatible`: the one may take the place of the other while learners are under way.
 * - `breaking`: it may not, without harm to what learners have begun.
 */
export type ComparisonVerdict = 'same' | 'compatible' | 'breaking'

export interface PackageComparison {
  readonly verdict: ComparisonVerdict
  readonly before: ComparedPackage
  readonly after: ComparedPackage
  /** What breaks first, then in the order of the manifests. At most 100 of one kind. */
  readonly changes: readonly PackageChange[]
  /** Every change counted, also those not listed. */
  readonly counts: Readonly<Partial<Record<PackageChangeKind, number>>>
  /** Files by their content, the manifest aside. */
  readonly files: FileCounts
}

export type ComparedPackage = Pick<
  Report,
  'file' | 'size' | 'sha256' | 'treeDigest' | 'standard' | 'edition' | 'verdict'
>

export interface FileCounts {
  readonly added: number
  readonly removed: number
  readonly changed: number
  readonly same: number
}

/** Changes of one kind that are listed; the others are counted. */
const changesShown = 100

/** All that is known of a package, for a comparison. The source stays open. @throws {FondsError} as `examinePackage`. */
export async function examineForComparison(source: ByteSource, options: CheckOptions = {}): Promise<Dossier> {
  return makeDossier(await examinePackage(source, options))
}

/** Says whether a package may take the place of another while learners are under way. */
export function compareDossiers(before: Dossier, after: Dossier): PackageComparison {
  const sides = { before: compared(before.report), after: compared(after.report) }
  const [files, contentOf] = compareFiles(before, after)
  if (isSame(before.report, after.report)) return { verdict: 'same', ...sides, changes: [], counts: {}, files }
  const counts: Partial<Record<PackageChangeKind, number>> = {}
  const [breaking, other]: [PackageChange[], PackageChange[]] = [[], []]
  for (const change of changesBetween(before, after, contentOf)) {
    const count = (counts[change.kind] ?? 0) + 1
    counts[change.kind] = count
    if (count <= changesShown) (change.breaking ? breaking : other).push(readable(change))
  }
  const verdict = breaking.length > 0 ? 'breaking' : 'compatible'
  return { verdict, ...sides, changes: [...breaking, ...other], counts, files }
}

/** A change without more of its values than anybody reads. */
function readable(change: PackageChange): PackageChange {
  const { activity, before, after } = change
  return {
    ...change,
    ...(activity && {
      activity: { ...activity, ...cut('identifier', activity.identifier), ...cut('title', activity.title) },
    }),
    ...cut('before', before),
    ...cut('after', after),
  }
}

const keptOfValue = 2000

const cut = <K extends string>(name: K, value: string | undefined): { [P in K]?: string } =>
  (value !== undefined && value.length > keptOfValue ? { [name]: `${value.slice(0, keptOfValue)}…` } : {}) as {
    [P in K]?: string
  }

/** The same files in an archive that only now is broken are not the same to an LMS. */
const isSame = (before: Report, after: Report): boolean =>
  before.sha256 === after.sha256 ||
  (before.treeDigest !== undefined && before.treeDigest === after.treeDigest && (before.blocks || !after.blocks))

function* changesBetween(
  before: Dossier,
  after: Dossier,
  contentOf: (side: 'before' | 'after', path: string) => Sha256 | undefined,
): Iterable<PackageChange> {
  if (after.report.blocks) yield { kind: 'blocked', breaking: true }
  if (!before.manifest || !after.manifest) {
    yield { kind: 'unreadable', breaking: true }
    return
  }
  yield* compareManifests(before.manifest, after.manifest, (old, now) => {
    const content = contentOf('before', old)
    return content !== undefined && content === contentOf('after', now)
  })
}

/** The counts, and a way to the content of each file. */
function compareFiles(before: Dossier, after: Dossier) {
  const contents = { before: contentsOf(before), after: contentsOf(after) }
  const files = { added: 0, removed: 0, changed: 0, same: 0 }
  const manifests = new Set([before.standard.manifestPath, after.standard.manifestPath])
  for (const [path, content] of contents.after) {
    if (manifests.has(path)) continue
    const former = contents.before.get(path)
    files[former === undefined ? 'added' : former === content ? 'same' : 'changed']++
  }
  for (const path of contents.before.keys()) if (!manifests.has(path) && !contents.after.has(path)) files.removed++
  const contentOf = (side: 'before' | 'after', path: string) => contents[side].get(path.normalize('NFC')) || undefined
  return [files, contentOf] as const
}

/** As the digest of the tree sees them: names in one form, without what operating systems leave. What cannot be read has an empty one. */
const contentsOf = ({ entries }: Dossier): Map<string, Sha256> =>
  new Map(
    entries.flatMap(({ path, directory, litter, sha256 = '' }) =>
      directory || litter ? [] : [[path.normalize('NFC'), sha256] as const],
    ),
  )

const compared = ({ file, size, sha256, treeDigest, standard, edition, verdict }: Report): ComparedPackage => ({
  file,
  size,
  sha256,
  ...(treeDigest !== undefined && { treeDigest }),
  standard,
  ...(edition !== undefined && { edition }),
  verdict,
})
