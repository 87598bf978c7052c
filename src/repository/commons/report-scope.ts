import type { CommonsReader, OrganisationRecord } from '../../commons/commons-index.js'
import { seesObjective } from '../../commons/reports/course-sets.js'
import type { Report, Scope } from '../../commons/reports/report.js'
import { allows } from '../../commons/roles.js'
import { viewerOf } from '../../commons/viewer.js'
import { dayOf } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import { acquaintancesOf } from './acquaintances.js'
import type { VerbContext } from './commons.js'
import { assertDays, assertOrder } from './days.js'
import { collectionNamed } from './named-collection.js'
import { unknown } from './pages.js'

/** What a request for a report says. */
export interface ReportInput {
  readonly organisation?: string
  readonly collection?: string
  readonly objective?: string
  readonly from?: string
  readonly to?: string
}

/**
 * Whom and what a report is about, and through whose eyes. Whoever runs the platform may name every organisation; others themselves and those
 * below, and other members as far as the report shows anything of them.
 *
 * @throws {FondsError} `organisation-unknown`, `resource-unknown`, `value-invalid`.
 */
export async function scopeOf(
  reader: CommonsReader,
  context: VerbContext,
  report: Pick<Report, 'about' | 'ofOthers'>,
  { organisation: named, collection, objective, from, to }: ReportInput,
): Promise<Scope> {
  const { stores, actor } = context
  assertDays({ from, to })
  if (from !== undefined) assertOrder('to', from, to)
  const now = stores.clock.now()
  const runs = allows(actor, 'organisations.manage')
  const below = new Set(await reader.below(actor.organisation))
  const eyes = { below, ...(!runs && { viewer: await viewerOf(reader, actor.organisation, now) }) }
  const organisation = await organisationOf(reader, context, report, named)
  const isOther = organisation !== undefined && !runs && !below.has(organisation.id)
  // Of what is not shown, it is not said either whether it is there.
  if (isOther && report.ofOthers === 'nothing')
    throw new FondsError('organisation-unknown', { organisation: named ?? '' })
  return {
    ...eyes,
    ...(organisation && { organisation, organisations: await reader.below(organisation.id) }),
    headlineOnly: isOther,
    ...(collection !== undefined && { collection: await collectionNamed(reader, collection, actor.organisation) }),
    ...(objective !== undefined && { objective: await objectiveOf(reader, objective, eyes) }),
    period: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    at: now.toISOString(),
    today: dayOf(now),
  }
}

async function organisationOf(
  reader: CommonsReader,
  { stores, actor }: VerbContext,
  { about }: Pick<Report, 'about'>,
  named: string | undefined,
): Promise<OrganisationRecord | undefined> {
  if (named !== undefined) return (await acquaintancesOf(reader, actor, stores.clock.now())).named(named)
  const tellsOfOwn = about === 'organisations' && !allows(actor, 'organisations.manage')
  return tellsOfOwn ? reader.organisation(actor.organisation) : undefined
}

async function objectiveOf(reader: CommonsReader, id: string, eyes: Pick<Scope, 'viewer' | 'below'>) {
  const found = await reader.find('objectives', id)
  if (!found || !seesObjective(found, eyes)) throw unknown(both('objective', 'objectif'), id)
  return found
}
