import type { CommonsReader, OrganisationRecord } from '../../commons/commons-index.js'
import { conventionsCovering } from '../../commons/taking-part.js'
import type { Member } from '../../contract/api-schema.js'
import { dayOf } from '../../kernel/day.js'
import { both } from '../../kernel/language.js'
import { type Acquaintances, acquaintancesOf } from './acquaintances.js'
import type { VerbsOf } from './commons.js'
import { pageOfWanted, shownPage, unknown } from './pages.js'

export const membersVerbs: VerbsOf<'listMembers' | 'getMember'> = {
  listMembers: ({ stores: { index, clock }, actor }, { kind, pole, ...query }) =>
    index.read(async (reader) => {
      const now = clock.now()
      const { knows } = await acquaintancesOf(reader, actor, now)
      // One that is not there has no members; nor has one, to those who do not know it.
      const found = pole === undefined ? undefined : await reader.organisation(pole)
      const within = pole === undefined ? undefined : found && (await knows(found.id)) ? found.id : ''
      const page = await pageOfWanted(
        query,
        (after, limit) => reader.organisations(after, limit),
        async (organisation) =>
          (kind === undefined || organisation.kind === kind) &&
          (within === undefined || (await isIn(reader, organisation.id, within))) &&
          (await knows(organisation.id)),
      )
      return shownPage(page, (organisation) => memberOf(reader, organisation, knows, dayOf(now)))
    }),

  getMember: ({ stores: { index, clock }, actor }, { member: reference }) =>
    index.read(async (reader) => {
      const now = clock.now()
      const organisation = await reader.organisation(reference)
      const { knows } = await acquaintancesOf(reader, actor, now)
      if (!organisation || !(await knows(organisation.id))) throw unknown(both('member', 'membre'), reference)
      return memberOf(reader, organisation, knows, dayOf(now))
    }),
}

const isIn = async (reader: CommonsReader, organisation: string, pole: string): Promise<boolean> =>
  organisation !== pole && (await reader.circles(organisation)).includes(pole)

/** An organisation as the others see it. */
async function memberOf(
  reader: CommonsReader,
  { externalId: _externalId, revision: _revision, createdAt: _createdAt, ...organisation }: OrganisationRecord,
  knows: Acquaintances['knows'],
  today: string,
): Promise<Member> {
  const { id } = organisation
  const above = await reader.above(id)
  return {
    ...organisation,
    poles: await polesOf(reader, id, knows),
    hasConvention: (await conventionsCovering(reader, id, above, today)).length > 0,
    contributions: await reader.contributed({ organisation: id, below: false, since: '' }),
    adoptions: await reader.count('adoptions', { adopter: id, endedAt: null }),
    leads: await ledBy(reader, id),
  }
}

/** Poles that an organisation is in, itself aside, as far as whoever asks knows them. */
async function polesOf(reader: CommonsReader, organisation: string, knows: Acquaintances['knows']): Promise<string[]> {
  const poles: string[] = []
  for (const circle of await reader.circles(organisation))
    if (circle !== organisation && (await reader.organisation(circle))?.kind === 'pole' && (await knows(circle)))
      poles.push(circle)
  return poles
}

/** Shared collections that an organisation leads. */
async function ledBy(reader: CommonsReader, organisation: string): Promise<string[]> {
  const parties = await reader.list('parties', { where: { organisation, role: 'lead', endedAt: null } })
  const led: string[] = []
  for (const { collection: id } of parties) {
    const collection = await reader.find('collections', id)
    if (collection?.shared && collection.retiredAt === undefined) led.push(id)
  }
  return led
}
