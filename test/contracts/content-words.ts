import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { CommonsIndex } from '#dist/commons/commons-index.js'
import { contentWordsOf } from '#dist/holdings/search-text.js'
import type { Viewer, Visibility } from '#dist/holdings/viewer.js'
import { sha256 } from '#dist/kernel/digest.js'
import type { Opened } from './opened.js'
import { viewer } from './viewer.js'

const now = '2026-06-01T12:00:00.000Z'
const own = viewer('local')

/** How courses are found by what people read in their packages, over any index. `open` gives an empty one. */
export function contentWordsContract(name: string, open: () => Promise<Opened<CommonsIndex>>): void {
  describe(`${name} finds inside of packages`, () => {
    let opened: Opened<CommonsIndex>
    let index: CommonsIndex
    beforeEach(async () => {
      opened = await open()
      index = opened.store
    })
    afterEach(() => opened.close())

    const put = (letter: string, title = 'Accueil') =>
      index.transact((writer) =>
        writer.insertCourse({
          id: `crs_${letter}`,
          organisation: 'local',
          sheet: { title },
          standard: 'scorm12',
          createdAt: now,
          updatedAt: now,
        }),
      )
    const addVersion = (letter: string, number: number, text?: string) =>
      index.transact(async (writer) => {
        const version = aVersion(letter, number)
        await writer.insertVersion(version)
        if (text !== undefined) await writer.keepContentWords(version, contentWordsOf(text))
      })
    const show = (letter: string, published: number | null, visibility: Visibility = 'public') =>
      index.transact((writer) => writer.updateCourse(`crs_${letter}`, { updatedAt: now, published, visibility }))
    const found = async (text: string, as: Viewer = own) => {
      const search = { text, filters: {}, facets: [], sort: 'relevance', limit: 50 } as const
      const { courses } = await index.survey((reader) => reader.search(as, search))
      return courses.map(({ id }) => id.slice(4))
    }

    test('words, their other forms, and phrases that one text has', async () => {
      await put('a')
      await addVersion('a', 1, 'Les extincteurs se vérifient\nchaque année')
      expect(await found('extincteurs')).toEqual(['a'])
      expect(await found('EXTINCTEUR')).toEqual(['a'])
      expect(await found('verifier')).toEqual(['a'])
      expect(await found('"se vérifient"')).toEqual(['a'])
      expect(await found('accueil année')).toEqual(['a'])
      expect(await found('extincteurs absent')).toEqual([])
      // What ends one text and what begins the next are no phrase.
      expect(await found('"vérifient chaque"')).toEqual([])
      // There are too many to look for each that begins so.
      expect(await found('exti')).toEqual([])
    })

    test('with less weight than what sheets say', async () => {
      await put('a', 'Incendie')
      await put('b')
      await addVersion('b', 1, 'incendie incendie incendie')
      await put('c', 'Les incendies')
      expect(await found('incendie')).toEqual(['a', 'c', 'b'])
    })

    test('what the published version has, and the newest where none is', async () => {
      await put('a')
      await addVersion('a', 1, 'un')
      await addVersion('a', 2, 'deux')
      const each = async (as?: Viewer) => [await found('un', as), await found('deux', as)]
      expect(await each()).toEqual([[], ['a']])
      await show('a', 1)
      expect(await each()).toEqual([['a'], []])
      await addVersion('a', 3, 'trois')
      // A draft is nobody's to find.
      expect(await each(viewer('elsewhere'))).toEqual([['a'], []])
      expect([await found('trois'), await found('trois', viewer('elsewhere'))]).toEqual([[], []])
      await show('a', 2)
      expect(await each(viewer('elsewhere'))).toEqual([[], ['a']])
      await show('a', null)
      expect([...(await each()), await found('trois')]).toEqual([[], [], ['a']])
      expect(await found('trois', viewer('elsewhere'))).toEqual([])
    })

    test('nothing of an older version where the one that counts was added without', async () => {
      await put('a')
      await addVersion('a', 1, 'un')
      await addVersion('a', 2)
      expect(await found('un')).toEqual([])
      await show('a', 1)
      expect(await found('un')).toEqual(['a'])
    })

    test('for nobody who does not see the course', async () => {
      await put('a')
      await addVersion('a', 1, 'secret')
      await show('a', 1, 'private')
      expect([await found('secret'), await found('secret', viewer('elsewhere'))]).toEqual([['a'], []])
    })

    test('what is written later, and again', async () => {
      await put('a')
      await addVersion('a', 1)
      await addVersion('a', 2, '')
      const wordless = (after = '') => index.read((reader) => reader.versionsWithoutContentWords(after, 9))
      expect((await wordless()).map(({ id }) => id)).toEqual(['ver_a1'])
      expect(await wordless('ver_a1')).toEqual([])
      expect(await found('un')).toEqual([])
      for (const text of ['un', 'deux']) {
        await index.transact((writer) => writer.keepContentWords({ course: 'crs_a', number: 2 }, contentWordsOf(text)))
        expect(await found(text)).toEqual(['a'])
      }
      expect(await found('un')).toEqual([])
    })

    test('what changed since, of words that many have', async () => {
      const many = 2100
      await index.transact(async (writer) => {
        for (let number = 0; number < many; number++) {
          const id = `n${number}`
          const course = { id: `crs_${id}`, organisation: 'local', sheet: { title: 'x' }, standard: 'scorm12' }
          await writer.insertCourse({ ...course, createdAt: now, updatedAt: now })
          await writer.insertVersion(aVersion(id, 1))
          await writer.keepContentWords({ course: course.id, number: 1 }, 'commun')
        }
      })
      const total = async () => {
        const search = { text: 'commun', filters: {}, facets: [], sort: 'recent', limit: 1 } as const
        return (await index.survey((reader) => reader.search(own, search))).total
      }
      expect(await total()).toBe(many)
      await addVersion('n7', 2, 'autre')
      expect(await total()).toBe(many - 1)
      await show('n7', 1)
      expect(await total()).toBe(many)
      await index.transact((writer) => writer.keepContentWords({ course: 'crs_n8', number: 1 }, 'autre'))
      expect(await total()).toBe(many - 1)
    })

    test('the same as by hand, whatever is added and published', async () => {
      let run = 0
      const words = ['un', 'deux', 'trois']
      const step = fc.oneof(
        fc.record({ text: fc.option(fc.constantFrom(...words), { nil: undefined, freq: 3 }) }),
        fc.record({ publish: fc.option(fc.nat({ max: 4 })) }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
          const letter = `r${run++}`
          await put(letter)
          const texts: (string | undefined)[] = []
          let published: number | null = null
          for (const asked of steps) {
            if ('text' in asked) {
              texts.push(asked.text)
              await addVersion(letter, texts.length, asked.text)
            } else if (texts.length > 0) {
              published = asked.publish === null ? null : (asked.publish % texts.length) + 1
              await show(letter, published)
            }
            const counts = texts[(published ?? texts.length) - 1]
            for (const word of words)
              for (const [as, sees] of [[own, true] as const, [viewer('elsewhere'), published !== null] as const])
                expect((await found(word, as)).includes(letter), word).toBe(sees && counts === word)
          }
        }),
        { numRuns: 25 },
      )
    })
  })
}

const aVersion = (course: string, number: number) =>
  ({
    id: `ver_${course}${number}`,
    organisation: 'local',
    course: `crs_${course}`,
    number,
    sha256: sha256(`${course} ${number}`),
    treeDigest: sha256(`tree ${course} ${number}`),
    dossier: sha256(`dossier ${course} ${number}`),
    sheet: { title: 'x' },
    size: 1000,
    entries: 3,
    standard: 'scorm12',
    verdict: 'clean',
    notes: '',
    createdAt: now,
  }) as const
