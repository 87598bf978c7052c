import { readFileSync } from 'node:fs'
import { type RemoteConfig, type RemoteFlags, remoteOf } from './config-remote.js'
import type { ConfigFile } from './config-schema.js'
import type { Limits } from './container/limits.js'
import { type PolicyName, policyNames } from './findings/policy.js'
import { FondsError } from './kernel/errors.js'
import { both, type Language, languages } from './kernel/language.js'
import { schemaProblem } from './kernel/schema-fault.js'
import { systemCode, systemReason } from './kernel/system-error.js'

/** Settings of one run: flags first, then the environment, then `fonds.json`, then the defaults. */
export interface Config {
  /** Folder of the index and the blobs. */
  readonly data: string
  readonly language: Language
  readonly policy: PolicyName
  /** Limits that differ from the defaults. */
  readonly limits: Partial<Limits>
  /** Whether colour is welcome where the output is a terminal. */
  readonly colour: boolean
  /** Whether the stack of an error is shown. */
  readonly debug: boolean
  /** A repository on another machine, in place of the folder. */
  readonly remote?: RemoteConfig
  /** The organisation that is meant, by id or external id, where it is not the usual one. */
  readonly organisation?: string
}

export interface Flags extends RemoteFlags {
  readonly organisation?: string
  readonly language?: string
  readonly policy?: string
}

/**
 * Reads `FONDS_DATA`, `FONDS_SERVER`, `FONDS_KEY`, `FONDS_ORGANISATION`, `FONDS_LANG` (else `LC_ALL`, `LANG`), `FONDS_POLICY`,
 * `FONDS_DEBUG`, `NO_COLOR`, and the file that `FONDS_CONFIG` names; without it, `fonds.json` of the current folder when there is one.
 * This is the only reader of the environment.
 *
 * @throws {FondsError} `value-invalid`, `source-missing`, `source-unreadable`.
 */
export async function readConfig({
  flags = {},
  env = process.env,
}: {
  readonly flags?: Flags
  readonly env?: Readonly<Record<string, string | undefined>>
} = {}): Promise<Config> {
  const file = await readConfigFile(env.FONDS_CONFIG || undefined)
  const policy = flags.policy ?? (env.FONDS_POLICY || undefined) ?? file.policy ?? 'standard'
  const language = flags.language ?? (env.FONDS_LANG || undefined) ?? file.language ?? localeOf(env)
  const remote = remoteOf(flags, env, file.remote)
  const organisation = flags.organisation ?? (env.FONDS_ORGANISATION || undefined)
  return {
    data: flags.data ?? (env.FONDS_DATA || undefined) ?? file.data ?? 'fonds-data',
    language: oneOf('language', languages, language),
    policy: oneOf('policy', policyNames, policy),
    limits: file.limits ?? {},
    colour: !env.NO_COLOR,
    debug: !!env.FONDS_DEBUG,
    ...(remote && { remote }),
    ...(organisation !== undefined && { organisation }),
  }
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
  return checked(file, text)
}

async function checked(file: string, text: string): Promise<ConfigFile> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const schema = JSON.parse(readFileSync(new URL('../schemas/config/config.json', import.meta.url), 'utf8'))
  const validate = new Ajv2020({ strict: true }).compile<ConfigFile>(schema)
  let settings: unknown
  try {
    settings = JSON.parse(text)
  } catch (cause) {
    throw new FondsError(
      'value-invalid',
      { name: file, problem: both('it is not JSON', 'ce n’est pas du JSON') },
      cause,
    )
  }
  if (validate(settings)) return settings
  const [fault] = validate.errors ?? []
  throw new FondsError('value-invalid', {
    name: `${file}${fault?.instancePath ?? ''}`,
    problem: fault ? schemaProblem(fault) : '',
  })
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
function localeOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return /^fr(_|-|\.|$)/i.test(locale) ? 'fr' : 'en'
}
