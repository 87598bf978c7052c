import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  CourseChange,
  CourseFilter,
  CourseIndex,
  IndexReader,
  IndexWriter,
  NewCourse,
  VersionRecord,
} from '#dist/holdings/course-index.js'
import type { EventFilter } from '#dist/holdings/event-log.js'
import { sha256 } from '#dist/kernel/digest.js'
import type { Opened } from './opened.js'
import { viewer } from './viewer.js'

const organisation = 'local'

/** What every index must do. `open` gives an empty one. */
export function courseIndexContract(name: string, open: () => Promise<Opened<CourseIndex>>): void {
  describe(`${name} keeps the index`, () => {
    let opened: Opened<CourseIndex>
    let index: CourseIndex
    beforeEach(async () => {
      opened = await open()
      index = opened.store
    })
    afterEach(() => opened.close())

    test('gives back courses and versions as they were put', async () => {
      const [course, version] = [aCourse('a', { externalId: 'fire', edition: '4th' }), aVersion('a', 1)]
      await index.transact(async (writer) => {
        await writer.insertCourse(course)
        await writer.insertVersion(version)
      })
      await index.read(async (reader) => {
        const expected = {
          ...course,
          title: course.sheet.title,
          tags: [],
          collections: [],
          versions: 1,
          edited: [],
          visibility: 'private',
          revision: 1,
        }
        expect(await reader.course(organisation, course.id)).toEqual(expected)
        expect(await reader.course(organisation, 'fire')).toEqual(expected)
        expect(await reader.versions(course.id)).toEqual([version])
        expect(await reader.version(organisation, version.id)).toEqual(version)
        expect(await reader.versionNumbered(course.id, 1)).toEqual(version)
        expect(await reader.versionWithPackage(organisation, version.sha256)).toEqual(version)
        expect(await reader.versionWithTree(organisation, version.treeDigest)).toEqual(version)
        expect(await reader.holdsSize(organisation, version.size)).toBe(true)
        expect(await reader.coursesWithManifest(organisation, 'manifest-a', 9)).toEqual([course.id])
      })
    })

    test('shows nothing to another organisation', async () => {
      await put(index, aCourse('a', { externalId: 'fire' }))
      await index.transact((writer) => writer.insertVersion(aVersion('a', 1)))
      await index.read(async (reader) => {
        expect(await reader.course('elsewhere', 'crs_a')).toBeUndefined()
        expect(await reader.course('elsewhere', 'fire')).toBeUndefined()
        expect(await reader.courses(viewer('elsewhere'), { limit: 9 })).toEqual([])
        expect(await reader.version('elsewhere', 'ver_a1')).toBeUndefined()
        expect(await reader.versionWithPackage('elsewhere', sha256('a1'))).toBeUndefined()
        expect(await reader.holdsSize('elsewhere', 1000)).toBe(false)
        expect(await reader.coursesWithManifest('elsewhere', 'manifest-a', 9)).toEqual([])
      })
    })

    test('takes a change whole or not at all', async () => {
      const failed = index.transact(async (writer) => {
        await writer.insertCourse(aCourse('a'))
        await writer.record({ organisation, kind: 'course.created', at: now, course: 'crs_a' })
        throw new Error('in the middle')
      })
      await expect(failed).rejects.toThrow('in the middle')
      expect(await index.read((reader) => reader.course(organisation, 'crs_a'))).toBeUndefined()
      expect(await index.read((reader) => reader.events(0, 9))).toEqual([])
    })

    test('makes changes of several connections one after the other', async () => {
      await put(index, aCourse('a'))
      const others = [index, await opened.reopen(), await opened.reopen()]
      const addOne = (which: CourseIndex) =>
        which.transact(async (writer) => {
          const { versions = 0 } = (await writer.course(organisation, 'crs_a')) ?? {}
          await new Promise((resolve) => setImmediate(resolve))
          await writer.insertVersion(aVersion('a', versions + 1))
          return writer.record({ organisation, kind: 'version.added', at: now, course: 'crs_a' })
        })
      await Promise.all(Array.from({ length: 20 }, (_, at) => addOne(others[at % others.length]!)))
      const numbers = (await index.read((reader) => reader.versions('crs_a'))).map(({ number }) => number)
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
      const events = await index.read((reader) => reader.events(0, 99))
      expect(events.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    })

    test('refuses two courses of one external id', async () => {
      await put(index, aCourse('a', { externalId: 'fire' }))
      await expect(put(index, aCourse('b', { externalId: 'fire' }))).rejects.toThrow()
      expect(await index.read((reader) => reader.course(organisation, 'crs_b'))).toBeUndefined()
    })

    test('lists what changed last first, in pages that neither repeat nor miss', async () => {
      for (let at = 0; at < 25; at++)
        await put(index, aCourse(String(at).padStart(2, '0'), { updatedAt: `2026-01-0${1 + (at % 3)}T00:00:00.000Z` }))
      const seen: string[] = []
      let after: { updatedAt: string; id: string } | undefined
      for (;;) {
        const page = await index.read((reader) =>
          reader.courses(viewer(organisation), { limit: 4, ...(after && { after }) }),
        )
        if (page.length === 0) break
        seen.push(...page.map(({ id }) => id))
        after = page.at(-1)
      }
      expect(new Set(seen).size).toBe(25)
      const all = await index.read((reader) => reader.courses(viewer(organisation), { limit: 99 }))
      expect(seen).toEqual(all.map(({ id }) => id))
      const order = all.map(({ updatedAt, id }) => `${updatedAt} ${id}`)
      expect(order).toEqual([...order].sort().reverse())
    })

    test('finds courses by words as people type them', async () => {
      await put(index, aCourse('a', {}, { title: 'Les leçons du cœur', keywords: ['Hygiène'] }))
      await put(index, aCourse('b', {}, { title: 'RH : évaluer', description: 'Conduire un entretien' }))
      const find = async (text: string) =>
        (await index.read((reader) => reader.courses(viewer(organisation), { limit: 9, text })))
          .map(({ id }) => id)
          .sort()
      expect(await find('LECON')).toEqual(['crs_a'])
      expect(await find('leçons coeur')).toEqual(['crs_a'])
      expect(await find('hygiene')).toEqual(['crs_a'])
      expect(await find('rh')).toEqual(['crs_b'])
      expect(await find('eva entretiens')).toEqual(['crs_b'])
      expect(await find('leçon entretien')).toEqual([])
      expect(await find('" OR * ) NEAR(')).toEqual([])
      await index.transact((writer) =>
        writer.updateCourse('crs_a', { updatedAt: now, sheet: { title: 'Autre chose' } }),
      )
      expect(await find('lecon')).toEqual([])
      expect(await find('autres')).toEqual(['crs_a'])
    })

    test('any text at all may be searched for', async () => {
      await put(index, aCourse('a'))
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
          const found = await index.read((reader) => reader.courses(viewer(organisation), { limit: 9, text }))
          expect(Array.isArray(found)).toBe(true)
        }),
        { numRuns: 60 },
      )
    })

    test('tags and collects once, letter case and accents aside', async () => {
      await put(index, aCourse('a'))
      const course = (await index.read((reader) => reader.course(organisation, 'crs_a')))!
      const both = await index.transact(async (writer) => [
        await writer.addTag(course, 'Sécurité'),
        await writer.addTag(course, 'securite'),
        await writer.collect(course, 'Transition écologique', 'col_1'),
        await writer.collect(course, 'transition ecologique', 'col_2'),
      ])
      expect(both).toEqual([true, false, true, false])
      const found = await index.read((reader) => reader.courses(viewer(organisation), { limit: 9, tag: 'SÉCURITÉ' }))
      expect(found).toMatchObject([{ tags: ['Sécurité'], collections: ['Transition écologique'] }])
      expect(
        await index.read((reader) =>
          reader.courses(viewer(organisation), { limit: 9, collection: 'TRANSITION écologique' }),
        ),
      ).toHaveLength(1)
      const removed = await index.transact(async (writer) => [
        await writer.removeTag(course, 'SECURITE'),
        await writer.removeTag(course, 'SECURITE'),
        await writer.uncollect(course, 'Transition Ecologique'),
        await writer.uncollect(course, 'none such'),
      ])
      expect(removed).toEqual([true, false, true, false])
      expect(await index.read((reader) => reader.course(organisation, 'crs_a'))).toMatchObject({
        tags: [],
        collections: [],
      })
    })

    test('moves and clears the published pointer', async () => {
      await put(index, aCourse('a', { edition: '3rd' }))
      await index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, published: 2 }))
      expect(await index.read((reader) => reader.course(organisation, 'crs_a'))).toMatchObject({ published: 2 })
      await index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, published: null, edition: null }))
      const course = await index.read((reader) => reader.course(organisation, 'crs_a'))
      expect(course && 'published' in course).toBe(false)
      expect(course && 'edition' in course).toBe(false)
    })

    test('keeps where a course came from, who sees it, and that it is withdrawn', async () => {
      const derivedFrom = {
        course: 'crs_z',
        version: 'ver_z1',
        number: 1,
        title: 'Z',
        organisation: 'org_z',
        organisationName: 'Zed',
        team: ['Zoé'],
      }
      await put(index, aCourse('a', { derivedFrom }))
      const course = () => index.read((reader) => reader.course(organisation, 'crs_a'))
      expect(await course()).toMatchObject({ derivedFrom, visibility: 'private' })
      const change = (more: Partial<CourseChange>) =>
        index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, ...more }))
      const withdrawal = { reason: 'old', announcedAt: now, effectiveAt: '2026-07-01T00:00:00.000Z', by: 'Zoé' }
      await change({ visibility: 'shared', withdrawal })
      await change({ sheet: { title: 'Other' } })
      expect(await course()).toMatchObject({ derivedFrom, visibility: 'shared', withdrawal })
      await change({ withdrawal: null })
      expect(await course()).not.toHaveProperty('withdrawal')
    })

    test('remembers the first time a version was published, and the sheet of that day', async () => {
      await put(index, aCourse('a'))
      await index.transact(async (writer) => {
        for (const number of [1, 2]) await writer.insertVersion(aVersion('a', number))
        await writer.markPublished('ver_a1', { title: 'First' }, now)
        await writer.markPublished('ver_a1', { title: 'Second' }, '2026-07-01T00:00:00.000Z')
      })
      expect(await index.read((reader) => reader.versions('crs_a'))).toEqual([
        { ...aVersion('a', 1), publishedAt: now, publishedSheet: { title: 'First' } },
        aVersion('a', 2),
      ])
    })

    test('shows of another organisation what it published, and that alone', async () => {
      const theirs = viewer('elsewhere')
      await put(index, aCourse('a', { externalId: 'fire' }))
      await index.transact(async (writer) => {
        for (const number of [1, 2]) await writer.insertVersion(aVersion('a', number))
        await writer.updateCourse('crs_a', { updatedAt: now, visibility: 'public' })
      })
      const seen = () =>
        index.read(async (reader) => [
          (await reader.seenCourse(theirs, 'crs_a'))?.id,
          (await reader.seenVersion(theirs, 'ver_a1'))?.id,
          (await reader.seenVersion(theirs, 'ver_a2'))?.id,
          (await reader.courses(theirs, { limit: 9 })).map(({ id }) => id),
        ])
      expect(await seen()).toEqual([undefined, undefined, undefined, []])
      await index.transact(async (writer) => {
        await writer.markPublished('ver_a1', { title: 'First' }, now)
        await writer.updateCourse('crs_a', { updatedAt: now, published: 1 })
      })
      expect(await seen()).toEqual(['crs_a', 'ver_a1', undefined, ['crs_a']])
      await index.read(async (reader) => {
        // An external id is its owner's own word.
        expect(await reader.seenCourse(theirs, 'fire')).toBeUndefined()
        expect(await reader.courses(theirs, { externalId: 'fire', limit: 9 })).toEqual([])
        expect((await reader.seenCourse(viewer(organisation), 'fire'))?.id).toBe('crs_a')
        expect((await reader.seenVersion(viewer(organisation), 'ver_a2'))?.id).toBe('ver_a2')
      })
    })

    test('finds what many have as it finds what few have', async () => {
      const many = 1200
      const ids = Array.from({ length: many }, (_, at) => `crs_${String(at).padStart(4, '0')}`)
      await index.transact(async (writer) => {
        for (const [at, id] of ids.entries()) {
          await writer.insertCourse(aCourse(id.slice(4), { standard: at % 2 ? 'cmi5' : 'aicc' }))
          const course = (await writer.course(organisation, id))!
          if (at > 0) await writer.addTag(course, 'Fréquent')
          if (at < many - 1) await writer.collect(course, 'Grande', `col_${at}`)
          if (at % 500 === 0) await writer.addTag(course, 'Rare')
        }
      })
      const find = async (filter: Partial<CourseFilter>) =>
        (await index.read((reader) => reader.courses(viewer(organisation), { limit: 2, ...filter }))).map(
          ({ id }) => id,
        )
      expect(await find({ tag: 'frequent' })).toEqual(['crs_1199', 'crs_1198'])
      expect(await find({ tag: 'frequent', collection: 'grande' })).toEqual(['crs_1198', 'crs_1197'])
      expect(await find({ tag: 'frequent', collection: 'grande', standard: 'cmi5' })).toEqual(['crs_1197', 'crs_1195'])
      expect(await find({ tag: 'rare' })).toEqual(['crs_1000', 'crs_0500'])
      expect(await find({ tag: 'rare', collection: 'grande', standard: 'cmi5' })).toEqual([])
      const after = { updatedAt: now, id: 'crs_0002' }
      expect(await find({ tag: 'frequent', after })).toEqual(['crs_0001'])
      expect(await find({ tag: 'rare', after })).toEqual(['crs_0000'])
    })

    test('holds blobs that a version names, and those pinned not too long ago', async () => {
      await put(index, aCourse('a'))
      await index.transact((writer) => writer.insertVersion(aVersion('a', 1)))
      await index.pin([sha256('pinned'), sha256('pinned too')], 'ver_x', new Date('2026-05-02'))
      const holds = (what: string, since: string) => index.read((reader) => reader.holds(sha256(what), new Date(since)))
      expect(await holds('a1', '2026-05-01')).toBe(true)
      expect(await holds('dossier a1', '2026-05-01')).toBe(true)
      expect(await holds('pinned', '2026-05-01')).toBe(true)
      expect(await holds('pinned too', '2026-05-01')).toBe(true)
      expect(await holds('pinned', '2026-05-03')).toBe(false)
      expect(await holds('nobody', '2026-05-01')).toBe(false)
      await index.transact((writer) => writer.dropPins(new Date('2026-05-02')))
      expect(await holds('pinned', '2026-05-01')).toBe(true)
      await index.transact((writer) => writer.unpin('ver_x'))
      expect(await holds('pinned', '2026-05-01')).toBe(false)
    })

    test('gives the log in order, with details', async () => {
      const event = { organisation, kind: 'course.tagged', at: now, course: 'crs_a', details: { tag: 'x' } } as const
      const numbers = await index.transact(async (writer) => [await writer.record(event), await writer.record(event)])
      expect(numbers).toEqual([1, 2])
      expect(await index.read((reader) => reader.events(1, 9))).toEqual([
        { ...event, sequence: 2, agent: { name: 'local' } },
      ])
    })

    test('names in the log whose hands did it', async () => {
      const zoe = index.as({ name: 'Zoé', key: 'key_a' })
      const event = { organisation, kind: 'course.created', at: now, course: 'crs_a' } as const
      for (const hands of [zoe, index, zoe.as({ name: 'Max' })]) await hands.transact((writer) => writer.record(event))
      const agents = (await zoe.read((reader) => reader.events(0, 9))).map(({ agent }) => agent)
      expect(agents).toEqual([{ name: 'Zoé', key: 'key_a' }, { name: 'local' }, { name: 'Max' }])
    })

    test('gives events of one organisation, course, kind, key or subject, and all there is without', async () => {
      const zoe = index.as({ name: 'Zoé', key: 'key_a' })
      const at = now
      await zoe.transact(async (writer) => {
        await writer.record({ organisation, kind: 'course.created', at, course: 'crs_a' })
        await writer.record({ organisation: 'elsewhere', kind: 'course.created', at, course: 'crs_b' })
      })
      await index.transact(async (writer) => {
        await writer.record({ organisation, kind: 'key.created', at, subject: 'key_b' })
        await writer.record({ organisation, kind: 'version.added', at, course: 'crs_a', version: 'ver_a1' })
      })
      const numbers = async (filter?: EventFilter, after = 0) =>
        (await index.read((reader) => reader.events(after, 9, filter))).map(({ sequence }) => sequence)
      expect(await numbers()).toEqual([1, 2, 3, 4])
      expect(await numbers({ organisation })).toEqual([1, 3, 4])
      expect(await numbers({ organisation, course: 'crs_a' })).toEqual([1, 4])
      expect(await numbers({ kind: 'course.created' })).toEqual([1, 2])
      expect(await numbers({ key: 'key_a', organisation })).toEqual([1])
      expect(await numbers({ subject: 'key_b' })).toEqual([3])
      expect(await numbers({ organisation, course: 'crs_b' })).toEqual([])
      expect(await numbers({ organisation }, 1)).toEqual([3, 4])
    })

    test('counts the changes of a course, and knows what people wrote', async () => {
      await put(index, aCourse('a', { externalId: 'fire' }))
      const change = (more: Partial<CourseChange>) =>
        index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, ...more }))
      await change({ edited: ['title'], externalId: 'flames' })
      await change({ published: 1 })
      expect(await index.read((reader) => reader.course(organisation, 'flames'))).toMatchObject({
        edited: ['title'],
        revision: 3,
      })
      await change({ externalId: null })
      const course = await index.read((reader) => reader.course(organisation, 'crs_a'))
      expect(course && 'externalId' in course).toBe(false)
    })

    test('finds the course of just this external id', async () => {
      await put(index, aCourse('a', { externalId: 'fire' }))
      await put(index, aCourse('b', { externalId: 'fire 2' }))
      const found = (externalId: string) =>
        index.read((reader) => reader.courses(viewer(organisation), { externalId, limit: 9 }))
      expect((await found('fire')).map(({ id }) => id)).toEqual(['crs_a'])
      expect(await found('FIRE')).toEqual([])
      expect(await found('crs_a')).toEqual([])
    })

    test('says of many packages at once which version has them first', async () => {
      await put(index, aCourse('a'))
      await index.transact(async (writer) => {
        for (const number of [2, 1]) await writer.insertVersion({ ...aVersion('a', number), sha256: sha256('same') })
        await writer.insertVersion(aVersion('a', 3))
      })
      const asked = [sha256('same'), sha256('a3'), ...Array.from({ length: 5000 }, (_, at) => sha256(`none ${at}`))]
      const held = (whose: string, digests: string[]) =>
        index.survey((reader) => reader.versionsWithPackages(whose, digests))
      expect((await held(organisation, asked)).sort((one, other) => (one.id < other.id ? -1 : 1))).toEqual([
        { id: 'ver_a1', course: 'crs_a', sha256: sha256('same') },
        { id: 'ver_a3', course: 'crs_a', sha256: sha256('a3') },
      ])
      expect(await held('elsewhere', asked)).toEqual([])
      expect(await held(organisation, [])).toEqual([])
    })

    test('a survey tells what a reading tells', async () => {
      await put(index, aCourse('a', { externalId: 'fire', edition: '4th' }, { keywords: ['é'] }))
      await index.transact((writer) => writer.insertVersion(aVersion('a', 1)))
      const work = async (reader: IndexReader) => [
        await reader.courses(viewer(organisation), { text: 'course', limit: 9 }),
        await reader.course(organisation, 'fire'),
        await reader.versions('crs_a'),
        await reader.events(0, 9),
        await reader.holdsSize(organisation, 1000),
      ]
      expect(await index.survey(work)).toEqual(await index.read(work))
      await put(index, aCourse('b'))
      const found = await Promise.all(
        Array.from({ length: 8 }, () =>
          index.survey((reader) => reader.courses(viewer(organisation), { text: 'course', limit: 9 })),
        ),
      )
      expect(found.map((courses) => courses.length)).toEqual(Array(8).fill(2))
    })

    test('a survey sees one state, whatever happens meanwhile, and passes on what goes wrong', async () => {
      await put(index, aCourse('a'))
      const list = (reader: IndexReader) => reader.courses(viewer(organisation), { limit: 9 })
      const [before, after] = await index.survey(async (reader) => {
        const first = await list(reader)
        await put(index, aCourse('b'))
        return [first, await list(reader)]
      })
      expect(after).toEqual(before)
      expect(await index.survey(list)).toHaveLength(2)
      const failed = index.survey(async (reader) => {
        await list(reader)
        throw new Error('in the middle')
      })
      await expect(failed).rejects.toThrow('in the middle')
      expect(await index.survey(list)).toHaveLength(2)
    })

    test('is sound after courses were searched and then changed', async () => {
      await put(index, aCourse('a'))
      const title = aCourse('a').sheet.title
      expect(
        await index.read((reader) => reader.courses(viewer(organisation), { text: title, limit: 9 })),
      ).toHaveLength(1)
      const sheet = { title: 'Something else' }
      await index.transact((writer) => writer.updateCourse('crs_a', { updatedAt: now, sheet }))
      expect(await index.faults()).toEqual([])
    })

    test('remembers after it was closed', async () => {
      await put(index, aCourse('a'))
      const again = await opened.reopen()
      expect(await again.read((reader) => reader.course(organisation, 'crs_a'))).toBeDefined()
      expect(await again.faults()).toEqual([])
    })
  })
}

const now = '2026-06-01T12:00:00.000Z'

const put = (index: CourseIndex, course: NewCourse) =>
  index.transact((writer: IndexWriter) => writer.insertCourse(course))

function aCourse(letter: string, more: Partial<NewCourse> = {}, sheet: Partial<NewCourse['sheet']> = {}): NewCourse {
  return {
    id: `crs_${letter}`,
    organisation,
    sheet: { title: `Course ${letter}`, ...sheet },
    standard: 'scorm12',
    createdAt: now,
    updatedAt: now,
    ...more,
  }
}

function aVersion(course: string, number: number): VersionRecord {
  const name = `${course}${number}`
  return {
    id: `ver_${name}`,
    organisation,
    course: `crs_${course}`,
    number,
    sha256: sha256(name),
    treeDigest: sha256(`tree ${name}`),
    dossier: sha256(`dossier ${name}`),
    sheet: { title: `Course ${course}` },
    size: 1000,
    entries: 3,
    standard: 'scorm12',
    verdict: 'clean',
    manifestIdentifier: `manifest-${course}`,
    notes: '',
    createdAt: now,
  }
}
