import { FondsError } from '../../kernel/errors.js'
import type { HandlersOf } from '../call.js'

const unbuilt = () => Promise.reject(new FondsError('internal', { reason: 'not built yet' }))

export const importJobsHandlers: HandlersOf<
  'createImportJob' | 'listImportJobs' | 'getImportJob' | 'cancelImportJob' | 'knownPackages'
> = {
  createImportJob: unbuilt,
  listImportJobs: unbuilt,
  getImportJob: unbuilt,
  cancelImportJob: unbuilt,
  knownPackages: unbuilt,
}
