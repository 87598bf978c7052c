import type { ByteSource } from '../container/byte-source.js'
import { FondsError } from '../kernel/errors.js'
import type { ExportedPackage } from '../repository/exported-package.js'
import type { Session, Settings } from './session.js'

/** Settings that the command line can give, before any command is known. */
export interface SharedFlags {
  readonly data?: string
  readonly server?: string
  readonly key?: string
  readonly keyFile?: string
  readonly organisation?: string
  readonly language?: string
}

/** What the composition root offers to commands. */
interface Doors {
  readonly settings: Settings
  openRepository: Session['openRepository']
  openAdministration: Session['openAdministration']
  openCommons: Session['openCommons']
  openPackage(path: string): Promise<ByteSource>
  /** A mended copy of a package that is a file. */
  repairFile(path: string): Promise<ExportedPackage>
  startServer: Session['startServer']
}

/** Reads the configuration; the repository, near or far, and what is behind it are loaded only when a command opens them. */
export async function openDoors(flags: SharedFlags): Promise<Doors> {
  const { readConfig } = await import('../config.js')
  const config = await readConfig({ flags })
  // Whoever runs a command chose the file; what arrives from elsewhere has the limit.
  const limits = { packageBytes: Number.POSITIVE_INFINITY, ...config.limits }
  const { remote, language, organisation } = config
  const far = remote && { ...remote, language, ...(organisation !== undefined && { organisation }) }
  return {
    settings: { ...config, limits },
    openRepository: async (absent) => {
      if (far) return (await import('../client/open-remote.js')).openRemoteRepository(far)
      return (await import('../compose.js')).openRepository({ ...config, limits, absent })
    },
    openAdministration: async (absent) => {
      if (far) return (await import('../client/open-remote.js')).openRemoteAdministration(far)
      const administration = await (await import('../compose.js')).openAdministration({ ...config, absent })
      return { administration, organisation: organisation ?? 'local', close: administration.close }
    },
    openCommons: async (absent) => {
      if (far) return (await import('../client/open-remote.js')).openRemoteCommons(far)
      return (await import('../compose.js')).openCommons({ ...config, absent })
    },
    openPackage: async (path) => (await import('../compose.js')).openPackage(path),
    repairFile: async (path) => (await import('../packages.js')).repairPackage(path, { limits }),
    startServer: async (where) => {
      // FONDS_SERVER may stand in the environment of whoever also serves; who writes --server means something else.
      if (flags.server !== undefined) throw new FondsError('remote-unsupported', { verb: 'serve' })
      const { sweepLate } = await import('./heap.js')
      return (await import('../http/main.js')).startServer({ ...flags, ...where, sparing: sweepLate() })
    },
  }
}
