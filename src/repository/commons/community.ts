import type { communityOperations } from '../../contract/commons/community.js'
import { accessPolicyVerbs } from './access-policy.js'
import type { VerbsOf } from './commons.js'
import { conventionsVerbs } from './conventions.js'
import { linksVerbs } from './links.js'
import { membersVerbs } from './members.js'

export const communityVerbs: VerbsOf<keyof typeof communityOperations> = {
  ...membersVerbs,
  ...linksVerbs,
  ...conventionsVerbs,
  ...accessPolicyVerbs,
}
