import fc from 'fast-check'
import type { CommonsWriter } from '#dist/commons/commons-index.js'
import { sha256 } from '#dist/kernel/digest.js'

/** Organisations, what binds them, and what they have: a small commons as chance makes it. All is named by its place in the list. */
export type World = ReturnType<typeof worlds> extends fc.Arbitrary<infer Of> ? Of : never

/** When everybody looks, and moments and days before and after. */
export const now = new Date('2026-06-01T12:00:00.000Z')
const [past, future] = ['2026-05-31T12:00:00.000Z', '2026-06-02T12:00:00.000Z']
const day = (moment: string) => moment.slice(0, 10)

const place = fc.nat({ max: 1000 })
const sometimes = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 })

export const worlds = () =>
  fc.record({
    organisations: fc.array(
      // Those that it is under are before it, so that there is no going in circles.
      fc.record({ isPole: fc.boolean(), under: fc.array(place, { maxLength: 2 }) }),
      { minLength: 2, maxLength: 7 },
    ),
    policy: sometimes(fc.constantFrom('open', 'members', 'contributors')),
    conventions: fc.array(
      fc.record({
        organisation: place,
        covers: fc.constantFrom('organisation', 'organisation-and-below'),
        startsOn: fc.constantFrom(day(past), day(now.toISOString()), day(future)),
        endsOn: sometimes(fc.constantFrom(day(past), day(now.toISOString()), day(future))),
      }),
      { maxLength: 4 },
    ),
    courses: fc.array(
      fc.record({
        organisation: place,
        visibility: fc.constantFrom('private', 'pole', 'shared', 'public'),
        /** Of its two versions: how many were ever published, and whether the last of these still is. */
        everPublished: fc.constantFrom(0, 1, 2, 2),
        isPublished: fc.constantFrom(true, true, false),
        withdrawnAt: sometimes(fc.constantFrom(past, now.toISOString(), future)),
        changedAt: fc.constantFrom(past, now.toISOString()),
        standard: fc.constantFrom('scorm12', 'cmi5'),
        isTagged: fc.boolean(),
        isCollected: fc.boolean(),
        /** Of what it is in its collections. */
        item: fc.record({
          featured: fc.boolean(),
          position: sometimes(fc.nat({ max: 2 })),
          slot: sometimes(fc.constantFrom('slt_a', 'slt_b')),
          isRetired: fc.constantFrom(false, false, true),
        }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    grants: fc.array(
      fc.record({
        course: place,
        organisation: place,
        expiresAt: sometimes(fc.constantFrom(past, now.toISOString(), future)),
        isRevoked: fc.boolean(),
      }),
      { minLength: 2, maxLength: 8 },
    ),
    adoptions: fc.array(fc.record({ course: place, organisation: place }), { maxLength: 4 }),
  })

/** Ids of what is in a world, of which many may have been kept in one index. */
export const namesIn = (run: number) => ({
  organisation: (at: number | undefined) => (at === undefined ? 'local' : `org_${run}_${at}`),
  course: (at: number) => `crs_${run}_${at}`,
  version: (at: number, number: number) => `ver_${run}_${at}_${number}`,
  collections: { shared: 'col_shared', own: `col_${run}` },
  /** The first versions of all courses hold the same files. */
  tree: (at: number, number: number) => sha256(number === 1 ? `tree_${run}` : `tree_${run}_${at}`),
})
type Names = ReturnType<typeof namesIn>

/** The naive model: who sees and may do what, said again for one course and one organisation at a time. */
export function modelOf(world: World) {
  const { organisations, courses, conventions, grants, adoptions, policy = 'members' } = world
  const pick = (at: number) => at % organisations.length
  /** Whether one stands under another, or is it. */
  const isUnder = (one: number, other: number): boolean =>
    one === other || (organisations[one]?.under ?? []).some((over) => one > 0 && isUnder(over % one, other))
  const all = organisations.map((_, at) => at)
  const above = (one: number) => all.filter((other) => isUnder(one, other))
  /** The poles that one is in; who is in none shares with whatever stands at its top. */
  function circles(one: number): number[] {
    const poles = above(one).filter((other) => organisations[other]?.isPole)
    return poles.length > 0 ? poles : above(one).filter((other) => above(other).length === 1)
  }
  const today = day(now.toISOString())
  const takesPart = (one: number) =>
    policy === 'open' ||
    conventions.some(
      ({ organisation, covers, startsOn, endsOn }) =>
        (covers === 'organisation' ? one === pick(organisation) : isUnder(one, pick(organisation))) &&
        startsOn <= today &&
        (endsOn === undefined || today <= endsOn),
    )
  const isGranted = (one: number, course: number) =>
    grants.some(
      (grant) =>
        grant.course % courses.length === course &&
        isUnder(one, pick(grant.organisation)) &&
        !grant.isRevoked &&
        (grant.expiresAt === undefined || now.toISOString() < grant.expiresAt),
    )

  /** Whether what stands on the shelves of its owner stands there for this one too. */
  function reaches(at: number, one: number | undefined): boolean {
    const { visibility, organisation } = courses[at]!
    const owner = pick(organisation)
    if (visibility === 'public') return true
    // Whoever stands outside all this.
    if (one === undefined) return visibility === 'shared' && policy === 'open'
    if (visibility === 'shared' && takesPart(one)) return true
    if (visibility === 'pole' && circles(one).some((pole) => circles(owner).includes(pole))) return true
    return isGranted(one, at)
  }
  const isWithdrawn = (at: number) => (courses[at]?.withdrawnAt ?? future) <= now.toISOString()

  function sees(one: number | undefined, at: number): boolean {
    const { organisation, everPublished, isPublished } = courses[at]!
    if (one === pick(organisation)) return true
    return everPublished > 0 && isPublished && !isWithdrawn(at) && reaches(at, one)
  }
  return {
    above,
    circles,
    ownerOf: (at: number) => pick(courses[at]?.organisation ?? 0),
    sees,
    /** Whether it is a tombstone to this one. */
    isGone: (one: number | undefined, at: number) =>
      isWithdrawn(at) &&
      (reaches(at, one) ||
        adoptions.some(
          ({ course, organisation }) =>
            course % courses.length === at && one !== undefined && pick(organisation) === one,
        )),
    seesVersion: (one: number | undefined, at: number, number: number) =>
      sees(one, at) && (one === pick(courses[at]?.organisation ?? 0) || number <= (courses[at]?.everPublished ?? 0)),
  }
}

/** Puts a world into an index. */
export async function keepWorld(writer: CommonsWriter, world: World, run: number): Promise<void> {
  const { above, circles } = modelOf(world)
  const names = namesIn(run)
  const pick = (at: number) => names.organisation(at % world.organisations.length)
  const kept = { revision: 1, createdAt: past }
  const all = [...world.organisations.keys()]
  for (const id of all.map(names.organisation)) await writer.insertOrganisation({ id, name: id, ...kept })
  for (const at of all)
    await writer.placeOrganisation({
      organisation: names.organisation(at),
      above: above(at).map(names.organisation),
      circles: circles(at).map(names.organisation),
    })
  await writer.set('access-policy', { policy: world.policy ?? 'members', revision: 1 })
  for (const [at, { organisation, endsOn, ...convention }] of world.conventions.entries())
    await writer.put('conventions', {
      id: `cnv_${run}_${at}`,
      organisation: pick(organisation),
      title: 'Convention',
      ...convention,
      ...(endsOn !== undefined && { endsOn }),
      commitments: [],
      ...kept,
    })
  const { collections } = names
  await writer.put('collections', {
    id: collections.shared,
    organisation: 'local',
    name: 'Commun',
    shared: true,
    ...kept,
  })
  const own = { id: collections.own, organisation: names.organisation(0), name: 'À part', shared: false }
  await writer.put('collections', { ...own, ...kept })
  for (const at of world.courses.keys()) await keepCourse(writer, world, at, names)
  for (const [at, { course, organisation, expiresAt, isRevoked }] of world.grants.entries())
    await writer.put('grants', {
      id: `grt_${run}_${at}`,
      course: names.course(course % world.courses.length),
      organisation: pick(organisation),
      ...(expiresAt !== undefined && { expiresAt }),
      ...(isRevoked && { revokedAt: past }),
      ...kept,
    })
  for (const [at, { course, organisation }] of world.adoptions.entries())
    await writer.put('adoptions', {
      id: `adp_${run}_${at}`,
      course: names.course(course % world.courses.length),
      owner: names.organisation(modelOf(world).ownerOf(course % world.courses.length)),
      adopter: pick(organisation),
      via: 'pull',
      synced: 1,
      syncedAt: past,
      ...kept,
    })
}

/** Leaves nothing of a world to see but for its own. */
export async function endWorld(writer: CommonsWriter, world: World, run: number): Promise<void> {
  for (const at of world.courses.keys())
    await writer.updateCourse(namesIn(run).course(at), { updatedAt: past, visibility: 'private', published: null })
}

async function keepCourse(writer: CommonsWriter, world: World, at: number, names: Names): Promise<void> {
  const course = world.courses[at]!
  const { visibility, everPublished, isPublished, withdrawnAt, changedAt: updatedAt, standard } = course
  const organisation = names.organisation(modelOf(world).ownerOf(at))
  const [id, sheet] = [names.course(at), { title: `Course ${at}` }]
  await writer.insertCourse({ id, organisation, sheet, standard, createdAt: past, updatedAt })
  for (const number of [1, 2]) {
    const name = names.version(at, number)
    const digests = { sha256: sha256(name), treeDigest: names.tree(at, number), dossier: sha256(`d${name}`) }
    const told = { size: 1, entries: 1, verdict: 'clean', notes: '', createdAt: past } as const
    await writer.insertVersion({ id: name, organisation, course: id, number, sheet, standard, ...digests, ...told })
    if (number <= everPublished) await writer.markPublished(name, sheet, past)
  }
  await writer.updateCourse(id, {
    updatedAt,
    visibility,
    ...(isPublished && everPublished > 0 && { published: everPublished }),
    ...(withdrawnAt !== undefined && { withdrawal: { announcedAt: past, effectiveAt: withdrawnAt, by: 'local' } }),
  })
  const kept = (await writer.course(organisation, id))!
  if (course.isTagged) await writer.addTag(kept, 'Été')
  if (!course.isCollected) return
  const { position, slot, isRetired, featured } = course.item
  for (const collection of Object.values(names.collections))
    await writer.put('items', {
      id: `itm_${collection}_${id}`,
      collection,
      course: id,
      mode: 'following',
      featured,
      ...(position !== undefined && { position }),
      ...(slot !== undefined && { slot }),
      ...(isRetired && { retiredAt: past }),
      revision: 1,
      createdAt: past,
    })
}
