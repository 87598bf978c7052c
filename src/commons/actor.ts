import type { Agent } from '../holdings/event-log.js'
import type { Permission, Role } from './roles.js'

/** On whose behalf something is done: an organisation, what may be done in it, and the name that the log keeps. */
export interface Actor {
  readonly organisation: string
  readonly roles: readonly Role[]
  /** Leaves only these of what the roles allow. */
  readonly scopes?: readonly Permission[]
  readonly agent: Agent
}
