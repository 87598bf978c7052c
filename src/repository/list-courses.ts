import type { IndexReader } from '../holdings/course-index.js'
import type { Stores } from '../holdings/stores.js'
import { FondsError } from '../kernel/errors.js'
import { assertPageLimit } from './page-limit.js'
import type { CoursePage, CourseQuery } from './repository.js'
import { courseSummary } from './summaries.js'

const usualPage = 50

/** A page of courses, most recently changed first. @throws {FondsError} `value-invalid` for a limit or cursor that is none. */
export async function listCourses({ index, organisation }: Stores, query: CourseQuery = {}): Promise<CoursePage> {
  const { cursor, limit = usualPage, ...filter } = query
  assertPageLimit(limit)
  const after = cursor === undefined ? undefined : parseCursor(cursor)
  const find = (reader: IndexReader) =>
    reader.courses(organisation, { ...filter, limit: limit + 1, ...(after && { after }) })
  const { text, tag, collection } = filter
  const found = await ((text ?? tag ?? collection) === undefined ? index.read(find) : index.survey(find))
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return { items: items.map(courseSummary), ...(found.length > limit && last && { next: cursorAt(last) }) }
}

/** Opaque to callers: where the page ended. */
const cursorAt = ({ updatedAt, id }: { readonly updatedAt: string; readonly id: string }): string =>
  Buffer.from(`${updatedAt} ${id}`).toString('base64url')

function parseCursor(cursor: string): { updatedAt: string; id: string } {
  const [, updatedAt, id] = /^(\S+) (crs_\S+)$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? []
  if (updatedAt === undefined || id === undefined) throw new FondsError('cursor-invalid')
  return { updatedAt, id }
}
