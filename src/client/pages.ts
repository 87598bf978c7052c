/** One page of a list, and where the next one begins. */
export interface ClientPage<T> {
  readonly items: readonly T[]
  readonly next?: string
}

/** All items of a list, read page by page as they are asked for. */
export async function* allItems<T>(read: (cursor: string | undefined) => Promise<ClientPage<T>>): AsyncIterable<T> {
  let cursor: string | undefined
  do {
    const page = await read(cursor)
    yield* page.items
    cursor = page.next
  } while (cursor !== undefined)
}

/** The query of a page of it. */
export const from = <Q extends object>(query: Q, cursor: string | undefined) =>
  cursor === undefined ? query : { ...query, cursor }
