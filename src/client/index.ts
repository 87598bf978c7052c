/** The door of `fonds/client`. */
export type {
  Course,
  CourseDetail,
  CourseQuery,
  CreatedKey,
  DiffLine,
  Dossier,
  Entry,
  Event,
  EventQuery,
  FindingLine,
  ImportJob,
  ImportResult,
  Key,
  Me,
  NewKey,
  NewOrganisation,
  Organisation,
  Problem,
  ReportLine,
  Sheet,
  SheetPatch,
  TagChange,
  Version,
  VersionDetail,
} from '../contract/api-schema.js'
export type { OperationId } from '../contract/operations.js'
export type { KeyReference, OrganisationReference } from './access-calls.js'
export type { CallInput, CallOptions } from './calls.js'
export type { Client } from './client.js'
export { connect } from './connect.js'
export type { PackageContent, RandomAccess } from './content.js'
export type { CourseReference, VersionReference } from './course-calls.js'
export type { Credentials } from './credentials.js'
export type { Download } from './download.js'
export { ConnectionError, DigestError, ProblemError } from './failures.js'
export type { ImportOptions, ImportProgress, ImportSource } from './import-calls.js'
export type { Imported } from './package-calls.js'
export type { ClientOptions } from './transport.js'
