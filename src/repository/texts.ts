import { FondsError } from '../kernel/errors.js'
import { both, type Sentence } from '../kernel/language.js'
import { writtenFormats, writtenProblem } from '../kernel/written.js'

/** Texts that people write beside a sheet, held to what their schemas say of them: not everybody comes in through a door that reads those. */

/** What is new in a version; there may be nothing to say. @throws {FondsError} `value-invalid`. */
export const assertNotes = (notes: string): void => assertNone('notes', problemOf(notes, 10_000))

/** Why something is done. @throws {FondsError} `value-invalid`. */
export const assertReason = (reason: string): void =>
  assertNone('reason', reason === '' ? both('it is empty', 'la valeur est vide') : problemOf(reason, 2000))

function assertNone(name: string, problem: Sentence | undefined): void {
  if (problem) throw new FondsError('value-invalid', { name, problem })
}

function problemOf(text: string, longest: number): Sentence | undefined {
  if ([...text].length > longest)
    return both(`it is longer than ${longest} characters`, `le texte dépasse ${longest} caractères`)
  return writtenFormats.text.test(text) ? undefined : writtenProblem('text', text)
}
