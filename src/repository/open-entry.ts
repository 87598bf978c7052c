import type { Stores } from '../holdings/stores.js'
import { FondsError } from '../kernel/errors.js'
import type { PackageEntry } from './repository.js'

export function openEntry(_: Stores, _reference: string, _path: string): Promise<PackageEntry> {
  return Promise.reject(new FondsError('internal', { reason: 'not built yet' }))
}
