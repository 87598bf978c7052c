import { openPlatform, type PlatformConfig } from '../compose.js'
import { type Flags, readConfig } from '../config.js'
import { defaultLimits } from '../container/limits.js'
import { systemClock } from '../kernel/clock.js'
import { createIds } from '../kernel/ids.js'
import type { PlatformStores } from '../repository/platform.js'
import { createApp } from './app.js'
import { openAuthenticator } from './authenticate.js'
import { authority, closeListener, createListener, listen } from './listener.js'
import { type LogDestination, libraryLog, openLog } from './log.js'
import { openMetrics } from './metrics.js'
import { openLimiter } from './rate-limit.js'
import type { Served } from './served.js'
import type { ServerSettings } from './settings.js'
import { openValidators } from './validate.js'

export interface RunningServer {
  /** Where it listens. */
  readonly url: string
  /** Folder of the repository. */
  readonly data: string
  /** The platform's first key, where this start made it. */
  readonly firstKey?: { readonly id: string; readonly secret: string }
  /** Takes no more requests, lets those under way end, hands back running jobs, and closes the stores. */
  close(): Promise<void>
}

/** What a start may give in place of the configuration. */
export interface ServerOverrides {
  readonly data?: string
  readonly host?: string
  readonly port?: number | string
  readonly language?: string
  readonly pageText?: boolean
  readonly settings?: Partial<ServerSettings>
  readonly stores?: Partial<PlatformStores>
  readonly outgoing?: PlatformConfig['outgoing']
  readonly sparing?: PlatformConfig['sparing']
  /** Where the log goes; standard output unless given. */
  readonly log?: LogDestination
}

/**
 * Serves the repository that the configuration names.
 *
 * @throws {FondsError} `value-invalid`, `source-…`, `store-…`, `index-missing`, `address-unavailable`.
 */
export async function startServer(overrides: ServerOverrides = {}): Promise<RunningServer> {
  const config = await readConfig({ flags: flagsOf(overrides) })
  const { data, policy, limits, pageText } = config
  const outgoing = overrides.outgoing ?? config.outgoing
  const settings: ServerSettings = {
    ...config.server,
    language: config.language,
    policy,
    limits,
    packageBytes: limits.packageBytes ?? defaultLimits.packageBytes,
    providers: config.identityProviders,
    ...overrides.settings,
  }
  const log = openLog(settings.logLevel, overrides.log)
  const clock = overrides.stores?.clock ?? systemClock
  const stores = { clock, log: libraryLog(log), ...overrides.stores }
  const { jobs, patience, providers } = settings
  // Of the configuration, never of a request: who sends one may say any Host.
  const issuer = settings.publicUrl ?? `http://${authority(settings.host, settings.port)}`
  const platform = await openPlatform(
    {
      ...{ data, policy, limits: settings.limits, pageText, outgoing, issuer, providers, jobs },
      patience: patience * 1000,
      ...(overrides.sparing && { sparing: overrides.sparing }),
    },
    stores,
  )
  const underWay: Served['underWay'] = new Set()
  const served: Served = {
    platform,
    settings,
    ids: stores.ids ?? createIds(clock),
    clock,
    log,
    metrics: openMetrics(platform, () => underWay.size),
    limiter: openLimiter(settings.rate),
    validators: openValidators(),
    authenticator: openAuthenticator(platform),
    underWay,
    stopping: false,
  }
  const server = createListener(served, createApp(served))
  try {
    const url = await listen(server, settings.host, settings.port)
    // Not before it listens: a key is shown once, and must not be lost to a start that fails.
    const firstKey = await platform.access.firstKey()
    await platform.imports.start()
    log.info({ url, data }, 'started')
    // Beside whatever else is asked; a search that comes meanwhile waits for it.
    platform.prepareSearch().then(
      () => log.debug('search prepared'),
      (err) => {
        if (!served.stopping) log.warn({ err }, 'search not prepared')
      },
    )
    let closing: Promise<void> | undefined
    const close = async () => {
      served.stopping = true
      log.info('stopping')
      // Side by side: requests that wait for a job which is handed back are answered.
      await Promise.all([closeListener(server, served, patience), platform.imports.stop()])
      await platform.close()
      log.info('stopped')
    }
    return { url, data, ...(firstKey && { firstKey }), close: () => (closing ??= close()) }
  } catch (error) {
    server.close()
    await platform.close()
    throw error
  }
}

const flagsOf = ({ data, host, port, language, pageText }: ServerOverrides): Flags => ({
  ...(data !== undefined && { data }),
  ...(host !== undefined && { host }),
  ...(port !== undefined && { port: String(port) }),
  ...(language !== undefined && { language }),
  ...(pageText !== undefined && { pageText: String(pageText) }),
})
