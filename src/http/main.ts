import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openPlatform, type PlatformConfig } from '../compose.js'
import { readConfig } from '../config.js'
import { createIds } from '../kernel/ids.js'
import type { IdentityProvider } from '../repository/tokens/identity-provider.js'
import { createApp } from './app.js'

export interface RunningServer {
  readonly url: string
  /** The platform's first key, where this start made it. */
  readonly firstKey?: { readonly id: string; readonly secret: string }
  close(): Promise<void>
}

/** Serves the repository that the configuration names. */
export async function startServer(
  overrides: {
    readonly data?: string
    readonly port?: number
    readonly publicUrl?: string
    readonly providers?: readonly IdentityProvider[]
    readonly outgoing?: PlatformConfig['outgoing']
  } = {},
): Promise<RunningServer> {
  const { data, policy, limits, language } = await readConfig({
    flags: overrides.data === undefined ? {} : { data: overrides.data },
  })
  const platform = await openPlatform({
    data,
    policy,
    limits,
    issuer: overrides.publicUrl ?? `http://127.0.0.1:${overrides.port ?? 8080}`,
    providers: overrides.providers ?? [],
    outgoing: overrides.outgoing ?? {},
  })
  const settings = {
    host: '127.0.0.1',
    port: overrides.port ?? 8080,
    language,
    policy,
    limits,
    packageBytes: limits.packageBytes ?? 4 * 2 ** 30,
    bodyBytes: 2 ** 20,
    jobs: 2,
    rate: { requests: 600, downloads: 6000, window: 60 },
    proxies: 0,
    logLevel: 'info',
    providers: [],
    patience: 30_000,
  } as const
  const firstKey = await platform.access.firstKey()
  await platform.imports.start()
  const server = createServer(createApp({ platform, settings, ids: createIds() }))
  await new Promise<void>((resolve) => server.listen(settings.port, settings.host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${settings.host}:${port}`,
    ...(firstKey && { firstKey }),
    close: async () => {
      await closed(server)
      await platform.close()
    },
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
  })
