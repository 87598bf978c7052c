import { both, type Sentence } from '../kernel/language.js'
import type { UploadState } from '../repository/imports.js'

const bytes = both('it is not a whole number of bytes', 'ce n’est pas un nombre entier d’octets')
const missing = both('it is missing', 'il manque')

/** What is wrong with a header that the library calls invalid. */
const malformed: Readonly<Record<string, readonly [string, Sentence]>> = {
  'upload-offset': ['Upload-Offset', bytes],
  'upload-length': ['Upload-Length', bytes],
  'upload-defer-length': ['Upload-Defer-Length', both('it can only be 1', 'seule la valeur 1 est possible')],
  'upload-metadata': [
    'Upload-Metadata',
    both(
      'it is not names, each once and with a space and a value in base64 behind it, with commas between',
      'ce ne sont pas des noms, chacun une fois et suivi d’une espace et d’une valeur en base64, séparés par des virgules',
    ),
  ],
}

const once = both(
  'it has to be there, or else Upload-Defer-Length: 1, and not both',
  'il est nécessaire, ou sinon Upload-Defer-Length: 1, et pas les deux',
)
const settled = both(
  'the length of this upload is known already, and another one',
  'la longueur de ce téléversement est déjà connue, et autre',
)
const tooShort = both('more bytes than that have arrived', 'il est arrivé plus d’octets que cela')
const apart = both(
  'uploads are not put together here; send the file in one',
  'les téléversements ne sont pas réunis ici ; envoyez le fichier en un seul',
)

/**
 * What the library says of a request, which it says in English only, and of which header it is.
 *
 * @param known the upload that the request is about; undefined where it begins one.
 */
export function tusFault(said: string, known: UploadState | undefined): readonly [string, Sentence] | undefined {
  if (said.startsWith('Upload-Offset')) return ['Upload-Offset', missing]
  if (said.startsWith('Upload-Length'))
    return ['Upload-Length', known ? (known.size === undefined ? tooShort : settled) : once]
  if (said.startsWith('Concatenation')) return ['Upload-Concat', apart]
  const [, header = ''] = /^Invalid ([\w-]+)/.exec(said) ?? []
  return malformed[header]
}
