import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { holdsBlobs, openFilesystemBlobs } from './adapters/filesystem/blobs.js'
import { openFileSource } from './adapters/filesystem/file-source.js'
import { openFilesystemUploads } from './adapters/filesystem/uploads.js'
import type { OutgoingConfig } from './adapters/network/guarded-fetcher.js'
import type { SqliteOptions } from './adapters/sql/sqlite.js'
import { roles } from './commons/roles.js'
import type { ByteSource } from './container/byte-source.js'
import type { Limits } from './container/limits.js'
import type { PolicyName } from './findings/policy.js'
import { type Clock, systemClock } from './kernel/clock.js'
import { FondsError } from './kernel/errors.js'
import { createIds } from './kernel/ids.js'
import { both, type Language } from './kernel/language.js'
import { silentLog } from './kernel/log.js'
import type { Administration } from './repository/administration.js'
import type { OpenedCommons } from './repository/commons/commons.js'
import type { Sparing } from './repository/import-package.js'
import type { RepositoryStores } from './repository/passing-stores.js'
import type { Platform, PlatformStores } from './repository/platform.js'
import type { Repository } from './repository/repository.js'
import type { TokenSettings } from './repository/tokens/open-tokens.js'

/** What a repository needs to be told. */
export interface RepositoryConfig {
  /** Folder of the index and the blobs; made when it is not there. */
  readonly data: string
  /** Policy of `add` unless a call names another; `standard` unless given. */
  readonly policy?: PolicyName
  /** Limits that differ from the defaults. */
  readonly limits?: Partial<Limits>
  /** Whether `add` has searches find courses by what people read in their pages and captions; not unless given. */
  readonly pageText?: boolean
  /** Where there is no repository: make one (default), refuse, or stand in an empty one that leaves no trace. */
  readonly absent?: 'make' | 'refuse' | 'pretend'
  /** Whose courses, by id or external id; those of `local` unless given. */
  readonly organisation?: string
}

/** What a platform needs to be told besides. */
export interface PlatformConfig extends Omit<RepositoryConfig, 'absent' | 'organisation'>, TokenSettings {
  readonly outgoing?: OutgoingConfig
  /** Jobs that run at the same time; 2 unless given. */
  readonly jobs?: number
  /** Milliseconds that running jobs are waited for when the platform is closed; 30 000 unless given. */
  readonly patience?: number
  /** Does the work on a package of so many bytes, as sparing of memory as the process may be; as it comes unless given. */
  readonly sparing?: Sparing
}

/**
 * Opens the repository of a folder: an SQLite index and content-addressed blobs. Several processes may have it open.
 *
 * ```ts
 * const repository = await openRepository({ data: './fonds-data' })
 * const outcome = await repository.add(await openPackage('course.zip'), { externalId: 'fire-safety', publish: true })
 * await repository.close()
 * ```
 *
 * @param overrides parts used in place of the usual ones, by tests and by hosts with stores of their own.
 * @throws {FondsError} `store-failed`, `store-damaged`, `store-full`, `store-newer`, `index-missing`, `repository-missing`,
 *   `organisation-unknown`, `value-invalid`.
 */
export async function openRepository(
  config: RepositoryConfig,
  overrides: Partial<RepositoryStores> = {},
): Promise<Repository> {
  const { data, policy = 'standard', limits = {}, pageText = false, absent = 'make' } = config
  if (!overrides.index && !(await isRepository(data))) {
    if (absent === 'pretend') return pretendedRepository(config, overrides)
    if (absent === 'refuse') throw new FondsError('repository-missing', { directory: data })
  }
  // Loaded only here, as the database is: whoever checks a package does not wait for either.
  const { localRepository } = await import('./repository/local-repository.js')
  const clock = overrides.clock ?? systemClock
  // First, for it makes the folder.
  const blobs = overrides.blobs ?? (await openFilesystemBlobs(data))
  const { index, organisation, passing } = overrides.index
    ? { index: overrides.index, organisation: 'local', passing: undefined }
    : await openIndexOf(config, clock)
  const stores: RepositoryStores = {
    blobs,
    index,
    ...(passing && { passing }),
    clock,
    ids: overrides.ids ?? createIds(clock),
    log: overrides.log ?? silentLog,
    organisation: overrides.organisation ?? organisation,
    // Whoever sits at the machine may do anything.
    asking: { roles: ['administrator', 'operator'] },
  }
  return localRepository(stores, { policy, limits, pageText })
}

/** Whether a folder holds a repository. @throws {FondsError} `index-missing` when it holds packages and nothing that knows them. */
async function isRepository(data: string): Promise<boolean> {
  // It would be the current folder, which nobody means who leaves a variable empty.
  if (data === '') throw new FondsError('value-invalid', { name: 'data', problem: both('it is empty', 'il est vide') })
  const isThere = () => existsSync(join(data, 'fonds.sqlite'))
  if (isThere()) return true
  // With an index that knows nothing, collecting garbage would remove every package. Asked again, for another process may have
  // begun the repository meanwhile: an index is there before its first blob.
  if ((await holdsBlobs(data)) && !isThere()) throw new FondsError('index-missing', { directory: data })
  return isThere()
}

