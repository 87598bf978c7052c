import type { Actor } from '../../commons/actor.js'
import type { CommonsReader, OrganisationRecord } from '../../commons/commons-index.js'
import { allows } from '../../commons/roles.js'
import { conventionsCovering } from '../../commons/taking-part.js'
import { viewerOf } from '../../commons/viewer.js'
import { dayOf } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'

/** Whom somebody knows of the organisations of the platform; of the others they are told nothing. */
export interface Acquaintances {
  knows(organisation: string): Promise<boolean>
  /** By id or external id. @throws {FondsError} `organisation-unknown`. */
  named(reference: string): Promise<OrganisationRecord>
}

/**
 * Known are: itself, all above and below it, who shares a pole with it, and, to whoever takes part, all whom a convention covers today. Whoever
 * runs the platform knows everybody.
 */
export async function acquaintancesOf(
  reader: CommonsReader,
  actor: Omit<Actor, 'agent'>,
  now: Date,
): Promise<Acquaintances> {
  const { organisation, above, circles, takesPart } = await viewerOf(reader, actor.organisation, now)
  const near = new Set([...above, ...(await reader.below(organisation))])
  const isAround = async (other: string) => (await reader.circles(other)).some((circle) => circles.includes(circle))
  const isCovered = async (other: string) =>
    (await conventionsCovering(reader, other, await reader.above(other), dayOf(now))).length > 0
  const looked = new Map<string, boolean>()
  const looks = async (other: string) =>
    allows(actor, 'organisations.manage') ||
    near.has(other) ||
    (await isAround(other)) ||
    (takesPart && (await isCovered(other)))
  const knows = async (other: string) => {
    const known = looked.get(other) ?? (await looks(other))
    looked.set(other, known)
    return known
  }
  return {
    knows,
    named: async (reference) => {
      const found = await reader.organisation(reference)
      if (!found || !(await knows(found.id))) throw new FondsError('organisation-unknown', { organisation: reference })
      return found
    },
  }
}

/**
 * Somebody who is meant by what a request says. By id it may be anybody, for whoever has the id was told it; external ids can be guessed, and say
 * only of those whom one knows that they are there.
 */
export async function meantBy(
  reader: CommonsReader,
  actor: Omit<Actor, 'agent'>,
  reference: string,
  now: Date,
): Promise<OrganisationRecord | undefined> {
  const found = await reader.organisation(reference)
  if (!found || found.id === reference) return found
  return (await (await acquaintancesOf(reader, actor, now)).knows(found.id)) ? found : undefined
}

/** Somebody to whom something is given, leave to see a course or a part in a collection. @throws {FondsError} `organisation-unknown`. */
export async function recipientNamed(...asked: Parameters<typeof meantBy>): Promise<OrganisationRecord> {
  const found = await meantBy(...asked)
  if (!found) throw new FondsError('organisation-unknown', { organisation: asked[2] })
  return found
}
