import { readFile } from 'node:fs/promises'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { writtenFormats } from '../kernel/written.js'
import type { Sheet } from './sheet-schema.js'

/** What `schemas/sheet/` has against a sheet: as a draft, and as others may see it. */
interface SheetValidators {
  readonly draft: ValidateFunction<Sheet>
  readonly published: ValidateFunction<Sheet>
}

let compiled: Promise<SheetValidators> | undefined

export const sheetValidators = (): Promise<SheetValidators> => (compiled ??= compile())

/** Loaded when the first sheet comes: commands that store none start faster. */
async function compile(): Promise<SheetValidators> {
  const { Ajv2020 } = await import('ajv/dist/2020.js')
  const [draft, published] = await Promise.all(['sheet', 'published-sheet'].map(schemaOf))
  // What the one schema requires, the other describes.
  const ajv = new Ajv2020({
    formats: writtenFormats,
    strict: true,
    strictRequired: false,
    verbose: true,
    allErrors: true,
  })
  ajv.addKeyword('x-problem')
  return { draft: ajv.compile<Sheet>(draft), published: ajv.compile<Sheet>(published) }
}

const schemaOf = async (name: string) =>
  JSON.parse(await readFile(new URL(`../../schemas/sheet/${name}.json`, import.meta.url), 'utf8'))
