import { collections } from './collections.js'
import { community } from './community.js'
import type { Make } from './group.js'
import { reports } from './reports.js'
import { reuse } from './reuse.js'
import { sharing } from './sharing.js'
import { submissions } from './submissions.js'
import { thumbnails } from './thumbnails.js'
import { vocabularies } from './vocabularies.js'

/** In the order in which their things are made. */
const groups = [community, thumbnails, sharing, vocabularies, collections, submissions, reuse, reports] as const

type All<Member extends 'cases' | 'told'> = (typeof community)[Member] &
  (typeof thumbnails)[Member] &
  (typeof sharing)[Member] &
  (typeof vocabularies)[Member] &
  (typeof collections)[Member] &
  (typeof submissions)[Member] &
  (typeof reuse)[Member] &
  (typeof reports)[Member]
type Things = Awaited<ReturnType<(typeof community)['things']>> &
  Awaited<ReturnType<(typeof sharing)['things']>> &
  Awaited<ReturnType<(typeof vocabularies)['things']>> &
  Awaited<ReturnType<(typeof collections)['things']>> &
  Awaited<ReturnType<(typeof submissions)['things']>> &
  Awaited<ReturnType<(typeof reuse)['things']>> &
  Awaited<ReturnType<(typeof reports)['things']>>

const merged = (member: 'cases' | 'told' | 'sent') => Object.assign({}, ...groups.map((group) => group[member]))

export const commonsCases: All<'cases'> = merged('cases')
export const commonsTold: All<'told'> = merged('told')
export const commonsSent = merged('sent')

/** Makes everything of the commons that paths can name. */
export async function commonsThings(make: Make, known: Readonly<Record<string, string>>): Promise<Things> {
  let things: Readonly<Record<string, string>> = known
  for (const group of groups) things = { ...things, ...(await group.things(make, things)) }
  return things as Things
}
