import type { CommonsReader, CommonsWriter } from '../../../commons/commons-index.js'
import type { CommonsRecords } from '../../../commons/records.js'
import { isCurrent } from '../../../commons/standing.js'
import type { Viewer } from '../../../holdings/viewer.js'
import { both } from '../../../kernel/language.js'
import { recipientNamed } from '../acquaintances.js'
import { changed } from '../changed.js'
import type { Verb, VerbContext, VerbsOf } from '../commons.js'
import { moment } from '../days.js'
import { notify } from '../notify.js'
import { pageOfRecords, unknown } from '../pages.js'
import { conflict, invalid } from '../refusals.js'
import { collectionAndStanding, collectionOf, eyesOf, leadRequired, openLedCollection } from './seen-collection.js'

type Party = CommonsRecords['parties']

const listParties: Verb<'listParties'> = ({ stores, actor }, { collection, ...query }) =>
  stores.index.read(async (reader) => {
    const { id } = await collectionOf(reader, actor.organisation, collection)
    const { items, ...next } = await pageOfRecords(
      reader,
      'parties',
      { where: { collection: id, endedAt: null } },
      query,
    )
    return { items: [...items], ...next }
  })

const addParty: Verb<'addParty'> = (context, { collection: reference, organisation: named, role, expiresAt }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const collection = await openLedCollection(writer, eyes, reference)
    const { id: organisation } = await recipientNamed(writer, context.actor, named, context.stores.clock.now())
    if (!collection.shared)
      throw conflict(
        'nobody else sees this collection. Share it first',
        'personne d’autre ne voit cette collection. Partagez-la d’abord',
      )
    const where = { collection: collection.id, organisation, role, endedAt: null }
    if ((await writer.list('parties', { where })).some((party) => isCurrent(party, eyes.at)))
      throw conflict('it is that already', 'il l’est déjà')
    const party: Party = {
      id: context.stores.ids.next('pty'),
      collection: collection.id,
      organisation,
      role,
      ...endOf(role, expiresAt, eyes.at),
      grantedBy: eyes.organisation,
      revision: 1,
      createdAt: eyes.at,
    }
    await writer.put('parties', party)
    await recordParty(writer, eyes, 'party.named', party)
    const notice = { kind: 'party-named', subject: collection.id, details: { role, name: collection.name } } as const
    await notify(writer, context.stores, [organisation], notice, eyes.organisation)
    return party
  })

/** Only what somebody does in the place of another has an end from the beginning. @throws {FondsError} `value-invalid`. */
function endOf(role: Party['role'], expiresAt: string | undefined, now: string): Pick<Party, 'expiresAt'> {
  if (role !== 'delegate') {
    if (expiresAt === undefined) return {}
    throw invalid('expiresAt', 'only a delegate has one', 'seul un délégataire en a une')
  }
  const end = expiresAt === undefined ? undefined : moment('expiresAt', expiresAt)
  if (end === undefined || end <= now)
    throw invalid('expiresAt', 'a delegate needs one, in the future', 'il en faut une à un délégataire, à venir')
  return { expiresAt: end }
}

const endParty: Verb<'endParty'> = (context, { collection: reference, party: id, revision }) =>
  context.stores.index.transact(async (writer) => {
    const eyes = await eyesOf(context, writer)
    const { collection, standing } = await collectionAndStanding(writer, eyes, reference)
    const party = await writer.find('parties', id)
    if (party?.collection !== collection.id) throw unknown(both('party', 'partie'), id)
    // Whoever is there may leave; others are dismissed by a lead.
    if (standing !== 'lead' && party.organisation !== eyes.organisation) throw leadRequired(collection.id)
    const ended = changed(party, { endedAt: eyes.at }, revision)
    if (party.endedAt !== undefined) throw conflict('it has ended already', 'il y a déjà été mis fin')
    if (party.role === 'lead' && (await leads(writer, collection.id)).length === 1)
      throw conflict(
        'it is the last lead. Name another first',
        'c’est le dernier chef de filat. Désignez-en d’abord un autre',
      )
    await end(context, writer, eyes, ended)
    if (party.role === 'lead') await endDelegations(context, writer, eyes, party)
    return ended
  })

const leads = (reader: CommonsReader, collection: string) =>
  reader.list('parties', { where: { collection, role: 'lead', endedAt: null } })

/** Whoever decided in the place of a lead does so no longer than the lead. */
async function endDelegations(
  context: VerbContext,
  writer: CommonsWriter,
  eyes: Viewer,
  { collection, organisation }: Party,
): Promise<void> {
  for (const party of await writer.list('parties', { where: { collection, role: 'delegate', endedAt: null } }))
    if (party.grantedBy === organisation && isCurrent(party, eyes.at))
      await end(context, writer, eyes, changed(party, { endedAt: eyes.at }))
}

async function end({ stores }: VerbContext, writer: CommonsWriter, eyes: Viewer, ended: Party): Promise<void> {
  const { collection, organisation, role } = ended
  await writer.put('parties', ended)
  await recordParty(writer, eyes, 'party.ended', ended)
  const notice = { kind: 'party-ended', subject: collection, details: { role } } as const
  await notify(writer, stores, [organisation], notice, eyes.organisation)
}

function recordParty(
  writer: CommonsWriter,
  { organisation, at }: Viewer,
  kind: 'party.named' | 'party.ended',
  { id, collection, role, organisation: named }: Party,
): Promise<number> {
  const details = { party: id, role, organisation: named }
  return writer.record({ organisation, kind, at, subject: collection, details })
}

export const partyVerbs: VerbsOf<'listParties' | 'addParty' | 'endParty'> = { listParties, addParty, endParty }
