import type { Kysely } from 'kysely'
import type { Tables } from '../tables.js'

/** The image that a sheet names, apart: whether anything needs a blob is asked for every blob. No sheet names one yet. */
export async function thumbnails({ schema }: Kysely<Tables>): Promise<void> {
  for (const table of ['courses', 'versions'] as const) {
    await schema.alterTable(table).addColumn('thumbnail', 'text').execute()
    await schema
      .createIndex(`${table}_thumbnail`)
      .on(table)
      .column('thumbnail')
      .where('thumbnail', 'is not', null)
      .execute()
  }
}
