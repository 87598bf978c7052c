import { readdirSync, readFileSync } from 'node:fs'
import { type JsonObject, type Schemas, schemaPlace } from './open-api-schemas.js'

const folder = new URL('../../schemas/', import.meta.url)

/** All that operations can name, as it lies in `schemas/`. */
export const readSchemas = (): Schemas =>
  new Map(
    ['api', 'commons', 'report', 'sheet'].flatMap((area) =>
      readdirSync(new URL(area, folder)).map((file) => [
        `${area}/${file.replace(/\.json$/, '')}`,
        read(`${area}/${file}`),
      ]),
    ),
  )

/** One of them, by the name that operations give it. */
export const readSchema = (name: string): JsonObject => read(`${schemaPlace(name)}.json`)

const read = (file: string): JsonObject => JSON.parse(readFileSync(new URL(file, folder), 'utf8'))
