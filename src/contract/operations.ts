import { collectionsOperations } from './commons/collections.js'
import { communityOperations } from './commons/community.js'
import { reportsOperations } from './commons/reports.js'
import { reuseOperations } from './commons/reuse.js'
import { sharingOperations } from './commons/sharing.js'
import { submissionsOperations } from './commons/submissions.js'
import { thumbnailsOperations } from './commons/thumbnails.js'
import { vocabulariesOperations } from './commons/vocabularies.js'
import type { Operation } from './operation.js'
import { accessOperations } from './platform/access.js'
import { coursesOperations } from './platform/courses.js'
import { importsOperations } from './platform/imports.js'
import { monitoringOperations } from './platform/monitoring.js'
import { uploadsOperations } from './platform/uploads.js'
import { versionsOperations } from './platform/versions.js'

/** What is the same through every door: library, HTTP and command line take it from here. */
export const commonsOperations = {
  ...communityOperations,
  ...thumbnailsOperations,
  ...sharingOperations,
  ...reuseOperations,
  ...vocabulariesOperations,
  ...collectionsOperations,
  ...submissionsOperations,
  ...reportsOperations,
} as const satisfies Record<string, Operation>

/**
 * Every operation of the HTTP interface. From this table come the routes and who may take them, the validation of what comes in, the OpenAPI
 * document, the tests that sweep over all of it, and the types of the client.
 */
export const operations = {
  ...coursesOperations,
  ...versionsOperations,
  ...importsOperations,
  ...uploadsOperations,
  ...accessOperations,
  ...monitoringOperations,
  ...commonsOperations,
} as const satisfies Record<string, Operation>

export type CommonsOperationId = keyof typeof commonsOperations
export type OperationId = keyof typeof operations

/** Media types of an operation's answers. */
export const mediaTypesOf = ({ answers }: Operation): readonly string[] => [
  ...new Set(
    Object.values(answers).flatMap((answer) =>
      typeof answer === 'string' ? 'application/json' : (answer?.media ?? []),
    ),
  ),
]

/** The status of an answer that says none of its own. */
export const usualStatusOf = ({ answers }: Operation): number => Number(Object.keys(answers)[0])

/** Address of what an operation makes, as the path that it is read at; undefined for what has no address of its own. */
export function addressOfMade({ answers }: Operation): string | undefined {
  const made = answers[201]
  const all: readonly Operation[] = Object.values(operations)
  const reads = ({ method, path, answers: told }: Operation) =>
    method === 'get' && told[200] === made && /^[^{]*\{\w+\}$/.test(path)
  return made === undefined ? undefined : all.find(reads)?.path
}
