import type { ImportQuery } from '../contract/api-schema.js'
import { both, type Language } from '../kernel/language.js'
import type { ImportOrder } from '../repository/imports.js'
import { RequestError } from './problem.js'
import { parseQuery } from './query.js'
import type { Validators } from './validate.js'

/** Options of a form, held to the same schema as those of an address. @throws {RequestError} `request-invalid`. */
export function optionsOfForm(fields: URLSearchParams, validators: Validators, language: Language): ImportQuery {
  const options = parseQuery(fields, validators.schema('import-query'))
  validators.assert('import-query', options, 'body', language)
  return options
}

/** What is asked for, in the address and in the body together. @throws {RequestError} `request-invalid` for what both say. */
export function orderOf(query: ImportQuery, body: ImportQuery = {}, sentName?: string): Omit<ImportOrder, 'source'> {
  const twice = Object.keys(query).find((name) => name in body)
  if (twice !== undefined) {
    const problem = both(
      `${twice} is in the address and in the body; say it once`,
      `${twice} figure dans l’adresse et dans le corps ; indiquez-le une seule fois`,
    )
    throw new RequestError('request-invalid', { problem })
  }
  const { fileName = sentName, mayCreateNewVersion = false, ...options } = { ...query, ...body }
  return { options: { mayCreateNewVersion, ...options }, ...(fileName !== undefined && { fileName }) }
}
