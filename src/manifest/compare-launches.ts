import type { ManifestChange } from './manifest-change.js'
import type { OutlineLaunch, OutlineNode } from './manifest-outline.js'

/** What an activity opens, and with what: the activity's own state was written by that content, and only it can read it. */
export function* compareLaunches(
  before: OutlineNode,
  after: OutlineNode,
  sameContent: (before: string, after: string) => boolean,
): Iterable<Omit<ManifestChange, 'activity'>> {
  const former = byLanguage(before)
  const now = byLanguage(after)
  for (const [language, launch] of former) {
    const other = now.get(language)
    if (other) yield* compareLaunch(launch, other, sameContent)
    else yield { kind: 'launchGone', breaking: true, before: launch.href }
  }
  for (const [language, { href }] of now)
    if (!former.has(language)) yield { kind: 'launchNew', breaking: false, after: href }
}

/** A Tin Can activity may have one for each language; all others have one. */
const byLanguage = ({ launches = [] }: OutlineNode): Map<string, OutlineLaunch> =>
  new Map(launches.map((launch) => [launch.language ?? '', launch]))

function* compareLaunch(
  before: OutlineLaunch,
  after: OutlineLaunch,
  sameContent: (before: string, after: string) => boolean,
): Iterable<Omit<ManifestChange, 'activity'>> {
  if (before.href !== after.href) {
    const [old, now] = [before.file, after.file]
    const renamed =
      old !== undefined && now !== undefined && behindFile(before) === behindFile(after) && sameContent(old, now)
    yield {
      kind: renamed ? 'launchRenamed' : 'launch',
      breaking: !renamed,
      before: before.href,
      after: after.href,
    }
  }
  yield* differs('parameters', true, before.parameters, after.parameters)
  yield* differs('data', true, before.data, after.data)
  yield* differs('method', false, before.method, after.method)
  // What becomes an asset reports nothing any more.
  yield* differs('scormType', after.scormType?.toLowerCase() === 'asset', before.scormType, after.scormType)
}

/** The query and the fragment: they may choose what the file shows. */
const behindFile = ({ href }: OutlineLaunch): string => /[?#].*/s.exec(href)?.[0] ?? ''

function* differs(
  kind: 'parameters' | 'data' | 'method' | 'scormType',
  breaking: boolean,
  before = '',
  after = '',
): Iterable<Omit<ManifestChange, 'activity'>> {
  if (before !== after) yield { kind, breaking, before, after }
}
