import { readFile } from 'node:fs/promises'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { FondsError } from '../kernel/errors.js'
import { schemaProblem } from '../kernel/schema-fault.js'
import type { Sheet } from './sheet-schema.js'

const schemaFile = new URL('../../schemas/sheet/sheet.json', import.meta.url)
let validator: Promise<ValidateFunction<Sheet>> | undefined

/**
 * A sheet, once `schemas/sheet/sheet.json` has nothing against it. Every sheet passes here before it is stored.
 *
 * @throws {FondsError} `value-invalid`, naming the field.
 */
export async function checkedSheet(sheet: unknown): Promise<Sheet> {
  validator ??= compile()
  const validate = await validator
  if (validate(sheet)) return sheet
  const [fault] = validate.errors ?? []
  throw new FondsError('value-invalid', {
    name: `sheet${fault?.instancePath ?? ''}`,
    problem: fault ? schemaProblem(fault) : '',
  })
}

/** Loaded when the first sheet comes: commands that store none start faster. */
async function compile(): Promise<ValidateFunction<Sheet>> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  return new Ajv2020({ strict: true }).compile<Sheet>(JSON.parse(await readFile(schemaFile, 'utf8')))
}
