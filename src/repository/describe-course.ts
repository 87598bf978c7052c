import type { Stores } from '../holdings/stores.js'
import { FondsError } from '../kernel/errors.js'
import type { CourseDetail, SheetPatch } from './repository.js'

export function describeCourse(
  _: Stores,
  _reference: string,
  _patch: SheetPatch,
  _revision?: number,
): Promise<CourseDetail> {
  return Promise.reject(new FondsError('internal', { reason: 'not built yet' }))
}

export function renameCourse(
  _: Stores,
  _reference: string,
  _externalId: string | null,
  _revision?: number,
): Promise<CourseDetail> {
  return Promise.reject(new FondsError('internal', { reason: 'not built yet' }))
}
