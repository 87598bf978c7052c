import type { Finding } from '../../kernel/finding.js'

/** What an H5P package says of itself. Fonds keeps none, but can tell whether an H5P player would take it. */
export interface H5pPackage {
  /** Folder that everything lies in, with a trailing `/`; empty, as H5P wants it, when it stands at the top. */
  readonly root: string
  /** `h5p.json`. */
  readonly definition?: JsonDocument
  /** `content/content.json`, whose value is not kept. */
  readonly content?: JsonDocument
  /** Folders beside `content`, in the order of the archive. */
  readonly libraries: readonly H5pLibrary[]
  /** Documents that exceed a limit. */
  readonly findings: readonly Finding[]
}

export interface H5pLibrary {
  readonly folder: string
  /** `library.json`. */
  readonly definition?: JsonDocument
  /** Files below `language`, whose values are not kept. */
  readonly languages: readonly JsonDocument[]
}

export interface JsonDocument {
  readonly file: string
  /**
   * - `read`: it is JSON.
   * - `broken`: it is not.
   * - `unread`: its entry is damaged, or it exceeds a limit; that has a finding of its own.
   */
  readonly state: 'read' | 'broken' | 'unread'
  /** Only where it is looked into. */
  readonly value?: unknown
}
