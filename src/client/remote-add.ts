import type { ByteSource } from '../container/byte-source.js'
import { digestOf } from '../container/source-bytes.js'
import type { Course, CourseDetail, VersionDetail } from '../contract/api-schema.js'
import type { Report } from '../findings/report.js'
import { FondsError } from '../kernel/errors.js'
import type { AddOptions, AddOutcome } from '../repository/adding.js'
import type { CourseSummary, Progress, VersionSummary } from '../repository/repository.js'
import type { Client } from './client.js'
import { ProblemError } from './failures.js'
import { reportFrom } from './from-wire.js'
import type { ImportProgress } from './import-calls.js'
import type { Imported } from './package-calls.js'
import { pieceBytes } from './upload.js'

/**
 * Sends a package and waits for what comes of it. A large one that the server has is not sent. `onReport` is called once the server is
 * done; when the signal stops it, so is the import.
 */
export async function addRemotely(client: Client, source: ByteSource, options: AddOptions): Promise<AddOutcome> {
  const { onProgress, onReport, signal, sha256, tags, collections, pageText, ...wishes } = options
  // What is kept for searches is the server's to say.
  if (pageText !== undefined) throw new FondsError('remote-unsupported', { verb: 'add --page-text' })
  if (signal?.aborted) throw new FondsError('cancelled')
  const digest = source.size > pieceBytes ? await digestOf(source, signal ? { signal } : {}) : undefined
  if (digest !== undefined && digest === (sha256 ?? digest)) {
    const outcome = await held(client, digest, options)
    if (outcome) return outcome
  }
  const announced = sha256 ?? digest
  const imported = await client.packages
    .add(source, {
      // A new version is what the verb makes unless told; over HTTP one has to ask for it.
      mayCreateNewVersion: true,
      ...wishes,
      fileName: source.name.slice(-longestName),
      ...(tags && { tags: [...tags] }),
      ...(collections && { collections: [...collections] }),
      ...(announced !== undefined && { sha256: announced }),
      ...(signal && { signal }),
      ...(onProgress && { onProgress: (progress) => tell(progress, onProgress) }),
    })
    .catch((error: unknown) => {
      if (error instanceof ProblemError && error.code === 'package-refused' && error.report) return error.report
      throw error
    })
  const refused = 'findings' in imported
  const report = refused ? reportFrom(imported) : imported.report && reportFrom(imported.report)
  if (report) onReport?.(report)
  return refused ? { outcome: 'refused', report: reportFrom(imported) } : outcomeOf(imported, report)
}

const longestName = 300

function outcomeOf({ outcome, same, restored, newCourse, course, version }: Imported, report?: Report): AddOutcome {
  const there = course && version && { course: course as CourseSummary, version: version as VersionSummary }
  if (outcome === 'duplicate' && there) {
    // Of the same bytes the server tells what it found when it kept them, which is no news.
    const news = same === 'tree' && report && { report }
    return { outcome, same: same ?? 'bytes', ...(restored && { restored }), ...there, ...news }
  }
  if (outcome === 'added' && there && report) return { outcome, report, ...there, newCourse: newCourse === true }
  if (outcome === 'acceptable' && report) return { outcome, report }
  throw new FondsError('internal', { reason: `an import that is ${outcome} came without what belongs to it` })
}

/** What adding a package comes to that the server has already, byte for byte: nothing but what was asked besides. */
async function held(
  client: Client,
  digest: string,
  { tags = [], collections = [], publish = false, course: to, dryRun = false, signal }: AddOptions,
): Promise<AddOutcome | undefined> {
  const [known] = await client.packages.known([digest], { signal })
  if (!known) return undefined
  if (to !== undefined) await client.courses.get(to, { signal })
  const labels = { courses: [known.course] as [string], add: [...tags], collect: [...collections] }
  if (!dryRun && tags.length + collections.length > 0) await client.courses.tag(labels, { signal })
  const version = await client.versions.get(known.version, { signal })
  const before = await client.courses.get(known.course, { signal })
  const publishes = publish && !dryRun && before.published === undefined
  const course = publishes ? await client.versions.publish(version, { signal }) : before
  return { outcome: 'duplicate', same: 'bytes', course: courseOf(course), version: versionOf(version) }
}

const courseOf = ({ sheet: _, edited: __, history: ___, ...course }: Course & Partial<CourseDetail>) =>
  course as CourseSummary

const versionOf = ({ sheet: _, published: __, ...version }: VersionDetail) => version as VersionSummary

/** What is sent is read here; how the server reads it again is nothing to count twice. */
function tell({ stage, done, total }: ImportProgress, onProgress: (progress: Progress) => void): void {
  if (stage === 'sending') onProgress({ stage: 'reading', done, total })
  else if (stage === 'checking' || stage === 'keeping') onProgress({ stage, done, total })
}
