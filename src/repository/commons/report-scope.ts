import type { Actor } from '../../commons/actor.js'
import type { CommonsReader, OrganisationRecord } from '../../commons/commons-index.js'
import { seesObjective } from '../../commons/reports/course-sets.js'
import type { Scope } from '../../commons/reports/report.js'
import { allows } from '../../commons/roles.js'
import { viewerOf } from '../../commons/viewer.js'
import { FondsError } from '../../kernel/errors.js'
import { both } from '../../kernel/language.js'
import type { VerbContext } from './commons.js'
import { unknown } from './pages.js'

/** What a request for a report says. */
export interface ReportInput {
  readonly report: string
  readonly organisation?: string
  readonly collection?: string
  readonly objective?: string
  readonly from?: string
  readonly to?: string
}

/** Reports of what organisations themselves do; unless one is named, of the reader's own and those below. */
const ofOrganisations: readonly string[] = ['balance', 'access']

/**
 * Whom and what a report is about. Whoever runs the platform may name every organisation; others themselves and those below, and for the
 * balance also another member, of whom they are shown the headline.
 *
 * @throws {FondsError} `organisation-unknown`, `resource-unknown`, `value-invalid`.
 */
export async function scopeOf(
  reader: CommonsReader,
  { stores, actor }: VerbContext,
  input: ReportInput,
): Promise<Scope> {
  const { from, to } = input
  if (from !== undefined && to !== undefined && to < from)
    throw new FondsError('value-invalid', {
      name: 'to',
      problem: both(`${to} is before ${from}`, `${to} précède ${from}`),
    })
  const now = stores.clock.now()
  const runs = allows(actor, 'organisations.manage')
  const viewer = runs ? undefined : await viewerOf(reader, actor.organisation, now)
  const below = new Set(await reader.below(actor.organisation))
  const organisation = await organisationOf(reader, actor, input, { runs, below })
  const isOwn = organisation === undefined || below.has(organisation.id)
  if (!runs && !isOwn && input.report !== 'balance') throw notKnown(input.organisation)
  return {
    below,
    ...(viewer && { viewer }),
    ...(organisation && { organisation, organisations: await reader.below(organisation.id) }),
    headlineOnly: !runs && !isOwn,
    ...(input.collection !== undefined && { collection: await collectionOf(reader, actor, input.collection) }),
    ...(input.objective !== undefined && {
      objective: await objectiveOf(reader, input.objective, { below, ...(viewer && { viewer }) }),
    }),
    period: { ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    at: now.toISOString(),
    today: now.toISOString().slice(0, 10),
  }
}

async function organisationOf(
  reader: CommonsReader,
  actor: Actor,
  { report, organisation: reference }: ReportInput,
  { runs, below }: { readonly runs: boolean; readonly below: ReadonlySet<string> },
): Promise<OrganisationRecord | undefined> {
  if (reference === undefined)
    return runs || !ofOrganisations.includes(report) ? undefined : reader.organisation(actor.organisation)
  const found = await reader.organisation(reference)
  if (!found || !(runs || below.has(found.id))) throw notKnown(reference)
  return found
}

const notKnown = (organisation = '') => new FondsError('organisation-unknown', { organisation })

async function collectionOf(reader: CommonsReader, { organisation }: Actor, reference: string) {
  const found = await reader.find('collections', reference)
  if (!found || !(found.shared || found.organisation === organisation))
    throw unknown(both('collection', 'collection'), reference)
  return found
}

async function objectiveOf(reader: CommonsReader, id: string, scope: Pick<Scope, 'viewer' | 'below'>) {
  const found = await reader.find('objectives', id)
  if (!found || !seesObjective(found, scope)) throw unknown(both('objective', 'objectif'), id)
  return found
}
