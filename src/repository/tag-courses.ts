import { courseOf } from '../holdings/courses.js'
import { type Labels, label, labelCourse } from '../holdings/label-course.js'
import type { Stores } from '../holdings/stores.js'
import type { CourseSummary } from './repository.js'
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
      courses.push(courseSummary(await courseOf(writer, organisation, course.id)))
    }
    return courses
  })
}
