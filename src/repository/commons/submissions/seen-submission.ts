import type { CommonsReader } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { decides, standingIn } from '../../../commons/standing.js'
import type { ApiSchemas } from '../../../contract/api-schema.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { titleOfGone } from '../../seen.js'
import { unknown } from '../pages.js'

export type Submission = CommonsRecords['submissions']
type Shown = ApiSchemas['commons/submission']

/**
 * A submission that somebody may see: who made it, and who decides in the collection.
 *
 * @throws {FondsError} `resource-unknown`.
 */
export async function seenSubmission(
  reader: CommonsReader,
  { organisation, at }: Viewer,
  id: string,
): Promise<{ readonly submission: Submission; readonly mayDecide: boolean }> {
  const submission = await reader.find('submissions', id)
  const mayDecide =
    submission !== undefined && decides(await standingIn(reader, submission.collection, organisation, at))
  if (!submission || (!mayDecide && submission.organisation !== organisation))
    throw unknown(both('submission', 'proposition'), id)
  return { submission, mayDecide }
}

/** Submissions as somebody sees them: of courses that these are like, only those that they may see themselves. */
export async function shownSubmissions(
  reader: CommonsReader,
  eyes: Viewer,
  submissions: readonly Submission[],
): Promise<Shown[]> {
  const named = submissions.flatMap(({ course, checks }) => [course, ...checks.flatMap(({ courses = [] }) => courses)])
  const titles = await reader.seenTitles(eyes, [...new Set(named)])
  const gone = new Map<string, string | undefined>()
  for (const { course } of submissions)
    if (!titles.has(course) && !gone.has(course)) gone.set(course, await goneTitle(reader, eyes, course))
  return submissions.map((submission) => {
    const title = titles.get(submission.course) ?? gone.get(submission.course)
    return {
      ...submission,
      checks: submission.checks.map(({ courses, ...check }) => ({
        ...check,
        ...(courses && { courses: courses.filter((course) => titles.has(course)) }),
      })),
      ...(title !== undefined && { title }),
    }
  })
}

export async function shownSubmission(reader: CommonsReader, eyes: Viewer, submission: Submission): Promise<Shown> {
  const [shown] = await shownSubmissions(reader, eyes, [submission])
  return shown as Shown
}

async function goneTitle(reader: CommonsReader, eyes: Viewer, id: string): Promise<string | undefined> {
  const course = await reader.goneCourse(eyes, id)
  return course && titleOfGone(reader, eyes, course)
}
