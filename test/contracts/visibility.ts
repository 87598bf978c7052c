import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommonsIndex, CommonsReader, ItemFilter } from '#dist/commons/commons-index.js'
import { viewerOf } from '#dist/commons/viewer.js'
import type { CourseFilter } from '#dist/holdings/course-index.js'
import type { FacetValue } from '#dist/holdings/course-search.js'
import type { Viewer } from '#dist/holdings/viewer.js'
import type { Opened } from './opened.js'
import { endWorld, keepWorld, modelOf, namesIn, now, type World, worlds } from './world.js'

/** Who sees what of an index, beside a model that knows nothing of how it is found. `open` gives an empty one. */
export function visibilityContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} shows what may be seen`, () => {
    let opened: Opened<CommonsIndex>
    let index: CommonsIndex
    beforeAll(async () => {
      opened = await open()
      index = opened.store
    })
    afterAll(() => opened.close())

    test('in whatever commons, to everybody just what the model says', { timeout: 300_000 }, async () => {
      let run = 0
      const property = fc.asyncProperty(worlds(), async (world) => {
        run++
        await index.transact((writer) => keepWorld(writer, world, run))
        try {
          for (const one of [undefined, ...world.organisations.keys()])
            await index.read((reader) => compare(reader, world, run, one))
        } finally {
          await index.transact((writer) => endWorld(writer, world, run))
        }
      })
      await fc.assert(property, { numRuns: 40 })
    })
  })
}

/** @param one who looks: an organisation of the world, or one that stands outside it. */
async function compare(reader: CommonsReader, world: World, run: number, one: number | undefined): Promise<void> {
  const { sees, seesVersion, ownerOf } = modelOf(world)
  const names = namesIn(run)
  const viewer = await viewerOf(reader, names.organisation(one), now)
  const all = world.courses.map((course, at) => ({
    ...course,
    isCollected: course.isCollected && !course.item.isRetired,
    at,
    id: names.course(at),
    owner: ownerOf(at),
  }))
  const seen = all
    .filter(({ at }) => sees(one, at))
    .sort((a, b) => (`${a.changedAt} ${a.id}` < `${b.changedAt} ${b.id}` ? 1 : -1))
  const of = (isMeant: (course: (typeof all)[number]) => boolean) => seen.filter(isMeant).map(({ id }) => id)
  const listed = (filter: Partial<CourseFilter>) => idsOf(reader, viewer, filter)

  expect(await listed({})).toEqual(of(() => true))
  expect(await listed({ standard: 'cmi5' })).toEqual(of(({ standard }) => standard === 'cmi5'))
  expect(await listed({ tag: 'ete' })).toEqual(of(({ isTagged }) => isTagged))
  const both = await listed({ collection: 'COMMUN', tag: 'été' })
  expect(both).toEqual(of(({ isCollected, isTagged }) => isCollected && isTagged))
  // What an organisation puts together for itself is known to nobody else.
  expect(await listed({ collection: 'à part' })).toEqual(of(({ isCollected }) => one === 0 && isCollected))
  for (const owner of world.organisations.keys())
    expect(await listed({ organisation: names.organisation(owner) })).toEqual(of((course) => course.owner === owner))
  for (const { at, id } of all) {
    expect((await reader.seenCourse(viewer, id))?.id).toBe(sees(one, at) ? id : undefined)
    for (const number of [1, 2]) {
      const version = names.version(at, number)
      const expected = seesVersion(one, at, number) ? version : undefined
      expect((await reader.seenVersion(viewer, version))?.id).toBe(expected)
    }
  }
  await compareRest(reader, viewer, world, run, one)

  const shared = of(
    ({ owner, visibility, everPublished, isPublished }) =>
      owner !== one || (visibility !== 'private' && everPublished > 0 && isPublished),
  )
  expect([...(await reader.sharedTitles(viewer, [['course']], 99)).keys()].sort()).toEqual(shared.sort())

  const found = await reader.search(viewer, {
    filters: {},
    facets: ['standard', 'tag', 'collection'],
    sort: 'recent',
    limit: 99,
  })
  expect(found.courses.map(({ id }) => id)).toEqual(of(() => true))
  expect(found.total).toBe(seen.length)
  const count = (isMeant: Parameters<typeof of>[0]) => of(isMeant).length
  const collected = count(({ isCollected }) => isCollected)
  expect(counts(found.facets.standard)).toEqual(
    nonZero({
      cmi5: count(({ standard }) => standard === 'cmi5'),
      scorm12: count(({ standard }) => standard !== 'cmi5'),
    }),
  )
  expect(counts(found.facets.tag)).toEqual(nonZero({ Été: count(({ isTagged }) => isTagged) }))
  expect(counts(found.facets.collection)).toEqual(nonZero({ Commun: collected, 'À part': one === 0 ? collected : 0 }))
  for (const { id, collections } of [...found.courses, ...(await reader.courses(viewer, { limit: 99 }))]) {
    const named = all.find((course) => course.id === id)?.isCollected
      ? ['Commun', ...(one === 0 ? ['À part'] : [])]
      : []
    expect([...collections].sort()).toEqual(named.sort())
  }
}

/** What is told of courses elsewhere than in lists of them: in collections, beside one another, and where they were. */
async function compareRest(
  reader: CommonsReader,
  viewer: Viewer,
  world: World,
  run: number,
  one: number | undefined,
): Promise<void> {
  const { sees, seesVersion, isGone } = modelOf(world)
  const names = namesIn(run)
  const { shared, own } = names.collections
  const all = world.courses.map((course, at) => ({ ...course, at, id: names.course(at) }))
  const seen = all.filter(({ at }) => sees(one, at))

  const titles = await reader.seenTitles(viewer, [...all.map(({ id }) => id), 'crs_none'])
  expect(titles).toEqual(new Map(seen.map(({ at, id }) => [id, `Course ${at}`])))

  for (const { at, id, everPublished } of all) {
    expect((await reader.goneCourse(viewer, id))?.id).toBe(isGone(one, at) ? id : undefined)
    for (const number of [1, 2]) {
      const gone = isGone(one, at) && number <= everPublished
      expect((await reader.goneCourse(viewer, names.version(at, number)))?.id).toBe(gone ? id : undefined)
      const alike = all.filter((other) => (number === 1 || other.at === at) && seesVersion(one, other.at, number))
      const ids = alike.map((other) => other.id).sort()
      const tree = names.tree(at, number)
      expect(await reader.seenCoursesWithTree(viewer, tree, 99)).toEqual(ids)
      expect(await reader.seenCoursesWithTree(viewer, tree, 1)).toEqual(ids.slice(0, 1))
    }
  }

  const placed = seen
    .filter(({ isCollected, item }) => isCollected && !item.isRetired)
    .map(({ id, item }) => ({ ...item, id, order: [item.featured ? 0 : 1, item.position ?? 3, id].join() }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
  const itemsIn = async (filter: Partial<ItemFilter>) =>
    (await reader.seenItems(viewer, { collections: [shared], ...filter })).map(({ item }) => item.course)
  const of = (isMeant: (item: (typeof placed)[number]) => boolean) => placed.filter(isMeant).map(({ id }) => id)
  expect(await itemsIn({})).toEqual(of(() => true))
  expect(await itemsIn({ featured: true })).toEqual(of(({ featured }) => featured))
  expect(await itemsIn({ featured: false })).toEqual(of(({ featured }) => !featured))
  expect(await itemsIn({ slots: ['slt_a'] })).toEqual(of(({ slot }) => slot === 'slt_a'))
  expect(await itemsIn({ collections: [] })).toEqual([])
  expect((await itemsIn({ collections: [shared, own] })).sort()).toEqual(placed.flatMap(({ id }) => [id, id]).sort())
  for (const { id } of all) expect(await itemsIn({ course: id })).toEqual(of((item) => item.id === id))
  // Behind each of them, what comes after it.
  for (const [place, { id, featured, position }] of placed.entries()) {
    const after = { featured, ...(position !== undefined && { position }), id: `itm_${shared}_${id}` }
    expect(await itemsIn({ after, limit: 2 })).toEqual(of(() => true).slice(place + 1, place + 3))
  }
  const [first] = await reader.seenItems(viewer, { collections: [shared] })
  if (first) {
    const course = all.find(({ id }) => id === first.item.course)
    const published = course?.isPublished && course.everPublished > 0 ? course.everPublished : undefined
    expect(first).toMatchObject({ title: `Course ${course?.at}` })
    expect(first.published).toBe(published)
  }
  const expected = placed.length > 0 ? [shared, own].map((collection) => [collection, placed.length] as const) : []
  expect(await reader.countSeenItems(viewer, [shared, own, 'col_none'])).toEqual(new Map(expected))
}

const counts = (values: readonly FacetValue[] = []) =>
  Object.fromEntries(values.map(({ value, label = value, count }) => [label, count]))

const nonZero = (values: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(values).filter(([, count]) => count > 0))

/** All pages of a listing. */
async function idsOf(reader: CommonsReader, viewer: Viewer, filter: Partial<CourseFilter>): Promise<string[]> {
  const ids: string[] = []
  for (let page = await reader.courses(viewer, { ...filter, limit: 3 }); page.length > 0; ) {
    ids.push(...page.map(({ id }) => id))
    const after = page.at(-1)
    page = page.length < 3 || !after ? [] : await reader.courses(viewer, { ...filter, limit: 3, after })
  }
  return ids
}
