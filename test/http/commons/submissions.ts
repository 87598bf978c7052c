import type { submissionsOperations } from '#dist/contract/commons/submissions.js'
import type { Group } from './group.js'

export const submissions: Group<keyof typeof submissionsOperations, 'submission' | 'project'> = {
  cases: {} as never,
  told: {} as never,
  sent: {},
  things: async () => ({ submission: 'none', project: 'none' }),
}
