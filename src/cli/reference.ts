import { FondsError } from '../kernel/errors.js'
import type { Repository } from '../repository/repository.js'

const numbered = /@[1-9]\d*$/

/** Whether a reference names one version (`crs_…@2`, `ver_…`) rather than a course. */
export const namesVersion = (reference: string): boolean => numbered.test(reference) || reference.startsWith('ver_')

/** The course part of a reference. */
export const courseOf = (reference: string): string => reference.replace(numbered, '')

/**
 * A version where only a course is named: its published one when `prefer` says so and there is one, else its newest.
 * @throws {FondsError} `course-unknown`, `version-unknown`.
 */
export async function versionOf(
  repository: Repository,
  reference: string,
  prefer: 'published' | 'newest',
): Promise<string> {
  if (namesVersion(reference)) return reference
  const { history, published } = await repository.course(reference)
  const number = (prefer === 'published' ? published : undefined) ?? history.at(-1)?.number
  if (number === undefined) throw new FondsError('version-unknown', { course: reference, version: 1 })
  return `${reference}@${number}`
}
