import { readFileSync } from 'node:fs'
import type { ErrorObject } from 'ajv/dist/2020.js'
import type { ConfigFile } from './config-schema.js'
import { FondsError } from './kernel/errors.js'
import { notJson } from './kernel/json-fault.js'
import { both } from './kernel/language.js'
import { schemaProblem } from './kernel/schema-fault.js'

/** Members of `server` that the environment and the command line may give too. */
export type ServerSetting = 'host' | 'port' | 'publicUrl' | 'logLevel' | 'proxies'

/**
 * Settings as `schemas/config/config.json` has them.
 *
 * @throws {FondsError} `value-invalid`, which names the file and the key.
 */
export async function checkedFile(file: string, text: string): Promise<ConfigFile> {
  const { ajv, schema } = await loaded()
  let settings: unknown
  try {
    settings = JSON.parse(text)
  } catch (cause) {
    throw new FondsError('value-invalid', { name: file, problem: notJson(text, cause) }, cause)
  }
  const validate = ajv.compile<ConfigFile>(schema)
  if (!validate(settings)) throw invalid(file, validate.errors)
  const { publicUrl } = settings.server ?? {}
  if (publicUrl !== undefined) assertOrigin(`${file}/server/publicUrl`, publicUrl)
  return settings
}

/**
 * The same for values that are texts where they come from.
 *
 * @param given by setting; each with the name that an error gives it: the variable or the option.
 */
export async function checkedTexts(
  given: Partial<Record<ServerSetting, { readonly name: string; readonly text: string }>>,
): Promise<NonNullable<ConfigFile['server']>> {
  const { ajv, schema } = await loaded()
  const { properties } = schema.properties.server
  const values = Object.entries(given).map(([setting, { name, text }]) => {
    const rule = properties[setting as ServerSetting]
    const value = 'type' in rule && rule.type === 'integer' && /^\d{1,9}$/.test(text) ? Number(text) : text
    const validate = ajv.compile(rule)
    if (!validate(value)) throw invalid(name, validate.errors)
    if (setting === 'publicUrl') assertOrigin(name, text)
    return [setting, value]
  })
  return Object.fromEntries(values)
}

/** Loaded only where there is something to check: most commands start without. */
async function loaded() {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const schema: Schema = JSON.parse(readFileSync(new URL('../schemas/config/config.json', import.meta.url), 'utf8'))
  return { ajv: new Ajv2020({ strict: true }), schema }
}

interface Schema {
  readonly properties: {
    readonly server: { readonly properties: Readonly<Record<ServerSetting, { readonly type?: string }>> }
  }
}

function invalid(name: string, faults: readonly ErrorObject[] | null | undefined): FondsError {
  const [fault] = faults ?? []
  return new FondsError('value-invalid', {
    name: `${name}${fault?.instancePath ?? ''}`,
    problem: fault ? schemaProblem(fault) : '',
  })
}

/** Addresses that the server tells are made of this and a path of its own. */
function assertOrigin(name: string, text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url && ['http:', 'https:'].includes(url.protocol) && [url.origin, `${url.origin}/`].includes(text)) return
  throw new FondsError('value-invalid', {
    name,
    problem: both(
      'it must be an address like https://fonds.example.org, without path, query or user',
      'il faut une adresse comme https://fonds.example.org, sans chemin, requête ni utilisateur',
    ),
  })
}
