import type { IndexReader } from '../holdings/course-index.js'
import type { Stores } from '../holdings/stores.js'
import { pageOf } from './page.js'
import type { CoursePage, CourseQuery } from './repository.js'
import { courseSummary } from './summaries.js'

/** A page of courses, most recently changed first. @throws {FondsError} as `pageOf`. */
export async function listCourses({ index, organisation }: Stores, query: CourseQuery = {}): Promise<CoursePage> {
  const { cursor: _, limit: __, ...filter } = query
  const { text, tag, collection } = filter
  const isSearch = (text ?? tag ?? collection) !== undefined
  const { items, ...next } = await pageOf(query, {
    read: (place, limit) => {
      const [updatedAt = '', id = ''] = place?.split(' ') ?? []
      const find = (reader: IndexReader) =>
        reader.courses(organisation, { ...filter, limit, ...(place !== undefined && { after: { updatedAt, id } }) })
      return isSearch ? index.survey(find) : index.read(find)
    },
    placeOf: ({ updatedAt, id }) => `${updatedAt} ${id}`,
    place: /^\S+ crs_\S+$/,
  })
  return { items: items.map(courseSummary), ...next }
}
