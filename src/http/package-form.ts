import type { IncomingMessage } from 'node:http'
import { pipeline } from 'node:stream/promises'
import busboy from 'busboy'
import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'
import type { Imports, ReceivedPackage } from '../repository/imports.js'
import { packageBody } from './package-body.js'

/** Bytes of a form besides its file: boundaries, headers of parts, fields. */
const besides = 2 ** 20
/** What stands in the place of bytes that are no UTF-8. */
const replaced = '\ufffd'
/** Fields, and bytes of one; the longest that there is are notes of 10 000 characters. */
const [mostFields, longestField] = [500, 2 ** 16]

const noFile = both('the form has no file', 'le formulaire ne contient pas de fichier')
const oneFile = both(
  'the form has more than one file; send each package in a request of its own',
  'le formulaire contient plusieurs fichiers ; envoyez chaque paquet dans sa propre requête',
)
const fewFields = both(`the form has more than ${mostFields} fields`, `le formulaire a plus de ${mostFields} champs`)
const otherText = both('a field of the form is not UTF-8', 'un champ du formulaire n’est pas de l’UTF-8')
const shortFields = both(
  `a field of the form is longer than ${longestField} bytes`,
  `un champ du formulaire dépasse ${longestField} octets`,
)

/** A form that held a package: one file, and fields before or after it. */
export interface PackageForm {
  readonly received: ReceivedPackage
  /** As the sender's machine calls the file. */
  readonly fileName?: string
  readonly fields: URLSearchParams
}

/**
 * Receives a form as browsers send it (RFC 7578). A form that is not whole leaves nothing.
 *
 * @param call the request, and what is aborted when the client goes away.
 * @param limit bytes of the package.
 * @throws {FondsError} `request-invalid` for one with no file or several, or too many fields; `body-malformed`; as `packageBody`, `receive`.
 */
export async function receiveForm(
  call: { readonly request: IncomingMessage; readonly signal: AbortSignal },
  limit: number,
  { receive, drop }: Pick<Imports, 'receive' | 'drop'>,
): Promise<PackageForm> {
  const form = formOf(call.request)
  const fields = new URLSearchParams()
  const arriving: Promise<ReceivedPackage>[] = []
  let fileName: string | undefined
  const refuse = (problem: Sentence) => form.destroy(new FondsError('request-invalid', { problem }))
  form.on('file', (_name, bytes, info) => {
    fileName = info.filename
    // Also before anybody reads it.
    bytes.once('error', (error: Error) => form.destroy(error))
    const file = receive(bytes)
    file.catch((error: Error) => form.destroy(error))
    arriving.push(file)
  })
  form.on('field', (name, value, { nameTruncated, valueTruncated }) => {
    if (nameTruncated || valueTruncated) refuse(shortFields)
    else if (value.includes(replaced)) refuse(otherText)
    else fields.append(name, value)
  })
  form.on('filesLimit', () => refuse(oneFile))
  form.on('fieldsLimit', () => refuse(fewFields))
  try {
    await pipeline(packageBody(call, limit + besides), form)
    const [file] = arriving
    if (!file) throw new FondsError('request-invalid', { problem: noFile })
    return { received: await file, ...(fileName !== undefined && { fileName }), fields }
  } catch (cause) {
    const causes = [cause]
    for (const file of await Promise.allSettled(arriving))
      if (file.status === 'fulfilled') await drop(file.value.id)
      else causes.push(file.reason)
    // A file that may not be kept breaks the form off, which says of it only that.
    throw causes.find((one) => one instanceof FondsError) ?? malformed(cause)
  }
}

function formOf({ headers }: IncomingMessage): busboy.Busboy {
  try {
    return busboy({
      headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fields: mostFields, fieldSize: longestField },
    })
  } catch (cause) {
    // Without a boundary it cannot be taken apart.
    throw malformed(cause)
  }
}

/** What the library says of a form, which it says in English only. */
const faults: Readonly<Record<string, string>> = {
  'Multipart: Boundary not found': 'son Content-Type n’a pas de boundary',
  'Malformed part header': 'l’en-tête d’une de ses parties est mal formé',
  'Unexpected end of form': 'il s’arrête avant la fin',
}

const malformed = (cause: unknown): FondsError => {
  const said = cause instanceof Error ? cause.message : String(cause)
  const reason = both(said, faults[said] ?? 'il est mal formé')
  return new FondsError('body-malformed', { format: 'multipart/form-data', reason }, cause)
}
