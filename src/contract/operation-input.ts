import type { Operation } from './operation.js'

/** What an operation of the commons is given, side by side. */
export type FlatInput = Readonly<Record<string, unknown>>

/** The same, each where a request has it. */
export interface InputParts {
  /** By the names that stand in braces in the path. */
  readonly params: Readonly<Record<string, string>>
  /** All the rest, which is the query or the body: no operation of the commons has both. */
  readonly members: FlatInput
  readonly revision?: number
}

/** Names that stand in braces in the path of an operation. */
export const parametersOf = ({ path }: Pick<Operation, 'path'>): readonly string[] =>
  [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, name = '']) => name)

/** The schema of an operation's query or body; undefined where it has neither. */
export const schemaOfInput = ({ query, body }: Operation): string | undefined => query ?? body?.json

export function partsOf(operation: Operation, { revision, ...input }: FlatInput): InputParts {
  const inPath = parametersOf(operation)
  return {
    params: Object.fromEntries(inPath.map((name) => [name, String(input[name] ?? '')])),
    members: Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name))),
    ...(revision !== undefined && { revision: Number(revision) }),
  }
}

/** Whether an operation is sent bytes and nothing else. */
export const takesBytes = ({ body }: Operation): boolean => body?.bytes !== undefined && body.json === undefined

/** How an answer comes: as JSON, as a text, or as bytes. */
export function formOf({ answers }: Operation): 'json' | 'text' | 'binary' {
  const media = Object.values(answers).find((answer) => typeof answer === 'object')
  return media ? (media?.binary ? 'binary' : 'text') : 'json'
}
