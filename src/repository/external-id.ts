import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'

const longestExternalId = 300

/** @throws {FondsError} `value-invalid` for what cannot be somebody's own name of a thing. */
export function assertExternalId(externalId: string): void {
  const problem =
    externalId.trim() !== externalId || externalId === ''
      ? both('it is empty, or has white space around it', 'il est vide, ou entouré d’espaces')
      : externalId.length > longestExternalId
        ? both(`it is longer than ${longestExternalId} characters`, `il dépasse ${longestExternalId} caractères`)
        : /\p{C}/u.test(externalId)
          ? both('it holds control characters', 'il contient des caractères de contrôle')
          : /^(crs|ver|org)_/.test(externalId)
            ? both('it looks like an id that Fonds gives', 'il ressemble à un identifiant donné par Fonds')
            : /^\.{1,2}$/.test(externalId)
              ? both('it means a folder in every address', 'il désigne un dossier dans toute adresse')
              : /@\d+$/.test(externalId)
                ? both('it ends like the number of a version', 'il se termine comme un numéro de version')
                : undefined
  if (problem) throw new FondsError('value-invalid', { name: 'externalId', problem })
}
