import { isFondsError } from '../kernel/errors.js'
import type { CourseDetail, Repository } from '../repository/repository.js'

/** A course, and the number of the version that a reference goes on to name. */
export interface NamedCourse {
  readonly course: CourseDetail
  readonly number?: number
}

/** What a reference names; an external id may itself end in `@3`. `undefined` where no course is known by it. */
export async function namedCourse(repository: Repository, reference: string): Promise<NamedCourse | undefined> {
  const whole = await unlessUnknown(repository.course(reference))
  if (whole) return { course: whole }
  const [, before, number] = /^(.+)@([1-9]\d{0,8})$/s.exec(reference) ?? []
  const course = before === undefined ? undefined : await unlessUnknown(repository.course(before))
  return course && { course, number: Number(number) }
}

function unlessUnknown<T>(course: Promise<T>): Promise<T | undefined> {
  return course.catch((error: unknown) => {
    if (isFondsError(error, 'course-unknown')) return undefined
    throw error
  })
}
