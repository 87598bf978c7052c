import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'

/** Characters of a name. */
const longest = 300

/** @throws {FondsError} `value-invalid` for what nothing can be called. */
export function assertName(name: string): void {
  assertNone('name', faultOf(name))
}

/** @throws {FondsError} `value-invalid` for what cannot be somebody's own name of a thing. */
export function assertExternalId(externalId: string): void {
  assertNone('externalId', faultOf(externalId) ?? confusionOf(externalId))
}

function assertNone(name: string, problem: Sentence | undefined): void {
  if (problem) throw new FondsError('value-invalid', { name, problem })
}

function faultOf(text: string): Sentence | undefined {
  if (text === '' || text.trim() !== text)
    return both('it is empty, or has white space around it', 'il est vide, ou entouré d’espaces')
  if ([...text].length > longest)
    return both(`it is longer than ${longest} characters`, `il dépasse ${longest} caractères`)
  if (/\p{C}/u.test(text)) return both('it holds control characters', 'il contient des caractères de contrôle')
  return undefined
}

/** A reference is one thing: an id of ours, a course of theirs, or a version of it. */
function confusionOf(externalId: string): Sentence | undefined {
  if (/^(crs|ver|org)_|^[a-z]{3}_[0-9a-z]{26}$/.test(externalId))
    return both('it looks like an id that Fonds gives', 'il ressemble à un identifiant donné par Fonds')
  if (/^\.{1,2}$/.test(externalId))
    return both('it means a folder in every address', 'il désigne un dossier dans toute adresse')
  if (/@\d+$/.test(externalId))
    return both('it ends like the number of a version', 'il se termine comme un numéro de version')
  return undefined
}
