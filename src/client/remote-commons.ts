import type { Commons } from '../repository/commons/commons.js'
import { translated } from './remote-error.js'

type Verb = (input?: object) => Promise<unknown>

/** The commons over HTTP, for whoever need not know where it is: its errors are those of one at hand. */
export function remoteCommons(commons: Commons): Commons {
  const verbs = Object.entries<unknown>(commons) as [string, Verb][]
  return Object.fromEntries(verbs.map(([id, verb]) => [id, (input?: object) => translated(verb(input))])) as never
}
