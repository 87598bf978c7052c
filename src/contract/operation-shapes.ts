import type { Sha256 } from '../kernel/digest.js'
import type { ApiSchemas } from './api-schema.js'
import type { OperationId, operations } from './operations.js'

/** What goes in and out of each operation, as types: derived from the table, so that server and client cannot disagree. */

type SchemaOf<Name> = Name extends keyof ApiSchemas ? ApiSchemas[Name] : unknown
type Of<Id extends OperationId> = (typeof operations)[Id]

export type QueryOf<Id extends OperationId> = Of<Id> extends { readonly query: infer Name } ? SchemaOf<Name> : undefined

/** The JSON body; undefined where it may be bytes instead. */
export type BodyOf<Id extends OperationId> =
  Of<Id> extends { readonly body: { readonly json: infer Name } }
    ? Of<Id> extends { readonly body: { readonly bytes: readonly string[] } }
      ? SchemaOf<Name> | undefined
      : SchemaOf<Name>
    : undefined

type Answers<Id extends OperationId> = Of<Id>['answers'][keyof Of<Id>['answers']]

export type AnswerOf<Id extends OperationId> =
  Answers<Id> extends infer Name ? (Name extends keyof ApiSchemas ? ApiSchemas[Name] : never) : never

type NamesIn<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `${infer Plain}+` ? Plain : Name) | NamesIn<Rest>
  : never

/** Parameters of the path, not encoded. */
export type ParametersOf<Id extends OperationId> = { readonly [Name in NamesIn<Of<Id>['path']>]: string }

/** What an operation of the commons is given, whatever the door: parameters of the path and the query, and members of the body, side by side. */
export type InputOf<Id extends OperationId> = ParametersOf<Id> &
  (QueryOf<Id> extends undefined ? unknown : Readonly<QueryOf<Id>>) &
  (BodyOf<Id> extends undefined ? BytesOf<Id> : Readonly<BodyOf<Id>>) & {
    /** What the caller read, if a change of somebody else in between must not be overwritten. */
    readonly revision?: number
  }

/** Bytes that are sent in place of a JSON body. */
export interface SentBytes {
  readonly content: Uint8Array
  /** What they are. */
  readonly mediaType: string
}

type BytesOf<Id extends OperationId> =
  Of<Id> extends { readonly body: { readonly bytes: readonly string[] } } ? SentBytes : unknown

/** An answer that is a file. */
export interface FileAnswer {
  readonly mediaType: string
  readonly fileName: string
  readonly text: string
}

/** An answer that is a file, and no text. */
export interface BinaryAnswer extends Pick<FileAnswer, 'mediaType' | 'fileName'> {
  readonly content: Uint8Array
  /** Of the content. */
  readonly sha256: Sha256
}

export type OutputOf<Id extends OperationId> = [AnswerOf<Id>] extends [never]
  ? Answers<Id> extends { readonly binary: true }
    ? BinaryAnswer
    : FileAnswer
  : Frozen<AnswerOf<Id>>

/** As it is answered: nobody changes it any more. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [Name in keyof T]: Frozen<T[Name]> }
    : T
