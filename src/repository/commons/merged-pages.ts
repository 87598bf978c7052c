import type { CommonsReader } from '../../commons/commons-index.js'
import type { CommonsRecords, RecordFilter, RecordKind } from '../../commons/records.js'
import { type Page, type PageQuery, pageOf } from '../page.js'

/** A page of the records that meet any of several conditions, each once, in the order of their making. @throws {FondsError} `cursor-invalid`. */
export function pageOfAny<Kind extends RecordKind>(
  reader: CommonsReader,
  kind: Kind,
  conditions: readonly NonNullable<RecordFilter<Kind>['where']>[],
  query: PageQuery,
): Promise<Page<CommonsRecords[Kind]>> {
  return pageOf<CommonsRecords[Kind]>(query, {
    read: async (after, limit) => {
      const found = new Map<string, CommonsRecords[Kind]>()
      for (const where of conditions)
        for (const record of await reader.list(kind, { where, limit, ...(after !== undefined && { after }) }))
          found.set(record.id, record)
      return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit)
    },
    placeOf: ({ id }) => id,
    place: /^[a-z]{3}_\w+$/,
  })
}
