import type { Commitment } from '../../commons/commitments.js'
import type { CommonsReader, CommonsWriter } from '../../commons/commons-index.js'
import type { CommonsRecords } from '../../commons/records.js'
import { allows } from '../../commons/roles.js'
import { covers, stateOf } from '../../commons/taking-part.js'
import type { Convention } from '../../contract/api-schema.js'
import { dayOf } from '../../kernel/day.js'
import { FondsError } from '../../kernel/errors.js'
import type { Ids } from '../../kernel/ids.js'
import { both } from '../../kernel/language.js'
import { acquaintancesOf } from './acquaintances.js'
import { changed } from './changed.js'
import type { VerbContext, VerbsOf } from './commons.js'
import { assertDays, assertOrder } from './days.js'
import { collectionNamed } from './named-collection.js'
import { pageOfWanted, shownPage, unknown } from './pages.js'
import { invalid } from './refusals.js'

type Kept = CommonsRecords['conventions']

export const conventionsVerbs: VerbsOf<'listConventions' | 'createConvention' | 'getConvention' | 'changeConvention'> =
  {
    listConventions: ({ stores: { index, clock }, actor }, { organisation: reference, state, ...query }) =>
      index.read(async (reader) => {
        const today = dayOf(clock.now())
        const sees = await sight(reader, actor)
        // One that is not there has none; so has one whose conventions are not for the caller to see.
        const of = reference === undefined ? undefined : ((await reader.organisation(reference))?.id ?? '')
        const page = await pageOfWanted(
          query,
          (after, limit) =>
            reader.list('conventions', { ...(of !== undefined && { where: { organisation: of } }), after, limit }),
          (convention) => sees(convention) && (state === undefined || stateOf(convention, today) === state),
        )
        return shownPage(page, (convention) => shown(convention, today))
      }),

    createConvention: ({ stores: { index, clock, ids }, actor }, { organisation, commitments = [], ...given }) =>
      index.transact(async (writer) => {
        const now = clock.now()
        const { named } = await acquaintancesOf(writer, actor, now)
        const signatory = await named(organisation)
        const convention = await sound(writer, ids, [], {
          id: ids.next('cnv'),
          organisation: signatory.id,
          covers: 'organisation-and-below',
          ...given,
          commitments,
          revision: 1,
          createdAt: now.toISOString(),
        })
        await keep(writer, convention, 'convention.created', now)
        return shown(convention, dayOf(now))
      }),

    getConvention: ({ stores: { index, clock }, actor }, { convention: id }) =>
      index.read(async (reader) => {
        const convention = await reader.find('conventions', id)
        if (!convention || !(await sight(reader, actor))(convention)) throw unknownConvention(id)
        return shown(convention, dayOf(clock.now()))
      }),

    changeConvention: ({ stores: { index, clock, ids } }, { convention: id, revision, ...patch }) =>
      index.transact(async (writer) => {
        const before = await writer.find('conventions', id)
        if (!before) throw unknownConvention(id)
        const now = clock.now()
        const convention = await sound(writer, ids, before.commitments, changed(before, patch, revision))
        await keep(writer, convention, 'convention.changed', now)
        return shown(convention, dayOf(now))
      }),
  }

const unknownConvention = (id: string) => unknown(both('convention', 'convention'), id)

const shown = (convention: Kept, today: string): Convention => ({ ...convention, state: stateOf(convention, today) })

/** Which conventions somebody sees: those that cover their organisation, whatever their days; all of them for whoever makes them. */
async function sight(
  reader: CommonsReader,
  actor: VerbContext['actor'],
): Promise<(convention: Pick<Kept, 'organisation' | 'covers'>) => boolean> {
  if (allows(actor, 'organisations.manage')) return () => true
  const above = await reader.above(actor.organisation)
  return (convention) => above.includes(convention.organisation) && covers(convention, actor.organisation)
}

async function keep(
  writer: CommonsWriter,
  convention: Kept,
  kind: 'convention.created' | 'convention.changed',
  now: Date,
): Promise<void> {
  await writer.put('conventions', convention)
  const { id, organisation, title, startsOn, endsOn } = convention
  await writer.record({
    organisation,
    kind,
    at: now.toISOString(),
    subject: id,
    details: { title, startsOn, ...(endsOn !== undefined && { endsOn }) },
  })
}

/**
 * A convention as it may be kept: its days are in order, and its commitments have ids and are all that were there before.
 *
 * @throws {FondsError} `value-invalid`, `resource-unknown`.
 */
async function sound(reader: CommonsReader, ids: Ids, before: readonly Commitment[], convention: Kept): Promise<Kept> {
  const { startsOn, endsOn } = convention
  assertDays({ startsOn, endsOn })
  assertOrder('endsOn', startsOn, endsOn)
  const commitments: Commitment[] = []
  for (const commitment of convention.commitments) {
    const known = before.find(({ id }) => id === commitment.id)
    if (commitment.id !== undefined && !known) throw strange(commitment.id)
    assertDue(convention, commitment, known)
    const { collection: reference } = commitment
    // One that was closed since is still what was promised.
    const collection =
      reference === known?.collection ? reference : reference && (await collectionNamed(reader, reference)).id
    commitments.push({ ...commitment, id: known?.id ?? ids.next('cmt'), ...(collection && { collection }) })
  }
  assertAllThere(before, commitments)
  return { ...convention, commitments }
}

/** @throws {FondsError} `value-invalid` unless a commitment is due while the convention lasts; one that was, before this ended early, may stay. */
function assertDue({ startsOn, endsOn }: Kept, { dueOn, endedOn }: Commitment, known: Commitment | undefined): void {
  assertDays({ dueOn, endedOn })
  assertOrder('dueOn', startsOn, dueOn)
  if (endsOn !== undefined && dueOn !== known?.dueOn) assertOrder('endsOn', dueOn, endsOn)
}

const strange = (id: string) =>
  invalid('commitments', `the convention has no commitment ${id}`, `la convention n’a pas d’engagement ${id}`)

/** What was promised stays on record: it is given up by `endedOn`, not left out. @throws {FondsError} `value-invalid`. */
function assertAllThere(before: readonly Commitment[], after: readonly Commitment[]): void {
  const ids = after.map(({ id }) => id)
  const missing = before.find(({ id }) => !ids.includes(id))
  if (missing)
    throw new FondsError('value-invalid', {
      name: 'commitments',
      problem: both(
        `${missing.id} is left out; to give it up, say since when (\`endedOn\`)`,
        `${missing.id} manque ; pour y renoncer, indiquez depuis quand (\`endedOn\`)`,
      ),
    })
  if (new Set(ids).size < ids.length) throw invalid('commitments', 'one is there twice', 'l’un d’eux figure deux fois')
}