/** The index of a folder, and the id of the organisation whose courses are meant. */
async function openIndexOf({ data, organisation: reference = 'local' }: RepositoryConfig, clock: Clock) {
  const { index, passing } = await openSqliteDatabase(data, clock)
  const found = await index.read((reader) => reader.organisation(reference))
  if (found) return { index, passing, organisation: found.id }
  await index.close()
  throw new FondsError('organisation-unknown', { organisation: reference })
}

/** Organisations and keys of a folder's repository, on behalf of whoever sits at the machine. */
export interface OpenedAdministration extends Administration {
  close(): Promise<void>
}

/** @throws {FondsError} as `openRepository`. */
export async function openAdministration({
  data,
  absent = 'make',
}: {
  readonly data: string
  readonly absent?: 'make' | 'refuse'
}): Promise<OpenedAdministration> {
  if (!(await isRepository(data)) && absent === 'refuse')
    throw new FondsError('repository-missing', { directory: data })
  const { localAdministration } = await import('./repository/local-administration.js')
  // Makes the folder.
  await openFilesystemBlobs(data)
  const { index } = await openSqliteDatabase(data, systemClock)
  return {
    ...localAdministration({ index, clock: systemClock, ids: createIds(systemClock) }),
    close: () => index.close(),
  }
}

/** What the commons of a folder needs to be told. */
export interface CommonsConfig extends Pick<RepositoryConfig, 'data'> {
  /** Where there is no repository: make one (default), or refuse. */
  readonly absent?: 'make' | 'refuse'
  /** On whose behalf, by id or external id; `local` unless given. */
  readonly organisation?: string
  /** Of what is answered in words; English unless given. */
  readonly language?: Language
}

/**
 * Opens the commons of a folder, on behalf of whoever sits at the machine: an organisation of theirs, in which they may do anything, and the
 * platform, which they run.
 *
 * ```ts
 * const commons = await openCommons({ data: './fonds-data' })
 * const collection = await commons.createCollection({ name: 'Management', shared: true })
 * await commons.close()
 * ```
 *
 * @throws {FondsError} as `openRepository`.
 */
export async function openCommons({
  data,
  absent = 'make',
  organisation: reference,
  language = 'en',
}: CommonsConfig): Promise<OpenedCommons> {
  if (!(await isRepository(data)) && absent === 'refuse')
    throw new FondsError('repository-missing', { directory: data })
  const { localCommons } = await import('./repository/commons/local-commons.js')
  const clock = systemClock
  // Makes the folder.
  const blobs = await openFilesystemBlobs(data)
  const config = { data, ...(reference !== undefined && { organisation: reference }) }
  const { index, organisation } = await openIndexOf(config, clock)
  const stores = { blobs, index, clock, ids: createIds(clock), log: silentLog }
  return localCommons(stores, { organisation, roles, agent: { name: 'local' } }, language)
}

/**
 * Opens the repository of a folder for many organisations, as `fonds serve` does. The folder may be open elsewhere at the same time.
 *
 * @throws {FondsError} as `openRepository`.
 */
export async function openPlatform(
  {
    data,
    policy = 'standard',
    limits = {},
    pageText = false,
    outgoing = {},
    jobs: atOnce = 2,
    patience = 30_000,
    sparing = (_, work) => work(),
    ...tokens
  }: PlatformConfig,
  overrides: Partial<PlatformStores> = {},
): Promise<Platform> {
  await isRepository(data)
  const [{ localPlatform }, { guardedFetcher }] = await Promise.all([
    import('./repository/local-platform.js'),
    import('./adapters/network/guarded-fetcher.js'),
  ])
  const clock = overrides.clock ?? systemClock
  const blobs = overrides.blobs ?? (await openFilesystemBlobs(data))
  const { index, passing } = await openSqliteDatabase(data, clock, { surveysApart: true })
  const stores: PlatformStores = {
    blobs,
    index,
    ...passing,
    fetcher: guardedFetcher(outgoing),
    clock,
    ids: createIds(clock),
    log: silentLog,
    ...overrides,
  }
  return localPlatform(stores, { policy, limits, pageText, jobs: atOnce, patience, sparing, ...tokens })
}

/** An empty repository in a folder of its own, which goes when it is closed. */
async function pretendedRepository(
  config: RepositoryConfig,
  overrides: Partial<RepositoryStores>,
): Promise<Repository> {
  const data = await mkdtemp(join(tmpdir(), 'fonds-'))
  const remove = () => rm(data, { recursive: true, force: true })
  try {
    const repository = await openRepository({ ...config, data, absent: 'make' }, overrides)
    return { ...repository, close: () => repository.close().finally(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

async function openSqliteDatabase(data: string, clock: Clock, options: SqliteOptions = {}) {
  const [{ openSqlite }, { openDatabase }, { indexOfToday }] = await Promise.all([
    import('./adapters/sql/sqlite.js'),
    import('./adapters/sql/open-database.js'),
    import('./commons/index-of-today.js'),
  ])
  const { index, ...passing } = await openDatabase(openSqlite(data, options), data, clock.now())
  return { index: indexOfToday(index, clock), passing: { ...passing, uploadFiles: openFilesystemUploads(data) } }
}

/**
 * A package that is a file on this machine, as `add` takes it. Whoever opens it closes it.
 *
 * @throws {FondsError} `source-missing`, `source-is-directory`, `source-unreadable`.
 */
export const openPackage = (path: string): Promise<ByteSource> => openFileSource(path)
