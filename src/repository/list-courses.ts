import type { CommonsReader } from '../commons/commons-index.js'
import { viewerOf } from '../commons/viewer.js'
import { pageOf } from './page.js'
import type { RepositoryStores } from './passing-stores.js'
import type { CoursePage, CourseQuery } from './repository.js'
import { summaryFor } from './summaries.js'

/** A page of the courses that the organisation may see, most recently changed first. @throws {FondsError} as `pageOf`. */
export async function listCourses(
  { index, organisation, clock }: RepositoryStores,
  query: CourseQuery = {},
): Promise<CoursePage> {
  const { cursor: _, limit: __, ...filter } = query
  const { text, tag, collection } = filter
  const isSearch = (text ?? tag ?? collection) !== undefined
  const { items, ...next } = await pageOf(query, {
    read: (place, limit) => {
      const [updatedAt = '', id = ''] = place?.split(' ') ?? []
      const find = async (reader: CommonsReader) =>
        reader.courses(await viewerOf(reader, organisation, clock.now()), {
          ...filter,
          limit,
          ...(place !== undefined && { after: { updatedAt, id } }),
        })
      return isSearch ? index.survey(find) : index.read(find)
    },
    placeOf: ({ updatedAt, id }) => `${updatedAt} ${id}`,
    place: /^\S+ crs_\S+$/,
  })
  return { items: items.map((course) => summaryFor(organisation, course, clock.now())), ...next }
}
