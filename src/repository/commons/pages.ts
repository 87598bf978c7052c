import type { CommonsRecords, RecordFilter, RecordKind, RecordReader } from '../../commons/records.js'
import { FondsError } from '../../kernel/errors.js'
import type { Sentence } from '../../kernel/language.js'
import { type Page, type PageQuery, pageOf } from '../page.js'

/** A page of records, in the order of their making or the other way round. @throws {FondsError} `cursor-invalid`. */
export function pageOfRecords<Kind extends RecordKind>(
  reader: RecordReader,
  kind: Kind,
  filter: Omit<RecordFilter<Kind>, 'after' | 'limit'>,
  query: PageQuery,
): Promise<Page<CommonsRecords[Kind]>> {
  return pageOf<CommonsRecords[Kind]>(query, {
    read: (after, limit) => reader.list(kind, { ...filter, limit, ...(after !== undefined && { after }) }),
    placeOf: ({ id }) => id,
    place: /^[a-z]{3}_\w+$/,
  })
}

/**
 * A page of what is wanted of a list, in the order of ids: it is read on until there is enough. For lists of which most is wanted, or which are
 * short, as are those of organisations, of their links and their conventions.
 *
 * @throws {FondsError} `cursor-invalid`.
 */
export function pageOfWanted<Item extends { readonly id: string }>(
  query: PageQuery,
  read: (after: string, limit: number) => Promise<readonly Item[]>,
  isWanted: (item: Item) => Promise<boolean> | boolean,
): Promise<Page<Item>> {
  return pageOf<Item>(query, {
    read: async (begin = '', limit) => {
      const wanted: Item[] = []
      let after: string | undefined = begin
      while (after !== undefined && wanted.length < limit) {
        const found = await read(after, limit)
        for (const item of found) if (wanted.length < limit && (await isWanted(item))) wanted.push(item)
        after = found.length < limit ? undefined : found.at(-1)?.id
      }
      return wanted
    },
    placeOf: ({ id }) => id,
    place: /^(local|[a-z]{3}_\w+)$/,
  })
}

/** What an answer shows of each item of a page. */
export async function shownPage<Item, Shown>(
  { items, ...next }: Page<Item>,
  show: (item: Item) => Promise<Shown> | Shown,
): Promise<{ items: Shown[]; next?: string }> {
  const shown: Shown[] = []
  for (const item of items) shown.push(await show(item))
  return { items: shown, ...next }
}

/** Something that a request names and that is not there, or is not for the caller to see. */
export const unknown = (kind: Sentence, id: string) => new FondsError('resource-unknown', { kind, id })
