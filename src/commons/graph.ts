import type { CommonsReader, CommonsWriter, Place } from './commons-index.js'
import type { CommonsRecords } from './records.js'

type Link = CommonsRecords['links']

/**
 * Organisations as a graph: each may belong to several others, by links of any kind, to any depth. What is kept of it is where each stands today
 * (`Place`), so that every read of courses can ask for it; whatever changes a link, or a pole, says here whose place has to be found again.
 */

/** Whether a link binds on a day, today or later. That of an observer never does: it is for people to read. */
function binds({ role, startsOn, endsOn, endedAt }: Link, day: string): boolean {
  if (role === 'observer' || endedAt !== undefined) return false
  return (startsOn === undefined || startsOn <= day) && (endsOn === undefined || day <= endsOn)
}

/** Where organisations stand, among links that bind. Each link leads up, and there are no cycles. */
function placesOf(
  organisations: Iterable<string>,
  links: Iterable<Pick<Link, 'from' | 'to'>>,
  poles: ReadonlySet<string>,
): Place[] {
  const parents = new Map<string, string[]>()
  for (const { from, to } of links) parents.set(from, [...(parents.get(from) ?? []), to])
  return [...organisations].map((organisation) => {
    // A set that grows while it is walked is walked to its end.
    const above = new Set([organisation])
    for (const one of above) for (const parent of parents.get(one) ?? []) above.add(parent)
    const within = [...above].filter((one) => poles.has(one))
    const topmost = () => [...above].filter((one) => !parents.has(one))
    return { organisation, above: [...above], circles: within.length > 0 ? within : topmost() }
  })
}

/** Finds the place of some organisations again, and of all below them, after what is directly above them changed. */
export async function placeAgain(writer: CommonsWriter, changed: Iterable<string>, day: string): Promise<void> {
  const touched = new Set<string>()
  // What is below each was so before the change, and still is: a change of what is above does not touch that.
  for (const organisation of changed)
    if (!touched.has(organisation)) for (const one of await writer.below(organisation)) touched.add(one)
  const links = await linksAbove(writer, touched, (link) => binds(link, day))
  const involved = await writer.organisationsById(new Set([...touched, ...links.map(({ to }) => to)]))
  const poles = new Set(involved.filter(({ kind }) => kind === 'pole').map(({ id }) => id))
  for (const place of placesOf(touched, links, poles)) await writer.placeOrganisation(place)
}

/**
 * Makes the kept graph that of a day, for links begin and end on days on which nobody is there to say so. To be called before any other change
 * of the graph.
 */
export async function placeForDay(writer: CommonsWriter, day: string): Promise<void> {
  const changed = await unplaced(writer, day)
  if (changed.length > 0) await placeAgain(writer, changed, day)
  if ((await writer.setting('graph-day')) !== day) await writer.set('graph-day', day)
}

/** Organisations whose links upward are others on a day than in the graph as it is kept. */
export async function unplaced(reader: CommonsReader, day: string): Promise<string[]> {
  const kept = await reader.setting('graph-day')
  if (kept === undefined || kept === day) return []
  const links = await reader.list('links')
  return [...new Set(links.filter((link) => binds(link, kept) !== binds(link, day)).map(({ from }) => from))]
}

/**
 * A day on which a new link would close a circle, with others of whatever kind: `undefined` when there is none. Days of the past do not matter.
 *
 * @param first when the new link begins, today at the earliest.
 */
export async function dayOfCycle(
  reader: CommonsReader,
  { from, to, endsOn }: Pick<Link, 'from' | 'to' | 'endsOn'>,
  first: string,
): Promise<string | undefined> {
  const links = await linksAbove(reader, [to], ({ role, endedAt }) => role !== 'observer' && endedAt === undefined)
  // All links of a circle bind together from the day on which the last of them begins.
  const days = new Set([first, ...links.flatMap(({ startsOn = '' }) => (startsOn > first ? startsOn : []))])
  return [...days]
    .filter((day) => endsOn === undefined || day <= endsOn)
    .sort()
    .find((day) => {
      const binding = links.filter((link) => binds(link, day))
      return placesOf([to], binding, new Set()).some(({ above }) => above.includes(from))
    })
}

/** Ids that one question names at most. */
const together = 1000

/** Links of some organisations upward, and of those that they lead to, as far as they are followed. */
async function linksAbove(
  reader: CommonsReader,
  organisations: Iterable<string>,
  isFollowed: (link: Link) => boolean,
): Promise<Link[]> {
  const found: Link[] = []
  const asked = new Set<string>()
  let next = [...organisations]
  while (next.length > 0) {
    const from = next.splice(0, together)
    for (const one of from) asked.add(one)
    const links = (await reader.list('links', { where: { from } })).filter(isFollowed)
    found.push(...links)
    next = [...new Set([...next, ...links.map(({ to }) => to)])].filter((one) => !asked.has(one))
  }
  return found
}
