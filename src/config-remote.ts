import { readFileSync } from 'node:fs'
import { FondsError } from './kernel/errors.js'
import { both } from './kernel/language.js'
import { systemReason } from './kernel/system-error.js'

/** A repository on another machine, and the key to it. */
export interface RemoteConfig {
  /** Address of the server. */
  readonly url: string
  /** Secret of the key. */
  readonly key?: string
}

export interface RemoteFlags {
  readonly data?: string
  readonly server?: string
  readonly key?: string
  readonly keyFile?: string
}

/**
 * Which server is meant, if any: what is said nearer to the command wins, a folder in an option over a server in the environment. The key of the environment goes to a server that the user named, never to one that a file in some folder names.
 *
 * @throws {FondsError} `value-invalid`, `source-unreadable`.
 */
export function remoteOf(
  flags: RemoteFlags,
  env: Readonly<Record<string, string | undefined>>,
  file: { readonly url: string; readonly keyFile?: string } | undefined,
): RemoteConfig | undefined {
  if (flags.server !== undefined && flags.data !== undefined) throw new FondsError('value-invalid', twoPlaces)
  const named = flags.server ?? (flags.data === undefined ? env.FONDS_SERVER || undefined : undefined)
  const url = named ?? (flags.data === undefined && !env.FONDS_DATA ? file?.url : undefined)
  if (url === undefined) return undefined
  assertAddress(url)
  const own = flags.keyFile === undefined ? flags.key : secretIn(flags.keyFile)
  const usual = named !== undefined ? env.FONDS_KEY || undefined : file?.keyFile && secretIn(file.keyFile)
  const key = own ?? usual
  if (key !== undefined && !/^[!-~]+$/.test(key)) throw new FondsError('value-invalid', noKey)
  return { url, ...(key !== undefined && { key }) }
}

const twoPlaces = {
  name: '--server',
  problem: both(
    'the repository is there or in a folder; leave out --server or --data',
    'le dépôt est là-bas ou dans un dossier ; retirez --server ou --data',
  ),
}

const noKey = {
  name: 'key',
  problem: both('it holds what no key holds', 'elle contient ce qu’aucune clé ne contient'),
}

function assertAddress(url: string): void {
  if (/^https?:$/.test(URL.canParse(url) ? new URL(url).protocol : '')) return
  const problem = both(
    `“${url}” is no address such as https://fonds.example.org`,
    `« ${url} » n’est pas une adresse comme https://fonds.example.org`,
  )
  throw new FondsError('value-invalid', { name: 'server', problem })
}

function secretIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (cause) {
    throw new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  }
}
