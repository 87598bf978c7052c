import type { AnswerStore, KeptAnswer, PastAnswer } from '../../repository/answer-store.js'
import type { SqlDialect } from './dialect.js'

export class SqlAnswers implements AnswerStore {
  readonly #dialect: SqlDialect

  constructor(dialect: SqlDialect) {
    this.#dialect = dialect
  }

  begin(answer: Parameters<AnswerStore['begin']>[0]): Promise<'begun' | PastAnswer> {
    const { client, key, fingerprint, lostBefore } = answer
    const at = answer.at.toISOString()
    return this.#dialect.unsynced(async (db) => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('answers')
        .values({ client, key, fingerprint, at, answer: null })
        .onConflict((conflict) =>
          conflict
            .columns(['client', 'key'])
            .doUpdateSet({ fingerprint, at })
            .where('answers.answer', 'is', null)
            .where('answers.at', '<', lostBefore.toISOString()),
        )
        .executeTakeFirst()
      if (Number(numInsertedOrUpdatedRows ?? 0) > 0) return 'begun'
      const row = await db
        .selectFrom('answers')
        .selectAll()
        .where('client', '=', client)
        .where('key', '=', key)
        .executeTakeFirstOrThrow()
      return {
        fingerprint: row.fingerprint,
        at: row.at,
        ...(row.answer !== null && { answer: JSON.parse(row.answer) }),
      }
    })
  }

  async finish(client: string, key: string, answer: KeptAnswer): Promise<void> {
    await this.#dialect.unsynced((db) =>
      db
        .updateTable('answers')
        .set({ answer: JSON.stringify(answer) })
        .where('client', '=', client)
        .where('key', '=', key)
        .execute(),
    )
  }

  async abandon(client: string, key: string): Promise<void> {
    await this.#dialect.unsynced((db) =>
      db.deleteFrom('answers').where('client', '=', client).where('key', '=', key).execute(),
    )
  }

  async forget(before: Date): Promise<number> {
    return this.#dialect.unsynced(async (db) => {
      const { numDeletedRows } = await db
        .deleteFrom('answers')
        .where('at', '<', before.toISOString())
        .executeTakeFirst()
      return Number(numDeletedRows)
    })
  }
}
