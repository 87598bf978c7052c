import { readFileSync } from 'node:fs'
import { checkedFile, checkedTexts, type ServerSetting } from './config-check.js'
import { type RemoteConfig, type RemoteFlags, remoteOf } from './config-remote.js'
import type { ConfigFile } from './config-schema.js'
import type { Limits } from './container/limits.js'
import { type PolicyName, policyNames } from './findings/policy.js'
import { defaultServer, type ServerConfig } from './http/settings.js'
import { FondsError } from './kernel/errors.js'
import { both, type Language, languages } from './kernel/language.js'
import { systemCode, systemReason } from './kernel/system-error.js'
import type { IdentityProvider } from './repository/tokens/identity-provider.js'

/** Settings of one run: flags first, then the environment, then `fonds.json`, then the defaults. */
export interface Config {
  /** Folder of the index and the blobs. */
  readonly data: string
  readonly language: Language
  readonly policy: PolicyName
  /** Limits that differ from the defaults. */
  readonly limits: Partial<Limits>
  /** Whether searches find courses by what people read in their pages. */
  readonly pageText: boolean
  /** Whether colour is welcome where the output is a terminal. */
  readonly colour: boolean
  /** Whether the stack of an error is shown. */
  readonly debug: boolean
  /** A repository on another machine, in place of the folder. */
  readonly remote?: RemoteConfig
  /** The organisation that is meant, by id or external id, where it is not the usual one. */
  readonly organisation?: string
  readonly server: ServerConfig
  /** What may be fetched for a client: hosts that are not public. */
  readonly outgoing: { readonly allow?: readonly string[] }
  readonly identityProviders: readonly IdentityProvider[]
}

export interface Flags extends RemoteFlags {
  readonly organisation?: string
  readonly language?: string
  readonly policy?: string
  readonly pageText?: string
  readonly host?: string
  readonly port?: string
}

/** Where else settings of the server may come from. */
const serverVariables = {
  host: 'FONDS_HOST',
  port: 'FONDS_PORT',
  publicUrl: 'FONDS_PUBLIC_URL',
  logLevel: 'FONDS_LOG_LEVEL',
  proxies: 'FONDS_PROXIES',
} as const satisfies Record<ServerSetting, string>

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads `FONDS_DATA`, `FONDS_SERVER`, `FONDS_KEY`, `FONDS_ORGANISATION`, `FONDS_LANG` (else `LC_ALL`, `LANG`), `FONDS_POLICY`,
 * `FONDS_PAGE_TEXT`, `FONDS_HOST`, `FONDS_PORT`, `FONDS_PUBLIC_URL`, `FONDS_LOG_LEVEL`, `FONDS_PROXIES`, `FONDS_DEBUG`, `NO_COLOR`, and the file that
 * `FONDS_CONFIG` names; without it, `fonds.json` of the current folder when there is one. This is the only reader of the environment.
 *
 * @throws {FondsError} `value-invalid`, `source-missing`, `source-unreadable`.
 */
export async function readConfig({
  flags = {},
  env = process.env,
}: {
  readonly flags?: Flags
  readonly env?: Environment
} = {}): Promise<Config> {
  const file = await readConfigFile(env.FONDS_CONFIG || undefined)
  const policy = flags.policy ?? (env.FONDS_POLICY || undefined) ?? file.policy ?? 'standard'
  const language = flags.language ?? (env.FONDS_LANG || undefined) ?? file.language ?? localeOf(env)
  const pageText = flags.pageText ?? (env.FONDS_PAGE_TEXT || undefined) ?? String(file.pageText ?? false)
  const remote = remoteOf(flags, env, file.remote)
  const organisation = flags.organisation ?? (env.FONDS_ORGANISATION || undefined)
  return {
    data: flags.data ?? (env.FONDS_DATA || undefined) ?? file.data ?? 'fonds-data',
    language: oneOf('language', languages, language),
    policy: oneOf('policy', policyNames, policy),
    limits: file.limits ?? {},
    pageText: oneOf('pageText', ['true', 'false'], pageText) === 'true',
    colour: !env.NO_COLOR,
    debug: !!env.FONDS_DEBUG,
    ...(remote && { remote }),
    ...(organisation !== undefined && { organisation }),
    server: await readServer(file.server ?? {}, flags, env),
    outgoing: file.outgoing ?? {},
    identityProviders: file.identityProviders ?? [],
  }
}

async function readServer(file: NonNullable<ConfigFile['server']>, flags: Flags, env: Environment) {
  const given: Parameters<typeof checkedTexts>[0] = {}
  for (const [setting, name] of Object.entries(serverVariables) as [ServerSetting, string][]) {
    const text = env[name]
    if (text) given[setting] = { name, text }
  }
  for (const setting of ['host', 'port'] as const) {
    const text = flags[setting]
    if (text !== undefined) given[setting] = { name: `--${setting}`, text }
  }
  const told = Object.keys(given).length === 0 ? file : { ...file, ...(await checkedTexts(given)) }
  const { publicUrl, ...server } = { ...defaultServer, ...told, rate: { ...defaultServer.rate, ...file.rate } }
  return { ...server, ...(publicUrl !== undefined && { publicUrl: publicUrl.replace(/\/$/, '') }) }
}

async function readConfigFile(named: string | undefined): Promise<ConfigFile> {
  const file = named ?? 'fonds.json'
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    const missing = systemCode(cause) === 'ENOENT'
    if (missing && named === undefined) return {}
    throw missing
      ? new FondsError('source-missing', { file }, cause)
      : new FondsError('source-unreadable', { file, reason: systemReason(cause) }, cause)
  }
  return checkedFile(file, text)
}

function oneOf<T extends string>(name: string, allowed: readonly T[], value: string): T {
  const found = allowed.find((candidate) => candidate === value)
  if (found === undefined)
    throw new FondsError('value-invalid', {
      name,
      problem: both(
        `“${value}” is not one of ${allowed.join(', ')}`,
        `« ${value} » ne figure pas parmi ${allowed.join(', ')}`,
      ),
    })
  return found
}

/** The language of the system's locale where we speak it, English otherwise. */
function localeOf(env: Environment): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^fr(_|-|\.|$)/i.test(locale) ? 'fr' : 'en'
}
