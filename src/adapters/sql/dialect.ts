import type { Expression, Kysely, RawBuilder, SqlBool } from 'kysely'
import type { CourseSearch } from '../../holdings/course-search.js'
import type { SearchText } from '../../holdings/search-text.js'
import type { Viewer } from '../../holdings/viewer.js'
import type { SearchAnswer } from './search/search-answer.js'
import type { Tables } from './tables.js'

/** What one database does in its own way; everything else is the same SQL everywhere. */
export interface SqlDialect {
  /** For reading one consistent state, beside a change that is under way. */
  readonly reader: Kysely<Tables>
  /** One consistent state by `reader`, and its number: it is another one as soon as anybody, in whatever process, has committed anything. */
  read<T>(work: (db: Kysely<Tables>, state: number) => Promise<T>): Promise<T>
  /** As `reader`, for what may take long: perhaps beside this thread. */
  readonly surveyor: Kysely<Tables>
  /** Its transactions exclude one another from their beginning, also across processes. */
  readonly writer: Kysely<Tables>
  /** A change that need not outlive the machine: it does not wait for the disk. */
  unsynced<T>(change: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** The type of a whole number that counts itself up. */
  readonly countingKey: 'integer' | 'serial'
  /** Makes what search stood on until migration 3. */
  createSearch(db: Kysely<Tables>): Promise<void>
  /** Makes what search stands on since then, empty, in place of that. */
  replaceSearch(db: Kysely<Tables>): Promise<void>
  /** Makes what searches inside of packages stand on since migration 4, in place of what nothing ever filled. */
  replaceContentSearch(db: Kysely<Tables>): Promise<void>
  /** Makes a course findable by these words alone. */
  writeSearch(db: Kysely<Tables>, course: string, text: SearchText): Promise<void>
  /** Makes its course findable by these words of what is inside of a version, while that is the one that counts. */
  writeContentWords(db: Kysely<Tables>, course: string, number: number, words: string): Promise<void>
  /** That no such words of a row of `versions` were ever written. */
  withoutContentWords(): Expression<SqlBool>
  /** What somebody finds among the courses that they may see, and how much of what kind it is. */
  search(db: Kysely<Tables>, viewer: Viewer, search: CourseSearch): Promise<SearchAnswer>
  /** Courses that hold, for each folded word, one that begins with it. */
  found(words: readonly string[]): Expression<SqlBool>
  /** Courses whose title has all words of one of these groups, folded and without plurals. */
  titled(groups: readonly (readonly string[])[]): Expression<SqlBool>
  /** Keys of these courses, where they are so few that to begin with them is the shortest way. */
  foundFew(db: Kysely<Tables>, words: readonly string[]): Promise<readonly number[] | undefined>
  /** That a column has one of these values, of which there may be many thousands. */
  among(column: string, values: readonly (string | number)[]): Expression<SqlBool>
  /** A member of a JSON object, as text. */
  member(column: string, name: string): RawBuilder<string | null>
  /**
   * The entries of a JSON list, or of one that is a member of a JSON object, each as a row with the column `value`: stands where a table does.
   */
  entries(column: string, name?: string): RawBuilder<unknown>
  /** These values, each as a row with the column `value`. */
  values(values: readonly unknown[]): RawBuilder<unknown>
  /** What the rows of a group have there, as a JSON list. */
  listed(column: string): RawBuilder<unknown>
  /** Behind the name of a table: read it by this index, where the engine would not see that it holds all that is asked for. */
  by(index: string): RawBuilder<unknown>
  /** What the engine says of its own storage. */
  faults(): Promise<readonly string[]>
  /** An error of the engine as one of ours, with its cause. */
  translate(cause: unknown): unknown
  close(): Promise<void>
}
