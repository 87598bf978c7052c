import type { submissionsOperations } from '../../contract/commons/submissions.js'
import type { VerbsOf } from './commons.js'
import { decisionVerbs } from './submissions/decide.js'
import { projectVerbs } from './submissions/projects.js'
import { submissionVerbs } from './submissions/submissions.js'
import { submitVerbs } from './submissions/submit.js'

export const submissionsVerbs: VerbsOf<keyof typeof submissionsOperations> = {
  ...submissionVerbs,
  ...submitVerbs,
  ...decisionVerbs,
  ...projectVerbs,
}
