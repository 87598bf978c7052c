import { inspect } from 'node:util'
import type { ByteSource } from '../container/byte-source.js'
import type { Limits } from '../container/limits.js'
import type { PolicyName } from '../findings/policy.js'
import type { Language } from '../kernel/language.js'
import { printable } from '../kernel/printable.js'
import type { Administration } from '../repository/administration.js'
import type { Commons, OpenedCommons } from '../repository/commons/commons.js'
import type { ExportedPackage } from '../repository/exported-package.js'
import type { Repository } from '../repository/repository.js'
import { type Told, tell } from './problem.js'
import type { Terminal } from './terminal.js'

/** What the configuration says that commands have to know. */
export interface Settings {
  readonly language: Language
  readonly policy: PolicyName
  readonly limits: Partial<Limits>
  /** False when the user wants none (NO_COLOR). */
  readonly colour: boolean
  /** Whether faults show where they come from. */
  readonly debug: boolean
}

type Absent = 'make' | 'refuse' | 'pretend'

/** All that a command has to do with. */
export interface Session {
  readonly settings: Settings
  readonly terminal: Terminal
  /** Says that the user wants to stop. */
  readonly signal: AbortSignal
  /** What to do where there is none: `refuse` throws `repository-missing`. */
  openRepository(absent: Absent): Promise<Repository>
  openAdministration(absent: 'make' | 'refuse'): Promise<OpenAdministration>
  openCommons(absent: 'make' | 'refuse'): Promise<OpenedCommons>
  openPackage(path: string): Promise<ByteSource>
  /** A mended copy of a package that is a file. */
  repairFile(path: string): Promise<ExportedPackage>
  /** Serves the repository over HTTP. */
  startServer(where: {
    readonly host?: string
    readonly port?: string
    readonly pageText?: boolean
  }): Promise<ServedRepository>
}

/** A server that runs. */
export interface ServedRepository {
  readonly url: string
  readonly data: string
  /** The platform's first key, where this start made it. */
  readonly firstKey?: { readonly secret: string }
  close(): Promise<void>
}

/** Organisations and keys, and whose keys are meant where a command does not say. */
export interface OpenAdministration {
  readonly administration: Administration
  /** Id or external id. */
  readonly organisation: string
  close(): Promise<void>
}

/** An error as it is told; where the user asked for it, with the trail that led there. */
export function toldOf({ settings, terminal }: Session, error: unknown): Told {
  if (settings.debug) for (const line of inspect(error).split('\n')) terminal.note(printable(line))
  return tell(error, settings.language)
}

/** Opens the repository for as long as the work takes. */
export async function withRepository<T>(
  session: Session,
  work: (repository: Repository) => Promise<T>,
  absent: Absent = 'refuse',
): Promise<T> {
  const repository = await session.openRepository(absent)
  try {
    return await work(repository)
  } finally {
    await repository.close()
  }
}

/** The same for organisations and keys. */
export async function withAdministration<T>(
  session: Session,
  work: (administration: Administration, organisation: string) => Promise<T>,
  absent: 'make' | 'refuse' = 'refuse',
): Promise<T> {
  const { administration, organisation, close } = await session.openAdministration(absent)
  try {
    return await work(administration, organisation)
  } finally {
    await close()
  }
}

/** The same for the commons. */
export async function withCommons<T>(
  session: Session,
  work: (commons: Commons) => Promise<T>,
  absent: 'make' | 'refuse' = 'refuse',
): Promise<T> {
  const commons = await session.openCommons(absent)
  try {
    return await work(commons)
  } finally {
    await commons.close()
  }
}
