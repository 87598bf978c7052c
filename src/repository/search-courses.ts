import { listCourses } from './list-courses.js'
import type { RepositoryStores } from './passing-stores.js'
import type { SearchPage, SearchQuery } from './repository.js'

/** What the organisation may see of what everybody has. */
export async function searchCourses(stores: RepositoryStores, { q, limit, cursor }: SearchQuery): Promise<SearchPage> {
  const page = await listCourses(stores, {
    ...(q !== undefined && { text: q }),
    ...(limit !== undefined && { limit }),
    ...(cursor !== undefined && { cursor }),
  })
  return { ...(page as SearchPage), total: page.items.length }
}
