import { FondsError } from '../kernel/errors.js'
import { both } from '../kernel/language.js'

const largestPage = 1000

/** @throws {FondsError} `value-invalid` for a number of items that no page has. */
export function assertPageLimit(limit: number): void {
  if (!Number.isInteger(limit) || limit < 1 || limit > largestPage)
    throw new FondsError('value-invalid', {
      name: 'limit',
      problem: both(`it is no whole number from 1 to ${largestPage}`, `ce n’est pas un entier de 1 à ${largestPage}`),
    })
}
