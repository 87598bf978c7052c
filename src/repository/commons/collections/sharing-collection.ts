import type { CommonsReader } from '../../../commons/commons-index.js'
import { isCurrent } from '../../../commons/standing.js'
import { conflict } from '../refusals.js'
import type { Collection } from './seen-collection.js'

/** @throws {FondsError} `state-conflict` where a collection below would stay hidden. */
export async function assertMayShare(reader: CommonsReader, { id }: Collection): Promise<void> {
  const [hidden] = await reader.list('collections', { where: { parent: id, shared: false }, limit: 1 })
  if (hidden)
    throw conflict(
      `“${hidden.name}” is part of it and is not shared. Share what is below first`,
      `« ${hidden.name} » en fait partie et n’est pas partagée. Partagez d’abord ce qui est dessous`,
    )
}

/**
 * What others have a part in is not taken from their sight: it can be retired.
 *
 * @throws {FondsError} `state-conflict`.
 */
export async function assertMayUnshare(reader: CommonsReader, collection: Collection, at: string): Promise<void> {
  if (await othersTakePart(reader, collection, at))
    throw conflict(
      'other organisations are in this collection. Retire it instead',
      'd’autres organismes sont dans cette collection. Fermez-la plutôt',
    )
}

async function othersTakePart(reader: CommonsReader, { id, organisation }: Collection, at: string): Promise<boolean> {
  const where = { collection: id }
  const parties = await reader.list('parties', { where: { ...where, endedAt: null } })
  const pending = await reader.list('submissions', { where: { ...where, state: 'pending' } })
  const projects = await reader.list('projects', { where: { ...where, state: ['planned', 'under-way'] } })
  const theirs = [...parties.filter((party) => isCurrent(party, at)), ...pending, ...projects]
  if (theirs.some((one) => one.organisation !== organisation)) return true
  for (const { course } of await reader.list('items', { where: { ...where, retiredAt: null } }))
    if (!(await reader.course(organisation, course))) return true
  return false
}
