import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommonsIndex, CommonsReader } from '#dist/commons/commons-index.js'
import { viewerOf } from '#dist/commons/viewer.js'
import type { CourseFilter } from '#dist/holdings/course-index.js'
import type { Viewer } from '#dist/holdings/viewer.js'
import type { Opened } from './opened.js'
import { keepWorld, modelOf, now, type World, worlds } from './world.js'

/** Who sees what of an index, beside a model that knows nothing of how it is found. `open` gives an empty one. */
export function visibilityContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} shows what may be seen`, () => {
    let opened: Opened<CommonsIndex>
    beforeAll(async () => {
      opened = await open()
    })
    afterAll(() => opened.close())

    /** Looks at a world that is gone afterwards. */
    async function inWorld(world: World, look: (reader: CommonsReader) => Promise<void>): Promise<void> {
      const over = new Error('the world is over')
      const lived = opened.store.transact(async (writer) => {
        await keepWorld(writer, world)
        await look(writer)
        throw over
      })
      await lived.catch((error: unknown) => {
        if (error !== over) throw error
      })
    }

    test('in whatever commons, to everybody just what the model says', { timeout: 300_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(worlds(), (world) =>
          inWorld(world, async (reader) => {
            for (const one of [undefined, ...world.organisations.keys()]) await compare(reader, world, one)
          }),
        ),
        { numRuns: 40 },
      )
    })
  })
}

/** @param one who looks: an organisation of the world, or one that stands outside it. */
async function compare(reader: CommonsReader, world: World, one: number | undefined): Promise<void> {
  const { sees, seesVersion, ownerOf } = modelOf(world)
  const viewer = await viewerOf(reader, one === undefined ? 'local' : `org_${one}`, now)
  const all = world.courses.map((course, at) => ({ ...course, at, id: `crs_${at}`, owner: ownerOf(at) }))
  type Course = (typeof all)[number]
  const seen = all
    .filter(({ at }) => sees(one, at))
    .sort((a, b) => (`${a.changedAt} ${a.id}` < `${b.changedAt} ${b.id}` ? 1 : -1))
  const listed = async (filter: Partial<CourseFilter>, isMeant: (course: Course) => boolean) =>
    expect(await idsOf(reader, viewer, filter)).toEqual(seen.filter(isMeant).map(({ id }) => id))

  await listed({}, () => true)
  await listed({ standard: 'cmi5' }, ({ standard }) => standard === 'cmi5')
  await listed({ tag: 'ete' }, ({ isTagged }) => isTagged)
  await listed({ collection: 'FONDS', tag: 'été' }, ({ isCollected, isTagged }) => isCollected && isTagged)
  for (const owner of world.organisations.keys())
    await listed({ organisation: `org_${owner}` }, (course) => course.owner === owner)
  for (const { at, id } of all) {
    expect((await reader.seenCourse(viewer, id))?.id).toBe(sees(one, at) ? id : undefined)
    for (const number of [1, 2]) {
      const version = `ver_${at}${number}`
      const expected = seesVersion(one, at, number) ? version : undefined
      expect((await reader.seenVersion(viewer, version))?.id).toBe(expected)
    }
  }
}

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
