import type { FoundCourses } from '../../../holdings/course-search.js'

/** What a database answers to a search: the courses of the page by their keys. */
export interface SearchAnswer extends Omit<FoundCourses, 'courses'> {
  readonly keys: readonly number[]
}
