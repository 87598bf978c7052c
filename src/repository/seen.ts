import type { CommonsReader } from '../commons/commons-index.js'
import { viewerOf } from '../commons/viewer.js'
import type { CourseRecord, VersionRecord } from '../holdings/course-index.js'
import { versionOf } from '../holdings/courses.js'
import type { Viewer } from '../holdings/viewer.js'
import type { Clock } from '../kernel/clock.js'
import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'
import { titleInUse } from './commons/adopting.js'

/** Who looks, and when. */
interface Looking {
  readonly organisation: string
  readonly clock: Clock
}

/** A course that the organisation may see: its own by id or external id, another's by id. @throws {FondsError} `course-unknown`. */
export async function seenCourseOf(reader: CommonsReader, looking: Looking, reference: string): Promise<CourseRecord> {
  const own = await reader.course(looking.organisation, reference)
  // Most of what is asked for is one's own, for which nothing else has to be known.
  const seen = own ?? (await reader.seenCourse(await viewer(reader, looking), reference))
  if (!seen) throw new FondsError('course-unknown', { course: reference })
  return seen
}

/**
 * A version that the organisation may see: as `versionOf`, and of others what they published.
 *
 * @throws {FondsError} `course-unknown`, `version-unknown`, `not-published`; `version-withdrawn` to those who saw or use what is no more.
 */
export async function seenVersionOf(
  reader: CommonsReader,
  looking: Looking,
  reference: string,
): Promise<{ readonly course: CourseRecord; readonly version: VersionRecord }> {
  const [, named = reference, number] = /^(crs_\w+)@([1-9]\d{0,8})$/.exec(reference) ?? []
  if (!/^(crs|ver)_/.test(named) || (await ownsIt(reader, looking, named)))
    return versionOf(reader, looking.organisation, reference, looking.clock.now())
  const eyes = await viewer(reader, looking)
  const version = named.startsWith('ver_') ? await reader.seenVersion(eyes, named) : undefined
  const course = await reader.seenCourse(eyes, version?.course ?? named)
  if (!course) throw await absent(reader, eyes, named, reference)
  const asked = version ?? (await reader.versionNumbered(course.id, Number(number ?? course.published)))
  if (asked?.publishedAt === undefined)
    throw new FondsError('version-unknown', { course: course.id, version: number ?? '' })
  return { course, version: asked }
}

/** Why somebody does not see what they name. */
async function absent(reader: CommonsReader, eyes: Viewer, named: string, reference: string): Promise<FondsError> {
  const gone = await reader.goneCourse(eyes, named)
  const title = gone && (await titleOfGone(reader, eyes, gone))
  if (!gone?.withdrawal || title === undefined) return new FondsError('course-unknown', { course: reference })
  const { reason = noReason, effectiveAt } = gone.withdrawal
  return new FondsError('version-withdrawn', {
    course: title,
    date: effectiveAt.slice(0, 10),
    reason,
  })
}

/** What others knew a course by that is gone, unless none of them ever saw it: what became of its title since is its owner’s alone. */
export async function titleOfGone(
  reader: CommonsReader,
  { organisation }: Pick<Viewer, 'organisation'>,
  { id: course }: Pick<CourseRecord, 'id'>,
): Promise<string | undefined> {
  const [adoption] = await reader.list('adoptions', {
    where: { course, adopter: organisation },
    newestFirst: true,
    limit: 1,
  })
  if (adoption) return titleInUse(reader, adoption)
  const titles = (await reader.versions(course)).flatMap(({ publishedSheet }) => publishedSheet?.title ?? [])
  return titles.at(-1)
}

const noReason = both('no reason was given', 'aucun motif n’a été donné')

const viewer = (reader: CommonsReader, { organisation, clock }: Looking): Promise<Viewer> =>
  viewerOf(reader, organisation, clock.now())

async function ownsIt(reader: CommonsReader, { organisation }: Looking, id: string): Promise<boolean> {
  return ((await reader.version(organisation, id)) ?? (await reader.course(organisation, id))) !== undefined
}
