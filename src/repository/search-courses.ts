import type { Actor } from '../commons/actor.js'
import type { CommonsReader } from '../commons/commons-index.js'
import { viewerOf } from '../commons/viewer.js'
import { type CourseSearch, type FacetName, facetNames, places, type SearchSort } from '../holdings/course-search.js'
import { FondsError } from '../kernel/errors.js'
import { meantBy } from './commons/acquaintances.js'
import { assertPageLimit, usualPage } from './page.js'
import type { RepositoryStores } from './passing-stores.js'
import type { SearchPage, SearchQuery } from './repository.js'
import { summaryFor } from './summaries.js'

/**
 * What the organisation may see of what everybody has. Without an order, what has words is sorted by relevance, and the rest newest first.
 *
 * @throws {FondsError} `value-invalid` for a limit, `cursor-invalid` for a cursor that is none of this order.
 */
export async function searchCourses(
  { index, organisation, clock, asking = { roles: [] } }: RepositoryStores,
  query: SearchQuery,
): Promise<SearchPage> {
  const { q, facets: asked = [], limit = usualPage, cursor } = query
  const sort = query.sort ?? (q === undefined ? 'recent' : 'relevance')
  assertPageLimit(limit)
  const search: CourseSearch = {
    ...(q !== undefined && { text: q }),
    filters: filtersOf(query),
    facets: [...new Set(asked)],
    sort,
    limit,
    ...(cursor !== undefined && { after: placeOf(cursor, sort) }),
  }
  const { courses, total, facets, suggestions, next } = await index.survey(async (reader) => {
    const named = search.filters.organisation
    const owners = named && (await idsOf(reader, { ...asking, organisation }, named, clock.now()))
    const meant = owners ? { ...search, filters: { ...search.filters, organisation: owners } } : search
    return reader.search(await viewerOf(reader, organisation, clock.now()), meant)
  })
  return {
    items: courses.map((course) => summaryFor(organisation, course, clock.now())),
    total,
    ...(asked.length > 0 && { facets }),
    ...(suggestions.length > 0 && { suggestions }),
    ...(next !== undefined && { next: Buffer.from(next).toString('base64url') }),
  } as SearchPage
}

/** Organisations of which it may be told that they are there: the others have no courses, like those that are not. */
async function idsOf(
  reader: CommonsReader,
  actor: Omit<Actor, 'agent'>,
  names: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const ids: string[] = []
  for (const name of names) {
    const meant = await meantBy(reader, actor, name, now)
    if (meant) ids.push(meant.id)
  }
  return ids
}

function filtersOf(query: SearchQuery): CourseSearch['filters'] {
  const filters: { [Name in FacetName]?: readonly string[] } = {}
  for (const name of facetNames) {
    const values = query[name]
    if (values !== undefined && values.length > 0) filters[name] = values
  }
  return filters
}

function placeOf(cursor: string, sort: SearchSort): string {
  const place = Buffer.from(cursor, 'base64url').toString()
  if (!places[sort].test(place)) throw new FondsError('cursor-invalid')
  return place
}
