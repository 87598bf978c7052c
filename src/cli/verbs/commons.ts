import type { Table } from '../../contract/api-schema.js'
import type { Operation } from '../../contract/operation.js'
import { type FlatInput, formOf, schemaOfInput, takesBytes } from '../../contract/operation-input.js'
import type { BinaryAnswer, FileAnswer } from '../../contract/operation-shapes.js'
import { type CommonsOperationId, commonsOperations } from '../../contract/operations.js'
import { openSchemaValidators } from '../../contract/schema-validators.js'
import { both } from '../../kernel/language.js'
import { jsonText } from '../../kernel/printable.js'
import type { Commons } from '../../repository/commons/commons.js'
import type { CourseDetail } from '../../repository/repository.js'
import { answerOf, shapeOf } from '../commons/answer-shape.js'
import { columns } from '../commons/columns.js'
import type { Field } from '../commons/field.js'
import { readImage } from '../commons/image.js'
import { assertInput } from '../commons/input.js'
import { type Names, namesIn } from '../commons/shown-names.js'
import { courseNames } from '../course-names.js'
import { type ExitCode, exitCode } from '../exit-code.js'
import { commonsReport } from '../render/commons-report.js'
import { type Thing, thingsCsv, thingsTable, thingText } from '../render/commons-text.js'
import { type Session, withCommons, withRepository } from '../session.js'
import { UsageError } from '../usage-error.js'
import { writeBeside } from '../write-beside.js'

/** What a command of the commons was given. */
interface Given {
  readonly id: CommonsOperationId
  readonly fields: readonly Field[]
  /** Parameters of the path. */
  readonly params: FlatInput
  /** Members of the query or the body. */
  readonly members: FlatInput
  readonly flags: CommonsFlags
}

interface CommonsFlags {
  readonly json?: boolean
  readonly csv?: boolean
  readonly limit?: number
  readonly output?: string
  readonly revision?: number
}

type Verb = (input: FlatInput) => Promise<Thing>

const none = both('There is none.', 'Il n’y en a aucun.')
const notToTerminal = both(
  'An image on a terminal helps nobody. Send it to a file with -o, or to another program.',
  'Une image sur un terminal n’aide personne. Envoyez-la vers un fichier avec -o, ou vers un autre programme.',
)
const more = both('There are more: raise --limit.', 'Il y en a d’autres : augmentez --limit.')

/** Carries out an operation of the commons, and shows what it answers. */
export async function carryOut(session: Session, { id, fields, params, members, flags }: Given): Promise<ExitCode> {
  const operation: Operation = commonsOperations[id]
  const schema = schemaOfInput(operation)
  if (schema !== undefined)
    assertInput(fields, members, {
      command: operation.command ?? '',
      schema,
      validators: openSchemaValidators(),
      changes: operation.method === 'patch',
    })
  const { revision } = flags
  const given = takesBytes(operation) ? await withImage(params) : params
  const input = { ...members, ...given, ...(revision !== undefined && { revision }) }
  // Who sets up a commons may begin with it; whatever names something that is there cannot.
  const begins =
    operation.method === 'post' && /\.manage$/.test(operation.permission) && Object.keys(params).length === 0
  return withCommons(
    session,
    async (commons) => {
      const verb = verbOf(commons, id)
      const shape = shapeOf(operation)
      if (shape === 'page' || shape === 'list')
        return showList(session, commons, { operation, flags, pages: pagesOf(verb, input, flags) })
      const answer = await verb(input)
      if (shape === 'file') await give(session, operation, answer, flags)
      else
        session.terminal.print(...(flags.json ? [jsonText(answer)] : await textOf(session, commons, operation, answer)))
      return exitCode.done
    },
    begins ? 'make' : 'refuse',
  )
}

const verbOf = (commons: Commons, id: CommonsOperationId): Verb => commons[id] as unknown as Verb

interface ListedPage {
  readonly items: readonly Thing[]
  readonly next?: string
}

/** Pages one after the other, until they end or there is enough. */
async function* pagesOf(verb: Verb, input: FlatInput, { limit = Number.POSITIVE_INFINITY }: CommonsFlags) {
  let cursor: string | undefined
  let left = limit
  do {
    const paged = left < mostAtOnce ? { limit: left } : {}
    const page = (await verb({ ...input, ...paged, ...(cursor !== undefined && { cursor }) })) as unknown as ListedPage
    yield page
    left -= page.items.length
    cursor = page.next
  } while (cursor !== undefined && left > 0)
}

/** Items of the largest page. */
const mostAtOnce = 200

async function showList(
  session: Session,
  commons: Commons,
  {
    operation,
    flags: { json, csv },
    pages,
  }: { readonly operation: Operation; readonly flags: CommonsFlags; readonly pages: AsyncIterable<ListedPage> },
): Promise<ExitCode> {
  const { terminal, signal } = session
  const { language } = terminal
  const members = columns[String(answerOf(operation))] ?? []
  const things: Thing[] = []
  let next: string | undefined
  for await (const page of pages) {
    next = page.next
    if (json) terminal.print(...page.items.map((item) => jsonText(item)))
    else things.push(...page.items)
    if (signal.aborted) return exitCode.interrupted
    if (terminal.closed) break
  }
  if (csv) terminal.print(...thingsCsv(things, members, language).map((line) => `${line}\r`))
  else if (things.length > 0)
    terminal.print(...thingsTable(things, members, terminal, await namesOf(session, commons, things)))
  else if (!json) terminal.note(none[language])
  if (next !== undefined) terminal.note(more[language])
  return exitCode.done
}

const namesOf = (session: Session, commons: Commons, things: readonly Thing[]): Promise<Names> =>
  namesIn(commons, things, (ids) => withRepository(session, (repository) => courseNames(repository, ids)))

async function textOf(session: Session, commons: Commons, operation: Operation, answer: Thing): Promise<string[]> {
  const { terminal } = session
  const shape = shapeOf(operation)
  if (shape === 'table') return commonsReport(answer as unknown as Table, terminal)
  if (shape === 'thing') return thingText(answer, terminal, await namesOf(session, commons, [answer]))
  const { courseText } = await import('../render/course-text.js')
  return courseText(answer as unknown as CourseDetail, terminal)
}

/** The image in place of its file's name. @throws {FondsError} `thumbnail-refused`, `source-…`. */
async function withImage({ file, ...params }: FlatInput): Promise<FlatInput> {
  return { ...params, ...(await readImage(String(file))) }
}

/** A file that is answered, as it is. */
async function give(
  { terminal }: Session,
  operation: Operation,
  answer: unknown,
  { output = '-' }: CommonsFlags,
): Promise<void> {
  const isBinary = formOf(operation) === 'binary'
  if (isBinary && output === '-' && terminal.isOutTerminal) throw new UsageError(notToTerminal)
  const content = isBinary ? (answer as BinaryAnswer).content : Buffer.from((answer as FileAnswer).text)
  if (output === '-') return terminal.pour(content)
  await writeBeside(output, { replace: true }, (handle) => handle.writeFile(content))
}
