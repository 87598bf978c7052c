import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Sheet } from './sheet-schema.js'
import { sheetValidators } from './sheet-validators.js'

/** What a sheet lacks before others may see its course, by `schemas/sheet/published-sheet.json`: fields, and members such as `producer.contact`. */
export async function missingIn(sheet: Sheet): Promise<string[]> {
  const { published } = await sheetValidators()
  if (published(sheet)) return []
  return [...new Set((published.errors ?? []).flatMap(fieldsOf))]
}

function fieldsOf({ keyword, instancePath, params }: ErrorObject): string[] {
  // Of a condition, what it led to is told by itself.
  if (keyword === 'if') return []
  const path = keyword === 'required' ? `${instancePath}/${String(params.missingProperty)}` : instancePath
  return [path.slice(1).replaceAll('/', '.')]
}
