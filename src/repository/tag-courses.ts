import { courseOf } from '../holdings/courses.js'
import { type Labels, label, labelCourse } from '../holdings/label-course.js'
import type { Stores } from '../holdings/stores.js'
import { fold } from '../kernel/fold.js'
import type { CourseSummary } from './repository.js'
import { assertRevision } from './revision.js'
import { courseSummary } from './summaries.js'

/** Changes tags and collections of several courses, all or none. @throws {FondsError} `course-unknown`, `value-invalid`. */
export async function tagCourses(
  { index, clock, ids, organisation }: Stores,
  references: readonly string[],
  { add = [], remove = [], collect = [], uncollect = [] }: Labels,
): Promise<CourseSummary[]> {
  const change: Labels = {
    add: add.map((tag) => label('tag', tag)),
    remove: remove.map((tag) => label('tag', tag)),
    collect: collect.map((name) => label('collection', name)),
    uncollect: uncollect.map((name) => label('collection', name)),
  }
  return index.transact(async (writer) => {
    const at = clock.now().toISOString()
    const courses: CourseSummary[] = []
    for (const reference of references) {
      const course = await courseOf(writer, organisation, reference)
      await labelCourse(writer, { ...course, updatedAt: at }, change, { at, ids })
      courses.push(courseSummary(await courseOf(writer, organisation, course.id), clock.now()))
    }
    return courses
  })
}

/** Replaces the tags of a course. @throws {FondsError} `course-unknown`, `value-invalid`, `precondition-failed`. */
export async function setTags(
  { index, clock, ids, organisation }: Stores,
  reference: string,
  tags: readonly string[],
  revision?: number,
): Promise<CourseSummary> {
  const wanted = tags.map((tag) => label('tag', tag))
  return index.transact(async (writer) => {
    const course = await courseOf(writer, organisation, reference)
    assertRevision(course.revision, revision)
    const kept = new Set(wanted.map(fold))
    const remove = course.tags.filter((tag) => !kept.has(fold(tag)))
    const at = clock.now().toISOString()
    await labelCourse(writer, { ...course, updatedAt: at }, { add: wanted, remove }, { at, ids })
    return courseSummary(await courseOf(writer, organisation, course.id), clock.now())
  })
}
