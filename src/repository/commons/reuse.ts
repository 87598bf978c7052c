import type { reuseOperations } from '../../contract/commons/reuse.js'
import type { VerbsOf } from './commons.js'
import { adoptionsVerbs } from './reuse/adoptions.js'
import { derivativesVerbs } from './reuse/derivatives.js'
import { feedbackVerbs } from './reuse/feedback.js'
import { noticesVerbs } from './reuse/notices.js'

export const reuseVerbs: VerbsOf<keyof typeof reuseOperations> = {
  ...derivativesVerbs,
  ...feedbackVerbs,
  ...adoptionsVerbs,
  ...noticesVerbs,
}
