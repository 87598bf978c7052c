import type { CommonsReader, CommonsWriter } from '../../../commons/commons-index.js'
import { viewerOf } from '../../../commons/viewer.js'
import { courseOf } from '../../../holdings/courses.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { pageOf } from '../../page.js'
import { assertRevision } from '../../revision.js'
import { type AdoptionRecord, adopt, adoptionInForce, recordOf, sync } from '../adopting.js'
import { changed } from '../changed.js'
import type { VerbContext, VerbsOf } from '../commons.js'
import { shownPage, unknown } from '../pages.js'
import { conflict } from '../refusals.js'
import { type AdoptionState, offerOf, shownAdoption } from './adoption-state.js'
import { publishedVersionOf } from './published-version.js'

type Adoptions = 'listAdoptions' | 'declareAdoption' | 'getAdoption' | 'decideUpdate' | 'endAdoption'

export const adoptionsVerbs: VerbsOf<Adoptions> = {
  listAdoptions: ({ stores, actor: { organisation } }, { side = 'made', course: named, state, ...query }) =>
    stores.index.survey(async (reader) => {
      const viewer = await viewerOf(reader, organisation, stores.clock.now())
      const received = side === 'received'
      const course = received && named !== undefined ? (await courseOf(reader, organisation, named)).id : named
      const where = {
        ...(received ? { owner: organisation } : { adopter: organisation }),
        ...(course !== undefined && { course }),
        ...(state !== undefined && state !== 'ended' && { endedAt: null }),
      }
      const page = await pageOf<AdoptionRecord>(query, {
        read: (after, limit) => found(reader, { where, after, limit, state, viewer }),
        placeOf: ({ id }) => id,
        place: /^adp_\w+$/,
      })
      return shownPage(page, (adoption) => shownAdoption(reader, adoption, viewer))
    }),

  declareAdoption: (context, { version: reference, via = 'declaration', note }) => {
    const { stores, actor } = context
    return stores.index.transact(async (writer) => {
      const found = await publishedVersionOf(context, writer, reference)
      const { course } = found
      if (course.organisation === actor.organisation) throw own()
      const before = await adoptionInForce(writer, course.id, actor.organisation)
      if (before) throw adopted(before)
      const said = { via, ...(note !== undefined && { note }) }
      return shown(context, writer, await adopt(stores, writer, found, actor.organisation, said))
    })
  },

  getAdoption: (context, { adoption: id }) =>
    context.stores.index.read(async (reader) => {
      const adoption = await reader.find('adoptions', id)
      const { organisation } = context.actor
      if (!adoption || (adoption.adopter !== organisation && adoption.owner !== organisation)) throw none(id)
      return shown(context, reader, adoption)
    }),

  decideUpdate: (context, { adoption: id, decision, reason, revision }) => {
    const { stores } = context
    return stores.index.transact(async (writer) => {
      const adoption = await ownOf(context, writer, id)
      assertRevision(adoption.revision, revision)
      const offer = await offerOf(writer, adoption, await viewerOf(writer, adoption.adopter, stores.clock.now()))
      const mayDecide =
        offer.state === 'update-available' || (offer.state === 'update-declined' && decision === 'accept')
      if (!mayDecide || !offer.version) throw nothingNewer(offer.state)
      if (decision === 'accept') return shown(context, writer, await sync(stores, writer, adoption, offer.version))
      const { number: declined, id: version } = offer.version
      const stays = changed(adoption, { declined })
      await writer.put('adoptions', stays)
      const details = { number: declined, ...(reason !== undefined && { reason }) }
      await recordOf(writer, 'adoption.declined', stays, version, stores.clock.now().toISOString(), details)
      return shown(context, writer, stays)
    })
  },

  endAdoption: (context, { adoption: id, revision }) => {
    const { stores } = context
    return stores.index.transact(async (writer) => {
      const adoption = await ownOf(context, writer, id)
      assertRevision(adoption.revision, revision)
      if (adoption.endedAt !== undefined) return shown(context, writer, adoption)
      const endedAt = stores.clock.now().toISOString()
      const ended = changed(adoption, { endedAt })
      await writer.put('adoptions', ended)
      await recordOf(writer, 'adoption.ended', ended, undefined, endedAt)
      return shown(context, writer, ended)
    })
  },
}

const shown = async ({ stores, actor }: VerbContext, reader: CommonsReader, adoption: AdoptionRecord) =>
  shownAdoption(reader, adoption, await viewerOf(reader, actor.organisation, stores.clock.now()))

/** One that the actor's organisation made: its owner sees it, and decides nothing. @throws {FondsError} `resource-unknown`. */
async function ownOf({ actor }: VerbContext, writer: CommonsWriter, id: string): Promise<AdoptionRecord> {
  const adoption = await writer.find('adoptions', id)
  if (adoption?.adopter !== actor.organisation) throw none(id)
  return adoption
}

interface Wanted {
  readonly where: {
    readonly owner?: string
    readonly adopter?: string
    readonly course?: string
    readonly endedAt?: null
  }
  readonly after: string | undefined
  readonly limit: number
  readonly state: AdoptionState | undefined
  /** Who asks. */
  readonly viewer: Viewer
}

/** Records looked at in one go where the state decides, which no column has. */
const batch = 200

/** So many adoptions, in the state that is asked for. */
async function found(reader: CommonsReader, { where, after, limit, state, viewer }: Wanted) {
  const behind = (id: string | undefined) => (id === undefined ? {} : { after: id })
  if (state === undefined) return reader.list('adoptions', { where, limit, ...behind(after) })
  const kept: AdoptionRecord[] = []
  for (let last = after; ; ) {
    const records = await reader.list('adoptions', { where, limit: batch, ...behind(last) })
    for (const record of records) {
      if ((await offerOf(reader, record, viewer)).state === state) kept.push(record)
      if (kept.length === limit) return kept
    }
    last = records.at(-1)?.id
    if (records.length < batch) return kept
  }
}

const none = (id: string) => unknown(both('adoption of yours', 'réutilisation de votre organisme'), id)

const own = () => conflict('the course is your own', 'la formation est à vous')

const adopted = ({ id, synced }: AdoptionRecord) =>
  conflict(
    `you use version ${synced} of this course already (${id}); decide on its update instead`,
    `vous utilisez déjà la version ${synced} de cette formation (${id}) ; décidez plutôt de sa mise à jour`,
  )

const nothingNewer = (state: AdoptionState) =>
  conflict(
    `there is no update to decide on, for its state is “${state}”`,
    `aucune mise à jour n’attend de décision, car son état est « ${state} »`,
  )
