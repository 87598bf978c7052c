import type Database from 'better-sqlite3'

const mostStatements = 200

/** Statements of a connection, prepared once: Kysely prepares at every use, which takes longer than most of ours run. */
export function rememberedStatements(database: Database.Database): (text: string) => Database.Statement {
  const statements = new Map<string, Database.Statement>()
  return (text) => {
    const known = statements.get(text)
    if (known) return known
    if (statements.size === mostStatements) statements.clear()
    const statement = database.prepare(text)
    statements.set(text, statement)
    return statement
  }
}
