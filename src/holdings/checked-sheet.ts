import { FondsError } from '../kernel/errors.js'
import { schemaProblem } from '../kernel/schema-fault.js'
import { licenceOf } from './licence.js'
import type { Sheet } from './sheet-schema.js'
import { sheetValidators } from './sheet-validators.js'

/**
 * A sheet, once `schemas/sheet/sheet.json` has nothing against it and its licence is one that is known. Every sheet passes here before it
 * is stored.
 *
 * @throws {FondsError} `value-invalid`, naming the field.
 */
export async function checkedSheet(sheet: unknown): Promise<Sheet> {
  const { draft } = await sheetValidators()
  if (draft(sheet)) return sheet.licence ? { ...sheet, licence: licenceOf(sheet.licence) } : sheet
  const [fault] = draft.errors ?? []
  throw new FondsError('value-invalid', {
    name: `sheet${fault?.instancePath ?? ''}`,
    problem: fault ? schemaProblem(fault) : '',
  })
}
