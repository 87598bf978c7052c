import type { CommonsRecords, RecordReader } from './records.js'

type Party = CommonsRecords['parties']

/** What an organisation is in a collection; where it is several things, the one that may do most. */
export type Standing = Party['role']

const byWeight: readonly Standing[] = ['lead', 'delegate', 'stakeholder']

/** Whether somebody is still what they were named. */
export const isCurrent = ({ endedAt, expiresAt }: Party, at: string): boolean =>
  endedAt === undefined && (expiresAt === undefined || expiresAt > at)

/** What an organisation is in a collection at a moment; undefined: one among all others. */
export async function standingIn(
  reader: RecordReader,
  collection: string,
  organisation: string,
  at: string,
): Promise<Standing | undefined> {
  const parties = await reader.list('parties', { where: { collection, organisation, endedAt: null } })
  const roles = parties.filter((party) => isCurrent(party, at)).map(({ role }) => role)
  return byWeight.find((role) => roles.includes(role))
}

/** Whether one may decide: leads, and delegates in their place. */
export const decides = (standing: Standing | undefined): boolean => standing === 'lead' || standing === 'delegate'

/** Who decides in a collection. */
export async function decidersOf(reader: RecordReader, collection: string, at: string): Promise<string[]> {
  const parties = await reader.list('parties', { where: { collection, role: ['lead', 'delegate'], endedAt: null } })
  return parties.filter((party) => isCurrent(party, at)).map(({ organisation }) => organisation)
}

/** Ids of the collections in which an organisation has one of these roles. */
export async function collectionsOf(
  reader: RecordReader,
  organisation: string,
  roles: readonly Standing[],
  at: string,
): Promise<string[]> {
  const parties = await reader.list('parties', { where: { organisation, role: roles, endedAt: null } })
  return [...new Set(parties.filter((party) => isCurrent(party, at)).map(({ collection }) => collection))].sort()
}
