import type { submissionsOperations } from '../../contract/commons/submissions.js'
import type { VerbsOf } from './commons.js'

const pending = async (): Promise<never> => {
  throw new Error('not built yet')
}

export const submissionsVerbs: VerbsOf<keyof typeof submissionsOperations> = {
  listSubmissions: pending,
  createSubmission: pending,
  getSubmission: pending,
  decideSubmission: pending,
  withdrawSubmission: pending,
  listProjects: pending,
  createProject: pending,
  getProject: pending,
  changeProject: pending,
}
