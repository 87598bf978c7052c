import { readdirSync, readFileSync } from 'node:fs'
import type { Schemas } from './open-api-schemas.js'

const folder = new URL('../../schemas/', import.meta.url)

/** All that operations can name, as it lies in `schemas/`. */
export const readSchemas = (): Schemas =>
  new Map(
    ['api', 'commons', 'report', 'sheet'].flatMap((area) =>
      readdirSync(new URL(area, folder)).map((file) => [
        `${area}/${file.replace(/\.json$/, '')}`,
        JSON.parse(readFileSync(new URL(`${area}/${file}`, folder), 'utf8')),
      ]),
    ),
  )
